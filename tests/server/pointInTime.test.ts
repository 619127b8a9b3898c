import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { hashKey, newKeys, storedKeys } from '../../server/keys/keys.ts';
import { openSqliteStore } from '../../server/storage/sqlite/sqliteStore.ts';
import type { Store } from '../../server/storage/store.ts';
import { copyDocument } from '../../src/document/index.ts';
import { valuesOf } from '../contract/storeParts.ts';
import { askFolder, linesOf, writeLines } from './support/backups.ts';
import { runCli } from './support/cli.ts';

/** `RESA_PAST_RUNS` sets how many days are made up. */
const RUNS = Number(process.env.RESA_PAST_RUNS ?? 12);
const HOUR = 60 * 60 * 1000;
const IDS = ['abcdefghijkl', 'mnopqrstuvwx'] as const;

let folder: string;
const at = (name: string): string => join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'resa-past-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What people do: on which map, in its discussion or not, and how many minutes after the last. */
interface Deed {
  readonly map: 0 | 1;
  readonly kind: 'edit' | 'title' | 'talk' | 'long' | 'rebase';
  readonly minutes: number;
}

/** What a map holds, how often it was changed, and its epoch. */
interface MapState {
  readonly title: string;
  readonly map: unknown;
  readonly talk: unknown;
  readonly changes: number;
  readonly epoch: number;
}

type State = Readonly<Record<string, MapState | undefined>>;

interface Moment {
  readonly time: number;
  readonly state: State;
}

/** A store and, beside it, what it held after each deed. */
async function live(data: string, deeds: readonly Deed[], start: number): Promise<readonly Moment[]> {
  let time = start;
  const store = openSqliteStore(data, { now: () => time });
  const docs = new Map<string, Y.Doc>();
  const state: Record<string, MapState> = {};
  const moments: Moment[] = [];
  for (const [i, { map, kind, minutes }] of deeds.entries()) {
    time += minutes * 60_000;
    const id = IDS[map];
    if (!docs.has(`${id}.1`)) await make(store, id, docs);
    const epoch = (state[id]?.epoch ?? 1) + (kind === 'rebase' ? 1 : 0);
    if (kind === 'rebase') await rebase(store, id, epoch, docs);
    const name = kind === 'talk' ? `${id}.${epoch}.talk` : `${id}.${epoch}`;
    const doc = docs.get(name) ?? new Y.Doc();
    docs.set(name, doc);
    const before = Y.encodeStateVector(doc);
    const title = kind === 'title' ? `Title ${i}` : (state[id]?.title ?? 'Made');
    if (kind === 'title') doc.getMap('map').set('title', title);
    else if (kind !== 'rebase') doc.getMap('map').set(`k${i}`, kind === 'long' ? 'x'.repeat(1024 * 1024) : i);
    const update = Y.encodeStateAsUpdate(doc, before);
    if (kind !== 'rebase') {
      const { seq } = await store.append({
        document: name,
        update,
        title: kind === 'title' ? { mapId: id, text: title } : null,
      });
      if (kind === 'long') await untilShortened(data, name, seq);
    }
    const [main, talk] = ['', '.talk'].map((rest) => docs.get(`${id}.${epoch}${rest}`)?.getMap('map').toJSON() ?? {});
    state[id] = { title, map: main, talk, changes: (state[id]?.changes ?? 0) + 1, epoch };
    moments.push({ time, state: { ...state } });
  }
  await store.close();
  return moments;
}

/** The map goes on to `epoch` without its history. */
async function rebase(store: Store, id: string, epoch: number, docs: Map<string, Y.Doc>): Promise<void> {
  const documents = ['', '.talk'].map(async (rest) => {
    const [from, to] = [`${id}.${epoch - 1}${rest}`, `${id}.${epoch}${rest}`];
    const { seq } = await store.load(from);
    const copy = copyDocument(docs.get(from) ?? new Y.Doc());
    docs.set(to, copy);
    return { from, to, seq, update: copy.store.clients.size > 0 ? Y.encodeStateAsUpdate(copy) : null };
  });
  expect(await store.startEpoch({ mapId: id, epoch: epoch - 1, documents: await Promise.all(documents) })).toBe(
    'started',
  );
}

async function make(store: Store, id: string, docs: Map<string, Y.Doc>): Promise<void> {
  const doc = new Y.Doc();
  doc.getMap('map').set('title', 'Made');
  docs.set(`${id}.1`, doc);
  const content = { document: `${id}.1`, update: Y.encodeStateAsUpdate(doc) };
  await store.createMap({ id, epoch: 1, title: 'Made', keys: storedKeys(id, newKeys()) }, content);
}

async function untilShortened(data: string, name: string, seq: number): Promise<void> {
  const found = () => askFolder(data)(`SELECT 1 FROM snapshots WHERE document = '${name}' AND upto = ${seq}`);
  while ((await found()).length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** What a store holds, as the model tells it; `changes` come from the model, for the epoch to be compared with. */
async function stateOf(data: string, now: State, then: State): Promise<State> {
  const store = openSqliteStore(data);
  const state: Record<string, MapState | undefined> = {};
  for (const id of IDS) {
    const map = await store.readMap(id);
    if (!map) continue;
    const hasChanged = now[id]?.changes !== then[id]?.changes;
    expect(map.epoch).toBe((now[id]?.epoch ?? 1) + (hasChanged ? 1 : 0));
    const main = valuesOf(await store.load(`${id}.${map.epoch}`));
    const talk = valuesOf(await store.load(`${id}.${map.epoch}.talk`));
    state[id] = { title: map.title, map: main, talk, changes: then[id]?.changes ?? 0, epoch: then[id]?.epoch ?? 1 };
  }
  await store.close();
  return state;
}

/** Long texts by their length, so that a difference can be read. */
function inShort(state: State): unknown {
  const shorten = (_: string, value: unknown) =>
    typeof value === 'string' && value.length > 99 ? `${value.length} characters` : value;
  return JSON.parse(JSON.stringify(state, shorten));
}

const deedArb: fc.Arbitrary<Deed> = fc.record({
  map: fc.constantFrom(0 as const, 1 as const),
  kind: fc.oneof(
    { weight: 20, arbitrary: fc.constantFrom('edit' as const, 'title' as const, 'talk' as const) },
    { weight: 5, arbitrary: fc.constant('rebase' as const) },
    { weight: 1, arbitrary: fc.constant('long' as const) },
  ),
  minutes: fc.integer({ min: 1, max: 60 }),
});

/** A log that is shortened twice, with edits before, between and after. */
const WITH_SNAPSHOTS: Deed[] = (['edit', 'long', 'title', 'edit', 'long', 'edit'] as const).map((kind) => ({
  map: 0,
  kind,
  minutes: 7,
}));

/** Epochs that end, with edits before and after. */
const WITH_EPOCHS: Deed[] = (['edit', 'talk', 'rebase', 'title', 'talk', 'rebase', 'edit'] as const).map((kind) => ({
  map: 0,
  kind,
  minutes: 7,
}));

describe('resa restore --at', () => {
  it('brings back every document as it was after its last update not later than any time of the day', {
    timeout: 300_000,
  }, async () => {
    let round = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(deedArb, { minLength: 2, maxLength: 14 }), fc.nat(), fc.nat(), async (deeds, a, b) => {
        const name = (part: string) => at(`${round}-${part}`);
        round += 1;
        const moments = await live(name('data'), deeds, Date.now() - 20 * HOUR);
        expect((await runCli(['backup', '--data', name('data'), '--to', name('a')])).status).toBe(0);
        const last = moments.at(-1) as Moment;
        const first = moments[a % moments.length] as Moment;
        // Just before the next deed is still this one.
        const time = new Date(first.time + (b % 2 === 0 ? 0 : 59_999)).toISOString();
        const { status, err } = await runCli(['restore', name('a'), '--data', name('then'), '--at', time]);
        expect([status, err]).toEqual([0, expect.stringContaining(`as of ${time}`)]);
        expect(inShort(await stateOf(name('then'), last.state, first.state))).toEqual(inShort(first.state));
      }),
      {
        numRuns: RUNS,
        examples: [
          [WITH_SNAPSHOTS, 0, 0],
          [WITH_SNAPSHOTS, 2, 0],
          [WITH_SNAPSHOTS, 4, 1],
          ...[0, 1, 2, 3, 5, 6].map((at): [Deed[], number, number] => [WITH_EPOCHS, at, 1]),
        ],
      },
    );
  });

  it('keeps the history before that time, so that one can go back further', async () => {
    const deeds = Array.from({ length: 6 }, (): Deed => ({ map: 0, kind: 'edit', minutes: 30 }));
    const moments = await live(at('data'), deeds, Date.now() - 20 * HOUR);
    const [early, later] = [moments[1] as Moment, moments[4] as Moment];
    const iso = ({ time }: Moment) => new Date(time).toISOString();
    await runCli(['backup', '--data', at('data'), '--to', at('a')]);
    await runCli(['restore', at('a'), '--data', at('b'), '--at', iso(later)]);
    await runCli(['backup', '--data', at('b'), '--to', at('c')]);
    expect((await runCli(['restore', at('c'), '--data', at('d'), '--at', iso(early)])).status).toBe(0);
    const store = openSqliteStore(at('d'));
    const map = await store.readMap(IDS[0]);
    expect(map?.epoch).toBe(3);
    expect(valuesOf(await store.load(`${IDS[0]}.3`))).toEqual(early.state[IDS[0]]?.map);
    await store.close();
  });

  it('leaves out maps made later, with their keys, and says how many', async () => {
    const deeds: Deed[] = [
      { map: 0, kind: 'edit', minutes: 1 },
      { map: 1, kind: 'edit', minutes: 10 },
    ];
    const [first] = await live(at('data'), deeds, Date.now() - 2 * HOUR);
    await runCli(['backup', '--data', at('data'), '--to', at('a')]);
    const time = new Date(first?.time ?? 0).toISOString();
    const { err } = await runCli(['restore', at('a'), '--data', at('b'), '--at', time]);
    expect(err).toContain('1 map was made later and is left out');
    const ids = await askFolder(at('b'))('SELECT DISTINCT map_id FROM keys');
    expect(ids).toEqual([{ map_id: IDS[0] }]);
  });

  it('lets in those whom the backup lets in: nobody whose key was taken away since, and a team to no map made later', async () => {
    const deeds: Deed[] = [
      { map: 0, kind: 'edit', minutes: 1 },
      { map: 1, kind: 'edit', minutes: 10 },
    ];
    const [first] = await live(at('data'), deeds, Date.now() - 2 * HOUR);
    const key = (text: string) => ({ id: `pass-${text}`, hash: hashKey(text) });
    const before = openSqliteStore(at('data'), { now: () => (first?.time ?? 0) - 1 });
    await before.teams.create('teamteamteam', 'Team', key('old'), 9);
    await before.teams.create('deleteddelet', 'Deleted', key('deleted'), 9);
    for (const team of ['teamteamteam', 'deleteddelet']) await before.teams.addMap(team, IDS[0], 9);
    await before.close();
    const since = openSqliteStore(at('data'));
    await since.teams.renewKey('teamteamteam', key('new'));
    await since.teams.remove('deleteddelet');
    await since.teams.addMap('teamteamteam', IDS[1], 9);
    await since.close();
    await runCli(['backup', '--data', at('data'), '--to', at('a')]);
    const time = new Date(first?.time ?? 0).toISOString();
    expect((await runCli(['restore', at('a'), '--data', at('b'), '--at', time])).status).toBe(0);
    const { teams, close } = openSqliteStore(at('b'));
    expect(await teams.pass(hashKey('old'))).toBeNull();
    expect(await teams.pass(hashKey('deleted'))).toBeNull();
    expect(await teams.roleIn(IDS[0], hashKey('new'))).toBe('edit');
    expect((await teams.maps('teamteamteam')).map(({ id }) => id)).toEqual([IDS[0]]);
    await close();
  });

  it('refuses times that the backup knows nothing of, and says which it knows', async () => {
    await live(at('data'), [{ map: 0, kind: 'edit', minutes: 1 }], Date.now() - HOUR);
    await runCli(['backup', '--data', at('data'), '--to', at('a')]);
    for (const offset of [-25 * HOUR, HOUR]) {
      const time = new Date(Date.now() + offset).toISOString();
      const { status, err } = await runCli(['restore', at('a'), '--data', at('b'), '--at', time]);
      expect([status, err]).toEqual([2, expect.stringMatching(/can go back to times from .* to /)]);
    }
  });

  it('gives the next snapshot when the one that the log begins with was lost, and says so', async () => {
    const deeds = WITH_SNAPSHOTS.slice(0, 3);
    const moments = await live(at('data'), deeds, Date.now() - 2 * HOUR);
    await runCli(['backup', '--data', at('data'), '--to', at('a')]);
    // Number 1 made the map; what follows builds upon it.
    const lines = linesOf(at('a'))
      .slice(0, -1)
      .filter((line) => !line.includes('"seq":1,"at"'));
    const { updates, ...counts } = JSON.parse(linesOf(at('a')).at(-1) ?? '').end.rows;
    writeLines(at('b'), lines, { ...counts, updates: updates - 1 });
    const time = new Date(moments[0]?.time ?? 0).toISOString();
    const { status, err } = await runCli(['restore', at('b'), '--data', at('c'), '--at', time]);
    expect([status, err]).toEqual([0, expect.stringContaining('Of 1 document nothing so old is kept')]);
    const store = openSqliteStore(at('c'));
    expect(Object.keys(valuesOf(await store.load(`${IDS[0]}.2`))).sort()).toEqual(['k0', 'k1', 'title']);
    await store.close();
  });

  it('gives the oldest that is kept of a map whose log begins later, and says so', async () => {
    const start = Date.now() - 2 * HOUR;
    const deeds: Deed[] = [1, 2, 3].map((minutes) => ({ map: 0, kind: 'edit', minutes }));
    await live(at('data'), deeds, start);
    await runCli(['backup', '--data', at('data'), '--to', at('a')]);
    // As of a store that was of an older version until then: its updates bear the time of the change.
    const lines = linesOf(at('a'))
      .slice(0, -1)
      .map((line) => line.replace(/"created_at":\d+/, '"created_at":1'));
    const counts = JSON.parse(linesOf(at('a')).at(-1) ?? '').end.rows;
    writeLines(at('b'), lines, counts);
    const time = new Date(start).toISOString();
    const { status, err } = await runCli(['restore', at('b'), '--data', at('c'), '--at', time]);
    expect([status, err]).toEqual([0, expect.stringContaining('Of 1 document nothing so old is kept')]);
    const store = openSqliteStore(at('c'));
    expect(valuesOf(await store.load(`${IDS[0]}.2`))).toEqual({ title: 'Made', k0: 0 });
    await store.close();
  });
});
