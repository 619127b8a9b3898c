import { describe, expect, it } from 'vitest';
import { mapToMermaid } from '../../../src/export/mermaid.ts';
import { countLosses } from '../../../src/export/reading/countLosses.ts';
import { lossesOf, type TableLayout } from '../../../src/export/table/lossesOf.ts';
import { mapToTransfer } from '../../../src/export/table/mapToTransfer.ts';
import {
  type Card,
  deriveGrid,
  emptyMap,
  freshCard,
  freshLane,
  freshLink,
  freshPersona,
  freshPhase,
  freshSource,
  type JourneyMap,
  type RecordRoot,
} from '../../../src/model/index.ts';

type Changes = { readonly [R in RecordRoot]?: readonly JourneyMap[R][string][] };

/** The map with records added, or put in the place of those with their ids. */
function withRecords(map: JourneyMap, changes: Changes): JourneyMap {
  const roots = Object.entries(changes).map(([root, records]) => [
    root,
    { ...map[root as RecordRoot], ...Object.fromEntries(records.map((record) => [record.id, record])) },
  ]);
  return { ...map, ...Object.fromEntries(roots) };
}

const lanes = [
  freshLane({ id: 'needs', order: 'a0', kind: 'need' }),
  freshLane({ id: 'feelings', order: 'a1', kind: 'emotion' }),
  freshLane({ id: 'pictures', order: 'a2', kind: 'image' }),
];
const activity = (id: string, order: string) => ({ id, text: id, place: { phase: 'p', order }, deletedAt: null });

/** Two activities and three lanes with nothing in them: nothing that any table loses. */
const bare = withRecords(emptyMap('en'), {
  phases: [freshPhase({ id: 'p', order: 'a0', title: 'Buy' })],
  activities: [activity('first', 'a0'), activity('second', 'a1')],
  lanes,
});

const place = (lane: string, span = 1, on = 'first') => ({ lane, activity: on, span, order: 'a0' });
const need = (id: string, values: Partial<Card> = {}) =>
  freshCard({ id, kind: 'need', text: id, place: { ...place('needs'), order: `a${id}` }, ...values });
const feeling = (id: string, values: Partial<Card> = {}) =>
  freshCard({ id, kind: 'emotion', place: place('feelings'), fields: { score: 1 }, ...values });
const personas = ['a', 'b'].map((id, colour) => freshPersona({ id, order: `${id}0`, name: id, colour }));

describe('what a table loses of a map', () => {
  it('is nothing where there is nothing to lose', () => {
    for (const layout of ['xlsx', 'cards', 'grid'] as const) expect(lossesOf(bare, layout)).toEqual([]);
  });

  it.each<[string, TableLayout, number, JourneyMap]>([
    [
      'unplaced',
      'xlsx',
      1,
      withRecords(bare, { activities: [{ ...activity('lost', 'a2'), place: { phase: 'gone', order: 'a0' } }] }),
    ],
    ['unplaced', 'grid', 2, withRecords(bare, { cards: [need('1', { place: null }), need('2', { place: null })] })],
    ['widths', 'grid', 1, withRecords(bare, { cards: [need('1', { place: place('needs', 2) }), need('2')] })],
    [
      'kinds',
      'cards',
      2,
      withRecords(bare, { cards: [need('1', { kind: 'x' }), need('2', { kind: 'x' }), need('3')] }),
    ],
    [
      'values',
      'grid',
      2,
      withRecords(bare, { cards: [need('1', { tags: ['t'] }), need('2', { moment: 'critical' }), need('3')] }),
    ],
    [
      'values',
      'xlsx',
      1,
      withRecords(bare, { cards: [need('1', { fields: { fromLater: 'x' } }), need('2', { tags: ['t'] })] }),
    ],
    [
      'pictures',
      'cards',
      1,
      withRecords(bare, {
        cards: [freshCard({ id: 'i', kind: 'image', place: place('pictures'), fields: { image: 'face' } })],
      }),
    ],
    [
      'links',
      'xlsx',
      2,
      withRecords(bare, {
        links: ['l', 'm'].map((id) =>
          freshLink({ id, from: { root: 'activities', id: 'first' }, to: { root: 'activities', id: 'second' } }),
        ),
      }),
    ],
    ['about', 'cards', 3, { ...bare, map: { ...bare.map, purpose: 'p', owner: 'o', reviewOn: '2026-12-01' } }],
    ['about', 'xlsx', 1, { ...bare, map: { ...bare.map, purpose: 'p', origin: { map: 'm', title: 't', at: 1 } } }],
    [
      'notes',
      'cards',
      1,
      withRecords(bare, { phases: [freshPhase({ id: 'p', order: 'a0', title: 'Buy', notes: 'say' })] }),
    ],
    [
      'colours',
      'grid',
      1,
      withRecords(bare, { phases: [freshPhase({ id: 'p', order: 'a0', title: 'Buy', colour: 3 })] }),
    ],
    [
      'lanePersonas',
      'grid',
      1,
      withRecords(bare, { lanes: [freshLane({ id: 'needs', order: 'a0', kind: 'need', personas: ['a'] })] }),
    ],
    ['personas', 'cards', 2, withRecords(bare, { personas })],
    ['sourceDetails', 'grid', 1, withRecords(bare, { sources: [freshSource({ id: 's' })] })],
    [
      'metrics',
      'xlsx',
      1,
      withRecords(bare, { metrics: [{ id: 'm', name: 'NPS', value: 1, unit: '', deletedAt: null }] }),
    ],
    [
      'deleted',
      'xlsx',
      2,
      withRecords(bare, { cards: [need('1', { deletedAt: 1 }), need('2', { deletedAt: 2 }), need('3')] }),
    ],
  ])('counts %s in a table of the sort %s: %i', (code, layout, count, map) => {
    expect(lossesOf(map, layout)).toEqual([{ code, count }]);
  });

  it('is told with a copied table as with the file', () => {
    const map = withRecords(bare, { cards: [need('1', { tags: ['t'] })], personas });
    expect(mapToTransfer(map).losses).toEqual([
      { code: 'values', count: 1 },
      { code: 'personas', count: 2 },
    ]);
    expect(mapToTransfer(map).losses).toEqual(lossesOf(map, 'grid'));
  });
});

describe('what a format loses of a map', () => {
  const counted = ['pictures', 'notes', 'sources', 'curves', 'links', 'unplaced'] as const;
  const lossesIn = (map: JourneyMap) => countLosses(map, deriveGrid(map), counted);

  it.each<[(typeof counted)[number], number, JourneyMap]>([
    [
      'pictures',
      1,
      withRecords(bare, {
        cards: [freshCard({ id: 'i', kind: 'image', place: place('pictures'), fields: { image: 'face' } })],
      }),
    ],
    ['notes', 1, withRecords(bare, { phases: [freshPhase({ id: 'p', order: 'a0', notes: 'say' })] })],
    [
      'sources',
      2,
      withRecords(bare, {
        sources: ['s', 't', 'u'].map((id) => freshSource({ id })),
        cards: [
          need('1', { evidence: 'insight', sources: ['s', 't'] }),
          need('2', { evidence: 'insight', sources: ['t'] }),
        ],
      }),
    ],
    [
      'curves',
      1,
      withRecords(bare, { cards: [feeling('1'), feeling('2', { place: place('feelings', 1, 'second') })] }),
    ],
    [
      'links',
      1,
      withRecords(bare, {
        links: [
          freshLink({ id: 'l', from: { root: 'activities', id: 'first' }, to: { root: 'activities', id: 'second' } }),
        ],
      }),
    ],
    ['unplaced', 1, withRecords(bare, { cards: [need('1', { place: null })] })],
  ])('counts %s: %i', (code, count, map) => {
    expect(lossesIn(map)).toEqual([{ code, count }]);
  });

  it('counts in a Mermaid journey its cards, lanes, widths, and what was written anew', () => {
    const map = withRecords(bare, {
      personas,
      cards: [
        need('1'),
        need('2'),
        feeling('wide', { place: place('feelings', 2), fields: { score: 1, persona: 'a' } }),
        feeling('other', { place: { ...place('feelings'), order: 'a1' }, fields: { score: -1, persona: 'b' } }),
      ],
      activities: [activity('third', 'a2')],
    });
    expect(mapToMermaid(map).losses).toEqual([
      { code: 'lanes', count: 2 },
      { code: 'cards', count: 2 },
      { code: 'spans', count: 1 },
      { code: 'unscored', count: 2 },
      { code: 'repeated', count: 1 },
    ]);
  });
});
