/** Which column of a table is which, by its head in any language Resa speaks. */
import { type FieldColumn, fieldColumns } from '../../kinds/fieldCells.ts';
import { type Cell, cellText } from '../../lib/cell.ts';
import { LOCALES, type Locale } from '../../lib/locale.ts';
import { foldWord, type SheetHead, type SheetValue, sheetWords } from '../../model/sheets/index.ts';

export type Row = readonly Cell[];

export interface Heads {
  readonly locale: Locale;
  /** Row of the heads. */
  readonly at: number;
  readonly columnOf: ReadonlyMap<SheetHead, number>;
  readonly fields: readonly { readonly field: FieldColumn; readonly column: number }[];
}

/** Rows that may stand above a table. */
const MAX_ABOVE = 20;

/** The first row, from the top, that has all heads of `wanted` in one language. */
export function findHeads(rows: readonly Row[], wanted: readonly SheetHead[]): Heads | null {
  for (const [at, row] of rows.slice(0, MAX_ABOVE).entries()) {
    const words = row.map((cell) => foldWord(cellText(cell)));
    const found = LOCALES.map((locale) => readHeads(words, locale, at))
      .filter(({ columnOf }) => wanted.every((head) => columnOf.has(head)))
      .sort((a, b) => sizeOf(b) - sizeOf(a));
    if (found[0]) return found[0];
  }
  return null;
}

function sizeOf({ columnOf, fields }: Heads): number {
  return columnOf.size + fields.length;
}

function readHeads(words: readonly string[], locale: Locale, at: number): Heads {
  const heads = Object.entries(sheetWords[locale].heads) as [SheetHead, string][];
  const columnOf = new Map<SheetHead, number>();
  for (const [head, title] of heads) {
    const column = words.indexOf(foldWord(title));
    if (column >= 0) columnOf.set(head, column);
  }
  const fields = fieldColumns.flatMap((field) => {
    const column = words.indexOf(foldWord(field.titles[locale]));
    return column < 0 ? [] : [{ field, column }];
  });
  return { locale, at, columnOf, fields };
}

/** Which of `values` a word is, in any language. */
export function valueByWord<V extends SheetValue>(word: string, values: readonly V[]): V | undefined {
  const folded = foldWord(word);
  return values.find((value) => LOCALES.some((locale) => foldWord(sheetWords[locale].values[value]) === folded));
}
