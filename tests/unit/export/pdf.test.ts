import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { lightTheme } from '../../../src/drawing/index.ts';
import { defaultOptions, PAPER_NAMES, type Paper } from '../../../src/export/index.ts';
import { pageSize } from '../../../src/export/pdf/paper.ts';
import { planPages } from '../../../src/export/pdf/plan.ts';
import { sheetSize } from '../../../src/export/sheet.ts';
import { buildScene, type Scene } from '../../../src/layout/index.ts';
import { growRect, isRectInRect } from '../../../src/lib/geometry.ts';
import { deriveGrid } from '../../../src/model/index.ts';
import { templateMap } from '../../../src/model/templates/index.ts';
import { hardMap } from './hardMap.ts';
import { flat, hasProgram, mapToPdf, openPdf } from './support.ts';

const map = templateMap('first-home', 'sv');
const scene = buildScene(map, { locale: 'sv', theme: lightTheme });
const phases = deriveGrid(map).phases.map(({ phase }) => phase.title);
const files = new Map<Paper, Uint8Array>();

beforeAll(async () => {
  for (const paper of PAPER_NAMES) files.set(paper, await mapToPdf(map, { paper }));
});

/** Where the only page shows the sheet's corner, and at which scale. */
function fitToPage({ layout }: Scene, paper: Paper) {
  const [page] = planPages(sheetSize(layout), { ...defaultOptions('pdf'), paper }).pages;
  if (!page) throw new Error('no page');
  return { ...page.at, scale: page.scale, size: page.size };
}

const open = (paper: Paper) => openPdf(files.get(paper) ?? new Uint8Array());

describe.each(PAPER_NAMES)('a map on %s', (paper) => {
  it('is one page of that size, lying', async () => {
    const pdf = await open(paper);
    const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 });
    expect(pdf.numPages).toBe(1);
    expect(width).toBeCloseTo(pageSize(paper).width, 1);
    expect(height).toBeCloseTo(pageSize(paper).height, 1);
    expect(width).toBeGreaterThan(height);
  });

  it('holds the words of every card, activity, phase and lane as text', async () => {
    const page = await (await open(paper)).getPage(1);
    const { items } = await page.getTextContent();
    const text = flat(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : '')).join(''));
    for (const { root, texts } of shownTexts()) for (const words of texts) expect(text, root).toContain(words);
  });

  it('keeps every text inside the box of what it belongs to', async () => {
    const checked = await expectTextInside(await open(paper), scene, paper);
    expect(checked).toBeGreaterThan(60);
  });
});

describe('a map with hard texts', () => {
  it('keeps every text inside the box of what it belongs to', async () => {
    const hard = hardMap();
    const checked = await expectTextInside(
      await openPdf(await mapToPdf(hard, { paper: 'A1' })),
      buildScene(hard, { locale: 'en', theme: lightTheme }),
      'A1',
    );
    expect(checked).toBeGreaterThan(100);
  });
});

/**
 * Measures what was painted: each item of the scene is one stretch of marked content, in the order of painting; a `Span` for
 * foreign characters interrupts it. Answers how many texts were measured.
 */
async function expectTextInside(pdf: Awaited<ReturnType<typeof openPdf>>, from: Scene, paper: Paper): Promise<number> {
  const page = await pdf.getPage(1);
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const fit = fitToPage(from, paper);
  let index = -1;
  let checked = 0;
  let isResumed = false;
  for (const item of items) {
    if ('type' in item) {
      if (!item.type.startsWith('beginMarkedContent')) continue;
      const isSpan = 'tag' in item && item.tag === 'Span';
      if (!isSpan && !isResumed) index += 1;
      isResumed = isSpan;
      continue;
    }
    if (item.str.trim() === '') continue;
    const [, , , , left = 0, bottom = 0] = item.transform as number[];
    const painted = {
      x: (left - fit.x) / fit.scale - 2,
      y: (fit.size.height - bottom - item.height - fit.y) / fit.scale - 2,
      width: item.width / fit.scale,
      height: item.height / fit.scale,
    };
    const owner = from.items[index];
    expect(owner && isRectInRect(painted, growRect(owner.box, 1)), `“${item.str}” in ${owner?.key}`).toBe(true);
    checked += 1;
  }
  expect(index).toBe(from.items.length - 1);
  return checked;
}

/** Every text of the sheet as it is drawn, by the item it belongs to. */
function shownTexts() {
  return scene.items.flatMap(({ role, key, drawings }) => {
    if (role === 'sheet' || role === 'plot' || role === 'curve') return [];
    return [{ root: key, texts: drawings.flatMap(textsOf) }];
  });
}

function textsOf(drawing: (typeof scene.items)[number]['drawings'][number]): string[] {
  if (drawing.type === 'group') return drawing.children.flatMap(textsOf);
  return drawing.type === 'text' ? [flat(drawing.lines.join(' '))] : [];
}

describe('a PDF', () => {
  it('is the same bytes twice', async () => {
    expect(Buffer.from(await mapToPdf(map, { paper: 'A3' })).equals(Buffer.from(files.get('A3') ?? []))).toBe(true);
  });

  it('says its title and language, and is marked as tagged', async () => {
    const pdf = await open('A1');
    const { info, metadata } = await pdf.getMetadata();
    expect(info).toMatchObject({ Title: map.map.title, Language: 'sv' });
    expect(metadata.get('dc:title')).toBe(map.map.title);
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
  });

  it('has a bookmark for each phase that leads to its chevron', async () => {
    const pdf = await open('A0');
    const outline = await pdf.getOutline();
    expect(outline.map(({ title }) => title)).toEqual(phases);
    const { width, height } = pageSize('A0');
    const fit = fitToPage(scene, 'A0');
    outline.forEach(({ dest }, index) => {
      const [, , left, top] = dest as [unknown, unknown, number, number];
      const box = scene.layout.phases[index]?.box;
      expect(left).toBeCloseTo(fit.x + ((box?.x ?? 0) + 2) * fit.scale, 1);
      expect(top).toBeCloseTo(height - fit.y - ((box?.y ?? 0) + 2) * fit.scale, 1);
      expect(left).toBeLessThan(width);
    });
  });

  it('is a tree of title, phases and lanes, in which everything that has words is named once', async () => {
    const page = await (await open('A3')).getPage(1);
    const tree = await page.getStructTree();
    const [root] = tree.children as TreeNode[];
    expect(root?.role).toBe('Document');
    expect(root?.children?.[0]).toMatchObject({ role: 'H1' });
    const sections = (root?.children ?? []).filter(({ role }) => role === 'Sect');
    const lanes = scene.layout.lanes.length;
    expect(sections.map(({ children }) => children?.[0]?.role)).toEqual(
      Array.from({ length: phases.length + lanes }, () => 'H2'),
    );
    const said = scene.items.filter(({ label, role }) => label !== '' && !['title', 'phase', 'lane'].includes(role));
    const alts = nodesOf(root).flatMap(({ alt }) => alt ?? []);
    expect([...alts].sort()).toEqual(said.map(({ label }) => label).sort());
    expect(
      nodesOf(root)
        .filter(({ role }) => role === 'Figure')
        .every(({ bbox }) => bbox?.length === 4),
    ).toBe(true);
  });

  it('takes titles that would be markup', async () => {
    const title = 'Köp & <sälj> "nu"';
    const pdf = await openPdf(await mapToPdf({ ...map, map: { ...map.map, title } }, { paper: 'A4' }));
    const { info, metadata } = await pdf.getMetadata();
    expect(info).toMatchObject({ Title: title });
    expect(metadata.get('dc:title')).toBe(title);
  });

  it('carries the characters Inter lacks where their frames stand', async () => {
    const card = Object.values(map.cards).find(({ kind }) => kind === 'need');
    if (!card) throw new Error('the sample has no need');
    const strange = { ...map, cards: { ...map.cards, [card.id]: { ...card, text: 'Glad 😀 idag' } } };
    const pdf = await mapToPdf(strange, { paper: 'A4' });
    const page = await (await openPdf(pdf)).getPage(1);
    const [root] = (await page.getStructTree()).children as TreeNode[];
    expect(nodesOf(root).map(({ role }) => role)).toContain('Span');
    const smile = Buffer.from('\ufeff😀', 'utf16le').swap16().toString('latin1');
    expect(Buffer.from(pdf).toString('latin1')).toContain(`/ActualText (${smile})`);
  });
});

interface TreeNode {
  readonly role?: string;
  readonly alt?: string;
  readonly bbox?: readonly number[];
  readonly children?: readonly TreeNode[];
}

function nodesOf(node: TreeNode | undefined): readonly TreeNode[] {
  return node ? [node, ...(node.children ?? []).flatMap(nodesOf)] : [];
}

/** Poppler reads a PDF by other rules than pdf.js; where it is not installed these say skipped. */
describe.skipIf(!hasProgram('pdftotext') || !hasProgram('pdfinfo'))('to poppler, a PDF', () => {
  const paths = new Map<Paper, string>();
  beforeAll(() => {
    const folder = mkdtempSync(join(tmpdir(), 'resa-pdf-'));
    for (const [paper, bytes] of files) {
      paths.set(paper, join(folder, `${paper}.pdf`));
      writeFileSync(join(folder, `${paper}.pdf`), bytes);
    }
  });
  const run = (program: string, ...args: string[]) => execFileSync(program, args, { encoding: 'utf8' });

  it.each(['A3', 'A1', 'A0'] as const)('on %s can be searched for every phase', (paper) => {
    const text = run('pdftotext', paths.get(paper) ?? '', '-');
    for (const phase of phases) expect(text).toContain(phase);
  });

  it('has sections that start with a heading, and paragraphs', () => {
    const tree = run('pdfinfo', '-struct-text', paths.get('A1') ?? '');
    expect(tree).toMatch(/^Document/);
    for (const phase of phases) expect(tree).toMatch(new RegExp(`Sect\\n\\s+H2 \\(block\\)\\n\\s+"${phase}`));
    expect(tree).toContain('Figure');
  });

  it('embeds its fonts in parts and knows their characters', () => {
    const [, , ...fonts] = run('pdffonts', paths.get('A1') ?? '')
      .trim()
      .split('\n');
    expect(fonts.length).toBeGreaterThan(1);
    for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+Inter\S* +CID TrueType +Identity-H +yes yes yes/);
  });
});
