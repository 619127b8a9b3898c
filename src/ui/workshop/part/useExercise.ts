import { useMemo, useState } from 'react';
import { workshopOf } from '../../../document/workshop/index.ts';
import { type BoxResult, type Exercise, isSealed, type Run } from '../../../model/workshop/index.ts';
import { useStore } from '../../../session/useStore.ts';
import { waitingAhead } from '../../../workshop/index.ts';
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
  /** Exercises opened before the meeting, for people to do when it suits them; none once everybody is in one. */
  readonly ahead: readonly { readonly exercise: Exercise; readonly run: Run }[];
  /** Which of those is done now, by its run. */
  readonly choose: (run: string) => void;
  /** Asks anew what is in the boxes. */
  readonly ask: () => void;
}

/** How the workshop of the open map stands. */
export function useWorkshopNow(): WorkshopNow {
  const { talk } = useOpenMap();
  const workshop = useMemo(() => workshopOf(talk), [talk]);
  const view = useStore(workshop.view, same);
  const { state, agenda, runs, results } = view;
  const { boxes, ask } = useBoxes();
  const [chosen, choose] = useState<string | null>(null);
  const together = runs.find(({ id }) => id === state.run);
  const ahead = together ? [] : waitingAhead(view).filter(({ exercise }) => exercise.deadline !== null);
  const run = together ?? (ahead.find((one) => one.run.id === chosen) ?? ahead[0])?.run;
  const exercise = agenda.find(({ id }) => id === run?.exercise);
  useAskWhen(ask, run, exercise, results.get(run?.id ?? ''));
  const standing = { phase: state.phase, ahead, choose, ask };
  if (!run || !exercise) return { ...standing, now: null };
  return {
    ...standing,
    now: {
      run,
      exercise,
      number: agenda.indexOf(exercise) + 1,
      count: agenda.length,
      box: isSealed(exercise.type) ? (boxes.get(run.id) ?? null) : null,
      result: results.get(run.id) ?? null,
    },
  };
}

const same = <T>(value: T) => value;
