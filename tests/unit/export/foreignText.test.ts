import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { runsOf } from '../../../src/export/pdf/foreignText.ts';
import { templateMap } from '../../../src/model/templates/index.ts';
import { stubCanvas } from './fakeCanvas.ts';
import { mapToPdf, openPdf } from './support.ts';

const FONT = { size: 13, weight: 400 } as const;

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('text that Inter cannot set', () => {
  it('is told apart by whole characters, and nothing is lost', () => {
    const line = 'Glad 👩‍👩‍👧 och Привет!';
    const runs = runsOf(line, FONT);
    expect(runs.map(({ text }) => text).join('')).toBe(line);
    expect(runs.filter(({ isForeign }) => isForeign).map(({ text }) => text)).toEqual(['👩‍👩‍👧', 'Привет']);
  });

  it('leaves a line in Inter whole', () => {
    expect(runsOf('Köpa “nytt” → nu', FONT)).toEqual([{ text: 'Köpa “nytt” → nu', isForeign: false }]);
  });

  it('is in a PDF a picture from the system’s fonts where there is a canvas, the same bytes each time', async () => {
    stubCanvas();
    const map = templateMap('first-home', 'en');
    const strange = { ...map, map: { ...map.map, title: 'Дом 🏠' } };
    const bytes = await mapToPdf(strange, { paper: 'A4' });
    const text = Buffer.from(bytes).toString('latin1');
    expect(text.match(/\/SMask \d+ 0 R/g)).toHaveLength(2);
    expect(Buffer.from(await mapToPdf(strange, { paper: 'A4' })).equals(Buffer.from(bytes))).toBe(true);
    const page = await (await openPdf(bytes)).getPage(1);
    const { fnArray } = await page.getOperatorList();
    expect(fnArray.filter((operator) => operator === OPS.paintImageXObject)).toHaveLength(2);
  });
});
