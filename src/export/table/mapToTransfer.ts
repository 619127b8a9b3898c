/** The whole map as other programs take a table from the clipboard: tab-separated text, and HTML. */
import { cellText } from '../../lib/cell.ts';
import { plainWords } from '../../lib/notation.ts';
import type { JourneyMap } from '../../model/index.ts';
import type { Loss } from '../losses.ts';
import { rowsToHtml, rowsToTsv } from './clipboardTable.ts';
import { gridTable } from './gridTable.ts';
import { lossesOf } from './lossesOf.ts';

export interface TableTransfer {
  readonly text: string;
  readonly html: string;
  readonly losses: readonly Loss[];
}

export function mapToTransfer(map: JourneyMap): TableTransfer {
  const decimal = map.map.locale === 'en' ? '.' : ',';
  const rows = gridTable(map, { orientation: 'columns', words: plainWords }).map((row) =>
    row.map((cell) => (typeof cell === 'number' ? String(cell).replace('.', decimal) : cellText(cell))),
  );
  return { text: rowsToTsv(rows), html: rowsToHtml(rows), losses: lossesOf(map, 'grid') };
}
