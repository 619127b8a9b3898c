/**
 * A map becomes boxes: columns from phases and activities, rows from lanes, cards stacked in cells or set on a curve.
 *
 * Laws
 * - Pure and deterministic: the same map gives the same layout in Node and in the browser.
 * - Columns and rows size themselves to their text; nothing overlaps; nothing is cut.
 * - Incremental: text is measured once per record and width (`measure.ts`); the rest is sums.
 */
import { wrapText } from '../drawing/text.ts';
import { kindOf } from '../kinds/registry.ts';
import type { Rect } from '../lib/geometry.ts';
import type { MapGrid } from '../model/index.ts';
import { layColumns } from './columns.ts';
import { type HeaderText, layHeader } from './header.ts';
import { cardWidth, type Measurer } from './measure.ts';
import { SHEET, TYPE } from './metrics.ts';
import { layPlot, plotScale } from './plot.ts';
import { stackCards } from './stack.ts';
import type { LaidCard, LaidCurve, LaidLane, MapLayout } from './types.ts';

export function layOut(grid: MapGrid, header: HeaderText, measurer: Measurer): MapLayout {
  const columns = layColumns(grid, measurer);
  const last = columns.at(-1);
  const gridRight = last ? last.x + last.width : SHEET.nameWidth;
  const width = Math.max(SHEET.minWidth, gridRight + SHEET.rightPadding);
  const phaseTop = layHeader(header, width).bottom;

  const phaseBoxes = grid.phases.map(({ firstColumn, columnCount }) => {
    const x = columns[firstColumn]?.x ?? 0;
    const covered = columns.slice(firstColumn, firstColumn + columnCount);
    return { x: x + SHEET.cellInset, width: covered.reduce((sum, column) => sum + column.width, 0) - SHEET.cellInset };
  });
  const phaseLines = grid.phases.map(
    ({ phase }, i) => wrapText(phase.title, phaseTextWidth(phaseBoxes[i]?.width ?? 0), TYPE.phase.font).length,
  );
  const phaseHeight = Math.max(1, ...phaseLines) * TYPE.phase.lineHeight + 16;
  const phaseBottom = phaseTop + phaseHeight;

  const activityY = phaseBottom + SHEET.phaseGap;
  const activityHeights = grid.columns.map(({ activity }, i) =>
    activity ? measurer.activityHeight(activity, cardWidth(columns[i]?.width ?? 0)) : 0,
  );
  const activityHeight = Math.max(
    SHEET.minRowHeight,
    ...activityHeights.map((height) => height + 2 * SHEET.rowPadding),
  );
  const activities = new Map<string, Rect>();
  columns.forEach((column, i) => {
    if (!column.activity) return;
    activities.set(column.activity, {
      x: column.x + SHEET.cellInset,
      y: activityY + SHEET.rowPadding,
      width: cardWidth(column.width),
      height: Math.max(activityHeight - 2 * SHEET.rowPadding, activityHeights[i] ?? 0),
    });
  });

  let y = activityY + activityHeight;
  const lanes: LaidLane[] = [];
  const cards = new Map<string, LaidCard>();
  const curves: LaidCurve[] = [];
  for (const gridLane of grid.lanes) {
    const { lane } = gridLane;
    const plot = kindOf(lane.kind)?.traits.plot;
    const scale = plot ? plotScale(y) : null;
    let bottom = y;
    if (plot && scale) {
      const laid = layPlot(gridLane, plot, scale, columns, grid.personas);
      for (const card of laid.cards) cards.set(card.id, card);
      curves.push(...laid.curves);
      bottom = scale.minY + SHEET.plotPadding;
    } else {
      const stack = stackCards(gridLane.cards, columns, y + SHEET.rowPadding, measurer);
      for (const card of stack.cards) cards.set(card.id, card);
      bottom = stack.bottom + SHEET.rowPadding;
    }
    const legend = plot && grid.personas.length > 1 ? grid.personas.length * TYPE.hint.lineHeight + 8 : 0;
    const height = Math.max(SHEET.minRowHeight, bottom - y, laneNameHeight(lane.title, lane.hint) + legend);
    lanes.push({ id: lane.id, kind: lane.kind, y, height, plot: scale });
    y += height;
  }

  return {
    width,
    height: y + SHEET.bottomPadding,
    nameWidth: SHEET.nameWidth,
    phaseTop,
    phaseBottom,
    phases: grid.phases.map(({ phase }, i) => ({
      id: phase.id,
      box: { x: phaseBoxes[i]?.x ?? 0, y: phaseTop, width: phaseBoxes[i]?.width ?? 0, height: phaseHeight },
    })),
    columns,
    activityRow: { y: activityY, height: activityHeight },
    activities,
    lanes,
    cards,
    curves,
  };
}

/** What a phase's name may take of a chevron `width` wide: less its notch, its point and a gap. */
export function phaseTextWidth(width: number): number {
  return Math.max(24, width - 2 * SHEET.chevronPoint - 12);
}

export function laneTextWidth(): number {
  return SHEET.nameWidth - SHEET.padding - 8;
}

export function laneNameHeight(title: string, hint: string): number {
  const lines = wrapText(title, laneTextWidth(), TYPE.lane.font).length;
  const hintLines = hint ? wrapText(hint, laneTextWidth(), TYPE.hint.font).length : 0;
  return lines * TYPE.lane.lineHeight + hintLines * TYPE.hint.lineHeight + 2 * SHEET.rowPadding;
}
