import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ExportOptions } from '../../src/export/index.ts';
import type { Locale } from '../../src/lib/locale.ts';
import { templateMap } from '../../src/model/templates/index.ts';
import { exportTable } from '../unit/sheets/support.ts';

const FOLDER = join(import.meta.dirname, 'sheets');
const IS_UPDATE = process.env.UPDATE_GOLDEN === '1';

const csv = async (locale: Locale, options: Partial<ExportOptions['csv']>) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode((await exportTable('csv', templateMap('first-home', locale), options)).bytes);

/** The parts of the workbook one after another, a tag a line where a row or a cell begins. */
const xlsx = async () => {
  const parts = unzipSync((await exportTable('xlsx', templateMap('first-home', 'en'))).bytes);
  return Object.entries(parts)
    .filter(([name]) => !name.includes('theme'))
    .map(([name, bytes]) => `<!-- ${name} -->\n${strFromU8(bytes).replace(/<(?=row|c |si>|sheet |xf |Override|Relationship )/g, '\n<')}\n`)
    .join('\n');
};

const GOLDEN: Readonly<Record<string, () => Promise<string>>> = {
  'first-home.xlsx.xml': xlsx,
  'first-home-cards-en.csv': () => csv('en', { layout: 'cards' }),
  'first-home-cards-sv.csv': () => csv('sv', { layout: 'cards' }),
  'first-home-grid-nb.csv': () => csv('nb', { layout: 'grid' }),
  'first-home-grid-turned-en.csv': () => csv('en', { layout: 'grid', orientation: 'rows' }),
};

/** What is written of the sample, kept to be looked at when it changes. `UPDATE_GOLDEN=1 npx vitest run tests/golden` renews them. */
describe('the golden sheet', () => {
  it.each(Object.keys(GOLDEN))('%s is as it was', async (name) => {
    const text = (await GOLDEN[name]?.()) ?? '';
    const path = join(FOLDER, name);
    if (IS_UPDATE) writeFileSync(path, text);
    expect(existsSync(path), `${path} is missing: run with UPDATE_GOLDEN=1`).toBe(true);
    expect(text).toBe(readFileSync(path, 'utf8'));
  });
});
