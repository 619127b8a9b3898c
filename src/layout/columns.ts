import { kindOf } from '../kinds/registry.ts';
import type { MapGrid } from '../model/index.ts';
import { cardWidth, type Measurer } from './measure.ts';
import { SHEET } from './metrics.ts';
import type { LaidColumn } from './types.ts';

/** Columns left to right; each as narrow as its texts allow: no word is broken and no card grows tall while there is width to take. */
export function layColumns(grid: MapGrid, measurer: Measurer): readonly LaidColumn[] {
  const contents = columnContents(grid, measurer);
  let x: number = SHEET.nameWidth;
  return grid.columns.map(({ phase, activity }, index) => {
    const width = pickWidth(contents[index] ?? []);
    const column = { activity: activity?.id ?? null, phase: phase.id, x, width };
    x += width;
    return column;
  });
}

interface Content {
  readonly minWidth: number;
  readonly heightAt: (width: number) => number;
}

function columnContents(grid: MapGrid, measurer: Measurer): Content[][] {
  const contents: Content[][] = grid.columns.map(({ activity }) =>
    activity
      ? [
          {
            minWidth: measurer.activityMinWidth(activity),
            heightAt: (width) => measurer.activityHeight(activity, width),
          },
        ]
      : [],
  );
  for (const { lane, cards } of grid.lanes) {
    if (kindOf(lane.kind)?.traits.plot) continue;
    for (const { card, column, span } of cards) {
      if (span > 1) continue;
      const heightAt = (width: number): number => measurer.cardHeight(card, width);
      contents[column]?.push({ minWidth: measurer.cardMinWidth(card), heightAt });
    }
  }
  return contents;
}

function pickWidth(contents: readonly Content[]): number {
  const fits = (width: number): boolean => {
    const inner = cardWidth([width]);
    return contents.every(
      ({ minWidth, heightAt }) => minWidth <= inner && heightAt(inner) <= SHEET.comfortableCardHeight,
    );
  };
  return SHEET.columnWidths.find(fits) ?? SHEET.columnWidths[SHEET.columnWidths.length - 1] ?? 0;
}
