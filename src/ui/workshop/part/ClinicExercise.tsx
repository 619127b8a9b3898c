import { useTranslation } from 'react-i18next';
import type { Ballot, BoxRules } from '../../../model/workshop/index.ts';
import { CardGroups } from './CardGroups.tsx';
import { HandedIn } from './HandedIn.tsx';
import { OthersReady } from './OthersReady.tsx';
import styles from './Part.module.css';
import { SeverityChoice } from './SeverityChoice.tsx';
import type { SealedProps } from './sealedProps.ts';
import { useInstruction } from './useInstruction.ts';

type Severities = Extract<Ballot, { readonly type: 'severity' }>['severities'];
const NONE: Severities = {};

/** The pain-point clinic: how severe each one is, alone. */
export function ClinicExercise({ rules, ballot }: SealedProps<Extract<BoxRules, { readonly type: 'severity' }>>) {
  const { t } = useTranslation('part');
  const severities = ballot.ballot?.type === 'severity' ? ballot.ballot.severities : NONE;
  const handedIn = ballot.handedIn?.type === 'severity' ? Object.keys(ballot.handedIn.severities).length : 0;
  const instruction = useInstruction();

  function judge(id: string, severity: number | null) {
    const { [id]: _, ...others } = severities;
    ballot.keeper.change({ type: 'severity', severities: severity === null ? others : { ...others, [id]: severity } });
  }

  return (
    <>
      <div className={styles.body}>
        <p className={styles.instruction}>{instruction || t('clinic.ask')}</p>
        <CardGroups ids={rules.cards}>
          {(card) => (
            <SeverityChoice
              card={card}
              value={severities[card.id] ?? null}
              disabled={!ballot.canChange}
              onChange={(severity) => judge(card.id, severity)}
            />
          )}
        </CardGroups>
      </div>
      <div className={styles.foot}>
        <HandedIn ballot={ballot} what={t('score.handedIn', { number: handedIn, count: rules.cards.length })}>
          <OthersReady />
        </HandedIn>
      </div>
    </>
  );
}
