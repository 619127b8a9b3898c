import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { isInFont } from '../../src/drawing/index.ts';
import { pageSize } from '../../src/export/pdf/paper.ts';
import { oneLine } from '../../src/export/reading/cards.ts';
import { growRect, isRectInRect } from '../../src/lib/geometry.ts';
import { nodesOf, type TreeNode } from '../unit/export/pdfPages.ts';
import { hasProgram, openPdf } from '../unit/export/support.ts';
import { overlapsOf } from './apart.ts';
import { fileOf } from './files.ts';
import { LARGEST_MAP, OUTPUT_MAPS } from './maps.ts';
import { type ReadPage, readPages } from './pages.ts';
import { inkAtEdges, paintPages } from './pixels.ts';
import { cardTexts, curveLetters, isTold, lettersOf, placedTexts } from './words.ts';

/** As large as any wall. */
const WALL = { paper: 'A0' } as const;
const HANDOUT = { kind: 'handout', paper: 'A3' } as const;
const TILES = { kind: 'tiles', paper: 'A1' } as const;
/** Half a point of the smallest type: letters are measured by their looks, not by their frames. */
const SLACK = 0.25;
/** Of an A0, in points: what a printer leaves white. */
const FREE_EDGE = { x: 40, y: 40 };

const isInOwnFont = (text: string): boolean => isInFont(text, { size: 10, weight: 400 });

/** The letters that our own font sets; others are pictures, or frames, with their characters beside them. */
const ownLetters = (text: string): string => lettersOf([...text].filter(isInOwnFont).join(''));

const lettersOfPage = ({ texts }: ReadPage): string => ownLetters(texts.map(({ text }) => text).join(''));

/** Whether a word begins on one page and ends on another: a reader gives the letters that are not wholly off a page. */
function isOnTwo(word: string, pages: readonly string[]): boolean {
  const isThere = (letters: string) => pages.some((page) => page.includes(letters));
  const half = Math.ceil(word.length / 2);
  const places = Array.from({ length: word.length - 1 }, (_, i) => i + 1);
  return places.some(
    (i) => Math.max(i, word.length - i) >= half && isThere(word.slice(0, i)) && isThere(word.slice(i)),
  );
}

describe.each(OUTPUT_MAPS)('the wall of %s', (_, map) => {
  it('is one A0 with every placed card’s text, inside the page and over no other', async () => {
    const pages = await readPages(await fileOf('pdf', map, WALL));
    expect(pages).toHaveLength(1);
    const [page] = pages;
    if (!page) throw new Error('no page');
    const paper = pageSize('A0', page.height > page.width);
    expect([page.width, page.height]).toEqual([expect.closeTo(paper.width, 1), expect.closeTo(paper.height, 1)]);
    const inside = growRect({ x: 0, y: 0, ...paper }, -FREE_EDGE.x);
    expect(page.texts.filter(({ box }) => !isRectInRect(box, inside))).toEqual([]);
    const onCurves = curveLetters(map);
    const boxed = page.texts
      .filter(({ text }) => !onCurves.includes(lettersOf(text)))
      .map(({ text, box }) => ({ name: text, box }));
    expect(overlapsOf(boxed, SLACK)).toEqual([]);
    expect(
      placedTexts(map)
        .map(ownLetters)
        .filter((text) => !isTold(text, [lettersOfPage(page)])),
    ).toEqual([]);
  });
});

describe.each(OUTPUT_MAPS)('the PDF of %s', (_, map) => {
  it('is a tree that names every placed card, in the map’s language', async () => {
    const pdf = await openPdf(await fileOf('pdf', map, WALL));
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({ Language: map.map.locale });
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    const tree = (await (await pdf.getPage(1)).getStructTree()) as TreeNode;
    expect(tree.children?.[0]?.role).toBe('Document');
    const said = nodesOf(tree).map(({ alt = '' }) => lettersOf(alt));
    expect(placedTexts(map).filter((text) => !said.some((alt) => alt.includes(lettersOf(text))))).toEqual([]);
    await pdf.destroy();
  });

  it('as a handout holds every card in full, inside its pages and in type of nine points', async () => {
    const pages = await readPages(await fileOf('pdf', map, HANDOUT));
    const { width, height } = pageSize('A4', true);
    for (const page of pages.slice(1)) {
      expect([page.width, page.height]).toEqual([expect.closeTo(width, 1), expect.closeTo(height, 1)]);
      const inside = growRect({ x: 0, y: 0, width, height }, -24);
      expect(page.texts.filter(({ box, size }) => size < 8.99 || !isRectInRect(box, inside))).toEqual([]);
      const boxed = page.texts.map(({ text, box }) => ({ name: text, box }));
      expect(overlapsOf(boxed, SLACK)).toEqual([]);
    }
    const letters = pages.slice(1).map(lettersOfPage);
    expect(
      cardTexts(map)
        .map(ownLetters)
        .filter((text) => !isTold(text, letters)),
    ).toEqual([]);
  });

  it('as tiles holds every word of every placed card on some tile, or on two where they meet', async () => {
    const pages = await readPages(await fileOf('pdf', map, TILES));
    expect(pages.length).toBeGreaterThan(1);
    const letters = pages.map(lettersOfPage);
    const words = new Set(placedTexts(map).flatMap((text) => text.split(/[^\p{L}\p{N}]+/u).map(ownLetters)));
    const untold = [...words].filter((word) => !letters.some((page) => page.includes(word)));
    expect(untold.filter((word) => !isTold(word, letters) && !isOnTwo(word, letters))).toEqual([]);
  });

  it.skipIf(!hasProgram('pdffonts'))('has all its fonts in it, in part, their characters known', async () => {
    for (const choice of [WALL, HANDOUT, TILES]) {
      const pdf = await fileOf('pdf', map, choice);
      const [, , ...fonts] = execFileSync('pdffonts', ['-'], { input: pdf, encoding: 'utf8' }).trim().split('\n');
      for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+Inter\S* +CID TrueType +Identity-H +yes yes yes/);
    }
  });

  it.skipIf(!hasProgram('pdftotext'))('is searched by poppler for what our font lacks, too', async () => {
    const pdf = await fileOf('pdf', map, HANDOUT);
    const pages = execFileSync('pdftotext', ['-raw', '-', '-'], { input: pdf, encoding: 'utf8', maxBuffer: 2 ** 28 });
    const letters = lettersOf(pages);
    // Poppler turns what is written from the right around once more.
    const turned = [...letters].reverse().join('');
    const words = Object.values(map.cards).flatMap(({ text }) => oneLine(text).split(' '));
    const foreign = words.filter((word) => !isInOwnFont(word)).map(lettersOf);
    expect(foreign.filter((word) => !letters.includes(word) && !turned.includes(word))).toEqual([]);
  });

  it.skipIf(!hasProgram('pdftoppm'))('leaves the edge of the paper white', async () => {
    const [page] = paintPages(await fileOf('pdf', map, WALL));
    expect(page && inkAtEdges(page, FREE_EDGE)).toBe(0);
  });
});

describe('the wall of a map as large as maps may be', () => {
  it('is one page with a text for every card, inside it', { timeout: 180_000 }, async () => {
    const [, map] = LARGEST_MAP;
    const pages = await readPages(await fileOf('pdf', map, WALL));
    expect(pages).toHaveLength(1);
    const [{ width = 0, height = 0, texts = [] } = {}] = pages;
    expect(texts.length).toBeGreaterThan(Object.keys(map.cards).length);
    expect(texts.filter(({ box }) => !isRectInRect(box, { x: 0, y: 0, width, height }))).toEqual([]);
  });
});
