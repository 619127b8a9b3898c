/** How long a workshop took, exercise by exercise. */
import { type BoxResult, type Exercise, type HeldWorkshop, isSealed, type Run } from '../../model/workshop/index.ts';
import { oneLine } from '../reading/cards.ts';

const MINUTE = 60_000;

export interface ExerciseFacts {
  readonly id: string;
  readonly type: Exercise['type'];
  /** May be empty. */
  readonly title: string;
  /** Minutes. */
  readonly planned: number;
  /** Minutes; null where it was not held, or took place ahead of the meeting alone. */
  readonly took: number | null;
  /** Opened to be done ahead of the meeting. */
  readonly isAhead: boolean;
  /** The most people who handed something in to one run; null where nothing is. */
  readonly people: number | null;
}

/**
 * The exercises that were run, in the order of the plan. A moment counts for the exercise that was begun last of those it lies in, so
 * that going back to one does not count the others twice.
 */
export function exerciseFacts(
  agenda: readonly Exercise[],
  runs: readonly Run[],
  results: ReadonlyMap<string, BoxResult>,
): readonly ExerciseFacts[] {
  const spans = new Map<Run, Span>();
  for (const run of runs) {
    const exercise = agenda.find(({ id }) => id === run.exercise);
    if (exercise && !isAhead(exercise, run) && run.endedAt !== null && run.endedAt > run.startedAt) {
      spans.set(run, { from: run.startedAt, to: run.endedAt });
    }
  }
  return agenda.flatMap((exercise) => {
    const own = runs.filter((run) => run.exercise === exercise.id);
    if (own.length === 0) return [];
    const timed = own.filter((run) => spans.has(run));
    const took = timed.reduce((sum, run) => {
      const later = [...spans].flatMap(([other, span]) => (other.startedAt > run.startedAt ? [span] : []));
      return sum + timeOutside(spans.get(run) ?? { from: 0, to: 0 }, later);
    }, 0);
    // Whoever hands in again when it is repeated is no other person.
    const people = Math.max(0, ...own.map((run) => results.get(run.id)?.people ?? 0));
    return [
      {
        id: exercise.id,
        type: exercise.type,
        title: oneLine(exercise.title),
        planned: exercise.minutes,
        took: timed.length === 0 ? null : Math.max(1, Math.round(took / MINUTE)),
        isAhead: own.every((run) => isAhead(exercise, run)),
        people: isSealed(exercise.type) ? people : null,
      },
    ];
  });
}

/** When people met, in ms since 1970: from the first exercise that was not done ahead; null before anything has run. */
export function meetingTimes({ agenda, runs, endedAt }: HeldWorkshop): {
  readonly from: number | null;
  readonly to: number | null;
} {
  const met = runs.filter((run) => agenda.some((one) => one.id === run.exercise && !isAhead(one, run)));
  const [first] = met;
  if (!first) return { from: null, to: null };
  const ends = met.flatMap((run) => (run.endedAt === null ? [] : [run.endedAt]));
  return { from: first.startedAt, to: endedAt ?? (ends.length > 0 ? Math.max(...ends) : null) };
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Whether the run was opened to be done ahead of the meeting: it says when people could begin, and not when they met. */
export function isAhead({ deadline }: Exercise, { startedAt }: Run): boolean {
  return deadline !== null && startedAt < deadline;
}

/** How much of a span lies in none of the others, in ms. */
function timeOutside(span: Span, others: readonly Span[]): number {
  let left = span.to - span.from;
  let at = span.from;
  for (const { from, to } of [...others].sort((a, b) => a.from - b.from)) {
    const [start, end] = [Math.max(from, at), Math.min(to, span.to)];
    if (end <= start) continue;
    left -= end - start;
    at = end;
  }
  return left;
}
