import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type BoxRules, entriesOf } from '../../../model/workshop/index.ts';
import { ownPartOf } from '../../../workshop/ownPart.ts';
import { useOpenMap } from '../../editor/useOpenMap.ts';
import type { Box } from './boxes.ts';
import { Clash } from './Clash.tsx';
import { ClinicExercise } from './ClinicExercise.tsx';
import { OutNote } from './OutNote.tsx';
import styles from './Part.module.css';
import { usePart } from './partContext.ts';
import { ScoreExercise } from './ScoreExercise.tsx';
import { ShowOwn } from './ShowOwn.tsx';
import { useBallot } from './useBallot.ts';
import { VoteExercise } from './VoteExercise.tsx';
import { WriteExercise } from './WriteExercise.tsx';

interface SealedExerciseProps {
  readonly box: Box;
  readonly rules: BoxRules;
  /** Key of whoever it is handed in for. */
  readonly participant: string;
  readonly isSelf: boolean;
}

/** An exercise in which everybody hands in alone: what is asked, what one has answered, and whether the server has it. */
export function SealedExercise({ box, rules, participant, isSelf }: SealedExerciseProps) {
  const { t } = useTranslation('part');
  const { connection } = useOpenMap();
  const { workshop } = usePart();
  const ballot = useBallot(box.id, participant);
  const { keeper, handedIn, status } = ballot;
  const { ask } = workshop;
  const entries = handedIn ? entriesOf(handedIn) : 0;

  useEffect(() => {
    if (isSelf) ownPartOf(connection.presence).change({ handedIn: { box: box.id, entries } });
    ask();
  }, [connection.presence, box.id, entries, isSelf, ask]);

  const before = useRef({ rules, state: box.state });
  useEffect(() => {
    if (before.current.rules === rules && before.current.state === box.state) return;
    before.current = { rules, state: box.state };
    keeper.refresh();
  }, [keeper, rules, box.state]);

  if (status === 'out') return isSelf ? <OutNote /> : <p className={styles.waiting}>{t('forWhom.out')}</p>;
  if (box.state === 'opening' && status === 'closed' && !ballot.isUnsent)
    return <p className={styles.waiting}>{t('turns.isShown')}</p>;
  if (status === 'clash') return <Clash ballot={ballot} />;
  if (status === 'loading' && !ballot.canChange) return <p className={styles.waiting}>{t('handedIn.loading')}</p>;
  return (
    <>
      {rules.type === 'score' && <ScoreExercise rules={rules} ballot={ballot} box={box} />}
      {rules.type === 'vote' && <VoteExercise rules={rules} ballot={ballot} box={box} />}
      {rules.type === 'write' && <WriteExercise rules={rules} ballot={ballot} box={box} />}
      {rules.type === 'severity' && <ClinicExercise rules={rules} ballot={ballot} box={box} />}
      {rules.reveal === 'each' && status === 'saved' && handedIn && (
        <ShowOwn box={box.id} participant={participant} keeper={keeper} />
      )}
    </>
  );
}
