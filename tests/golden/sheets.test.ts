import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ExportOptions } from '../../src/export/index.ts';
import type { Locale } from '../../src/lib/locale.ts';
import { templateMap } from '../../src/model/templates/index.ts';
import { exportTable } from '../unit/sheets/support.ts';
import { golden } from './golden.ts';

const csv = async (locale: Locale, options: Partial<ExportOptions['csv']>) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    (await exportTable('csv', templateMap('first-home', locale), options)).bytes,
  );

/** The parts of the workbook one after another, a tag a line where a row or a cell begins. */
const xlsx = async () => {
  const parts = unzipSync((await exportTable('xlsx', templateMap('first-home', 'en'))).bytes);
  return Object.entries(parts)
    .filter(([name]) => !name.includes('theme'))
    .map(
      ([name, bytes]) =>
        `<!-- ${name} -->\n${strFromU8(bytes).replace(/<(?=row|c |si>|sheet |xf |Override|Relationship )/g, '\n<')}\n`,
    )
    .join('\n');
};

const GOLDEN: Readonly<Record<string, () => Promise<string>>> = {
  'first-home.xlsx.xml': xlsx,
  'first-home-cards-en.csv': () => csv('en', { layout: 'cards' }),
  'first-home-cards-sv.csv': () => csv('sv', { layout: 'cards' }),
  'first-home-grid-nb.csv': () => csv('nb', { layout: 'grid' }),
  'first-home-grid-turned-en.csv': () => csv('en', { layout: 'grid', orientation: 'rows' }),
};

/** What is written of the sample, kept to be looked at when it changes. */
describe('the golden sheet', () => {
  it.each(Object.keys(GOLDEN))('%s is as it was', async (name) => {
    const text = (await GOLDEN[name]?.()) ?? '';
    expect(text).toBe(golden(`sheets/${name}`, Buffer.from(text)).toString('utf8'));
  });
});
