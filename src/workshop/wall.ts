/**
 * Going through what came out of an exercise on the wall, one after another.
 *
 * Laws
 * - Next and previous alone lead through all of it, as the two keys of a clicker do: from the whole list to the one that is marked
 *   (the first, while none is), on to the last, and back to the whole list before the first.
 * - What is in hand is known by its id: more results, or others’ cards taken away, do not put another in its place.
 */
import type { WallView } from '../model/workshop/index.ts';

export interface WallStand {
  /** Somebody has chosen what is shown of this run. */
  readonly isBegun: boolean;
  /** Place of what is in hand, from 0; −1 for none. */
  readonly index: number;
  readonly isWhole: boolean;
}

/** What a step leads to. */
type Shown = Pick<WallView, 'at' | 'isWhole'>;

/** How the wall stands in a run whose results have these ids, in order. */
export function wallStand(ids: readonly string[], wall: WallView | null, run: string): WallStand {
  if (wall?.run !== run) return { isBegun: false, index: -1, isWhole: true };
  const index = wall.at === null ? -1 : ids.indexOf(wall.at);
  return { isBegun: true, index, isWhole: wall.isWhole || index === -1 };
}

/** Null at the end. */
export function nextOnWall(ids: readonly string[], { index, isWhole }: WallStand): Shown | null {
  const at = ids[isWhole ? Math.max(0, index) : index + 1];
  return at === undefined ? null : { at, isWhole: false };
}

/** Null when all of it is in view. */
export function previousOnWall(ids: readonly string[], { index, isWhole }: WallStand): Shown | null {
  if (isWhole) return null;
  return index > 0 ? { at: ids[index - 1] ?? null, isWhole: false } : { at: ids[0] ?? null, isWhole: true };
}

/** Marks another in the whole list, which brings it into view; null where there is none. */
export function markOnWall(ids: readonly string[], { index, isWhole }: WallStand, by: 1 | -1): Shown | null {
  const at = ids[index === -1 ? 0 : index + by];
  return isWhole && at !== undefined ? { at, isWhole: true } : null;
}
