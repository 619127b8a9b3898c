import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { templateMap } from '../../../src/model/templates/index.ts';
import { generatedMap } from '../../driver/generatedMap.ts';
import { hasOffice, inFolder, makeDeck, partsOf, slidesOf, writeDeck } from './pptxSupport.ts';
import { flat, hasProgram } from './support.ts';

const HAS_PROGRAMS = hasProgram('pdftotext') && hasOffice();

/** The text of each page that LibreOffice makes of a deck. */
function pagesOf(bytes: Uint8Array): Promise<string[]> {
  return inFolder((folder) => {
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const deck = writeDeck(folder, bytes);
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, deck], {
      stdio: 'ignore',
    });
    const text = execFileSync('pdftotext', ['-raw', join(folder, 'deck.pdf'), '-'], { encoding: 'utf8' });
    return text.split('\f').slice(0, -1).map(flat);
  });
}

describe.skipIf(!HAS_PROGRAMS)('a deck opened by LibreOffice', () => {
  it('shows its phases, in order, as text on its pages', { timeout: 180_000 }, async () => {
    const pages = await pagesOf(await makeDeck(templateMap('first-home', 'en')));
    expect(pages).toHaveLength(13);
    ['Dream', 'Search', 'Bid', 'Sign', 'Move in'].forEach((phase, i) => {
      expect(pages[1]).toContain(phase);
      expect(pages[2 + i]).toContain(phase);
    });
    expect(pages[7]).toContain('Remembered as −0.4');
  });

  const hard = ['plain', 'long words', 'right to left', 'emoji'] as const;
  const decks = hard.flatMap((texts) => (['16:9', '4:3'] as const).map((ratio) => [texts, ratio] as const));
  it.each(decks)(
    'of a map of 60 cards (%s, %s) has a page a slide and every word',
    {
      timeout: 180_000,
    },
    async (texts, ratio) => {
      const map = generatedMap({ seed: 5, cards: 60, activities: 12, lanes: 10, texts });
      const bytes = await makeDeck(map, undefined, [], { ratio });
      const pages = await pagesOf(bytes);
      expect(pages).toHaveLength(slidesOf(partsOf(bytes)).length);
      const shown = lettersOf(pages.join(' '));
      const missing = Object.values(map.cards).filter(
        ({ text }) =>
          !(texts === 'right to left' ? wordsOf(text) : [lettersOf(text)]).every((part) => shown.includes(part)),
      );
      expect(missing.map(({ text }) => text)).toEqual([]);
    },
  );
});

/** Letters and digits alone: lines break inside long words, and writing from the right is told in another order. */
function lettersOf(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}

function wordsOf(text: string): string[] {
  return text
    .split(' ')
    .map(lettersOf)
    .filter((word) => word !== '');
}
