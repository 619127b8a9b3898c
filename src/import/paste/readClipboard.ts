/** What other programs, and Resa itself, put on the clipboard → a block to paste. Nothing of the markup goes further than its words. */
import { ok, type Result } from '../../lib/result.ts';
import { LIMITS, parseClip } from '../../model/index.ts';
import { cleanCell, splitLines } from '../grid/cells.ts';
import { parseCsv } from '../grid/csv.ts';
import { parseHtmlTable } from '../grid/html.ts';
import { noPaste, type PasteBlock, type PasteProblem } from './block.ts';
import { plainText } from './plainText.ts';

export interface Clipboard {
  /** Empty where there is none. */
  readonly html: string;
  readonly text: string;
}

type Rows = readonly (readonly string[])[];

const OWN_CLIP = /<table[^>]*\sdata-resa-clip="([A-Za-z0-9+/=]+)"/;

export function readClipboard({ html, text }: Clipboard): Result<PasteBlock, PasteProblem> {
  if (Math.max(html.length, text.length) > 2 * LIMITS.file)
    return noPaste('too-big', { limit: LIMITS.file / 1024 / 1024 });
  const inside = OWN_CLIP.exec(html)?.[1];
  const clip = inside === undefined ? null : parseClip(decode(inside));
  if (clip?.ok) return ok({ type: 'clip', clip: clip.value });
  if (clip?.error.code === 'newer-version') return noPaste('newer-version');
  const table = /<table[\s>]/i.test(html) ? tableOf(html, text) : null;
  if (table) return readRows(table);
  const words = plainText(html, text);
  return words.includes('\t') ? readRows(textRows(words)) : readLines(words);
}

/** Null when the page says more than its table: then the text is the better source. */
function tableOf(html: string, text: string): Rows | null {
  const table = parseHtmlTable(html);
  if (!table.ok) return null;
  return lettersOf(text) > lettersOf(table.value.flat().join('')) ? null : table.value;
}

function lettersOf(text: string): number {
  return (text.match(/[\p{L}\p{N}]/gu) ?? []).length;
}

/** As spreadsheets write it; where a quotation mark is only a mark, every line is a row. */
function textRows(text: string): Rows {
  const body = text.replace(/\r?\n$/, '');
  const parsed = parseCsv(body, '\t');
  if (parsed.ok && parsed.value.warnings.length === 0) return parsed.value.rows;
  return body.split(/\r\n?|\n/).map((line) => line.split('\t'));
}

function readRows(raw: Rows): Result<PasteBlock, PasteProblem> {
  const height = raw.findLastIndex((row) => row.some((cell) => cell.trim() !== '')) + 1;
  const width = raw.reduce((most, row) => Math.max(most, row.findLastIndex((cell) => cell.trim() !== '') + 1), 0);
  if (height === 0) return noPaste('nothing');
  if (height * width > LIMITS.cards) return noPaste('too-many-cells', { count: height * width, limit: LIMITS.cards });
  const rows = raw.slice(0, height).map((row) => Array.from({ length: width }, (_, x) => cleanCell(row[x] ?? '')));
  for (const [y, row] of rows.entries()) {
    const x = row.findIndex((cell) => cell.length > LIMITS.text);
    if (x >= 0) return noPaste('text-too-long', { row: y + 1, column: x + 1, limit: LIMITS.text });
  }
  if (height > 1 || width > 1) return ok({ type: 'grid', rows });
  return ok({ type: 'lines', lines: splitLines(rows[0]?.[0] ?? '') });
}

/** Paragraphs where empty lines part them, else lines; a bullet is no word. */
function readLines(text: string): Result<PasteBlock, PasteProblem> {
  const clean = cleanCell(text);
  const isParted = /\n\n/.test(clean);
  const lines = isParted ? clean.split(/\n{2,}/) : splitLines(clean);
  if (lines.length === 0) return noPaste('nothing');
  if (lines.length > LIMITS.cards) return noPaste('too-many-cells', { count: lines.length, limit: LIMITS.cards });
  const y = lines.findIndex((line) => line.length > LIMITS.text);
  return y >= 0
    ? noPaste('text-too-long', { row: y + 1, column: 1, limit: LIMITS.text })
    : ok({ type: 'lines', lines });
}

function decode(base64: string): string {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)));
  } catch {
    // Cut short on the way: no clip, and the table it stands in is read instead.
    return '';
  }
}
