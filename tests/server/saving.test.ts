import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { CLOSE } from '../../src/sync/protocol.ts';
import { createMemoryStore } from './support/memoryStore.ts';
import { openRaw, protocolsFor } from './support/rawSocket.ts';
import { getWithKey, makeTestMap, startTestServer, type TestServer } from './support/testServer.ts';
import { connectYClient, until } from './support/yClient.ts';

let server: TestServer | null = null;

afterEach(async () => {
  await server?.stop();
  server = null;
});

async function start(options: Parameters<typeof startTestServer>[0] = {}): Promise<TestServer> {
  server = await startTestServer(options);
  return server;
}

describe('the acknowledgement', () => {
  it('counts SyncStep2 and updates, and comes when they are stored', async () => {
    const store = createMemoryStore();
    const { http, ws } = await start({ store });
    const map = await makeTestMap(http);
    const client = connectYClient(ws, map.room, map.keys.edit);
    await client.synced();
    for (let i = 0; i < 20; i++) client.set(`k${i}`, i);
    await client.allAcked();
    expect(client.sent()).toBe(21);
    const stored = new Y.Doc();
    for (const { update } of store.entries) Y.applyUpdate(stored, update);
    expect(Object.keys(stored.getMap('map').toJSON())).toHaveLength(20);
    client.destroy();
  });

  it('is sent only to those who ask for it', async () => {
    const { http, ws } = await start();
    const map = await makeTestMap(http);
    const asking = connectYClient(ws, map.room, map.keys.edit);
    const quiet = connectYClient(ws, map.room, map.keys.edit, { protocols: ['resa.v1', `resa.key.${map.keys.edit}`] });
    await Promise.all([asking.synced(), quiet.synced()]);
    quiet.set('quiet', 1);
    await asking.has('quiet');
    asking.set('asking', 1);
    await asking.allAcked();
    await quiet.has('asking');
    expect(quiet.acked()).toBe(0);
    for (const client of [asking, quiet]) client.destroy();
  });

  it('never comes for what a viewer writes', async () => {
    const { http, ws } = await start();
    const map = await makeTestMap(http);
    const viewer = connectYClient(ws, map.room, map.keys.view);
    const editor = connectYClient(ws, map.room, map.keys.edit);
    await Promise.all([viewer.synced(), editor.synced()]);
    viewer.set('mine', 1);
    editor.set('theirs', 1);
    await viewer.has('theirs');
    await editor.allAcked();
    expect([viewer.sent(), viewer.acked()]).toEqual([1, 0]);
    for (const client of [viewer, editor]) client.destroy();
  });

  it('waits while the store fails, comes when it works again, and the server says it is not ready meanwhile', async () => {
    const store = createMemoryStore();
    const { http, ws, logged } = await start({ store, limits: { retryFirst: 5, retryMost: 5, idle: 20 } });
    const map = await makeTestMap(http);
    const client = connectYClient(ws, map.room, map.keys.edit);
    const other = connectYClient(ws, map.room, map.keys.view);
    await client.allAcked();
    await other.synced();

    store.failWith = new Error('The disk is full.');
    client.set('precious', 1);
    await other.has('precious');
    await until(() => logged.filter((event) => event === 'save-failed').length >= 3);
    expect(client.acked()).toBeLessThan(client.sent());
    expect((await fetch(`${http}/readyz`)).status).toBe(503);

    store.failWith = null;
    await client.allAcked();
    expect((await fetch(`${http}/readyz`)).status).toBe(200);
    for (const one of [client, other]) one.destroy();
  });

  it('sends everybody away with 1013 when the store fails for long, and keeps the room and what is in it', async () => {
    const store = createMemoryStore();
    const {
      http,
      ws,
      server: running,
    } = await start({
      store,
      limits: { retryFirst: 5, retryMost: 5, giveUp: 0, idle: 20 },
    });
    const map = await makeTestMap(http);
    const client = connectYClient(ws, map.room, map.keys.edit);
    await client.allAcked();
    const codes: number[] = [];
    client.provider.on('connection-close', (event) => {
      if (event) codes.push(event.code);
    });
    store.failWith = new Error('The disk is full.');
    client.set('precious', 1);
    await until(() => codes.includes(CLOSE.tryLater));
    client.destroy();
    expect(running.roomCount()).toBe(1);

    store.failWith = null;
    await until(() => running.roomCount() === 0);
    const reader = connectYClient(ws, map.room, map.keys.view);
    await reader.has('precious');
    reader.destroy();
  });
});

describe('edits', () => {
  it('made offline arrive on return, are acknowledged, and reach the others', async () => {
    const { http, ws } = await start();
    const map = await makeTestMap(http);
    const [a, b] = [connectYClient(ws, map.room, map.keys.edit), connectYClient(ws, map.room, map.keys.edit)];
    await Promise.all([a.synced(), b.synced()]);
    a.provider.disconnect();
    for (let i = 0; i < 50; i++) a.set(`offline${i}`, i);
    b.set('meanwhile', 1);
    await b.allAcked();
    a.provider.connect();
    await a.allAcked();
    await b.has('offline49');
    await a.has('meanwhile');
    expect(a.values()).toEqual(b.values());
    for (const client of [a, b]) client.destroy();
  });

  it('survive a stop and a start of the server, and the clients come back by themselves', async () => {
    const store = createMemoryStore();
    const first = await start({ store });
    const map = await makeTestMap(first.http);
    const client = connectYClient(first.ws, map.room, map.keys.edit);
    await client.synced();
    const codes: number[] = [];
    client.provider.on('connection-close', (event) => {
      if (event) codes.push(event.code);
    });
    client.set('before', 1);
    await client.allAcked();
    await first.stop();
    expect(codes).toEqual([CLOSE.restarting]);
    client.set('while it was away', 1);
    const second = await start({ store, port: first.server.port });
    const reader = connectYClient(second.ws, map.room, map.keys.view);
    await reader.has('before');
    await reader.has('while it was away');
    await client.allAcked();
    for (const one of [client, reader]) one.destroy();
  });

  it('that come in a burst reach others merged, the first at once', async () => {
    const { http, ws } = await start();
    const map = await makeTestMap(http);
    const writer = connectYClient(ws, map.room, map.keys.edit);
    const raw = await openRaw(`${ws}/sync/${map.room}`, protocolsFor(map.keys.view));
    raw.send([0, 0, 1, 0]);
    await raw.received(0, 1);
    await writer.synced();
    for (let i = 0; i < 100; i++) writer.set(`k${i}`, i);
    const heard = new Y.Doc();
    await until(() => {
      for (const frame of raw.frames) if (frame[0] === 0 && frame[1] === 2) Y.applyUpdate(heard, bodyOf(frame));
      return heard.getMap('map').has('k99');
    });
    expect(raw.frames.filter((frame) => frame[0] === 0 && frame[1] === 2).length).toBeLessThan(100);
    raw.ws.close();
    writer.destroy();
  });
});

describe('a room', () => {
  it('is loaded once for two who come together, and answers nobody before it is loaded', async () => {
    const store = createMemoryStore();
    const { http, ws } = await start({ store });
    const map = await makeTestMap(http, { title: 'Slow' });
    let open = () => undefined as undefined;
    store.loadGate = new Promise<void>((resolve) => {
      open = () => {
        resolve();
        return undefined;
      };
    });
    const clients = [connectYClient(ws, map.room, map.keys.edit), connectYClient(ws, map.room, map.keys.view)];
    await until(() => clients.every(({ provider }) => provider.wsconnected) && store.loads.length > 0);
    clients[0]?.set('early', 1);
    expect(clients.map(({ provider }) => provider.synced)).toEqual([false, false]);
    open();
    await Promise.all(clients.map((client) => client.synced()));
    await clients[1]?.has('early');
    expect(store.loads).toEqual([map.room]);
    for (const client of clients) client.destroy();
  });

  it('misses nothing out for those who join while somebody writes', async () => {
    const { http, ws } = await start({ limits: { window: 1 } });
    const map = await makeTestMap(http);
    const writer = connectYClient(ws, map.room, map.keys.edit);
    await writer.synced();
    const joiners = [];
    for (let i = 0; i < 200; i++) {
      writer.set(`k${i}`, i);
      if (i % 25 === 0) joiners.push(connectYClient(ws, map.room, map.keys.view));
      if (i % 3 === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    }
    for (const joiner of joiners) {
      await joiner.synced();
      await joiner.has('k199');
      expect(joiner.values()).toEqual(writer.values());
      joiner.destroy();
    }
    writer.destroy();
  });

  it('leaves memory when nobody is there, and is read again from the store', async () => {
    const store = createMemoryStore();
    const { http, ws, server: running } = await start({ store, limits: { idle: 20 } });
    const map = await makeTestMap(http);
    const client = connectYClient(ws, map.room, map.keys.edit);
    await client.synced();
    client.set('kept', 1);
    await client.allAcked();
    client.destroy();
    await until(() => running.roomCount() === 0);
    const reader = connectYClient(ws, map.room, map.keys.view);
    await reader.has('kept');
    expect(store.loads).toEqual([map.room, map.room]);
    reader.destroy();
  });

  it('that cannot be loaded sends people away with 1013 and is tried again', async () => {
    const store = createMemoryStore();
    const { http, ws } = await start({ store });
    const map = await makeTestMap(http);
    store.loadGate = Promise.reject(new Error('The disk is gone.'));
    store.loadGate.catch(() => undefined);
    const raw = await openRaw(`${ws}/sync/${map.room}`, protocolsFor(map.keys.view));
    expect(await raw.closed).toBe(CLOSE.tryLater);
    store.loadGate = null;
    const client = connectYClient(ws, map.room, map.keys.view);
    await client.synced();
    client.destroy();
  });

  it('lets go of a connection that shows no sign of life', async () => {
    const { http, ws, server: running } = await start({ limits: { keepalive: 20, idle: 20 } });
    const map = await makeTestMap(http);
    const raw = await openRaw(`${ws}/sync/${map.room}`, protocolsFor(map.keys.view));
    await raw.received(1, 1, 0);
    expect(running.roomCount()).toBe(1);
    raw.ws.pause();
    await until(() => running.roomCount() === 0);
    raw.ws.terminate();
  });

  it('keeps a quiet client with an application message', async () => {
    const { http, ws } = await start({ limits: { keepalive: 20 } });
    const map = await makeTestMap(http);
    const raw = await openRaw(`${ws}/sync/${map.room}`, protocolsFor(map.keys.view));
    expect([...(await raw.received(1, 1, 0))]).toEqual([1, 1, 0]);
    expect((await getWithKey(`${http}/api/maps/${map.id}`, map.keys.view)).status).toBe(200);
    raw.ws.close();
  });
});

/** The update inside an update frame: after the two types comes its length as a varuint. */
function bodyOf(frame: Uint8Array): Uint8Array {
  let at = 2;
  while ((frame[at] ?? 0) >= 0x80) at += 1;
  return frame.subarray(at + 1);
}
