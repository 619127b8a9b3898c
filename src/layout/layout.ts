/**
 * A map becomes boxes: columns from phases and activities, rows from lanes, cards stacked in cells or set on a curve.
 *
 * Laws
 * - Pure and deterministic: the same map gives the same layout in Node and in the browser.
 * - Columns and rows size themselves to their text; nothing overlaps; nothing is cut.
 * - Incremental: text is measured once per record and width (`measure.ts`), columns and rows are laid again where their
 *   records changed (`columns.ts`, `rows.ts`); the rest is sums.
 */
import { wrapText } from '../drawing/text.ts';
import type { Rect } from '../lib/geometry.ts';
import type { Locale } from '../lib/locale.ts';
import type { MapGrid, MapView, Persona } from '../model/index.ts';
import { createColumnLayer } from './columns.ts';
import { type HeaderText, layHeader } from './header.ts';
import { cardWidth, createMeasurer, type Measurer } from './measure.ts';
import { SHEET, TYPE } from './metrics.ts';
import { createRowLayer } from './rows.ts';
import type { LaidCard, LaidColumn, LaidLane, MapLayout } from './types.ts';

/** Lays out successive versions of one map: what did not change keeps its identity. */
export function createLayouter(
  locale: Locale,
): (grid: MapGrid, header: HeaderText, view: MapView, everybody: readonly Persona[]) => MapLayout {
  const measurer = createMeasurer(locale);
  const layColumns = createColumnLayer(measurer);
  const layRow = createRowLayer(measurer);
  let lastCards: { readonly rows: readonly (readonly LaidCard[])[]; readonly cards: MapLayout['cards'] } | null = null;

  function cardsById(lanes: readonly LaidLane[]): MapLayout['cards'] {
    const rows = lanes.map(({ cards }) => cards);
    const isSame = lastCards?.rows.length === rows.length && lastCards.rows.every((row, i) => row === rows[i]);
    if (!lastCards || !isSame)
      lastCards = { rows, cards: new Map(rows.flatMap((row) => row.map((card) => [card.id, card]))) };
    return lastCards.cards;
  }

  return (grid, header, view, everybody) => {
    const columns = layColumns(grid, view);
    const head = layHead(grid, header, columns, measurer);
    let y = head.activityRow.y + head.activityRow.height;
    const rows = grid.lanes.map((gridLane) => {
      const isFolded = view.foldedLanes.has(gridLane.lane.id);
      const row = layRow(gridLane, { y, isFolded, columns, personas: grid.personas, everybody });
      y += row.lane.height;
      return row;
    });
    const lanes = rows.map(({ lane }) => lane);
    return {
      ...head,
      height: y + SHEET.bottomPadding,
      columns,
      lanes,
      cards: cardsById(lanes),
      curves: rows.flatMap(({ curves }) => curves),
    };
  };
}

/** Everything above the lanes. */
function layHead(
  grid: MapGrid,
  header: HeaderText,
  columns: readonly LaidColumn[],
  measurer: Measurer,
): Omit<MapLayout, 'height' | 'columns' | 'lanes' | 'cards' | 'curves'> {
  const last = columns.at(-1);
  // The shares of a folded phase add up to its width but for the last bit.
  const gridRight = last ? Math.round(last.x + last.width) : SHEET.nameWidth;
  const minWidth = header.hasSummary ? SHEET.minWidth : SHEET.minExcerptWidth;
  const width = Math.max(minWidth, gridRight + SHEET.rightPadding);
  const phaseTop = layHeader(header, width).bottom;

  const phaseBoxes = grid.phases.map(({ firstColumn, columnCount }) => {
    const x = columns[firstColumn]?.x ?? 0;
    const covered = columns.slice(firstColumn, firstColumn + columnCount);
    const width = Math.round(covered.reduce((sum, column) => sum + column.width, 0));
    return { x: x + SHEET.cellInset, width: width - SHEET.cellInset };
  });
  const phaseLines = grid.phases.map(({ phase, firstColumn }, i) =>
    columns[firstColumn]?.isFolded
      ? 1
      : wrapText(phase.title, phaseTextWidth(phaseBoxes[i]?.width ?? 0), TYPE.phase.font).length,
  );
  const phaseHeight = Math.max(1, ...phaseLines) * TYPE.phase.lineHeight + 16;
  const phaseBottom = phaseTop + phaseHeight;

  const activityY = phaseBottom + SHEET.phaseGap;
  const activityHeights = grid.columns.map(({ activity }, i) =>
    activity && !columns[i]?.isFolded ? measurer.activityHeight(activity, cardWidth(columns[i]?.width ?? 0)) : 0,
  );
  const activityHeight = Math.max(
    SHEET.minRowHeight,
    ...activityHeights.map((height) => height + 2 * SHEET.rowPadding),
  );
  const activities = new Map<string, Rect>();
  columns.forEach((column, i) => {
    if (!column.activity || column.isFolded) return;
    activities.set(column.activity, {
      x: column.x + SHEET.cellInset,
      y: activityY + SHEET.rowPadding,
      width: cardWidth(column.width),
      height: Math.max(activityHeight - 2 * SHEET.rowPadding, activityHeights[i] ?? 0),
    });
  });

  return {
    width,
    nameWidth: SHEET.nameWidth,
    phaseTop,
    phaseBottom,
    phases: grid.phases.map(({ phase }, i) => ({
      id: phase.id,
      box: { x: phaseBoxes[i]?.x ?? 0, y: phaseTop, width: phaseBoxes[i]?.width ?? 0, height: phaseHeight },
    })),
    activityRow: { y: activityY, height: activityHeight },
    activities,
  };
}

/** What a phase's name may take of a chevron `width` wide: less its notch, its point and a gap. */
export function phaseTextWidth(width: number): number {
  return Math.max(24, width - 2 * SHEET.chevronPoint - 12);
}
