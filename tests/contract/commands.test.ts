/**
 * What holds for every command: it does on a live document exactly what it does on plain data, undo and redo are exact, and
 * somebody else's work at the same time survives all of it. A command that is not in the table fails the first test.
 */
import { produce } from 'immer';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import * as bulk from '../../src/document/bulk/index.ts';
import * as door from '../../src/document/index.ts';
import { type Command, CommandError } from '../../src/document/index.ts';
import { required } from '../../src/lib/assert.ts';
import { compareMaps, type Difference } from '../../src/model/compare/index.ts';
import {
  type Card,
  copyMap,
  freshCard,
  freshLane,
  freshLink,
  freshPersona,
  freshPhase,
  freshSource,
  isLive,
  type JourneyMap,
  LIMITS,
  type NewRecords,
  RECORD_ROOTS,
} from '../../src/model/index.ts';
import { templateMap } from '../../src/model/templates/index.ts';
import type { MapDriver } from '../driver/MapDriver.ts';
import { createNetwork } from '../driver/network.ts';

interface Case {
  readonly command: Command<never>;
  readonly args: unknown;
  /** Arguments it must refuse, and the code. */
  readonly refused: readonly [unknown, string];
}

/** One use that changes the sample map, which has a deleted card and an unplaced one besides. */
function caseOf<Args>(command: Command<Args>, args: Args, ...refused: readonly [Args, string]): [string, Case] {
  return [command.id, { command: command as Command<never>, args, refused }];
}

let counter = 0;
const OTHER = copyMap(templateMap('first-home', 'sv'), () => `copy-${++counter}`);
const NEED = 'lane-need';

const TABLE = new Map<string, Case>([
  caseOf(
    door.addPhases,
    {
      phases: [
        { id: 'n1', title: 'A' },
        { id: 'n2', title: 'B', colour: 7 },
      ],
      index: 1,
    },
    { phases: [{ id: 'phase-bid', title: 'A' }] },
    'duplicate-id',
  ),
  caseOf(
    door.addActivities,
    {
      activities: [
        { id: 'n1', text: 'A' },
        { id: 'n2', text: 'B' },
      ],
      phase: 'phase-bid',
      index: 1,
    },
    { activities: [{ id: 'n1', text: 'A' }], phase: 'nowhere' },
    'not-found',
  ),
  caseOf(
    door.addLanes,
    { lanes: [{ id: 'n1', kind: 'note', title: 'Notes', hint: 'any' }], index: 0 },
    { lanes: [{ id: 'n1', kind: 'note', title: 'x'.repeat(10_001), hint: '' }] },
    'text-too-long',
  ),
  caseOf(
    door.addPersonas,
    { personas: [{ id: 'n1', name: 'Bo' }] },
    { personas: [{ id: 'constructor', name: 'Bo' }] },
    'wrong-value',
  ),
  caseOf(
    door.addLinks,
    {
      links: [
        {
          id: 'n1',
          from: { root: 'cards', id: 'need-stand' },
          to: { root: 'cards', id: 'need-dare' },
          type: 'cause',
          label: 'so that',
        },
        { id: 'n2', from: { root: 'activities', id: 'activity-wait' }, to: { root: 'cards', id: 'gone' } },
      ],
    },
    {
      links: [
        { id: 'n1', from: { root: 'cards', id: 'need-stand' }, to: { root: 'activities', id: 'activity-nowhere' } },
      ],
    },
    'not-found',
  ),
  caseOf(
    door.addSources,
    { sources: [{ id: 'n1', type: 'survey', reference: 'Buyers, Q3', date: '2026-09-30', n: 212 }, { id: 'n2' }] },
    { sources: [{ id: 'n1', n: 1.5 }] },
    'wrong-value',
  ),
  caseOf(
    door.tagCards,
    { ids: ['need-stand', 'need-legal'], add: ['trust'], remove: ['old'] },
    { ids: ['need-stand'], add: ['x'.repeat(41)] },
    'wrong-value',
  ),
  caseOf(
    door.addCards,
    {
      cards: [
        {
          id: 'n1',
          kind: 'need',
          lane: NEED,
          activity: 'activity-wait',
          index: 0,
          text: 'A',
          fields: { level: 'stated' },
        },
        { id: 'n2', kind: 'note', lane: null, activity: null },
      ],
    },
    { cards: [{ id: 'n1', kind: 'quote', lane: NEED, activity: 'activity-wait' }] },
    'wrong-lane',
  ),
  caseOf(
    door.moveCards,
    { cards: [{ id: 'need-stand', lane: NEED, activity: 'activity-sign', index: 0 }] },
    { cards: [{ id: 'need-stand', lane: 'lane-emotion', activity: 'activity-sign', index: 0 }] },
    'wrong-lane',
  ),
  caseOf(
    door.spanCard,
    { id: 'need-stand', activity: 'activity-offer', span: 3 },
    { id: 'waiting', activity: 'activity-offer', span: 3 },
    'wrong-value',
  ),
  caseOf(door.movePhases, { ids: ['phase-move'], index: 0 }, { ids: ['phase-x'], index: 0 }, 'not-found'),
  caseOf(door.movePersonas, { ids: ['persona-bo'], index: 0 }, { ids: ['persona-x'], index: 0 }, 'not-found'),
  caseOf(
    door.moveActivities,
    { ids: ['activity-wait', 'activity-talk'], phase: 'phase-move', index: 1 },
    { ids: ['activity-wait'], phase: 'toString', index: 1 },
    'not-found',
  ),
  caseOf(door.moveLanes, { ids: ['lane-backstage'], index: 1 }, { ids: ['x'], index: 1 }, 'not-found'),
  caseOf(
    door.setText,
    { root: 'cards', id: 'need-stand', field: 'text', text: 'Know where we stand\r\nnow' },
    { root: 'cards', id: 'need-stand', field: 'kind', text: 'x' },
    'wrong-value',
  ),
  caseOf(
    door.setFields,
    { id: 'emotion-wait', fields: { score: -1.5, mood: 'low' } },
    { id: 'emotion-wait', fields: { score: Number.NaN } },
    'wrong-value',
  ),
  caseOf(
    door.setCard,
    { id: 'need-stand', values: { evidence: 'assumption', evidenceNote: '', moment: 'critical' } },
    { id: 'need-stand', values: { evidence: 'rumour' as 'insight' } },
    'wrong-value',
  ),
  caseOf(
    door.setMapInfo,
    { values: { state: 'future', title: 'Buying the next home' } },
    { values: { locale: 'de' as 'en' } },
    'wrong-value',
  ),
  caseOf(
    door.setRecord,
    { root: 'lanes', id: NEED, values: { kind: 'note' } },
    { root: 'phases', id: 'phase-bid', values: { colour: 9 } },
    'wrong-value',
  ),
  caseOf(
    door.deleteRecords,
    { keys: ['lanes:lane-need', 'activities:activity-wait', 'cards:quote-gone', 'personas:persona-anna'], at: 99 },
    { keys: ['cards:x'] },
    'not-found',
  ),
  caseOf(
    door.restoreRecords,
    { keys: ['cards:gone', 'cards:need-stand'] },
    { keys: ['nothing:x' as 'cards:x'] },
    'not-found',
  ),
  caseOf(
    door.duplicateCards,
    {
      cards: [
        { id: 'need-stand', newId: 'n1' },
        { id: 'waiting', newId: 'n2' },
      ],
    },
    { cards: [{ id: 'need-stand', newId: 'waiting' }] },
    'duplicate-id',
  ),
  caseOf(door.unplaceCards, { ids: ['need-stand', 'emotion-wait'] }, { ids: ['x'] }, 'not-found'),
  caseOf(bulk.pasteRecords, { records: pastedRecords('need') }, { records: pastedRecords('quote') }, 'wrong-lane'),
  caseOf(bulk.bringIn, { differences: futureDifferences(), at: 99 }, { differences: tooManyCards() }, 'too-many-cards'),
  caseOf(
    bulk.restoreVersion,
    { version: futureMap(), part: { root: 'map' }, at: 99 },
    { version: fullMap(), part: { root: 'lanes', id: NEED } },
    'too-many-cards',
  ),
  caseOf(bulk.mergeMap, { map: OTHER }, { map: fullMap() }, 'too-many-cards'),
]);

/** A lane, a phase and an activity with a card of `kind` in them, one below a need, a link between the two, and new words. */
function pastedRecords(kind: string): NewRecords {
  const card = freshCard({ id: 'n1', kind, text: 'A', personas: ['n7'], sources: ['n8'] });
  const place = { lane: 'n2', activity: 'n4', span: 2, order: 'a0' };
  return {
    lanes: [{ record: freshLane({ id: 'n2', order: 'a0', kind: 'need', title: 'More needs' }), index: 1 }],
    phases: [{ record: freshPhase({ id: 'n3', order: 'a0', title: 'After', colour: 3 }), index: 1 }],
    activities: [{ record: { id: 'n4', place: { phase: 'n3', order: 'a0' }, text: 'Rest', deletedAt: null } }],
    cards: [
      { record: { ...card, place } },
      { record: { ...card, id: 'n5', place: { ...place, lane: NEED, activity: 'activity-wait' } }, index: 0 },
      { record: { ...card, id: 'n6', place: null } },
    ],
    personas: [freshPersona({ id: 'n7', order: 'a0', name: 'Bo' })],
    sources: [{ id: 'n8', type: 'survey', reference: 'Spring survey', date: '', n: 12, deletedAt: null }],
    links: [
      freshLink({ id: 'n9', from: { root: 'cards', id: 'n1' }, to: { root: 'activities', id: 'activity-wait' } }),
    ],
    texts: [{ root: 'activities', id: 'activity-sign', text: 'Signs' }],
  };
}

/** A record added, one taken back, one taken away, one moved and one changed, and a new purpose of the map. */
function futureDifferences(): readonly Difference[] {
  return compareMaps(sampleMap(), futureMap());
}

function futureMap(): JourneyMap {
  const map = sampleMap();
  const { gone, waiting, 'need-dare': moved, 'need-legal': changed } = map.cards as Record<string, Card>;
  if (!gone || !waiting || !moved?.place || !changed) throw new Error('the sample has changed');
  const cards = {
    n1: freshCard({ id: 'n1', kind: 'need', text: 'A', place: { ...moved.place, order: 'z' } }),
    gone: { ...gone, deletedAt: null },
    waiting: { ...waiting, deletedAt: 9 },
    'need-dare': { ...moved, place: { ...moved.place, activity: 'activity-sign' } },
    'need-legal': { ...changed, tags: [], fields: { level: 'stated', theme: 'safety' } },
  };
  const info = { ...map.map, purpose: 'To see what it could become' };
  return { ...map, map: info, cards: { ...map.cards, ...cards } };
}

function tooManyCards(): readonly Difference[] {
  return compareMaps(sampleMap(), fullMap());
}

/** A map that holds as many cards as a map may. */
function fullMap(): JourneyMap {
  const map = templateMap('first-home', 'en');
  const card = map.cards['need-dare'] as Card;
  const cards = Array.from({ length: LIMITS.cards }, (_, i) => ({ ...card, id: `full-${i}` }));
  return { ...map, cards: Object.fromEntries(cards.map((one) => [one.id, one])) };
}

/** The sample with a second persona, a deleted card `gone`, unplaced `waiting` and `quote-gone`, and a source of two cards. */
function sampleMap(): JourneyMap {
  const map = templateMap('first-home', 'en');
  const card = map.cards['need-dare'];
  if (!card) throw new Error('the sample has changed');
  const more = {
    gone: { ...card, id: 'gone', deletedAt: 5 },
    waiting: { ...card, id: 'waiting', kind: 'note', place: null },
    'quote-gone': { ...card, id: 'quote-gone', kind: 'quote', sources: ['calls'] },
    'need-legal': {
      ...required(map.cards['need-legal'], 'a need'),
      tags: ['old', 'kept'],
      sources: ['other', 'calls'],
    },
  };
  const bo = freshPersona({ id: 'persona-bo', order: 'z', name: 'Bo' });
  const sources = { calls: freshSource({ id: 'calls', reference: 'Calls to support' }) };
  return { ...map, cards: { ...map.cards, ...more }, personas: { ...map.personas, [bo.id]: bo }, sources };
}

/** The map without records that were born since and taken back. */
function withoutUnborn(map: JourneyMap, before: JourneyMap): JourneyMap {
  const rest: Record<string, unknown> = { map: map.map };
  for (const root of RECORD_ROOTS) {
    rest[root] = Object.fromEntries(
      Object.entries<{ deletedAt: number | null }>(map[root]).filter(
        ([id, record]) => isLive(record) || id in before[root],
      ),
    );
  }
  return rest as unknown as JourneyMap;
}

function perform(replica: MapDriver, { command, args }: Case): void {
  replica.run(command as Command<unknown>, args);
}

it('knows every command there is', () => {
  const modules: Record<string, object> = import.meta.glob(
    ['../../src/document/{commands,bulk}/*.ts', '!**/index.ts'],
    { eager: true },
  );
  const isCommand = (value: unknown): value is Command<never> =>
    typeof value === 'object' && value !== null && 'run' in value;
  const found = Object.values(modules).flatMap((module) => Object.values(module).filter(isCommand));
  expect(found.map(({ id }) => id).sort()).toEqual([...TABLE.keys()].sort());
  for (const { id } of found) expect({ ...door, ...bulk }).toHaveProperty(id);
});

describe.each([...TABLE])('%s', (_name, use) => {
  it('does on a document what it does on plain data', () => {
    const [mine] = createNetwork(1, sampleMap()).replicas as [MapDriver];
    const plain = produce(mine.map(), (draft) => use.command.run(draft, use.args as never));
    perform(mine, use);
    expect(mine.map()).toEqual(JSON.parse(JSON.stringify(plain)));
    expect(mine.map()).not.toEqual(sampleMap());
    expect(mine.document.getIssues()).toEqual([]);
  });

  it('is undone and redone exactly, in one step', () => {
    const [mine] = createNetwork(1, sampleMap()).replicas as [MapDriver];
    const before = mine.map();
    perform(mine, use);
    const after = mine.map();
    mine.undo();
    expect(withoutUnborn(mine.map(), before)).toEqual(before);
    expect(mine.document.history.canUndo()).toBe(false);
    mine.redo();
    expect(mine.map()).toEqual(after);
    mine.undo();
    expect(withoutUnborn(mine.map(), before)).toEqual(before);
  });

  it('leaves alone, through undo and redo, what somebody else did at the same time', () => {
    const network = createNetwork(2, sampleMap());
    const [mine, theirs] = network.replicas as [MapDriver, MapDriver];
    network.setCut(0, true);
    perform(mine, use);
    const done = mine.map();
    theirs.setText('cards', 'need-stand', 'text', 'Know where I stand, always');
    theirs.setText('map', '', 'title', 'Buying a very first home');
    theirs.setFields('emotion-wait', { persona: null });
    const theirCard = theirs.addCard(NEED, 'activity-wait', { text: 'theirs' });
    network.settle();
    const expectTheirs = (): void => {
      expect(theirs.map()).toEqual(mine.map());
      expect(mine.card('need-stand').text).toContain(', always');
      expect(mine.map().map.title).toContain('very');
      expect(mine.card('emotion-wait').fields.persona).toBeNull();
      expect(mine.card(theirCard)).toMatchObject({ text: 'theirs', deletedAt: null });
    };
    expectTheirs();
    mine.undo();
    network.settle();
    expectTheirs();
    mine.redo();
    network.settle();
    expectTheirs();
    for (const root of RECORD_ROOTS) {
      for (const [id, record] of Object.entries(done[root])) {
        expect(mine.map()[root][id]?.deletedAt === null).toBe(isLive(record));
      }
    }
  });

  it('keeps what somebody else writes, between do and undo, in every record it made', () => {
    const network = createNetwork(2, sampleMap());
    const [mine, theirs] = network.replicas as [MapDriver, MapDriver];
    perform(mine, use);
    network.settle();
    const made = Object.keys(mine.map().cards).filter((id) => !(id in sampleMap().cards));
    network.setCut(1, true);
    for (const id of made) theirs.setText('cards', id, 'text', `${theirs.card(id).text} and more`);
    mine.undo();
    network.settle();
    mine.redo();
    network.settle();
    for (const id of made) expect(mine.card(id).text).toMatch(/ and more$/);
    expect(theirs.map()).toEqual(mine.map());
  });

  it('refuses what it cannot do, and then nothing is done', () => {
    const [mine] = createNetwork(1, sampleMap()).replicas as [MapDriver];
    const state = Y.encodeStateAsUpdate(mine.doc);
    const [args, code] = use.refused;
    expect(() => perform(mine, { ...use, args })).toThrow(CommandError);
    expect(() => perform(mine, { ...use, args })).toThrow(code);
    expect(Y.encodeStateAsUpdate(mine.doc)).toEqual(state);
    expect(mine.document.history.canUndo()).toBe(false);
  });
});

// Taking in a map twice makes two copies of it.
describe.each([...TABLE].filter(([name]) => name !== 'mergeMap'))('%s, done twice,', (_name, use) => {
  it('does nothing more, or is refused', () => {
    const [mine] = createNetwork(1, sampleMap()).replicas as [MapDriver];
    perform(mine, use);
    const state = Y.encodeStateVector(mine.doc);
    try {
      perform(mine, use);
    } catch (error) {
      // Making the same records again is refused.
      expect(error).toMatchObject({ code: 'duplicate-id' });
    }
    expect(Y.encodeStateVector(mine.doc)).toEqual(state);
  });
});
