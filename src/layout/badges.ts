/** Where personas' letters go: under a lane's name, on a card's edge, at the beginning of a curve. */
import type { Point, Rect } from '../lib/geometry.ts';
import type { Persona } from '../model/index.ts';
import { SHEET } from './metrics.ts';
import { type PersonaLook, personaLooks } from './personaLook.ts';
import type { LaidCurve } from './types.ts';

export const BADGE = { width: 20, height: 16 } as const;
/** Height of a row with a badge in it. */
export const BADGE_ROW = 20;

export interface PlacedBadge {
  readonly look: PersonaLook;
  readonly box: Rect;
}

/** Side by side from (x, y), or over each other where they would not fit into `width`. */
export function badgesInRow(
  owners: readonly Persona[],
  personas: readonly Persona[],
  { x, y, width }: Point & { readonly width: number },
): readonly PlacedBadge[] {
  const step = Math.min(BADGE.width + 2, (width - BADGE.width) / Math.max(1, owners.length - 1));
  const looks = personaLooks(personas);
  return owners.flatMap(({ id }, i) => {
    const look = looks.get(id);
    return look ? [{ look, box: { ...BADGE, x: x + i * step, y } }] : [];
  });
}

/** Left of each curve's first face, one below the other where several begin at one height. */
export function curveBadges(curves: readonly LaidCurve[], personas: readonly Persona[]): readonly PlacedBadge[] {
  let free = 0;
  return curves
    .flatMap(({ persona, points: [first] }) => {
      const look = personaLooks(personas).get(persona ?? '');
      return look && first ? [{ look, first }] : [];
    })
    .sort((a, b) => a.first.y - b.first.y)
    .map(({ look, first }) => {
      const y = Math.max(free, first.y - BADGE.height / 2);
      free = y + BADGE.height + 1;
      return { look, box: { ...BADGE, x: first.x - SHEET.face / 2 - 4 - BADGE.width, y } };
    });
}
