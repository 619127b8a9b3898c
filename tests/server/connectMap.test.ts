import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { connectMap, type MapConnection } from '../../src/sync/index.ts';
import type { Role } from '../../src/sync/protocol.ts';
import { createMemoryStore, type MemoryStore } from './support/memoryStore.ts';
import { makeTestMap, postJson, startTestServer, type TestMap, type TestServer } from './support/testServer.ts';
import { connectYClient, until } from './support/yClient.ts';

interface Editor {
  readonly connection: MapConnection;
  readonly doc: Y.Doc;
  readonly talk: Y.Doc;
  readonly statuses: string[];
  readonly status: () => string;
  readonly close: () => void;
}

let store: MemoryStore;
let server: TestServer;
let map: TestMap;
let editors: Editor[];

beforeEach(async () => {
  vi.stubGlobal('WebSocket', WebSocket);
  store = createMemoryStore();
  server = await startTestServer({ store, limits: { retryFirst: 5, retryMost: 5 } });
  map = await makeTestMap(server.http, { title: 'Live' });
  editors = [];
});

afterEach(async () => {
  for (const editor of editors) editor.close();
  await server.stop();
  vi.unstubAllGlobals();
});

function open(role: Role, { key = map.keys[role], offline = false, name = 'Ada', serverUrl = server.ws } = {}): Editor {
  const doc = new Y.Doc();
  const talk = new Y.Doc();
  const user = { id: `id-${name}`, name, colour: 1 };
  const connection = connectMap({ mapId: map.id, epoch: map.epoch, key, doc, talk, user, serverUrl, offline });
  const statuses = [connection.status.getSnapshot()];
  connection.status.subscribe(() => statuses.push(connection.status.getSnapshot()));
  const editor: Editor = {
    connection,
    doc,
    talk,
    statuses,
    status: () => connection.status.getSnapshot(),
    close: () => {
      connection.close();
      doc.destroy();
      talk.destroy();
    },
  };
  editors.push(editor);
  return editor;
}

const isSaved = (editor: Editor) => until(() => editor.status() === 'saved');

async function storedValues(): Promise<Record<string, unknown>> {
  const doc = new Y.Doc();
  for (const update of (await store.load(map.room)).updates) Y.applyUpdate(doc, update);
  return doc.getMap('map').toJSON();
}

describe('the status', () => {
  it('goes from connecting to saved, and never says offline on the way', async () => {
    const editor = open('edit');
    expect(editor.status()).toBe('connecting');
    await isSaved(editor);
    expect(editor.statuses).not.toContain('offline');
    expect(editor.connection.isLoaded.getSnapshot()).toBe(true);
  });

  it('is saved for those who cannot write, too', async () => {
    await Promise.all([isSaved(open('view')), isSaved(open('comment'))]);
  });

  it('says saved only when the edit is stored', async () => {
    const editor = open('edit');
    await isSaved(editor);
    for (let i = 0; i < 10; i++) {
      editor.doc.getMap('map').set(`k${i}`, i);
      expect(editor.status()).toBe('saving');
      await isSaved(editor);
      expect(await storedValues()).toHaveProperty(`k${i}`, i);
    }
  });

  it('stays at saving while the store fails', async () => {
    const editor = open('edit');
    await isSaved(editor);
    const failures = () => server.logged.filter((event) => event === 'save-failed').length;
    store.failWith = new Error('The disk is full.');
    editor.doc.getMap('map').set('precious', 1);
    await until(() => failures() >= 3);
    expect(editor.status()).toBe('saving');
    store.failWith = null;
    await isSaved(editor);
    expect(await storedValues()).toHaveProperty('precious', 1);
  });

  it('waits for the discussion as for the map', async () => {
    const editor = open('comment');
    await isSaved(editor);
    editor.talk.getMap('comments').set('c1', { text: 'Hello' });
    expect(editor.status()).toBe('saving');
    await isSaved(editor);
    expect(store.entries.some(({ document }) => document === `${map.room}.talk`)).toBe(true);
  });

  it('says that not all is saved while something is not its to write, whatever else is saved, and forgets it when told to', async () => {
    const editor = open('edit');
    await isSaved(editor);
    editor.talk.getMap('agenda').set('mine', 'a plan');
    await until(() => editor.status() === 'withheld');
    editor.doc.getMap('map').set('beside', 1);
    await until(() => store.entries.length > 0);
    expect(await storedValues()).toHaveProperty('beside', 1);
    expect(editor.status()).toBe('withheld');
    await editor.connection.leaveOut();
  });

  it('is not changed by what others write', async () => {
    const editor = open('edit');
    await isSaved(editor);
    editor.statuses.length = 0;
    const other = connectYClient(server.ws, map.room, map.keys.edit);
    await other.synced();
    other.set('theirs', 1);
    await until(() => editor.doc.getMap('map').has('theirs'));
    expect(editor.statuses).toEqual([]);
    other.destroy();
  });

  it('says offline when the server goes, and saved again when it is back and has everything', async () => {
    const editor = open('edit');
    await isSaved(editor);
    const port = server.server.port;
    await server.stop();
    await until(() => editor.status() === 'offline');
    editor.doc.getMap('map').set('while away', 1);
    expect(editor.status()).toBe('offline');
    server = await startTestServer({ store, port });
    await isSaved(editor);
    expect(await storedValues()).toHaveProperty('while away', 1);
  });

  it('says offline when there never was a server', async () => {
    const editor = open('edit', { serverUrl: 'ws://127.0.0.1:1' });
    await until(() => editor.status() === 'offline');
    expect(editor.connection.isLoaded.getSnapshot()).toBe(false);
  });
});

describe('a refusal', () => {
  it('of a wrong key is final and said', async () => {
    const editor = open('edit', { key: 'x'.repeat(32) });
    await until(() => editor.status() === 'refused');
    expect(editor.connection.refusal).toBe('notFound');
  });

  it('comes at once with a renewed link, and what was kept on the device is forgotten', async () => {
    const editor = open('edit', { offline: true });
    await isSaved(editor);
    await postJson(
      `${server.http}/api/maps/${map.id}/keys/edit/renew`,
      {},
      { authorization: `Bearer ${map.keys.facilitate}` },
    );
    await until(() => editor.status() === 'refused');
    expect(editor.connection.refusal).toBe('forbidden');
    await until(() => editor.statuses.at(-1) === 'refused');
    const names = async () => (await indexedDB.databases()).map(({ name }) => name);
    while ((await names()).includes(`resa.${map.room}`)) await new Promise((resolve) => setTimeout(resolve, 5));
  });
});

describe('the copy on the device', () => {
  it('shows the map without a server, and brings edits made then', async () => {
    const first = open('edit', { offline: true });
    await isSaved(first);
    const port = server.server.port;
    await server.stop();
    await until(() => first.status() === 'offline');
    first.doc.getMap('map').set('on the train', 1);
    // The copy is written on its own time; closing waits for nothing, so the edit gets a moment to reach the disk.
    await new Promise((resolve) => setTimeout(resolve, 50));
    first.close();

    const second = open('edit', { offline: true, serverUrl: `ws://127.0.0.1:${port}` });
    await until(() => second.connection.isLoaded.getSnapshot());
    expect(second.doc.getMap('map').get('on the train')).toBe(1);
    await until(() => second.status() === 'offline');

    server = await startTestServer({ store, port });
    await isSaved(second);
    expect(await storedValues()).toHaveProperty('on the train', 1);
  });

  it('is no unsaved edit for a viewer', async () => {
    const first = open('view', { offline: true });
    await isSaved(first);
    await new Promise((resolve) => setTimeout(resolve, 50));
    first.close();
    const second = open('view', { offline: true });
    await until(() => second.connection.isLoaded.getSnapshot());
    await isSaved(second);
  });
});

describe('presence', () => {
  it('shows the others with name, role, cursor, selection and typing, and lets them go', async () => {
    const [ada, eva] = [open('facilitate', { name: 'Ada' }), open('view', { name: 'Eva' })];
    await Promise.all([isSaved(ada), isSaved(eva)]);
    ada.connection.presence.setCursor({ x: 10, y: 20 });
    ada.connection.presence.setSelection(['cards:a']);
    ada.connection.presence.setEditing({ root: 'cards', id: 'a', field: 'text' });
    const seen = () => eva.connection.presence.others.getSnapshot();
    await until(() => seen()[0]?.editing !== undefined && seen()[0]?.editing !== null);
    expect(seen()).toEqual([
      {
        clientId: ada.doc.clientID,
        role: 'facilitate',
        user: { id: 'id-Ada', name: 'Ada', colour: 1 },
        cursor: { x: 10, y: 20 },
        selection: ['cards:a'],
        editing: { root: 'cards', id: 'a', field: 'text' },
        drag: null,
        seen: null,
        call: null,
        part: null,
      },
    ]);
    expect(ada.connection.presence.others.getSnapshot().map(({ role }) => role)).toEqual(['view']);
    ada.close();
    await until(() => seen().length === 0);
  });

  it('leaves out whoever does not say who they are, and what is malformed of the others', async () => {
    const editor = open('edit');
    await isSaved(editor);
    const stranger = connectYClient(server.ws, map.room, map.keys.view);
    const half = connectYClient(server.ws, map.room, map.keys.view);
    await Promise.all([stranger.synced(), half.synced()]);
    stranger.provider.awareness.setLocalState({ user: { name: 7 }, cursor: 'here' });
    half.provider.awareness.setLocalState({
      user: { id: 'h', name: 'Half', colour: 2 },
      cursor: 'here',
      selection: [1],
    });
    await until(() => editor.connection.presence.others.getSnapshot().length > 0);
    expect(editor.connection.presence.others.getSnapshot()).toMatchObject([
      { user: { name: 'Half' }, cursor: null, selection: [], editing: null, drag: null },
    ]);
    stranger.destroy();
    half.destroy();
  });

  it('is back at once after a lost connection', async () => {
    const [ada, eva] = [open('edit', { name: 'Ada' }), open('edit', { name: 'Eva' })];
    const names = (editor: Editor) => editor.connection.presence.others.getSnapshot().map(({ user }) => user.name);
    await until(() => names(ada).length === 1 && names(eva).length === 1);
    const port = server.server.port;
    await server.stop();
    await until(() => names(ada).length === 0 && names(eva).length === 0);
    server = await startTestServer({ store, port });
    await until(() => names(ada)[0] === 'Eva' && names(eva)[0] === 'Ada');
  });
});
