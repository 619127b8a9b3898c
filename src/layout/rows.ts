import { kindOf } from '../kinds/registry.ts';
import { areRectsEqual } from '../lib/geometry.ts';
import type { GridLane, Persona } from '../model/index.ts';
import { layLaneName } from './laneName.ts';
import type { Measurer } from './measure.ts';
import { SHEET } from './metrics.ts';
import { layPlot, plotScale } from './plot.ts';
import { stackCards } from './stack.ts';
import type { LaidCard, LaidColumn, LaidCurve, LaidLane } from './types.ts';

export interface LaidRow {
  readonly lane: LaidLane;
  readonly curves: readonly LaidCurve[];
}

/** What a row depends on besides its own cards. */
export interface RowPlace {
  readonly y: number;
  readonly isFolded: boolean;
  readonly columns: readonly LaidColumn[];
  /** Who is seen, and all there are. */
  readonly personas: readonly Persona[];
  readonly everybody: readonly Persona[];
}

/** Lays lanes as rows. A row whose lane, columns and personas are those of last time is only moved; one that moved not is the same. */
export function createRowLayer(measurer: Measurer): (gridLane: GridLane, place: RowPlace) => LaidRow {
  const known = new Map<string, { readonly gridLane: GridLane; readonly place: RowPlace; readonly row: LaidRow }>();
  return (gridLane, place) => {
    const before = known.get(gridLane.lane.id);
    const isSame =
      before?.gridLane === gridLane &&
      before.place.isFolded === place.isFolded &&
      before.place.columns === place.columns &&
      before.place.personas === place.personas &&
      before.place.everybody === place.everybody;
    const row = before && isSame ? moveRow(before.row, place.y) : null;
    const now = row ?? shareCards(before?.row, layRow(gridLane, place, measurer));
    known.set(gridLane.lane.id, { gridLane, place, row: now });
    return now;
  };
}

function layRow(
  gridLane: GridLane,
  { y, isFolded, columns, personas, everybody }: RowPlace,
  measurer: Measurer,
): LaidRow {
  const { id, kind } = gridLane.lane;
  const plot = kindOf(kind)?.traits.plot;
  const scale = plot ? plotScale(y) : null;
  if (isFolded) {
    // The curve's result is said in the header, whether the curve is seen or not.
    const curves = plot && scale ? layPlot(gridLane, plot, scale, columns, personas).curves : [];
    return { lane: { id, kind, y, height: SHEET.foldedHeight, isFolded, plot: null, cards: [] }, curves };
  }
  const name = layLaneName(gridLane.lane, plot ? personas : [], everybody);
  const least = Math.max(SHEET.minRowHeight, name.height);
  if (plot && scale) {
    const { cards, curves } = layPlot(gridLane, plot, scale, columns, personas);
    const height = Math.max(least, scale.minY + SHEET.plotPadding - y);
    return { lane: { id, kind, y, height, isFolded, plot: scale, cards }, curves };
  }
  const { cards, bottom } = stackCards(gridLane.cards, columns, y + SHEET.rowPadding, measurer);
  const height = Math.max(least, bottom + SHEET.rowPadding - y);
  return { lane: { id, kind, y, height, isFolded, plot: null, cards }, curves: [] };
}

/** Null for a row on a scale that has to move: its curve is laid again. */
function moveRow(row: LaidRow, y: number): LaidRow | null {
  const { lane } = row;
  const down = y - lane.y;
  if (down === 0) return row;
  if (lane.plot || row.curves.length > 0) return null;
  const cards = lane.cards.map((card) => ({ ...card, box: { ...card.box, y: card.box.y + down } }));
  return { lane: { ...lane, y, cards }, curves: [] };
}

/** The row with the cards of last time where they all lie as they lay. */
function shareCards(before: LaidRow | undefined, row: LaidRow): LaidRow {
  const { cards } = row.lane;
  const old = before?.lane.cards;
  const isSame = old?.length === cards.length && cards.every((card, i) => isEqual(card, old[i]));
  return old && isSame ? { ...row, lane: { ...row.lane, cards: old } } : row;
}

function isEqual(a: LaidCard, b: LaidCard | undefined): boolean {
  return (
    b !== undefined &&
    a.id === b.id &&
    a.lane === b.lane &&
    a.column === b.column &&
    a.span === b.span &&
    areRectsEqual(a.box, b.box)
  );
}
