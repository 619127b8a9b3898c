/** How a sheet goes on paper: A4 on its side, its heads on every page, words never smaller than can be read. */
import type { WorkSheet } from './workbook.ts';

/** Margins in inches. */
const MARGIN = 0.4;
/** Characters of the body's font across A4 on its side, between the margins. */
const PAGE_WIDTH = 148;
/** What a page is filled to at the least: breaks between columns take their share, and 11-point words stay over 5 points. */
const SMALLEST = 0.65;

/** One page wide where words can still be read, else as many as they need; as many high as there are rows for. */
export function pageSetup({ widths, heads }: WorkSheet) {
  const width = sumOf(widths) * SMALLEST;
  // Repeated on every page.
  const aside = sumOf(widths.slice(0, heads.columns)) * SMALLEST;
  return {
    paperSize: 'a4',
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: Math.max(1, Math.ceil((width - aside) / (PAGE_WIDTH - aside))),
    fitToHeight: 0,
    showGridLines: true,
    margins: { top: MARGIN, bottom: 2 * MARGIN, left: MARGIN, right: MARGIN, header: MARGIN / 2, footer: MARGIN },
  } as const;
}

/** The sheet's name, the page and how many there are (ECMA-376 part 1, 18.3.1.46). */
export const PAGE_FOOTER = '&L&A&R&P / &N';

/** Heads repeated on every page, by the name that is kept for them (ECMA-376 part 1, 18.2.6). */
export function printTitles({ name, heads }: WorkSheet, letters: (index: number) => string) {
  const sheet = `'${name.replaceAll("'", "''")}'`;
  const columns = heads.columns > 0 ? [`${sheet}!$A:$${letters(heads.columns - 1)}`] : [];
  return { name: '_xlnm.Print_Titles', range: [...columns, `${sheet}!$1:$${heads.rows}`].join(','), scope: name };
}

function sumOf(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}
