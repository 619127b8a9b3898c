/** Where personas' letters go: in rows under a lane's name, on a card's edge, at the beginning of a curve. */
import type { Point, Rect } from '../lib/geometry.ts';
import { clamp } from '../lib/geometry.ts';
import type { Persona } from '../model/index.ts';
import { SHEET } from './metrics.ts';
import { badgeSize, type PersonaLook, personaLooks } from './personaLook.ts';
import type { LaidCurve, LaidLane } from './types.ts';

/** Height of a row of badges. */
export const BADGE_ROW = 20;
const GAP = 2;
/** On one card; there the last of them is the number of the others. */
const ON_CARD = 4;

export interface PlacedBadge {
  /** Null for the number of those there is no room for. */
  readonly look: PersonaLook | null;
  readonly text: string;
  readonly box: Rect;
}

/** Left to right from the corner of `width`, in as many rows as it takes. */
export function badgeRows(
  owners: readonly Persona[],
  personas: readonly Persona[],
  { x, y, width }: Point & { readonly width: number },
): readonly PlacedBadge[] {
  let at = x;
  let row = 0;
  return looksOf(owners, personas).map((look) => {
    const size = badgeSize(look.initial);
    if (at > x && at + size.width > x + width) {
      at = x;
      row++;
    }
    const box = { x: at, y: y + row * BADGE_ROW, ...size };
    at += size.width + GAP;
    return { look, text: look.initial, box };
  });
}

export function badgeRowsHeight(owners: readonly Persona[], personas: readonly Persona[], width: number): number {
  const last = badgeRows(owners, personas, { x: 0, y: 0, width }).at(-1);
  return last ? last.box.y + BADGE_ROW : 0;
}

/** On the upper edge of a card, from its right end. */
export function cardBadges(
  owners: readonly Persona[],
  personas: readonly Persona[],
  card: Rect,
): readonly PlacedBadge[] {
  const looks = looksOf(owners, personas);
  const shown = looks.length > ON_CARD ? looks.slice(0, ON_CARD - 1) : looks;
  const texts: readonly (readonly [PersonaLook | null, string])[] = [
    ...shown.map((look) => [look, look.initial] as const),
    ...(shown.length < looks.length ? [[null, `+${looks.length - shown.length}`] as const] : []),
  ];
  let right = card.x + card.width - 4;
  return texts
    .toReversed()
    .map(([look, text]) => {
      const size = badgeSize(text);
      const box = { x: right - size.width, y: card.y - size.height / 2, ...size };
      right = box.x - GAP;
      return { look, text, box };
    })
    .toReversed();
}

/** Left of each curve's first face, one below the other where several begin at one place. */
export function curveBadges(
  lane: LaidLane,
  curves: readonly LaidCurve[],
  personas: readonly Persona[],
): readonly (PlacedBadge & { readonly look: PersonaLook })[] {
  const looks = personaLooks(personas);
  const wanted = curves.flatMap(({ lane: id, persona, points }) => {
    const look = looks.get(persona ?? '');
    const first = points[0];
    if (id !== lane.id || !look || !first) return [];
    const size = badgeSize(look.initial);
    const x = first.x - SHEET.face / 2 - 4 - size.width;
    return [{ look, text: look.initial, box: { x, y: first.y - size.height / 2, ...size } }];
  });
  const sorted = wanted.toSorted((a, b) => a.box.y - b.box.y);
  let free = Number.NEGATIVE_INFINITY;
  return sorted.map((badge, i) => {
    const stillToCome = (sorted.length - i) * (badge.box.height + 1);
    const lowest = Math.max(lane.y + 2, lane.y + lane.height - stillToCome - 2);
    const y = Math.max(free, clamp(badge.box.y, lane.y + 2, lowest));
    free = y + badge.box.height + 1;
    return { ...badge, box: { ...badge.box, y } };
  });
}

function looksOf(owners: readonly Persona[], personas: readonly Persona[]): readonly PersonaLook[] {
  const looks = personaLooks(personas);
  return owners.flatMap(({ id }) => looks.get(id) ?? []);
}
