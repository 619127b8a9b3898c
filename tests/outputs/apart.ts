import { doRectsOverlap, growRect, isRectInRect, type Rect } from '../../src/lib/geometry.ts';

export interface Boxed {
  readonly box: Rect;
  /** What it is called where it is in the way. */
  readonly name: string;
}

/** Pairs of which one lies on the other, by name; `slack` is what may be shared. */
export function overlapsOf(all: readonly Boxed[], slack = 0): readonly string[] {
  return crossings(all, slack).map(([a, b]) => `${a.name} / ${b.name}`);
}

/** Pairs that cross each other's edges: what lies wholly on another is a label of it. */
export function crossingsOf(all: readonly Boxed[], slack = 0): readonly string[] {
  const isOn = (a: Boxed, b: Boxed) => isRectInRect(a.box, growRect(b.box, slack));
  return crossings(all, slack)
    .filter(([a, b]) => !isOn(a, b) && !isOn(b, a))
    .map(([a, b]) => `${a.name} / ${b.name}`);
}

/** Swept from left to right. */
function crossings(all: readonly Boxed[], slack: number): readonly (readonly [Boxed, Boxed])[] {
  const sorted = [...all].sort((a, b) => a.box.x - b.box.x);
  return sorted.flatMap((each, i) => {
    const found: (readonly [Boxed, Boxed])[] = [];
    for (let next = i + 1; next < sorted.length; next += 1) {
      const other = sorted[next];
      if (!other || other.box.x >= each.box.x + each.box.width) break;
      if (doRectsOverlap(growRect(each.box, -slack), growRect(other.box, -slack))) found.push([each, other]);
    }
    return found;
  });
}
