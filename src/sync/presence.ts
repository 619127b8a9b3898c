import type { Point, Rect } from '../lib/geometry.ts';

/** What others see of one person while they are here. Never stored. The server stamps `user.role`. */
export interface Presence {
  readonly user: { readonly id: string; readonly name: string; readonly colour: number };
  /** In map pixels; null when the pointer is elsewhere. */
  readonly cursor: Point | null;
  /** Record keys (`cards:<id>`). */
  readonly selection: readonly string[];
  /** The record and field somebody is typing in. */
  readonly editing: { readonly root: string; readonly id: string; readonly field: string } | null;
  /** A drag or slide under way, shown to others and written only on drop. */
  readonly drag: { readonly card: string; readonly at: Point; readonly score: number | null } | null;
  /** The part of the map that they look at, in whole map pixels; null while they see none, or nobody could follow. */
  readonly seen: Rect | null;
  /** Everyone is asked to look at this part of the map, in whole map pixels; the last call stays until the next. */
  readonly call: { readonly id: string; readonly rect: Rect } | null;
  /** How somebody takes part in a workshop: plain JSON that only what runs workshops reads, through a schema of its own. */
  readonly part: unknown;
}
