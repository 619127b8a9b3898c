/** The XML of one sheet without anything but filled cells, checked for their number and for how far they lie. */
import { fail, ok, type Result } from '../../lib/result.ts';
import type { ImportError } from '../types.ts';

/** Many times a map in either direction: more is no map, and readers make room for all that lies between. */
const MAX_ROW = 20_000;
const MAX_COLUMN = 1_000;
const MAX_CELLS = 200_000;

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

export interface SlimSheet {
  readonly xml: string;
  /** Filled cells, those of the sheets before included. */
  readonly cells: number;
}

export function slimSheet(xml: string, before: number): Result<SlimSheet, ImportError> {
  const prefix = /<(\w+:)?worksheet\b/.exec(xml)?.[1] ?? '';
  const start = xml.indexOf(`<${prefix}sheetData`);
  const end = xml.indexOf(`</${prefix}sheetData>`, start);
  const data = start < 0 || end < 0 ? '' : xml.slice(xml.indexOf('>', start) + 1, end);
  const rows: string[] = [];
  let cells = before;
  let row = 0;
  const tags = new RegExp(`<${prefix}(row|c)(?=[\\s/>])([^>]{0,1000})>`, 'g');
  let open: string[] = [];
  let column = 0;
  for (let tag = tags.exec(data); tag; tag = tags.exec(data)) {
    const [, name, attributes = ''] = tag;
    if (name === 'row') {
      if (open.length > 0) rows.push(`<row r="${row}">${open.join('')}</row>`);
      open = [];
      column = 0;
      row = Number(attributeOf(attributes, 'r') ?? row + 1);
      continue;
    }
    const corner = /^([A-Z]+)(\d+)$/.exec(attributeOf(attributes, 'r') ?? '');
    column = corner ? numberOf(corner[1] as string) : column + 1;
    if (corner) row = Number(corner[2]);
    if (attributes.endsWith('/')) continue;
    const close = data.indexOf(`</${prefix}c>`, tags.lastIndex);
    if (close < 0) return fail({ code: 'workbook-damaged', place: {}, values: {} });
    const inside = data.slice(tags.lastIndex, close);
    tags.lastIndex = close;
    if (inside === '') continue;
    cells += 1;
    if (row > MAX_ROW || column > MAX_COLUMN) {
      const values = { rows: MAX_ROW, columns: MAX_COLUMN };
      return fail({ code: 'cell-too-far', place: { row, column }, values });
    }
    if (cells > MAX_CELLS)
      return fail({ code: 'too-many-filled', place: { row, column }, values: { limit: MAX_CELLS } });
    open.push(
      cellXml(
        row,
        column,
        attributes,
        prefix === '' ? inside : inside.replaceAll(`<${prefix}`, '<').replaceAll(`</${prefix}`, '</'),
      ),
    );
  }
  if (open.length > 0) rows.push(`<row r="${row}">${open.join('')}</row>`);
  return ok({ xml: `<worksheet xmlns="${NAMESPACE}"><sheetData>${rows.join('')}</sheetData></worksheet>`, cells });
}

function cellXml(row: number, column: number, attributes: string, inside: string): string {
  const kept = ['t', 's'].flatMap((name) => {
    const value = attributeOf(attributes, name);
    return value === null ? [] : [` ${name}="${value.replace(/["<&]/g, '')}"`];
  });
  return `<c r="${lettersOf(column)}${row}"${kept.join('')}>${inside}</c>`;
}

function attributeOf(attributes: string, name: string): string | null {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return found?.[1] ?? found?.[2] ?? null;
}

function numberOf(letters: string): number {
  return Array.from(letters.slice(0, 8)).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function lettersOf(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return `${rest > 0 ? lettersOf(rest) : ''}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}
