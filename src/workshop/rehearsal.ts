/** A plan walked through alone, with a clock that can go fast. Nothing of it is written anywhere. */
import type { Exercise } from '../model/workshop/index.ts';

/** How much faster than real the clock goes. */
export const SPEEDS = [1, 10, 60] as const;
export type Speed = (typeof SPEEDS)[number];

export interface Rehearsal {
  readonly index: number;
  /** Milliseconds of the workshop that are gone since this exercise began. */
  readonly gone: number;
  readonly speed: Speed;
  readonly isPaused: boolean;
}

export const REHEARSAL_START: Rehearsal = { index: 0, gone: 0, speed: 60, isPaused: false };

/** `ms` of real time later. At the end of an exercise the next begins; after the last one the clock stands. */
export function passTime(rehearsal: Rehearsal, agenda: readonly Exercise[], ms: number): Rehearsal {
  if (rehearsal.isPaused) return rehearsal;
  let { index, gone } = rehearsal;
  gone += ms * rehearsal.speed;
  for (;;) {
    const whole = (agenda[index]?.minutes ?? 0) * 60_000;
    if (gone < whole) return { ...rehearsal, index, gone };
    if (index >= agenda.length - 1) return { ...rehearsal, index, gone: whole, isPaused: true };
    gone -= whole;
    index += 1;
  }
}

/** At the beginning of another exercise; the first and the last are the ends. */
export function stepTo(rehearsal: Rehearsal, agenda: readonly Exercise[], index: number): Rehearsal {
  return { ...rehearsal, index: Math.max(0, Math.min(agenda.length - 1, index)), gone: 0 };
}
