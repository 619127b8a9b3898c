import { kindOf } from '../kinds/registry.ts';
import { required } from '../lib/assert.ts';
import type { Activity, Card, MapGrid } from '../model/index.ts';
import { cardWidth, type Measurer } from './measure.ts';
import { SHEET } from './metrics.ts';
import type { LaidColumn } from './types.ts';

/** Columns left to right; each as narrow as its texts allow: no word is broken and no card grows tall while there is width to take. */
export function layColumns(grid: MapGrid, measurer: Measurer): readonly LaidColumn[] {
  const contents = columnContents(grid);
  let x: number = SHEET.nameWidth;
  return grid.columns.map(({ phase, activity }, index) => {
    const width = pickWidth(required(contents[index], 'the content of a column'), measurer);
    const column = { activity: activity?.id ?? null, phase: phase.id, x, width };
    x += width;
    return column;
  });
}

/** What stands in one column and no other. */
interface Content {
  readonly activity: Activity | null;
  readonly cards: Card[];
}

function columnContents(grid: MapGrid): readonly Content[] {
  const contents: readonly Content[] = grid.columns.map(({ activity }) => ({ activity, cards: [] }));
  for (const { lane, cards } of grid.lanes) {
    if (kindOf(lane.kind)?.traits.plot) continue;
    for (const { card, column, span } of cards) if (span === 1) contents[column]?.cards.push(card);
  }
  return contents;
}

function pickWidth({ activity, cards }: Content, measurer: Measurer): number {
  const { columnWidths, comfortableCardHeight } = SHEET;
  const fits = (width: number): boolean => {
    const inner = cardWidth(width);
    if (activity && measurer.activityMinWidth(activity) > inner) return false;
    if (activity && measurer.activityHeight(activity, inner) > comfortableCardHeight) return false;
    return cards.every(
      (card) => measurer.cardMinWidth(card) <= inner && measurer.cardHeight(card, inner) <= comfortableCardHeight,
    );
  };
  return columnWidths.find(fits) ?? columnWidths[columnWidths.length - 1] ?? 0;
}
