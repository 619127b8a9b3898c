import { useMemo } from 'react';
import { workshopOf } from '../../../document/workshop/index.ts';
import { type BoxResult, type Exercise, isSealed, type Run } from '../../../model/workshop/index.ts';
import { useStore } from '../../../session/useStore.ts';
import { useOpenMap } from '../../editor/useOpenMap.ts';
import { type Box, useAskWhen, useBoxes } from './boxes.ts';

/** The exercise that everybody is in. */
export interface Exercising {
  readonly run: Run;
  readonly exercise: Exercise;
  /** Its place in the agenda, from 1, of `count`. */
  readonly number: number;
  readonly count: number;
  /** Where its ballots go; null while there is none, and where nothing is sealed. */
  readonly box: Box | null;
  /** What came out of the box; null before. */
  readonly result: BoxResult | null;
}

export interface WorkshopNow {
  readonly phase: 'off' | 'lobby' | 'on' | 'over';
  /** Null between exercises. */
  readonly now: Exercising | null;
  /** Asks anew what is in the boxes. */
  readonly ask: () => void;
}

/** How the workshop of the open map stands. */
export function useWorkshopNow(): WorkshopNow {
  const { talk } = useOpenMap();
  const workshop = useMemo(() => workshopOf(talk), [talk]);
  const { state, agenda, runs, results } = useStore(workshop.view, same);
  const { boxes, ask } = useBoxes();
  const run = runs.find(({ id }) => id === state.run) ?? runs.find((one) => isAhead(one, agenda));
  const exercise = agenda.find(({ id }) => id === run?.exercise);
  useAskWhen(ask, run, exercise, results.get(run?.id ?? ''));
  if (!run || !exercise) return { phase: state.phase, now: null, ask };
  return {
    phase: state.phase,
    now: {
      run,
      exercise,
      number: agenda.indexOf(exercise) + 1,
      count: agenda.length,
      box: isSealed(exercise.type) ? (boxes.get(run.id) ?? null) : null,
      result: results.get(run.id) ?? null,
    },
    ask,
  };
}

/** Opened before the meeting, for people to do when it suits them. */
function isAhead(run: Run, agenda: readonly Exercise[]): boolean {
  const exercise = agenda.find(({ id }) => id === run.exercise);
  return run.state === 'running' && exercise?.deadline != null && isSealed(exercise.type);
}

const same = <T>(value: T) => value;
