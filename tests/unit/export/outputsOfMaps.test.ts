import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { defaultOptions, exportMap } from '../../../src/export/index.ts';
import { planImport } from '../../../src/import/index.ts';
import type { JourneyMap } from '../../../src/model/index.ts';
import { mapOf } from '../../bench/pages/map.ts';
import { textsOf } from './pdfPages.ts';
import { mapToPdf, openPdf, quietTask } from './support.ts';

const SAMPLES = path.resolve('../shared/samples/grids');
const samples = existsSync(SAMPLES) ? readdirSync(SAMPLES).filter((name) => name.endsWith('.csv')) : [];

const TEXTS = [
  'שלום עולם',
  'مرحبا بالعالم',
  '👩‍👩‍👧 ✅ 😀',
  'x'.repeat(300),
  'word '.repeat(2000).trim(),
  '**b** [a](https://example.com)',
];

/** A few cards with texts that are hard to set. */
function hardTexts(): JourneyMap {
  const map = mapOf(40);
  const cards = Object.values(map.cards).map((card, i) => [card.id, { ...card, text: TEXTS[i % TEXTS.length] ?? '' }]);
  return { ...map, cards: Object.fromEntries(cards) };
}

/** Every kind of PDF: each text lies on its page, or is cut at the edge of a tile. */
async function expectWhole(map: JourneyMap): Promise<void> {
  for (const kind of ['sheet', 'handout'] as const) {
    const pdf = await openPdf(await mapToPdf(map, { kind, paper: 'A0' }));
    for (let page = 1; page <= pdf.numPages; page += 1) {
      const { width, height } = (await pdf.getPage(page)).getViewport({ scale: 1 });
      for (const { text, x, y, width: length } of await textsOf(pdf, page)) {
        const isInside = x >= 0 && x + length <= width + 1 && y >= 0 && y <= height;
        expect(isInside, `${kind}, page ${page}: ${text.slice(0, 40)}`).toBe(true);
      }
    }
  }
  const tiles = await openPdf(await mapToPdf(map, { kind: 'tiles', paper: 'A1' }));
  expect(tiles.numPages).toBeGreaterThan(1);
  const input = { map, locale: 'en', today: '2026-11-23' } as const;
  const { bytes } = await exportMap('svg', input, defaultOptions('svg'), quietTask());
  expect(
    new DOMParser().parseFromString(new TextDecoder().decode(bytes), 'image/svg+xml').documentElement,
  ).toBeTruthy();
}

describe('PDFs and drawings of maps of all sorts', () => {
  it.skipIf(samples.length === 0).each(samples.length > 0 ? samples : ['none'])('are whole for %s', async (name) => {
    const plan = planImport(new Uint8Array(readFileSync(path.join(SAMPLES, name))), name, 'en');
    if (!plan.ok) throw new Error(plan.error.code);
    await expectWhole(plan.value.map);
  });

  it('are whole for texts of any script and length', () => expectWhole(hardTexts()));

  it.each([1, 300])('are whole for %i cards', (count) => expectWhole(mapOf(count)));

  it('take a map as large as maps may be', async () => {
    const pdf = await openPdf(await mapToPdf(mapOf(5000), { paper: 'A0' }));
    expect(pdf.numPages).toBe(1);
    expect((await textsOf(pdf, 1)).length).toBeGreaterThan(5000);
  });
});
