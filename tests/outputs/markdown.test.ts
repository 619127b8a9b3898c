import type { Nodes, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { describe, expect, it } from 'vitest';
import { defaultOptions, type ExportOptions, exportMap } from '../../src/export/index.ts';
import { cellWords } from '../../src/export/markdown/tables.ts';
import { oneLine } from '../../src/export/reading/cards.ts';
import { readMap } from '../../src/export/reading/readMap.ts';
import { planImport } from '../../src/import/index.ts';
import { deriveGrid, type JourneyMap } from '../../src/model/index.ts';
import { templateMap } from '../../src/model/templates/index.ts';
import { quietTask } from '../unit/export/support.ts';
import { hostileMap, placedCards } from '../unit/export/textMaps.ts';
import { OUTPUT_MAPS } from './maps.ts';

const TODAY = '2026-11-29';

async function markdownOf(map: JourneyMap, options: Partial<ExportOptions['markdown']> = {}) {
  const all = { ...defaultOptions('markdown'), ...options };
  const file = await exportMap('markdown', { map, locale: map.map.locale, today: TODAY }, all, quietTask());
  return { text: new TextDecoder().decode(file.bytes), losses: file.losses };
}

function parse(text: string) {
  return fromMarkdown(text, {
    extensions: [gfmTable(), gfmFootnote()],
    mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()],
  });
}

/** The words of a tree; a break in a cell is `<br>`. */
function wordsOf(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'footnoteReference') return '';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(wordsOf).join(node.type === 'listItem' ? '\n' : '') : '';
}

function allOf<T extends Nodes['type']>(node: Nodes, type: T): Extract<Nodes, { type: T }>[] {
  const inner = 'children' in node ? node.children.flatMap((child) => allOf(child, type)) : [];
  return node.type === type ? [node as Extract<Nodes, { type: T }>, ...inner] : inner;
}

const rowsOf = (table: Table) => table.children.map((row) => row.children.map(wordsOf));
const squeeze = (text: string) => text.replace(/\s+/g, '');

describe.each(OUTPUT_MAPS)('Markdown of %s', (_, map) => {
  const read = readMap(map, map.map.locale, TODAY);

  it('has one table whose cells, parsed, are the activities and the cards', async () => {
    const { text } = await markdownOf(map, { layout: 'table' });
    const tables = allOf(parse(text), 'table');
    expect(tables).toHaveLength(1);
    const [head, activities, ...rows] = rowsOf(tables[0] as Table);
    const columns = read.phases.flatMap((phase) =>
      (phase.activities.length > 0 ? phase.activities : [null]).map((activity) => ({ phase, activity })),
    );
    expect(head?.slice(1)).toEqual(columns.map(({ phase }) => phase.title));
    expect(activities?.slice(1)).toEqual(columns.map(({ activity }) => activity?.name ?? ''));
    expect(rows).toEqual(
      read.grid.lanes.map(({ lane }) => [
        oneLine(lane.title),
        ...columns.map(({ activity }) =>
          (activity?.lanes.find((each) => each.lane.id === lane.id)?.cards ?? []).map(cellWords).join('<br>'),
        ),
      ]),
    );
  });

  it('has one table for each phase where that is asked for', async () => {
    const { text } = await markdownOf(map, { layout: 'table', tables: 'phases' });
    const tables = allOf(parse(text), 'table').map(rowsOf);
    expect(tables).toHaveLength(read.phases.length);
    expect(tables.map(([head]) => head?.slice(1))).toEqual(
      read.phases.map(({ activities }) => (activities.length > 0 ? activities.map(({ name }) => name) : [''])),
    );
  });

  it('reads as headings, lists and footnotes that hold the words of every card', async () => {
    for (const sources of ['footnotes', 'plain'] as const) {
      const { text } = await markdownOf(map, { layout: 'text', sources });
      const tree = parse(text);
      const headings = allOf(tree, 'heading').map((heading) => [heading.depth, wordsOf(heading)]);
      expect(headings[0]).toEqual([1, read.title]);
      const expected = read.phases.flatMap(({ title, activities }) => [
        [2, title],
        ...activities.map(({ name }) => [3, name]),
      ]);
      expect(headings.slice(1, 1 + expected.length)).toEqual(expected);
      const items = allOf(tree, 'listItem').map((item) => squeeze(wordsOf(item)));
      for (const card of placedCards(map)) {
        const words = squeeze(oneLine(card.text).replace(/(^|\s)(•|\d+\.)\s/g, '$1'));
        expect(
          items.some((item) => squeeze(item.replace(/^(•|\d+\.)/g, '')).includes(words)),
          words,
        ).toBe(true);
      }
      expect(allOf(tree, 'table')).toEqual([]);
    }
  });

  it('makes nothing of what people wrote but bold, italic, lists and links to the web', async () => {
    const { text } = await markdownOf(map);
    const tree = parse(text);
    expect(allOf(tree, 'html').filter(({ value }) => value !== '<br>')).toEqual([]);
    for (const type of [
      'code',
      'inlineCode',
      'image',
      'imageReference',
      'linkReference',
      'thematicBreak',
      'blockquote',
      'definition',
    ] as const) {
      expect(allOf(tree, type)).toEqual([]);
    }
    expect(allOf(tree, 'link').every(({ url }) => /^(https?|mailto):/.test(url))).toBe(true);
    expect(text).not.toMatch(/(?<!\\)~~|(?<!\\)\$/);
  });

  it('is the same each time', async () => {
    expect((await markdownOf(map)).text).toBe((await markdownOf(map)).text);
  });
});

describe('Markdown', () => {
  it('names what each card rests on, once, in a footnote', async () => {
    const tree = parse((await markdownOf(hostileMap())).text);
    const referred = new Set(allOf(tree, 'footnoteReference').map(({ identifier }) => identifier));
    expect([...referred]).toEqual(['1', '2']);
    expect(allOf(tree, 'footnoteDefinition').map(({ identifier }) => identifier)).toEqual([...referred]);
  });

  it.each(['en', 'sv', 'nb'] as const)(
    'in %s is read back by our own import as the same phases, columns, lanes and cells',
    async (locale) => {
      const map = templateMap('first-home', locale);
      const plan = planImport((await markdownOf(map, { layout: 'table' })).text, 'map.md', locale);
      if (!plan.ok) throw new Error(plan.error.code);
      const shape = (one: JourneyMap) => {
        const grid = deriveGrid(one);
        return {
          phases: grid.phases.map(({ phase, columnCount }) => [phase.title, columnCount]),
          activities: grid.columns.map(({ activity }) => activity?.text),
          lanes: grid.lanes.map(({ lane, cards }) => [lane.kind, lane.title, cards.map(({ column }) => column)]),
        };
      };
      expect(shape(plan.value.map)).toEqual(shape(map));
    },
  );

  it('counts what it does not hold: a table more than a text', async () => {
    const codes = async (options: Partial<ExportOptions['markdown']>) =>
      (await markdownOf(hostileMap(), options)).losses.map(({ code }) => code);
    expect(await codes({})).toContain('notes');
    expect(await codes({})).not.toContain('sources');
    expect(await codes({ layout: 'table' })).toContain('sources');
  });

  it('puts what has no place last, under a heading of its own', async () => {
    const map = templateMap('first-home', 'en');
    const cards = Object.fromEntries(Object.entries(map.cards).map(([id, card]) => [id, { ...card, place: null }]));
    const tree = parse((await markdownOf({ ...map, cards }, { layout: 'text' })).text);
    const headings = allOf(tree, 'heading').map(wordsOf);
    expect(headings).toContain('Unplaced');
    expect(allOf(tree, 'listItem').length).toBeGreaterThan(Object.keys(cards).length);
  });
});
