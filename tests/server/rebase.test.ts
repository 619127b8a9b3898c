import 'fake-indexeddb/auto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { documentOf } from '../../server/storage/compaction.ts';
import { openSqliteStore } from '../../server/storage/sqlite/sqliteStore.ts';
import type { Store } from '../../server/storage/store.ts';
import { readMap, setCard } from '../../src/document/index.ts';
import type { JourneyMap } from '../../src/model/index.ts';
import { roomName } from '../../src/sync/protocol.ts';
import { cardKey, driveDoc, type MapDriver } from '../driver/MapDriver.ts';
import { runCli } from './support/cli.ts';
import { type Editor, epochOf, type Network, openEditor, stubNetwork } from './support/editors.ts';
import { createMemoryStore, type MemoryStore } from './support/memoryStore.ts';
import {
  getWithKey,
  makeTestMap,
  postJson,
  startTestServer,
  type TestMap,
  type TestServer,
} from './support/testServer.ts';
import { connectYClient, until } from './support/yClient.ts';

const LIMITS = { idle: 20, rebase: { bytes: 60_000, times: 2 } };

let network: Network;
let store: MemoryStore;
let server: TestServer;
let map: TestMap;
let editors: Editor[];

beforeEach(async () => {
  network = stubNetwork();
  store = createMemoryStore();
  server = await startTestServer({ store, limits: LIMITS });
  map = await makeTestMap(server.http, { template: 'first-home' });
  editors = [];
});

afterEach(async () => {
  for (const editor of editors) editor.close();
  await server.stop();
  vi.unstubAllGlobals();
});

async function open(options: Parameters<typeof openEditor>[2] = {}): Promise<Editor> {
  const editor = await openEditor(server, map, options);
  editors.push(editor);
  return editor;
}

/** Somebody else's program writes so much and so often that little of the document is what it says. */
async function churn(room = map.room): Promise<void> {
  const client = connectYClient(server.ws, room, map.keys.edit);
  await client.synced();
  client.doc.transact(() => {
    for (let i = 0; i < 20_000; i++) client.set(`k${i % 10}`, i);
  });
  await client.allAcked();
  client.destroy();
}

/** Waits for a condition that has to be asked for. */
async function untilAsked(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 5));
}

async function untilEpoch(epoch: number): Promise<void> {
  await untilAsked(async () => (await epochOf(server.http, map)) === epoch);
}

async function stored(epoch: number, kind: 'map' | 'talk' = 'map', from: Store = store): Promise<Y.Doc> {
  return documentOf((await from.load(roomName(map.id, epoch, kind))).updates);
}

describe('a map that is mostly history', () => {
  it('goes on under a new epoch without it, once nobody is there, and says all that it said', async () => {
    const talker = connectYClient(server.ws, `${map.room}.talk`, map.keys.comment, { root: 'comments' });
    await talker.synced();
    talker.set('c1', { text: 'Is this so?' });
    await talker.allAcked();
    await churn();
    // As long as somebody reads the discussion both stay.
    await until(() => server.server.roomCount() === 1);
    expect(await epochOf(server.http, map)).toBe(1);
    talker.destroy();
    await untilEpoch(2);

    const [before, after] = [await stored(1), await stored(2)];
    expect(readMap(after)).toEqual(readMap(before));
    expect(after.getMap('map').toJSON()).toEqual(before.getMap('map').toJSON());
    expect(after.getMap('map').get('k9')).toBe(19_999);
    expect((await stored(2, 'talk')).getMap('comments').toJSON()).toEqual({ c1: { text: 'Is this so?' } });
    const sizeOf = (doc: Y.Doc) => Y.encodeStateAsUpdate(doc).byteLength;
    expect(sizeOf(after) * 2).toBeLessThan(sizeOf(before));
    expect(server.logged).toContain('map-rebased');

    const late = connectYClient(server.ws, map.room, map.keys.edit);
    expect(await late.refused()).toBe(4410);
    late.destroy();
  });

  it('keeps its versions: they are listed, read and followed by others', async () => {
    const path = `${server.http}/api/maps/${map.id}/versions`;
    const headers = { authorization: `Bearer ${map.keys.edit}` };
    await postJson(path, { name: 'Before' }, headers);
    await churn();
    await untilEpoch(2);
    await postJson(path, { name: 'After' }, headers);
    const { versions } = (await (await getWithKey(path, map.keys.edit)).json()) as {
      versions: { id: string; name: string | null }[];
    };
    // The one in between was made as the map left memory.
    expect(versions.map(({ name }) => name)).toEqual(['After', null, 'Before']);
    const cards = await Promise.all(
      versions.map(async ({ id }) => {
        const state = await (await getWithKey(`${path}/${id}`, map.keys.edit)).arrayBuffer();
        return readMap(documentOf([new Uint8Array(state)])).map.cards;
      }),
    );
    expect(Object.keys(cards[0] ?? {}).length).toBeGreaterThan(0);
    expect(cards[1]).toEqual(cards[0]);
    expect(cards[2]).toEqual(cards[0]);
  });

  it('lets whoever comes meanwhile wait, and then says that the epoch is gone', async () => {
    let release = (): void => undefined;
    const client = connectYClient(server.ws, map.room, map.keys.edit, { connect: false });
    await churn();
    store.loadGate = new Promise((resolve) => {
      release = resolve;
    });
    const before = store.loads.length;
    await until(() => store.loads.length > before);
    client.provider.connect();
    await until(() => client.provider.wsconnected);
    release();
    store.loadGate = null;
    expect(await client.refused()).toBe(4410);
    expect(await epochOf(server.http, map)).toBe(2);
    client.destroy();
  });

  it('sends an edit away that comes to a room of the epoch before, and stays ready', async () => {
    const editor = await open();
    await editor.saved();
    // Another server of the same store does it while somebody is here.
    const documents = (['map', 'talk'] as const).map(async (kind) => {
      const from = roomName(map.id, 1, kind);
      const { seq } = await store.load(from);
      return { from, to: roomName(map.id, 2, kind), seq, update: null };
    });
    await store.startEpoch({ mapId: map.id, epoch: 1, documents: await Promise.all(documents) });
    editor.setText('map', '', 'title', 'Too late');
    await until(() => editor.connection.refusal === 'epochGone');
    expect((await fetch(`${server.http}/readyz`)).status).toBe(200);
    expect((await store.readMap(map.id))?.title).not.toBe('Too late');
  });

  it('is left alone when most of it is what it says', async () => {
    const client = connectYClient(server.ws, map.room, map.keys.edit);
    await client.synced();
    client.doc.transact(() => {
      for (let i = 0; i < 1_500; i++) client.set('often', i);
      for (let i = 0; i < 300; i++) client.set(`long ${i}`, 'x'.repeat(500));
    });
    await client.allAcked();
    client.destroy();
    const loads = store.loads.filter((room) => room === map.room).length;
    await until(() => server.server.roomCount() === 0);
    await untilEpoch(1);
    expect(store.loads.filter((room) => room === map.room).length).toBe(loads);
  });
});

/** Somebody else with the same link, whose network is not cut. */
async function other(room = map.room): Promise<MapDriver & { readonly leave: () => Promise<void> }> {
  const client = connectYClient(server.ws, room, map.keys.edit);
  await client.synced();
  return {
    ...driveDoc(client.doc),
    leave: async () => {
      await client.allAcked();
      client.destroy();
    },
  };
}

/** Opens the map as a page does whose epoch is gone. */
async function reopen(editor: Editor): Promise<Editor> {
  await until(() => editor.connection.refusal === 'epochGone');
  editor.close();
  return open();
}

async function caches(): Promise<readonly string[]> {
  return (await indexedDB.databases()).flatMap(({ name }) => (name?.includes(map.id) ? [name] : [])).sort();
}

describe('who was away while the map got a new epoch', () => {
  let editor: Editor;
  let cell: readonly [lane: string, activity: string];
  beforeEach(async () => {
    editor = await open();
    await editor.saved();
    cell = [editor.lanes()[0] as string, editor.activities(editor.phases()[0] as string)[0] as string];
  });

  it('brings along what was never saved, and keeps what others did', async () => {
    const text = editor.addCard(...cell, { text: 'They look for a home in the town.' });
    const [gone, edited] = [editor.addCard(...cell), editor.addCard(...cell, { text: 'One' })];
    await editor.saved();

    network.cut();
    await until(() => editor.connection.status.getSnapshot() === 'offline');
    editor.setText('cards', text, 'text', 'They look long for a home in the town.');
    const added = editor.addCard(...cell, { text: 'Written on the train' });
    editor.delete(cardKey(gone));
    editor.run(setCard, { id: edited, values: { evidence: 'insight' } });
    editor.talk.getMap('comments').set('c1', { text: 'From the train' });
    const elsewhere = await other();
    elsewhere.setText('cards', text, 'text', 'They look for a home in the old town.');
    elsewhere.setText('cards', edited, 'text', 'Two');
    elsewhere.setText('map', '', 'title', 'Another title');
    await elsewhere.leave();
    await churn();
    await untilEpoch(2);

    network.mend();
    const back = await reopen(editor);
    await back.saved();
    const check = (at: JourneyMap) => {
      expect(at.cards[text]?.text).toBe('They look long for a home in the old town.');
      expect(at.cards[added]).toMatchObject({ text: 'Written on the train', deletedAt: null });
      expect(at.cards[gone]?.deletedAt).toBeGreaterThan(0);
      expect(at.cards[edited]).toMatchObject({ text: 'Two', evidence: 'insight', deletedAt: null });
      expect(at.map.title).toBe('Another title');
    };
    check(back.map());
    check(readMap(await stored(2)).map);
    expect((await stored(2, 'talk')).getMap('comments').toJSON()).toEqual({ c1: { text: 'From the train' } });

    expect(back.document.history.steps().done).toMatchObject([{ commands: ['carryRecords'] }]);
    back.undo();
    expect(back.map().cards[text]?.text).toBe('They look for a home in the old town.');
    expect(back.map().cards[added]?.deletedAt).toBeGreaterThan(0);
    back.redo();
    await back.saved();
    check(readMap(await stored(2)).map);
  });

  it('finds it after the page was closed, once and not again, and then lets go of the old copy', async () => {
    network.cut();
    await until(() => editor.connection.status.getSnapshot() === 'offline');
    const added = editor.addCard(...cell, { text: 'Written on the train' });
    editor.setText('cards', added, 'text', 'Written on the train and the bus');
    editor.close();
    await churn();
    await untilEpoch(2);
    network.mend();
    for (const round of [1, 2]) {
      const back = await open();
      await back.saved();
      await until(() => back.map().cards[added] !== undefined);
      expect(back.map().cards[added]?.text).toBe('Written on the train and the bus');
      expect(back.document.history.steps().done.length).toBe(round === 1 ? 1 : 0);
      back.close();
    }
    await untilAsked(async () => (await caches()).every((name) => name.includes(`${map.id}.2`)));
  });

  it('gets nothing twice that was on disk and not yet acknowledged', async () => {
    const card = editor.addCard(...cell, { text: 'Mine' });
    await editor.saved();
    const { append } = store;
    let isStored = false;
    vi.spyOn(store, 'append').mockImplementationOnce(async (entry) => {
      const done = await append(entry);
      isStored = true;
      // The network is gone before the answer is on its way.
      network.cut();
      return done;
    });
    editor.setText('cards', card, 'text', 'Mine and more');
    await until(() => isStored && editor.connection.status.getSnapshot() === 'offline');
    editor.setText('cards', card, 'text', 'Mine and more of it');
    await churn();
    await untilEpoch(2);
    network.mend();
    const back = await reopen(editor);
    await back.saved();
    expect(back.map().cards[card]?.text).toBe('Mine and more of it');
  });

  it('simply goes on when nothing was unsaved', async () => {
    network.cut();
    await churn();
    await untilEpoch(2);
    network.mend();
    const back = await reopen(editor);
    await back.saved();
    expect(back.document.history.steps().done).toEqual([]);
    await untilAsked(async () => (await caches()).every((name) => name.includes(`${map.id}.2`)));
  });
});

describe('who was away while the server went back to a backup', () => {
  it('brings along what was never saved, and nothing of what was saved and is undone', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'resa-back-'));
    const at = (name: string) => join(folder, name);
    const first = await startTestServer({ store: openSqliteStore(at('data')) });
    const made = await makeTestMap(first.http, { template: 'first-home' });
    const editor = await openEditor(first, made);
    editors.push(editor);
    await editor.saved();
    const cell = [editor.lanes()[0] as string, editor.activities(editor.phases()[0] as string)[0] as string] as const;
    const early = editor.addCard(...cell, { text: 'Early' });
    await editor.saved();
    await new Promise((resolve) => setTimeout(resolve, 5));
    const time = new Date().toISOString();
    await new Promise((resolve) => setTimeout(resolve, 5));
    const undone = editor.addCard(...cell, { text: 'Undone' });
    editor.setText('cards', early, 'text', 'Early and undone');
    editor.talk.getMap('comments').set('c1', { text: 'Undone' });
    await editor.saved();

    network.cut();
    await until(() => editor.connection.status.getSnapshot() === 'offline');
    const unsaved = editor.addCard(...cell, { text: 'Unsaved' });
    editor.setText('cards', early, 'text', 'Early and undone and unsaved');
    editor.setText('cards', undone, 'text', 'Undone and unsaved');
    editor.talk.getMap('comments').set('c2', { text: 'Unsaved' });
    await first.stop();
    expect((await runCli(['backup', '--data', at('data'), '--to', at('a')])).status).toBe(0);
    expect((await runCli(['restore', at('a'), '--data', at('then'), '--at', time])).status).toBe(0);

    const second = await startTestServer({ store: openSqliteStore(at('then')) });
    network.mend();
    editor.close();
    const back = await openEditor(second, made);
    editors.push(back);
    expect(back.epoch).toBe(2);
    await back.saved();
    await until(() => back.map().cards[unsaved] !== undefined);
    await back.saved();
    const { cards } = back.map();
    expect(cards[unsaved]?.text).toBe('Unsaved');
    expect(cards[early]?.text).toBe('Early and unsaved');
    expect(cards[undone]).toBeUndefined();
    expect(back.talk.getMap('comments').toJSON()).toEqual({ c2: { text: 'Unsaved' } });
    back.close();
    await second.stop();
    rmSync(folder, { recursive: true, force: true });
  });
});
