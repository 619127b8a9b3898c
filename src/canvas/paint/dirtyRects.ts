/** Which parts of a painted scene are out of date: an item keeps its identity while it looks the same. */

import type { SceneItem } from '../../layout/index.ts';
import { doRectsOverlap, type Rect, unionRects } from '../../lib/geometry.ts';

/** More rectangles than this are not worth telling apart. */
const MANY = 24;

/** Boxes, old and new, of every item that came, went or changed; overlapping ones joined. */
export function dirtyRects(before: readonly SceneItem[], after: readonly SceneItem[]): readonly Rect[] {
  const rects: Rect[] = [];
  // Most edits leave every item where it stood in the list: only the rest is looked up.
  const movedBefore = before.filter((item, i) => item !== after[i]);
  const movedAfter = after.filter((item, i) => item !== before[i]);
  const beforeItems = new Set(movedBefore);
  const afterItems = new Set(movedAfter);
  const gone = new Map<string, SceneItem>();
  for (const item of movedBefore) if (!afterItems.has(item)) gone.set(item.key, item);
  for (const item of movedAfter) {
    if (beforeItems.has(item)) continue;
    const old = gone.get(item.key);
    gone.delete(item.key);
    if (old && doRectsOverlap(old.box, item.box)) rects.push(unionRects(old.box, item.box));
    else rects.push(item.box, ...(old ? [old.box] : []));
  }
  for (const item of gone.values()) rects.push(item.box);
  return joinRects(rects);
}

/** The same area with no two rectangles overlapping; one rectangle when there are many. */
export function joinRects(rects: readonly Rect[]): readonly Rect[] {
  if (rects.length > MANY) return [rects.reduce(unionRects)];
  const joined: Rect[] = [];
  for (const rect of rects) {
    let whole = rect;
    for (;;) {
      const at = joined.findIndex((other) => doRectsOverlap(other, whole));
      if (at < 0) break;
      whole = unionRects(whole, joined.splice(at, 1)[0] ?? whole);
    }
    joined.push(whole);
  }
  return joined;
}
