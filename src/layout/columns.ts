import { kindOf } from '../kinds/registry.ts';
import type { MapGrid } from '../model/index.ts';
import { cardWidth, type Measurer } from './measure.ts';
import { SHEET } from './metrics.ts';
import type { LaidColumn } from './types.ts';

/** Columns left to right; each as narrow as its texts allow, so that no card grows tall while there is width to take. */
export function layColumns(grid: MapGrid, measurer: Measurer): readonly LaidColumn[] {
  const heightsAt = columnMeasures(grid, measurer);
  let x: number = SHEET.nameWidth;
  return grid.columns.map(({ phase, activity }, index) => {
    const width = pickWidth(heightsAt[index] ?? []);
    const column = { activity: activity?.id ?? null, phase: phase.id, x, width };
    x += width;
    return column;
  });
}

type HeightAt = (width: number) => number;

function columnMeasures(grid: MapGrid, measurer: Measurer): HeightAt[][] {
  const measures: HeightAt[][] = grid.columns.map(({ activity }) =>
    activity ? [(width) => measurer.activityHeight(activity, width)] : [],
  );
  for (const { lane, cards } of grid.lanes) {
    if (kindOf(lane.kind)?.traits.plot) continue;
    for (const { card, column, span } of cards) {
      if (span === 1) measures[column]?.push((width) => measurer.cardHeight(card, width));
    }
  }
  return measures;
}

function pickWidth(heights: readonly HeightAt[]): number {
  const [narrowest, ...wider] = SHEET.columnWidths;
  let width: number = narrowest;
  for (const next of wider) {
    const isTooTall = heights.some((heightAt) => heightAt(cardWidth([width])) > SHEET.comfortableCardHeight);
    if (!isTooTall) break;
    width = next;
  }
  return width;
}
