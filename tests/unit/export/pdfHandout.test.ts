import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { pageSize } from '../../../src/export/pdf/paper.ts';
import { plainWords } from '../../../src/lib/notation.ts';
import { deriveGrid, isLive, type JourneyMap } from '../../../src/model/index.ts';
import { templateMap } from '../../../src/model/templates/index.ts';
import { hardMap } from './hardMap.ts';
import { linksOf, type OpenPdf, pageOfDestination, rolesOf, textOf, textsOf } from './pdfPages.ts';
import { flat, hasProgram, mapToPdf, openPdf } from './support.ts';

const LONG = Array.from({ length: 1600 }, (_, i) => `word${i}`)
  .join(' ')
  .slice(0, 10_000);

/** The sample with a source, a link, something unplaced and a very long text. */
function fullMap(): JourneyMap {
  const map = templateMap('first-home', 'en');
  const [first, second, third] = Object.values(map.cards).filter(({ kind }) => kind === 'need');
  if (!first || !second || !third) throw new Error('the sample has too few needs');
  const source = {
    id: 's1',
    type: 'interview',
    reference: 'Interview with Eva',
    date: '2026-03-02',
    n: 6,
    deletedAt: null,
  } as const;
  return {
    ...map,
    sources: { s1: source },
    cards: {
      ...map.cards,
      [first.id]: {
        ...first,
        text: 'See **this** [page](https://example.com/a?b=å)',
        evidence: 'insight',
        sources: ['s1'],
      },
      [second.id]: { ...second, text: LONG, tags: ['money'], moment: 'critical' },
      [third.id]: { ...third, text: 'Waits in the tray', place: null },
    },
  };
}

const map = fullMap();
const phases = deriveGrid(map).phases.map(({ phase }) => phase.title);
let bytes: Uint8Array;
let pdf: OpenPdf;
let texts: string;

beforeAll(async () => {
  bytes = await mapToPdf(map, { kind: 'handout', paper: 'A3' });
  pdf = await openPdf(bytes);
  const pages = Array.from({ length: pdf.numPages - 1 }, (_, index) => textOf(pdf, index + 2));
  texts = (await Promise.all(pages)).join(' ');
});

describe('a handout', () => {
  it('is the map on one page and standing A4 pages after it', async () => {
    const sizes = await Promise.all(
      Array.from({ length: pdf.numPages }, async (_, i) => (await pdf.getPage(i + 1)).getViewport({ scale: 1 })),
    );
    expect(Math.max(sizes[0]?.width ?? 0, sizes[0]?.height ?? 0)).toBeCloseTo(pageSize('A3').width, 1);
    for (const { width, height } of sizes.slice(1)) {
      expect([width, height]).toEqual([
        expect.closeTo(pageSize('A4', true).width, 1),
        expect.closeTo(pageSize('A4', true).height, 1),
      ]);
    }
  });

  it('has every card in full, with what it rests on and where it stands', () => {
    for (const card of Object.values(map.cards).filter(isLive)) {
      const words = flat(plainWords(card.text));
      if (card.text !== LONG) expect(texts).toContain(words);
    }
    for (const word of ['word0 word1', 'word700', 'word1100']) expect(texts).toContain(word);
    expect(texts).toContain('Sources: Interview with Eva (2 March 2026, n = 6)');
    expect(texts).toContain('critical moment');
    expect(texts).toContain('tags: money');
    expect(texts).toContain('Not on the map yet');
    expect(texts).toContain('Waits in the tray');
  });

  it('sets no text smaller than nine points, and none outside the page', async () => {
    for (let page = 2; page <= pdf.numPages; page += 1) {
      for (const { text, x, y, width, size } of await textsOf(pdf, page)) {
        expect(size, text).toBeGreaterThanOrEqual(8.99);
        expect(x, text).toBeGreaterThan(40);
        expect(x + width, text).toBeLessThan(pageSize('A4', true).width - 40);
        expect(y, text).toBeGreaterThan(40);
      }
    }
  });

  it('leads from each phase on the map to its pages and back', async () => {
    const toDetails = (await linksOf(pdf, 1)).filter(({ dest }) => dest?.startsWith('details-'));
    expect(toDetails.map(({ contents }) => contents)).toEqual(phases.map((phase) => `${phase}: everything in full`));
    for (const [index, { dest }] of toDetails.entries()) {
      const page = await pageOfDestination(pdf, dest ?? '');
      expect(page).toBeGreaterThan(1);
      expect(await textOf(pdf, page)).toContain(phases[index]);
      const back = (await linksOf(pdf, page)).filter((link) => link.dest === `map-phase-${index}`);
      expect(back).toHaveLength(1);
      expect(await pageOfDestination(pdf, `map-phase-${index}`)).toBe(1);
    }
  });

  it('has bookmarks for the map, and for each phase with its activities', async () => {
    const outline = await pdf.getOutline();
    expect(outline[0]?.title).toBe('The map');
    for (const phase of phases) expect(outline.map(({ title }) => title)).toContain(phase);
    expect(outline.find(({ title }) => title === 'Bid')?.items.map(({ title }) => title)).toEqual([
      'Bids by text message',
      'Waits for the seller’s answer',
    ]);
  });

  it('is tagged as headings and lists, whose headings skip no level', async () => {
    const roles = await rolesOf(pdf, 2);
    for (const role of ['Sect', 'H2', 'H3', 'L', 'LI', 'Lbl', 'LBody', 'Link']) expect(roles).toContain(role);
    const all = (await Promise.all(Array.from({ length: pdf.numPages }, (_, i) => rolesOf(pdf, i + 1)))).flat();
    const levels = all.filter((role) => /^H\d$/.test(role)).map((role) => Number(role.slice(1)));
    expect(levels[0]).toBe(1);
    levels.forEach((level, i) => {
      expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1);
    });
  });

  it('makes links of what people link to, on the map and in full', async () => {
    const page = await pageOfDestination(pdf, 'details-1');
    for (const each of [1, page]) {
      const links = (await linksOf(pdf, each)).filter(({ url }) => url);
      expect(links).toMatchObject([{ url: 'https://example.com/a?b=%C3%A5', contents: 'page' }]);
    }
  });

  it('takes hard texts, and is the same bytes twice', async () => {
    const hard = hardMap();
    const once = await mapToPdf(hard, { kind: 'handout' });
    expect(Buffer.from(await mapToPdf(hard, { kind: 'handout' })).equals(Buffer.from(once))).toBe(true);
    expect((await openPdf(once)).numPages).toBeGreaterThan(3);
  });

  it('of one phase tells of nothing else', async () => {
    const [phase] = Object.values(map.phases).filter(({ title }) => title === 'Bid');
    if (!phase) throw new Error('no such phase');
    const part = await openPdf(await mapToPdf(map, { kind: 'handout', part: { phase: phase.id } }));
    expect((await part.getOutline()).map(({ title }) => title)).toEqual([
      'The map',
      'About this map',
      'Bid',
      'Sources',
    ]);
  });

  it.skipIf(!hasProgram('pdfinfo'))('has links that poppler finds in the tree, each with its object', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'resa-handout-')), 'handout.pdf');
    writeFileSync(path, bytes);
    const tree = execFileSync('pdfinfo', ['-struct-text', path], { encoding: 'utf8' });
    expect(tree).toMatch(/Link \(inline\)\n\s+"Back to the map "\n\s+Object \d+ 0/);
    expect(tree).toMatch(/Link \(inline\)\n\s+"page "\n\s+Object \d+ 0/);
  });
});
