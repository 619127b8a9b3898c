/** What is decided when a box is opened or its rules change, from what stands (rules 80 to 82). */
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { planRules } from '../../server/ballots/boxPlans.ts';
import { planOpening } from '../../server/ballots/openBox.ts';
import type { FoundBox, StoredBallot } from '../../server/storage/ballots.ts';
import type { StoredParticipant } from '../../server/storage/participants.ts';
import type { LoadedDocument } from '../../server/storage/store.ts';
import { createMapDocument, readMap } from '../../src/document/index.ts';
import { workshopOf } from '../../src/document/workshop/index.ts';
import { LIMITS } from '../../src/model/index.ts';
import type { Ballot, BoxRules } from '../../src/model/workshop/index.ts';
import { cards, voteRules, votes, writeRules } from './support/workshop.ts';

const BOX = 'box';
const MOST = 10;
const ALL = { who: 'all', isOwn: false } as const;

const handedIn = (participant: string, ballot: Ballot): StoredBallot => ({
  ...{ participant, revision: 1, tryId: 'try', ballot, entries: 1, isOpened: false },
});
const personCalled = (id: string): StoredParticipant => ({
  ...{
    id,
    mapId: 'map',
    name: `Name of ${id}`,
    colour: 1,
    by: 'link',
    alias: `Alias of ${id}`,
    role: null,
    joinedAt: 1,
  },
});

function found(rules: BoxRules, ballots: readonly StoredBallot[], state: 'open' | 'opened' = 'open'): FoundBox {
  const people = ballots.map(({ participant }) => personCalled(participant));
  return { box: { id: BOX, rules, state }, ballots, people, count: 1, rulesLength: 0 };
}

const loaded = (doc: Y.Doc): LoadedDocument => ({ updates: [Y.encodeStateAsUpdate(doc)], seq: 1, quarantined: 0 });

function mapWith(count: number): Y.Doc {
  const doc = new Y.Doc();
  const map = createMapDocument(doc);
  const full = Array.from({ length: count }, (_, i) => ({ id: `full-${i}`, kind: 'need', lane: null, activity: null }));
  for (const card of full)
    doc.getMap('cards').set(
      card.id,
      new Y.Map([
        ['id', card.id],
        ['kind', 'need'],
      ]),
    );
  map.destroy();
  return doc;
}

describe('a map without room for what is in a box', () => {
  it('keeps the box closed, with all that is in it (rule 81)', () => {
    const box = found(writeRules(), [handedIn('ada', cards(['a', 'one too many']))]);
    const doc = mapWith(LIMITS.cards);
    expect(Object.keys(readMap(doc).map.cards)).toHaveLength(LIMITS.cards);
    const plan = planOpening(box, [loaded(doc), loaded(new Y.Doc())], ALL, 1);
    expect(plan).toEqual({ answer: { ok: false, error: expect.objectContaining({ error: 'too-big' }) }, updates: [] });
  });
});

describe('an anonymous box', () => {
  const rules = writeRules({ naming: 'anonymous' });
  const ballots = [
    handedIn('id-of-ada', cards(['d', 'Ada 1'], ['a', 'Ada 2'])),
    handedIn('id-of-bo', cards(['c', 'Bo 1'], ['b', 'Bo 2'])),
  ];

  it('puts its cards into map and result in an order that tells nothing of who wrote them (rule 82)', () => {
    const [doc, talk] = [mapWith(0), new Y.Doc()];
    const { updates } = planOpening(found(rules, ballots), [loaded(doc), loaded(talk)], ALL, 1);
    const [forMap, forTalk] = updates as [Uint8Array, Uint8Array];
    // By clock: as the editor of somebody curious could list them.
    const written = Y.decodeUpdate(forMap).structs.flatMap((one) =>
      one instanceof Y.Item && (one.parent as unknown) === 'cards' ? [one.parentSub] : [],
    );
    expect(written).toEqual(['a', 'b', 'c', 'd']);
    Y.applyUpdate(talk, forTalk);
    expect(workshopOf(talk).view.getSnapshot().results.get(BOX)).toMatchObject({
      people: 2,
      cards: ['a', 'b', 'c', 'd'].map((id) => ({ id, by: null })),
    });
    for (const update of updates) {
      for (const name of ['id-of', 'Name of', 'Alias of']) {
        expect(Buffer.from(update ?? []).includes(name), `${name} in what is written`).toBe(false);
      }
    }
  });
});

describe('rules that come again', () => {
  const opened: StoredBallot = { ...handedIn('ada', votes({ one: 1 })), ballot: null, isOpened: true };

  it('change nothing when they are the same, also of a box that is open (rule 80)', () => {
    const box = found(voteRules(), [opened], 'opened');
    expect(planRules(box, BOX, voteRules(), MOST)).toEqual({ answer: { ok: true, value: box.box } });
    expect(planRules(box, BOX, voteRules({ budget: 9 }), MOST)).toMatchObject({ answer: { error: { error: 'late' } } });
  });

  it('name people no other way when all that was handed in is open already (rule 80)', () => {
    const box = found(voteRules({ naming: 'alias' }), [opened]);
    const answer = { ok: false, error: { error: 'handed-in' } };
    expect(planRules(box, BOX, voteRules({ naming: 'named' }), MOST)).toMatchObject({ answer });
  });
});
