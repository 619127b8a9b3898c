/** When each exercise of an agenda is on, and where one stands in it. */
import { planOrders } from '../model/index.ts';
import { type Exercise, isSealed, type Run, type WorkshopState } from '../model/workshop/index.ts';

const MINUTE = 60_000;

export interface Slot {
  readonly exercise: Exercise;
  /** In ms since 1970. */
  readonly from: number;
  readonly to: number;
}

/** The exercises one after the other from `start` on, in ms since 1970. */
export function slotsOf(agenda: readonly Exercise[], start: number): readonly Slot[] {
  let at = start;
  return agenda.map((exercise) => {
    const from = at;
    at += exercise.minutes * MINUTE;
    return { exercise, from, to: at };
  });
}

/** In minutes. */
export function totalMinutes(agenda: readonly Exercise[]): number {
  return agenda.reduce((sum, { minutes }) => sum + minutes, 0);
}

/** The agenda with one exercise at another index, as the exercises that change. */
export function moveExercise(agenda: readonly Exercise[], id: string, to: number): readonly Exercise[] {
  const moved = agenda.find((exercise) => exercise.id === id);
  if (!moved) return [];
  const rest = agenda.filter((exercise) => exercise !== moved);
  return placeExercises(rest, [moved], to);
}

/** `placed` at an index among `rest`, with orders that fit there; also the ones whose order had to give way. */
export function placeExercises(
  rest: readonly Exercise[],
  placed: readonly Exercise[],
  at: number,
): readonly Exercise[] {
  const { inserted, changed } = planOrders(rest, at, placed.length);
  return [
    ...placed.map((exercise, i) => ({ ...exercise, order: inserted[i] ?? exercise.order })),
    ...rest.flatMap((exercise) => {
      const order = changed[exercise.id];
      return order === undefined ? [] : [{ ...exercise, order }];
    }),
  ];
}

export interface Standing {
  readonly run: Run | null;
  readonly exercise: Exercise | null;
  /** Place of the exercise in the agenda, from 0; −1 for none. */
  readonly index: number;
  /** What comes after it, or after the last that has run where it was taken out of the agenda; the first before anything has run. */
  readonly next: Exercise | null;
}

/** What is shown to everybody now. */
export function standingOf(view: {
  readonly agenda: readonly Exercise[];
  readonly runs: readonly Run[];
  readonly ownRuns: readonly Run[];
  readonly state: WorkshopState;
}): Standing {
  const run = view.runs.find(({ id }) => id === view.state.run) ?? null;
  const index = view.agenda.findIndex(({ id }) => id === run?.exercise);
  const isOver = ({ id }: Exercise) =>
    view.ownRuns.some(({ exercise, endedAt }) => exercise === id && endedAt !== null);
  const last = run && index < 0 ? view.agenda.findLastIndex(isOver) : index;
  return { run, exercise: view.agenda[index] ?? null, index, next: view.agenda[last + 1] ?? null };
}

/** Exercises that wait for the meeting, opened for people to do ahead of it; also those whose deadline is over. */
export function waitingAhead(view: {
  readonly agenda: readonly Exercise[];
  readonly runs: readonly Run[];
  readonly state: WorkshopState;
}): readonly { readonly exercise: Exercise; readonly run: Run }[] {
  return view.runs.flatMap((run) => {
    const exercise = view.agenda.find(({ id }) => id === run.exercise);
    return exercise && isSealed(exercise.type) && run.state === 'running' && run.id !== view.state.run
      ? [{ exercise, run }]
      : [];
  });
}

/** Those of them that people may do now. */
export function openAhead(
  view: { readonly agenda: readonly Exercise[]; readonly runs: readonly Run[]; readonly state: WorkshopState },
  now: number,
): readonly { readonly exercise: Exercise; readonly run: Run }[] {
  return waitingAhead(view).filter(({ run }) => (run.endsAt ?? now) >= now);
}
