/** What stands at the left edge of a row: the lane's name and question, whose curves it has, and whose lane it is. */
import { wrapText } from '../drawing/text.ts';
import type { Rect } from '../lib/geometry.ts';
import { type Lane, ownersOf, type Persona } from '../model/index.ts';
import { BADGE_ROW, badgesInRow, type PlacedBadge } from './badges.ts';
import { SHEET, TYPE } from './metrics.ts';

/** Measured from the row's top left corner. */
export interface LaneNameLayout {
  readonly title: Rect;
  readonly hint: Rect;
  /** One row per persona; none where there is but one. */
  readonly legend: readonly { readonly persona: Persona; readonly box: Rect }[];
  /** Of those whose lane it is; none where it is everybody's. */
  readonly owners: readonly PlacedBadge[];
  readonly height: number;
}

/** Between parts of a lane's name. */
const GAP = 8;

export function laneTextWidth(): number {
  return SHEET.nameWidth - SHEET.padding - 8;
}

/** `curves` are the personas a lane has curves of; `everybody` tells whether the lane is some personas' only. */
export function layLaneName(
  { title, hint, personas }: Pick<Lane, 'title' | 'hint' | 'personas'>,
  curves: readonly Persona[],
  everybody: readonly Persona[],
): LaneNameLayout {
  const x = SHEET.padding;
  const width = laneTextWidth();
  const titleHeight = Math.max(1, wrapText(title, width, TYPE.lane.font).length) * TYPE.lane.lineHeight;
  const hintY = SHEET.rowPadding + titleHeight;
  const hintHeight = hint ? wrapText(hint, width, TYPE.hint.font).length * TYPE.hint.lineHeight : 0;
  let y = hintY + hintHeight;
  const named = curves.length > 1 ? curves : [];
  if (named.length > 0) y += GAP;
  const legend = named.map((persona, i) => ({ persona, box: { x, y: y + i * BADGE_ROW, width, height: BADGE_ROW } }));
  y += named.length * BADGE_ROW;
  const owners = ownersOf(personas, everybody);
  if (owners.length > 0) y += GAP;
  return {
    title: { x, y: SHEET.rowPadding, width, height: titleHeight },
    hint: { x, y: hintY, width, height: Math.max(hintHeight, TYPE.hint.lineHeight) },
    legend,
    owners: badgesInRow(owners, everybody, { x, y, width }),
    height: y + (owners.length > 0 ? BADGE_ROW : 0) + SHEET.rowPadding,
  };
}
