import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isSealed, revealOf } from '../../../model/workshop/index.ts';
import { useOpenMap } from '../../editor/useOpenMap.ts';
import { lazyPart } from '../../parts/lazyPart.ts';
import { Segmented } from '../../parts/Segmented.tsx';
import { useStandIns } from '../people/standIns.ts';
import { ForWhom } from './ForWhom.tsx';
import { LateNote } from './LateNote.tsx';
import styles from './Part.module.css';
import { usePart } from './partContext.ts';
import { SealedExercise } from './SealedExercise.tsx';
import { TakePart } from './TakePart.tsx';
import { TogetherExercise } from './TogetherExercise.tsx';
import type { Exercising } from './useExercise.ts';

const Results = lazyPart(async () => (await import('../results/Results.tsx')).Results);
const GroupExercise = lazyPart(async () => (await import('../group/GroupExercise.tsx')).GroupExercise);
const MatrixExercise = lazyPart(async () => (await import('../matrix/MatrixExercise.tsx')).MatrixExercise);
const CommitExercise = lazyPart(async () => (await import('../commit/CommitExercise.tsx')).CommitExercise);

/** The screen of the exercise that runs. */
export function ExerciseBody({ now }: { readonly now: Exercising }) {
  const { t } = useTranslation('part');
  const { part } = usePart();
  const { id, role } = useOpenMap();
  /** Key of whoever the facilitator hands in for; null for oneself. */
  const [whose, setWhose] = useState<string | null>(null);
  const standIns = useStandIns(id);
  const { exercise, box, result } = now;
  const [chosen, setChosen] = useState<'shown' | 'own' | null>(null);
  // In turn one listens to the others; where each shows their own, one is still at it.
  const isAtShown = (chosen ?? (revealOf(exercise) === 'in-turn' ? 'shown' : 'own')) === 'shown';
  const turns = (
    <div className={styles.turns}>
      <Segmented
        label={t('turns.name')}
        value={isAtShown ? 'shown' : 'own'}
        options={(['shown', 'own'] as const).map((value) => ({ value, label: t(`turns.${value}`) }))}
        onChange={setChosen}
      />
    </div>
  );
  if (isSealed(exercise.type)) {
    const results = result && (
      <Suspense fallback={null}>
        <Results now={now} result={result} />
      </Suspense>
    );
    const hasStandIns = role === 'facilitate' && standIns.length > 0;
    const isMore = box?.state === 'opening' && (part !== null || hasStandIns);
    if (results && !isMore) {
      return (
        <>
          {part && box && <LateNote box={box} participant={part.key} />}
          {results}
        </>
      );
    }
    if (results && isAtShown) {
      return (
        <>
          {turns}
          {results}
        </>
      );
    }
    if (!part && !hasStandIns) {
      return (
        <div className={styles.body}>
          <p className={styles.instruction}>{exercise.instruction}</p>
          {role === 'view' ? <p className={styles.subtle}>{t('viewer')}</p> : <TakePart />}
        </div>
      );
    }
    if (!box) return <p className={styles.waiting}>{t('noBox')}</p>;
    if (!box.rules) return <p className={styles.waiting}>{t('problems.wrong-type')}</p>;
    const key = whose || part?.key || '';
    return (
      <>
        {results && turns}
        {hasStandIns && <ForWhom own={part} value={key} onChange={setWhose} />}
        {key === '' ? (
          <div className={styles.body}>
            <TakePart />
          </div>
        ) : (
          <SealedExercise key={key} box={box} rules={box.rules} participant={key} isSelf={key === part?.key} />
        )}
      </>
    );
  }
  return (
    <Suspense fallback={null}>
      {exercise.type === 'together' && <TogetherExercise />}
      {exercise.type === 'group' && <GroupExercise />}
      {exercise.type === 'matrix' && <MatrixExercise />}
      {exercise.type === 'commit' && <CommitExercise />}
    </Suspense>
  );
}
