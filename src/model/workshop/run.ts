/**
 * How a workshop stands: which exercise runs, since when, until when, and what has run before.
 *
 * Laws
 * - A time is an end on the server’s clock, never a count that somebody’s page counts down: whoever takes over is at the same place.
 * - A run keeps its id; a repeated exercise is another run. The id of a run is that of its box.
 */
import * as z from 'zod/mini';
import { idSchema } from '../records.ts';

/** `running`: people work. `paused`: the clock stands. `shown`: what was sealed is open and talked about. `done`: over. */
export const RUN_STATES = ['running', 'paused', 'shown', 'done'] as const;
export type RunState = (typeof RUN_STATES)[number];

/** All times in ms since 1970 by the server’s clock. */
export const runSchema = z.object({
  id: idSchema,
  exercise: idSchema,
  state: z.enum(RUN_STATES),
  startedAt: z.number(),
  /** When the time is up; null while paused, and without a clock. */
  endsAt: z.nullable(z.number()),
  /** Milliseconds that were left when the clock was stopped; null while it goes. */
  left: z.nullable(z.number()),
  endedAt: z.nullable(z.number()),
});
export type Run = Readonly<z.infer<typeof runSchema>>;

/** `off`: nobody has begun one here. `lobby`: people come in. `on`: exercises are run. `over`: the summary stands. */
export const WORKSHOP_PHASES = ['off', 'lobby', 'on', 'over'] as const;
export type WorkshopPhase = (typeof WORKSHOP_PHASES)[number];

export const workshopStateSchema = z.object({
  phase: z.enum(WORKSHOP_PHASES),
  /** The run that is shown to everybody; null between exercises. */
  run: z.nullable(idSchema),
  /** What facilitators ask everybody’s pages to hide. */
  hideCursors: z.boolean(),
  hideNames: z.boolean(),
  /** Nothing of the map can be edited, whatever the exercise says. */
  isLocked: z.boolean(),
  /** When the workshop ended, in ms since 1970; null before. */
  endedAt: z.nullable(z.number()),
  /** Sealed ballots that were never opened and are erased; said in the summary. */
  erased: z.int().check(z.minimum(0)),
});
export type WorkshopState = Readonly<z.infer<typeof workshopStateSchema>>;

export const NO_WORKSHOP: WorkshopState = {
  phase: 'off',
  run: null,
  hideCursors: false,
  hideNames: false,
  isLocked: false,
  endedAt: null,
  erased: 0,
};

/** Milliseconds left on the clock of a run at `now` (server’s clock): less than 0 when it is over time, null without a clock. */
export function timeLeft(run: Run, now: number): number | null {
  return run.left ?? (run.endsAt === null ? null : run.endsAt - now);
}

/** The run with its clock stopped, or going again. */
export function pauseRun(run: Run, now: number): Run {
  return { ...run, state: 'paused', left: timeLeft(run, now), endsAt: null };
}

export function resumeRun(run: Run, now: number): Run {
  return { ...run, state: 'running', left: null, endsAt: run.left === null ? run.endsAt : now + run.left };
}

/** The run with `ms` more on the clock, counted from now when the time was up. */
export function extendRun(run: Run, ms: number, now: number): Run {
  if (run.left !== null) return { ...run, left: Math.max(0, run.left) + ms };
  return { ...run, endsAt: Math.max(now, run.endsAt ?? now) + ms };
}
