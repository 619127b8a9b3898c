import { kindOf } from '../kinds/registry.ts';
import { required } from '../lib/assert.ts';
import type { Activity, Card, MapGrid, MapView } from '../model/index.ts';
import { cardWidth, type Measurer } from './measure.ts';
import { SHEET } from './metrics.ts';
import type { LaidColumn } from './types.ts';

/**
 * Lays columns left to right; each as narrow as its texts allow: no word is broken and no card grows tall while there is width
 * to take. Answers the same columns as last time while they are equal, and looks again only at those whose records changed.
 */
export function createColumnLayer(measurer: Measurer): (grid: MapGrid, view: MapView) => readonly LaidColumn[] {
  /** `open` is the width a column has when its phase is not folded. */
  let known: readonly { readonly content: Content; readonly open: number; readonly laid: LaidColumn }[] = [];
  let last: readonly LaidColumn[] = [];
  return (grid, { foldedPhases }) => {
    const contents = columnContents(grid);
    let edge: number = SHEET.nameWidth;
    known = grid.phases.flatMap(({ phase, firstColumn, columnCount }) => {
      const isFolded = foldedPhases.has(phase.id);
      let x = edge;
      edge += isFolded ? SHEET.foldedWidth : 0;
      return grid.columns.slice(firstColumn, firstColumn + columnCount).map(({ activity }, i) => {
        const index = firstColumn + i;
        const content = required(contents[index], 'the content of a column');
        const before = known[index];
        const open = before && isSame(before.content, content) ? before.open : pickWidth(content, measurer);
        const width = isFolded ? SHEET.foldedWidth / columnCount : open;
        const column = { activity: activity?.id ?? null, phase: phase.id, x, width, isFolded };
        x += width;
        if (!isFolded) edge = x;
        return { content, open, laid: before && isEqual(before.laid, column) ? before.laid : column };
      });
    });
    if (known.length !== last.length || known.some(({ laid }, i) => laid !== last[i]))
      last = known.map(({ laid }) => laid);
    return last;
  };
}

function isSame(a: Content, b: Content): boolean {
  return (
    a.activity === b.activity && a.cards.length === b.cards.length && a.cards.every((card, i) => card === b.cards[i])
  );
}

function isEqual(a: LaidColumn, b: LaidColumn): boolean {
  return (
    a.x === b.x && a.width === b.width && a.activity === b.activity && a.phase === b.phase && a.isFolded === b.isFolded
  );
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
