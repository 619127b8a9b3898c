import { beforeAll, describe, expect, it } from 'vitest';
import { lightTheme } from '../../../src/drawing/index.ts';
import { defaultOptions } from '../../../src/export/index.ts';
import { POINTS_PER_MM, pageSize } from '../../../src/export/pdf/paper.ts';
import { MAX_TILES, type PlanOptions, planPages, windowOf } from '../../../src/export/pdf/plan.ts';
import { sheetSize } from '../../../src/export/sheet.ts';
import { buildScene } from '../../../src/layout/index.ts';
import { isRectInRect } from '../../../src/lib/geometry.ts';
import { templateMap } from '../../../src/model/templates/index.ts';
import { nodesOf, type OpenPdf, rolesOf, type TreeNode, textOf, textsOf } from './pdfPages.ts';
import { mapToPdf, openPdf } from './support.ts';

const map = templateMap('first-home', 'en');
const scene = buildScene(map, { locale: 'en', theme: lightTheme });
const sheet = sheetSize(scene.layout);
const plan = (chosen: Partial<PlanOptions>) => planPages(sheet, { ...defaultOptions('pdf'), kind: 'tiles', ...chosen });

describe('a map in tiles', () => {
  it.each([
    { tilePaper: 'A4', paper: 'A0', overlap: 10, margin: null },
    { tilePaper: 'A3', paper: 'A1', overlap: 0, margin: 5 },
    { tilePaper: 'A3', paper: 'A2', overlap: 25, margin: 0 },
    { tilePaper: 'A4', scale: 100, overlap: 12, margin: 20 },
  ] as const)('is whole on them together, and neighbours have the overlap in common: %o', (chosen) => {
    const { pages, rows, columns } = plan(chosen);
    expect(pages).toHaveLength(rows * columns);
    const windows = pages.map(windowOf);
    const overlap = (chosen.overlap * POINTS_PER_MM) / (pages[0]?.scale ?? 1);
    windows.forEach((window, index) => {
      const right = windows[index + 1];
      if (right && (index + 1) % columns !== 0) expect(window.x + window.width - right.x).toBeCloseTo(overlap, 3);
      const below = windows[index + columns];
      if (below) expect(window.y + window.height - below.y).toBeCloseTo(overlap, 3);
    });
    const [first, last] = [windows[0], windows.at(-1)];
    if (!first || !last) throw new Error('no tiles');
    // Nothing is left empty above the map and left of it: what is left over is at the right and at the bottom.
    expect(pages[0]?.at).toEqual({ x: pages[0]?.cut?.x, y: pages[0]?.cut?.y });
    expect(first.x).toBeLessThanOrEqual(0.001);
    expect(first.y).toBeLessThanOrEqual(0.001);
    expect(last.x + last.width).toBeGreaterThanOrEqual(sheet.width - 0.001);
    expect(last.y + last.height).toBeGreaterThanOrEqual(sheet.height - 0.001);
  });

  it('takes as few sheets of paper as it can, lying or standing', () => {
    const { pages, wall } = plan({ paper: 'A1', tilePaper: 'A3' });
    expect(wall.width).toBeLessThanOrEqual(pageSize('A1').width + 0.001);
    expect(wall.height).toBeLessThanOrEqual(pageSize('A1').height + 0.001);
    expect(pages.length).toBeLessThanOrEqual(6);
  });

  it('is refused when it would be a pile of paper nobody puts together', () => {
    const large = { width: 20_000, height: 8_000 };
    const tiles = () => planPages(large, { ...defaultOptions('pdf'), kind: 'tiles', scale: 400, tilePaper: 'A4' });
    expect(tiles).toThrowError(expect.objectContaining({ code: 'too-many-tiles' }));
    expect(planPages(large, { ...defaultOptions('pdf'), kind: 'tiles' }).pages.length).toBeLessThan(MAX_TILES);
  });

  it('is refused on one sheet at a scale at which it does not fit, which says what would', () => {
    const fit = (plan({ kind: 'sheet', paper: 'A4' }).pages[0]?.scale ?? 0) / 0.75;
    expect(() => plan({ kind: 'sheet', paper: 'A4', scale: 200 })).toThrowError(
      expect.objectContaining({ code: 'no-room', values: { paper: 'A4', percent: Math.floor(fit * 100) } }),
    );
    expect(plan({ kind: 'sheet', paper: 'A4', scale: 30 }).pages[0]?.scale).toBeCloseTo(0.3 * 0.75);
  });
});

describe('the file of a map in tiles', () => {
  const chosen = { kind: 'tiles', paper: 'A1', tilePaper: 'A3', overlap: 20 } as const;
  let pdf: OpenPdf;
  beforeAll(async () => {
    pdf = await openPdf(await mapToPdf(map, chosen));
  });

  it('shows in the overlap of two tiles the same texts at the same places', async () => {
    const { pages, columns } = plan(chosen);
    const [left, right] = [pages[0], pages[1]];
    if (!left || !right || columns < 2) throw new Error('one column of tiles');
    const shift = left.at.x - right.at.x;
    const band = { x: right.clip.x, width: 20 * POINTS_PER_MM };
    const inBand = (await textsOf(pdf, 2)).filter(({ x, width }) => x >= band.x && x + width <= band.x + band.width);
    const onLeft = await textsOf(pdf, 1);
    const isThere = ({ text, x, y }: (typeof inBand)[number]) =>
      onLeft.some((other) => other.text === text && Math.abs(other.x - x - shift) < 0.1 && Math.abs(other.y - y) < 0.1);
    const map = inBand.filter(({ y }) => y > left.size.height - left.clip.y - left.clip.height);
    expect(map.filter(isThere)).toEqual(map);
  });

  it('holds every text of the map on some tile, inside the page', async () => {
    const { pages } = plan(chosen);
    for (const item of scene.items) {
      const isSomewhere = pages
        .map(windowOf)
        .some((window) => isRectInRect({ ...item.box, width: 1, height: 1 }, window));
      expect(isSomewhere, item.key).toBe(true);
    }
    const all = (await Promise.all(pages.map((_, index) => textOf(pdf, index + 1)))).join(' ');
    for (const { text } of Object.values(map.activities))
      for (const word of text.split(' ')) expect(all).toContain(word);
  });

  it('says which tile each page is', async () => {
    expect(await textOf(pdf, 1)).toContain('row 1 of 2, column 1 of 3');
    expect(await textOf(pdf, 6)).toContain('row 2 of 2, column 3 of 3');
  });

  it('reads each thing once, on a tile that shows all of it or its beginning', async () => {
    const trees = await Promise.all(
      plan(chosen).pages.map(async (_, index) => (await (await pdf.getPage(index + 1)).getStructTree()) as TreeNode),
    );
    const alts = trees.flatMap((tree) => nodesOf(tree).flatMap(({ alt }) => alt ?? []));
    const said = scene.items.filter(({ label, role }) => label !== '' && !['title', 'phase', 'lane'].includes(role));
    expect([...new Set(alts)].sort()).toEqual([...new Set(said.map(({ label }) => label))].sort());
    expect(await rolesOf(pdf, 1)).toContain('H1');
    expect(await rolesOf(pdf, 2)).not.toContain('H1');
  });

  it('has a bookmark for each phase that leads to the tile its chevron is on', async () => {
    const outline = await pdf.getOutline();
    expect(outline.map(({ title }) => title)).toEqual(['Dream', 'Search', 'Bid', 'Sign', 'Move in']);
    for (const { title, dest } of outline) {
      const page = (await pdf.getPageIndex((dest as [{ num: number; gen: number }])[0])) + 1;
      expect(await textOf(pdf, page)).toContain(title);
    }
  });

  it('has crop marks in the margin, which can be left out', async () => {
    const bytes = { with: await mapToPdf(map, chosen), without: await mapToPdf(map, { ...chosen, cropMarks: false }) };
    const counts = await Promise.all(
      Object.values(bytes).map(
        async (each) => (await (await (await openPdf(each)).getPage(1)).getOperatorList()).fnArray,
      ),
    );
    expect(counts[0]?.length).toBeGreaterThan(counts[1]?.length ?? 0);
  });

  it('is the same bytes twice', async () => {
    const again = await mapToPdf(map, chosen);
    expect(Buffer.from(await mapToPdf(map, chosen)).equals(Buffer.from(again))).toBe(true);
  });
});

describe('a sheet with bleed', () => {
  it('is larger than the paper by the bleed and the marks, and says where to cut', async () => {
    const bytes = await mapToPdf(map, { paper: 'A2', bleed: 3 });
    const { width } = (await (await openPdf(bytes)).getPage(1)).getViewport({ scale: 1 });
    expect(width).toBeCloseTo(pageSize('A2').width + 2 * (3 + 8) * POINTS_PER_MM, 1);
    const box = (name: string) =>
      new RegExp(`/${name} \\[([-\\d. ]+)\\]`)
        .exec(Buffer.from(bytes).toString('latin1'))?.[1]
        ?.split(' ')
        .map(Number) ?? [];
    const [left = 0, , right = 0] = box('TrimBox');
    expect(right - left).toBeCloseTo(pageSize('A2').width, 1);
    const [bleedLeft = 0] = box('BleedBox');
    expect(left - bleedLeft).toBeCloseTo(3 * POINTS_PER_MM, 1);
  });
});
