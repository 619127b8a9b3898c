import { DOMParser } from '@xmldom/xmldom';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { measureText } from '../../src/drawing/index.ts';
import { defaultOptions, exportMap } from '../../src/export/index.ts';
import { oneLine } from '../../src/export/reading/cards.ts';
import { kindOf } from '../../src/kinds/registry.ts';
import { isRectInRect, type Rect } from '../../src/lib/geometry.ts';
import { deriveGrid, isLive, undrawnLinks } from '../../src/model/index.ts';
import { quietTask } from '../unit/export/support.ts';
import { hostileMap, placedCards } from '../unit/export/textMaps.ts';
import { overlapsOf } from './apart.ts';
import { checkExcalidraw, type LoadedElement } from './checkExcalidraw.ts';
import { makeFile, textFileOf } from './files.ts';
import { LARGEST_MAP, OUTPUT_MAPS } from './maps.ts';
import { lettersOf } from './words.ts';

const ALL_MAPS = [...OUTPUT_MAPS, LARGEST_MAP];

/** Without the numbers of list items, which Markdown counts itself. */
const itemless = (text: string) => lettersOf(text.replace(/(^|\s)(?:•|\d+\.)\s/g, '$1'));

/** The words of Markdown, as its own parser has them. */
function markdownWords(markdown: string): string {
  const wordsOf = (node: Nodes): string => {
    if ('value' in node) return node.value;
    const between = node.type === 'paragraph' || node.type === 'emphasis' || node.type === 'strong' ? '' : '\n';
    return 'children' in node ? node.children.map(wordsOf).join(between) : '\n';
  };
  return wordsOf(fromMarkdown(markdown));
}

function expectApart(boxes: readonly (readonly [string, Rect])[]): void {
  expect(overlapsOf(boxes.map(([name, box]) => ({ name, box })))).toEqual([]);
}

interface CanvasNode extends Rect {
  readonly id: string;
  readonly type: 'text' | 'group';
  readonly text?: string;
  readonly label?: string;
  readonly color?: string;
}

describe.each(ALL_MAPS)('JSON Canvas of %s', (_, map) => {
  const read = async () =>
    JSON.parse(await textFileOf('canvas', map)) as {
      nodes: CanvasNode[];
      edges: { id: string; fromNode: string; toNode: string }[];
    };

  it('keeps to version 1.0: whole numbers, ids of their own, edges between nodes that are there', async () => {
    const { nodes, edges } = await read();
    const ids = [...nodes, ...edges].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const nodeIds = new Set(nodes.map(({ id }) => id));
    expect(edges.every(({ fromNode, toNode }) => nodeIds.has(fromNode) && nodeIds.has(toNode))).toBe(true);
    for (const { x, y, width, height, type, text, label, color } of nodes) {
      expect([x, y, width, height].every(Number.isInteger)).toBe(true);
      expect(typeof (type === 'text' ? text : label)).toBe('string');
      expect(color ?? '#000000').toMatch(/^#[0-9a-f]{6}$/);
    }
  });

  it('has every live card as a note with its words, high enough for them and over no other', async () => {
    const { nodes } = await read();
    const byId = new Map(nodes.map((node) => [node.id, node]));
    for (const card of Object.values(map.cards).filter(isLive)) {
      const node = byId.get(`cards:${card.id}`);
      expect(itemless(markdownWords(node?.text ?? ''))).toContain(itemless(oneLine(card.text)));
      const width = measureText(oneLine(card.text), { size: 16, weight: 400 });
      expect((node?.height ?? 0) * (node?.width ?? 0)).toBeGreaterThan(width * 16);
    }
    expectApart(nodes.filter(({ type }) => type === 'text').map((node) => [node.id, node]));
  });

  it('makes no markup of what people wrote: names are one paragraph of text', async () => {
    const { nodes } = await read();
    for (const { id, text = '' } of nodes.filter((node) => /^(lanes|activities):/.test(node.id))) {
      const { children } = fromMarkdown(text);
      expect(
        children.map(({ type }) => type),
        id,
      ).toEqual(['paragraph']);
      expect(children[0]?.type === 'paragraph' && children[0].children.map(({ type }) => type)).toEqual(
        text === '' ? false : ['text'],
      );
    }
  });

  it('lies as the map does: cards of a lane in a row beside its name, those of an activity under it, a phase around its own', async () => {
    const { nodes } = await read();
    const byId = new Map(nodes.map((node) => [node.id, node]));
    const grid = deriveGrid(map);
    for (const { lane, cards } of grid.lanes) {
      const name = byId.get(`lanes:${lane.id}`);
      for (const { card, place, span } of cards) {
        const node = byId.get(`cards:${card.id}`);
        const head = byId.get(`activities:${place.activity}`);
        expect(node?.x).toBe(head?.x);
        expect(node?.y).toBeGreaterThanOrEqual(name?.y ?? Number.NaN);
        const phase = byId.get(`phases:${map.activities[place.activity]?.place.phase}`);
        if (span === 1) expect(node && phase && isRectInRect(node, phase)).toBe(true);
      }
    }
    const tops = grid.lanes.map(({ lane }) => byId.get(`lanes:${lane.id}`)?.y ?? 0);
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
  });
});

describe.each(ALL_MAPS)('draw.io of %s', (_, map) => {
  const cellsOf = async () => {
    const text = await textFileOf('drawio', map);
    const faults: string[] = [];
    const xml = new DOMParser({
      onError: (level, message) => void (level === 'warning' || faults.push(message)),
    }).parseFromString(text, 'text/xml');
    expect(faults).toEqual([]);
    const model = xml.getElementsByTagName('mxGraphModel')[0];
    const page = {
      x: 0,
      y: 0,
      width: Number(model?.getAttribute('pageWidth')),
      height: Number(model?.getAttribute('pageHeight')),
    };
    const cells = Array.from(xml.getElementsByTagName('mxCell'), (cell) => {
      const geometry = cell.getElementsByTagName('mxGeometry')[0];
      const n = (name: string) => Number(geometry?.getAttribute(name) ?? 0);
      const get = (name: string) => cell.getAttribute(name) ?? '';
      const box = { x: n('x'), y: n('y'), width: n('width'), height: n('height') };
      return {
        id: get('id'),
        parent: get('parent'),
        value: get('value'),
        style: get('style'),
        source: get('source'),
        target: get('target'),
        isVertex: get('vertex') === '1',
        isEdge: get('edge') === '1',
        box,
      };
    });
    return { cells, page };
  };

  it('is well-formed, with ids of their own, parents before children and both ends of every arrow', async () => {
    const { cells } = await cellsOf();
    const seen = new Set<string>();
    for (const { id, parent } of cells) {
      expect(seen.has(id), id).toBe(false);
      if (id !== '0') expect(seen.has(parent), `${id} in ${parent}`).toBe(true);
      seen.add(id);
    }
    const edges = cells.filter(({ isEdge }) => isEdge);
    expect(edges.every(({ source, target }) => seen.has(source) && seen.has(target))).toBe(true);
    expect(edges.length).toBeGreaterThanOrEqual(
      Object.values(map.links).filter(isLive).length - undrawnLinks(map, deriveGrid(map)).length,
    );
  });

  it('lies inside its page and each child inside its parent, and no card lies over another', async () => {
    const { cells, page } = await cellsOf();
    const byId = new Map(cells.map((cell) => [cell.id, cell]));
    const cards: [string, Rect][] = [];
    for (const { id, parent, box, isVertex } of cells) {
      if (!isVertex) continue;
      const over = byId.get(parent);
      const inner = over?.isVertex ? { x: 0, y: 0, width: over.box.width, height: over.box.height } : page;
      expect(isRectInRect(box, inner), id).toBe(true);
      const origin = over?.isVertex ? over.box : { x: 0, y: 0 };
      if (id.startsWith('cards:')) cards.push([id, { ...box, x: box.x + origin.x, y: box.y + origin.y }]);
    }
    expectApart(cards);
  });

  it('has the words of every live card, read as text and never as HTML', async () => {
    const { cells } = await cellsOf();
    const byId = new Map(cells.map((cell) => [cell.id, cell]));
    for (const card of Object.values(map.cards).filter(isLive)) {
      expect(lettersOf(byId.get(`cards:${card.id}`)?.value ?? '')).toContain(lettersOf(oneLine(card.text)));
    }
    for (const { isVertex, isEdge, style } of cells) if (isVertex || isEdge) expect(style).toContain('html=0;');
  });
});

describe.each(ALL_MAPS)('Excalidraw of %s', (_, map) => {
  it('is what its loader takes as it is, with the words of every placed card in a box that holds them', async () => {
    const { elements } = checkExcalidraw(await textFileOf('excalidraw', map));
    const byId = new Map(elements.map((element) => [element.id, element]));
    const byGroup = new Map<string | undefined, LoadedElement[]>();
    for (const element of elements) {
      const group = byGroup.get(element.groupIds[0]) ?? [];
      byGroup.set(element.groupIds[0], [...group, element]);
    }
    const boxes: [string, Rect][] = [];
    for (const card of placedCards(map)) {
      const own = byGroup.get(`cards:${card.id}`) ?? [];
      expect(own.length, card.id).toBeGreaterThan(0);
      if (kindOf(card.kind)?.traits.plot) continue;
      const text = own.find((element) => element.type === 'text' && element.containerId);
      if (oneLine(card.text) === '') continue;
      expect(lettersOf(text?.text ?? '')).toContain(lettersOf(oneLine(card.text)));
      const container = byId.get(text?.containerId ?? '');
      expect(container && text && isRectInRect(text, container), card.id).toBe(true);
      if (container) boxes.push([card.id, container]);
    }
    expectApart(boxes);
  });
});

describe.each(OUTPUT_MAPS)('Excalidraw of %s, made again,', (_, map) => {
  it('is the same', async () => {
    const again = new TextDecoder().decode(await makeFile('excalidraw', map));
    expect(await textFileOf('excalidraw', map)).toBe(again);
  });
});

describe('what other programs cannot hold', () => {
  it.each([
    ['canvas', ['notes', 'sources', 'curves']],
    ['drawio', ['notes', 'sources', 'curves']],
    ['excalidraw', ['notes', 'sources', 'unplaced']],
  ] as const)('is counted for %s', async (format, codes) => {
    const input = { map: hostileMap(), locale: 'en', today: '2026-11-29' } as const;
    const { losses } = await exportMap(format, input, defaultOptions(format), quietTask());
    expect(losses.map(({ code }) => code)).toEqual(codes);
  });
});
