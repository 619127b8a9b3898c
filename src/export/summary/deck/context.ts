import type { Locale } from '../../../lib/locale.ts';
import { type DeckContext, partOf, titleOf } from '../../pptx/context.ts';
import type { Slide } from '../../pptx/deck.ts';
import { subtitle } from '../../pptx/look.ts';
import { type Column, tableBox, tablePages } from '../../pptx/tables.ts';
import type { Summary } from '../types.ts';
import type { SummaryWords } from '../words.ts';

/** What the summary's slides are made from. */
export interface SummaryDeck {
  readonly context: DeckContext;
  readonly summary: Summary;
  readonly words: SummaryWords;
  readonly locale: Locale;
  readonly timeZone: string;
}

interface TableSlides<T> {
  readonly key: string;
  /** Titles that say what was found, the best first; the last is always short enough. */
  readonly proposals: readonly string[];
  readonly under: string;
  readonly rows: readonly T[];
  readonly columns: readonly Column<T>[];
}

/** A table over as many slides as it needs; none without rows. */
export function tableSlides<T>(
  { context }: SummaryDeck,
  { key, proposals, under, rows, columns }: TableSlides<T>,
): readonly Slide[] {
  const name = proposals.at(-1) ?? '';
  const pages = tablePages(context, { name, box: tableBox(context), rows, columns, isForRoom: true });
  return pages.map(({ shape }, i) => ({
    ...titleOf(context, key, proposals, partOf(context, i, pages.length)),
    shapes: [subtitle(context, under), shape],
    notes: [],
  }));
}

/** A slide whose title says it all: there is nothing to put into a table. */
export function bareSlides({ context }: SummaryDeck, key: string, finding: string, under: string): readonly Slide[] {
  const title = finding.replace(/\.$/u, '');
  return [{ ...titleOf(context, key, [title]), shapes: [subtitle(context, under)], notes: [] }];
}
