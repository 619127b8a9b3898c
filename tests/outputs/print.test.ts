import { describe, expect, it } from 'vitest';
import type { JourneyMap } from '../../src/model/index.ts';
import { templateMap } from '../../src/model/templates/index.ts';
import { makeFile } from './files.ts';
import { convertByOffice, hasOffice } from './office.ts';
import { type ReadPage, readPages } from './pages.ts';

const map = templateMap('first-home', 'sv');

/** The sample with its cards many times over, so that no sheet fits a page. */
function longMap(): JourneyMap {
  const copies = Object.values(map.cards).flatMap((card) =>
    Array.from({ length: 6 }, (_, i) => ({ ...card, id: `${card.id}-${i}` })),
  );
  return { ...map, cards: { ...map.cards, ...Object.fromEntries(copies.map((card) => [card.id, card])) } };
}

const wordsOf = ({ texts }: ReadPage): string => texts.map(({ text }) => text).join(' ');

describe.skipIf(!hasOffice())('a workbook printed by LibreOffice', () => {
  it('is on its side, in words that can be read, with its heads on every page', { timeout: 180_000 }, async () => {
    const files = [await makeFile('xlsx', longMap())];
    const [[pdf] = []] = convertByOffice(files, { from: 'xlsx', to: 'pdf', ending: '.pdf' });
    const pages = await readPages(pdf ?? new Uint8Array());
    for (const { width, height, texts } of pages) {
      expect([Math.round(width), Math.round(height)]).toEqual([842, 595]);
      expect(Math.min(...texts.map(({ size }) => size))).toBeGreaterThan(5.4);
    }
    // The foot of each page begins with the sheet's name.
    const pagesOf = (sheet: string) => pages.map(wordsOf).filter((words) => words.startsWith(`${sheet} `));
    const [mapPages, cardPages] = [pagesOf('Karta'), pagesOf('Kort')];
    expect([mapPages.length, cardPages.length].map((count) => count > 1)).toEqual([true, true]);
    for (const words of mapPages) expect(words).toMatch(/Fas Slag av kort.* Aktivitet/);
    for (const words of cardPages) expect(words).toMatch(/Fas Aktivitet Bana|Allvarlighet Ansvarig/);
    expect(pagesOf('Om kartan')).toHaveLength(1);
  });
});
