import { expect, it } from 'vitest';
import { hashKey } from '../../server/keys/keys.ts';
import { BOX_KEEP_MS, type FoundBox, type StoredBallot, type StoredBox } from '../../server/storage/ballots.ts';
import { type NewParticipant, PARTICIPANT_KEEP_MS } from '../../server/storage/participants.ts';
import { EpochEnded, type Store } from '../../server/storage/store.ts';
import { voteRules, votes } from '../server/support/workshop.ts';
import { nextEpoch } from './epochSuite.ts';
import { edits, ID, ROOM, type StoreKind, valuesOf, withMap } from './storeParts.ts';

const BOX = 'box';
const MANY = 10;
const TALK = `${ROOM}.talk`;
const REVISION = { mapId: ID, box: BOX, documents: [ROOM, TALK] };

const person = (id: string, more: Partial<NewParticipant> = {}): NewParticipant => ({
  id,
  hash: hashKey(`key of ${id}`),
  own: hashKey(`own of ${id}`),
  name: `Name of ${id}`,
  colour: 3,
  by: 'link',
  alias: (taken) => `Alias ${taken.length + 1}`,
  ...more,
});
const addTo = (store: Store, id: string, code: string | null = null, most = MANY) =>
  store.participants.add(ID, person(id, code === null ? {} : { by: 'code' }), code, most);
const versionOf = async (store: Store) => (await store.readMap(ID))?.keysVersion;

const box: StoredBox = { id: BOX, rules: voteRules(), state: 'open' };
const ballotOf = (participant: string, revision = 1, one = 2): StoredBallot => ({
  participant,
  revision,
  tryId: `try-${revision}`,
  ballot: votes({ one }),
  entries: one,
  isOpened: false,
});
const open = (ballots: readonly StoredBallot[]) => ballots.map((one) => ({ ...one, ballot: null, isOpened: true }));

async function handIn(store: Store, id: string, revision = 1, one = 2): Promise<unknown> {
  return store.ballots.handIn(ID, hashKey(`key of ${id}`), BOX, ({ participant }) => ({
    answer: participant.id,
    ballot: ballotOf(id, revision, one),
  }));
}

async function withBox(store: Store, ...people: readonly string[]): Promise<void> {
  await withMap(store);
  await store.ballots.change(ID, BOX, () => ({ answer: null, box }));
  for (const id of people) {
    await addTo(store, id);
    await handIn(store, id);
  }
}

/** What every store promises about lobbies and participants (rules 75 to 77). */
export function itKeepsWorkshops(openStore: StoreKind['open']): void {
  it('finds the map of a code while the lobby is open, and gives no code to two', async () => {
    let time = 1_000;
    const { store } = await openStore(() => time);
    await withMap(store);
    await store.createMap(
      { id: 'mnopqrstuvwx', epoch: 1, title: 'Other', keys: [] },
      { document: 'mnopqrstuvwx.1', update: edits(1).updates[0] as Uint8Array },
    );
    const lobby = { role: 'edit', code: 'KVIST42', closesAt: 2_000 } as const;
    expect(await store.participants.openLobby(ID, lobby)).toBe('opened');
    expect(await store.participants.openLobby('mnopqrstuvwx', lobby)).toBe('taken');
    expect(await store.participants.lobby(ID)).toEqual(lobby);
    expect(await store.participants.mapOf('KVIST42')).toBe(ID);
    time = 2_000;
    expect(await store.participants.lobby(ID)).toBeNull();
    expect(await store.participants.mapOf('KVIST42')).toBeNull();
    expect(await store.participants.openLobby('mnopqrstuvwx', { ...lobby, closesAt: 9_000 })).toBe('opened');
    expect(await store.participants.closeLobby('mnopqrstuvwx')).toBe(true);
    expect(await store.participants.closeLobby('mnopqrstuvwx')).toBe(false);
    expect(await store.participants.mapOf('KVIST42')).toBeNull();
    await store.close();
  });

  it('adds who comes by the code that opens the lobby then, in its role, and who comes by a link in none', async () => {
    const { store } = await openStore(() => 1_000);
    await withMap(store);
    await store.participants.openLobby(ID, { role: 'comment', code: 'KVIST42', closesAt: 2_000 });
    expect(await addTo(store, 'ada', 'MOLN11')).toBe('closed');
    const ada = { id: 'ada', mapId: ID, name: 'Name of ada', colour: 3, alias: 'Alias 1', joinedAt: 1_000 };
    expect(await addTo(store, 'ada', 'KVIST42')).toEqual({ ...ada, by: 'code', role: 'comment' });
    expect(await addTo(store, 'bea')).toMatchObject({ by: 'link', role: null, alias: 'Alias 2' });
    expect(await store.participants.add(ID, person('bo', { own: hashKey('own of ada') }), null, MANY)).toBe('taken');
    expect(await addTo(store, 'bo', null, 2)).toBe('full');
    expect((await store.participants.list(ID)).map(({ id }) => id)).toEqual(['ada', 'bea']);
    expect(await store.participants.byKey(ID, hashKey('key of ada'))).toMatchObject({ id: 'ada' });
    expect(await store.participants.byKey('otherotherot', hashKey('key of ada'))).toBeNull();
    await store.close();
  });

  it('lets in no more than a map may have, however many come at once', async () => {
    const { store } = await openStore();
    await withMap(store);
    const added = await Promise.all(Array.from({ length: 12 }, (_, i) => addTo(store, `p${i}`, null, 5)));
    expect(added.filter((one) => one === 'full')).toHaveLength(7);
    expect(await store.participants.list(ID)).toHaveLength(5);
    await store.close();
  });

  it('gives who comes back another key, and the version of the map’s keys rises', async () => {
    const { store } = await openStore(() => 1_000);
    await withMap(store);
    await addTo(store, 'ada');
    const back = (own: string, code: string) =>
      store.participants.comeBack(ID, hashKey(own), code, hashKey('another key'));
    await store.participants.openLobby(ID, { role: 'edit', code: 'KVIST42', closesAt: 2_000 });
    expect(await back('own of ada', 'MOLN11')).toBeNull();
    expect(await back('own of nobody', 'KVIST42')).toBeNull();
    expect(await versionOf(store)).toBe(1);
    expect(await back('own of ada', 'KVIST42')).toMatchObject({ id: 'ada', by: 'code', role: 'edit' });
    expect(await versionOf(store)).toBe(2);
    expect(await store.participants.byKey(ID, hashKey('key of ada'))).toBeNull();
    expect(await store.participants.byKey(ID, hashKey('another key'))).toMatchObject({ id: 'ada' });
    await store.close();
  });

  it('takes somebody out with what they have sealed, and forgets a name without it', async () => {
    const { store } = await openStore();
    await withBox(store, 'ada', 'bea');
    expect(await store.participants.remove(ID, ['ada', 'nobody'])).toBe(1);
    expect(await store.participants.remove(ID, ['ada'])).toBe(0);
    expect(await versionOf(store)).toBe(2);
    await store.participants.forget(ID, ['bea']);
    expect(await versionOf(store)).toBe(3);
    expect(await store.participants.list(ID)).toMatchObject([{ id: 'bea', name: '' }]);
    expect(await store.participants.byKey(ID, hashKey('key of bea'))).toBeNull();
    await store.participants.openLobby(ID, { role: 'edit', code: 'KVIST42', closesAt: Number.MAX_SAFE_INTEGER });
    expect(await store.participants.comeBack(ID, hashKey('own of bea'), 'KVIST42', hashKey('new'))).toBeNull();
    expect(await store.ballots.list(ID)).toEqual([
      { ...box, handedIn: [{ participant: 'bea', entries: 2, isOpened: false }] },
    ]);
    await store.close();
  });

  it('lets go of who was not seen for long and of old boxes, but of nobody whose ballot is sealed', async () => {
    let time = 1_000;
    const { store } = await openStore(() => time);
    await withBox(store, 'ada');
    await addTo(store, 'bea');
    await addTo(store, 'bo');
    time += PARTICIPANT_KEEP_MS - 1;
    await store.participants.noteSeen(ID, 'bo');
    time += 1;
    await store.ballots.letGo();
    expect((await store.participants.list(ID)).map(({ id }) => id)).toEqual(['ada', 'bo']);
    await handIn(store, 'ada', 2);
    time += BOX_KEEP_MS - 1;
    await store.ballots.letGo();
    expect(await store.ballots.list(ID), 'it was handed in to').toHaveLength(1);
    time += 1;
    await store.ballots.letGo();
    expect(await store.ballots.list(ID)).toEqual([]);
    await store.ballots.letGo();
    expect(await store.participants.list(ID)).toEqual([]);
    await store.close();
  });
}

/** What every store promises about sealed ballots (rules 78 to 84). */
export function itKeepsSealed(openStore: StoreKind['open']): void {
  it('gives a ballot back to its own participant, and tells of it without its content', async () => {
    const { store } = await openStore();
    await withBox(store, 'ada', 'bea');
    await handIn(store, 'ada', 2, 1);
    const read = (key: string) => store.ballots.read(ID, hashKey(key), BOX);
    expect(await read('key of ada')).toMatchObject({ participant: { id: 'ada' }, box, ballot: ballotOf('ada', 2, 1) });
    expect(await read('key of bea')).toMatchObject({ participant: { id: 'bea' }, ballot: ballotOf('bea') });
    expect(await read('forged')).toBeNull();
    expect(await store.ballots.handIn(ID, hashKey('forged'), BOX, () => ({ answer: 1 }))).toBeNull();
    const handedIn = [
      { participant: 'ada', entries: 1, isOpened: false },
      { participant: 'bea', entries: 2, isOpened: false },
    ];
    expect(await store.ballots.list(ID)).toEqual([{ ...box, handedIn }]);
    await store.close();
  });

  it('asks about a ballot once after another, so that of two who build on one revision one sees the other', async () => {
    const { store } = await openStore();
    await withBox(store, 'ada');
    const raise = () =>
      store.ballots.handIn(ID, hashKey('key of ada'), BOX, ({ ballot }) => {
        const revision = (ballot?.revision ?? 0) + 1;
        return { answer: revision, ballot: ballotOf('ada', revision) };
      });
    const revisions = await Promise.all(Array.from({ length: 8 }, raise));
    expect(revisions.map(Number).sort((a, b) => a - b)).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
    await store.close();
  });

  it('changes a box and what is in it together, and counts the boxes of the map', async () => {
    const { store } = await openStore();
    await withBox(store, 'ada');
    const seen: FoundBox[] = [];
    const rules = voteRules({ budget: 1 });
    await store.ballots.change(ID, BOX, (found) => {
      seen.push(found);
      return { answer: null, box: { ...box, rules }, ballots: [ballotOf('ada', 2, 1)] };
    });
    expect(seen.at(-1)).toMatchObject({ box, ballots: [ballotOf('ada')], people: [{ id: 'ada' }], count: 1 });
    expect(await store.ballots.list(ID)).toEqual([
      { ...box, rules, handedIn: [{ participant: 'ada', entries: 1, isOpened: false }] },
    ]);
    await store.close();
  });

  it('opens a box into the documents in one step, and keeps nothing of what was sealed', async () => {
    const { store } = await openStore();
    await withBox(store, 'ada', 'bea');
    const { updates } = edits(2);
    const { answer, seqs } = await store.reviseBox(REVISION, ({ ballots }, loaded) => ({
      answer: [ballots.map(({ ballot }) => ballot), loaded.map(({ seq }) => seq)],
      box: { ...box, state: 'opened' },
      ballots: open(ballots),
      updates: [updates[1] as Uint8Array, updates[0] as Uint8Array],
    }));
    expect(answer).toEqual([
      [votes({ one: 2 }), votes({ one: 2 })],
      [1, 0],
    ]);
    expect(seqs).toEqual([2, 1]);
    expect(valuesOf(await store.load(TALK))).toEqual({ k0: 0 });
    expect(await store.ballots.read(ID, hashKey('key of ada'), BOX)).toMatchObject({
      box: { state: 'opened' },
      ballot: { ballot: null, isOpened: true, entries: 2 },
    });
    await store.close();
  });

  it('opens nothing when one part of it cannot be done', async () => {
    const { store } = await openStore();
    await withBox(store, 'ada');
    const refuse = () => {
      throw new Error('No.');
    };
    await expect(store.reviseBox(REVISION, refuse)).rejects.toThrow('No.');
    await store.startEpoch(await nextEpoch(store));
    const opening = store.reviseBox(REVISION, ({ ballots }) => ({
      answer: null,
      box: { ...box, state: 'opened' },
      ballots: open(ballots),
      updates: [null, edits(1).updates[0] as Uint8Array],
    }));
    await expect(opening).rejects.toThrow(EpochEnded);
    const found = await store.ballots.read(ID, hashKey('key of ada'), BOX);
    expect(found).toMatchObject({ box: { state: 'open' }, ballot: ballotOf('ada') });
    await store.close();
  });

  it('takes a ballot before the box is opened or not at all, and opens it once, when all come at once', async () => {
    const { store } = await openStore();
    await withBox(store, 'ada', 'bea', 'bo');
    const hand = (id: string) =>
      store.ballots.handIn(ID, hashKey(`key of ${id}`), BOX, (found) =>
        found.box?.state === 'open' ? { answer: true, ballot: ballotOf(id, 2, 1) } : { answer: false },
      );
    const opening = () =>
      store.reviseBox(REVISION, (found) => {
        if (found.box?.state !== 'open') return { answer: null, updates: [] };
        const opened = found.ballots.map(({ entries }) => entries);
        return { answer: opened, box: { ...box, state: 'opened' }, ballots: open(found.ballots), updates: [] };
      });
    const [ada, first, bea, second, bo] = await Promise.all([
      hand('ada'),
      opening(),
      hand('bea'),
      opening(),
      hand('bo'),
    ]);
    const opened = [first.answer, second.answer].filter((answer) => answer !== null);
    expect(opened).toEqual([[ada, bea, bo].map((isTaken) => (isTaken ? 1 : 2))]);
    await store.close();
  });
}

/** What a store with tables does so that nothing sealed is left behind. */
export function itScrubsTables(openStore: StoreKind['open']): void {
  it('has no content in its rows once a box was opened', async () => {
    const { store, sql } = await openStore();
    await withBox(store, 'ada');
    const payloads = async () => (await sql?.('SELECT payload FROM ballots'))?.map(({ payload }) => payload);
    expect(await payloads()).toEqual([JSON.stringify(votes({ one: 2 }))]);
    await store.ballots.change(ID, BOX, ({ ballots }) => ({ answer: null, ballots: open(ballots) }));
    await store.ballots.scrub('now');
    expect(await payloads()).toEqual([null]);
    await store.close();
  });
}
