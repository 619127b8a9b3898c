import { Minus, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Ballot, BoxRules } from '../../../model/workshop/index.ts';
import { IconButton } from '../../parts/IconButton.tsx';
import { CardGroups } from './CardGroups.tsx';
import { HandedIn } from './HandedIn.tsx';
import { OthersReady } from './OthersReady.tsx';
import styles from './Part.module.css';
import type { SealedProps } from './sealedProps.ts';
import { useInstruction } from './useInstruction.ts';

type Votes = Extract<Ballot, { readonly type: 'vote' }>['votes'];
const NONE: Votes = {};
const sum = (votes: Votes) => Object.values(votes).reduce((all, dots) => all + dots, 0);

/** Dot voting: what one's dots are on, and how many are left. Of the others' nothing is known here. */
export function VoteExercise({ rules, ballot }: SealedProps<Extract<BoxRules, { readonly type: 'vote' }>>) {
  const { t } = useTranslation(['part', 'common']);
  const votes = ballot.ballot?.type === 'vote' ? ballot.ballot.votes : NONE;
  const handedIn = ballot.handedIn?.type === 'vote' ? sum(ballot.handedIn.votes) : 0;
  const left = rules.budget - sum(votes);
  const instruction = useInstruction();

  function put(id: string, dots: number) {
    const { [id]: _, ...others } = votes;
    ballot.keeper.change({ type: 'vote', votes: dots > 0 ? { ...others, [id]: dots } : others });
  }

  return (
    <>
      <div className={styles.body}>
        <p className={styles.instruction}>{instruction || t('vote.ask')}</p>
        <CardGroups ids={rules.cards}>
          {(card) => {
            const dots = votes[card.id] ?? 0;
            const words = card.text || t('common:noText');
            return (
              <fieldset aria-label={t('vote.dotsOn', { card: words })} className={styles.stepper}>
                <IconButton
                  label={t('vote.less', { card: words })}
                  className={styles.step ?? ''}
                  disabled={!ballot.canChange || dots === 0}
                  onClick={() => put(card.id, dots - 1)}
                >
                  <Minus size={18} aria-hidden />
                </IconButton>
                <output className={styles.dots}>
                  <span className="visually-hidden">{t('vote.dots', { count: dots })}</span>
                  <span aria-hidden>
                    {dots === 0 ? '0' : DOT.repeat(Math.min(dots, 8)) + (dots > 8 ? ` ${dots}` : '')}
                  </span>
                </output>
                <IconButton
                  label={t('vote.more', { card: words })}
                  className={styles.step ?? ''}
                  disabled={!ballot.canChange || left <= 0 || dots >= rules.most}
                  onClick={() => put(card.id, dots + 1)}
                >
                  <Plus size={18} aria-hidden />
                </IconButton>
              </fieldset>
            );
          }}
        </CardGroups>
      </div>
      <div className={styles.foot}>
        <p className={styles.left} role="status">
          {left < 0 ? t('vote.over', { count: -left }) : t('vote.left', { count: left })}
          <span className={styles.where}>{t('vote.most', { count: Math.min(rules.most, rules.budget) })}</span>
        </p>
        <HandedIn ballot={ballot} what={t('vote.handedIn', { number: handedIn, count: rules.budget })}>
          <OthersReady />
        </HandedIn>
      </div>
    </>
  );
}

const DOT = '●';
