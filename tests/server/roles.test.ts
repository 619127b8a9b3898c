import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { openRaw, protocolsFor } from './support/rawSocket.ts';
import { makeTestMap, startTestServer, type TestMap, type TestServer } from './support/testServer.ts';
import { connectYClient, until, type YClient } from './support/yClient.ts';

let server: TestServer;
let map: TestMap;

beforeAll(async () => {
  server = await startTestServer();
  map = await makeTestMap(server.http);
});

afterAll(() => server.stop());

/** A document with one value, as an update. */
function updateWith(root: string, key: string): Uint8Array {
  const doc = new Y.Doc();
  doc.getMap(root).set(key, true);
  return Y.encodeStateAsUpdate(doc);
}

/** Sends a document message as SyncStep2 (1) or update (2), then waits until the server has read it. */
async function sendAndSettle(room: string, key: string, step: 1 | 2, update: Uint8Array): Promise<void> {
  const raw = await openRaw(`${server.ws}/sync/${room}`, protocolsFor(key));
  raw.send([0, step, update.byteLength, ...update]);
  raw.send([0, 0, 1, 0]);
  await raw.received(0, 1);
  raw.ws.close();
  await raw.closed;
}

async function readAs(room: string, root: string): Promise<YClient> {
  const client = connectYClient(server.ws, room, map.keys.view, { root });
  await client.synced();
  return client;
}

describe('a viewer and a commenter', () => {
  it.each([
    ['view', 'an update', 2],
    ['view', 'SyncStep2', 1],
    ['comment', 'an update', 2],
    ['comment', 'SyncStep2', 1],
  ] as const)('(%s) never reach the map by %s', async (role, _how, step) => {
    const name = `${role}-${step}`;
    await sendAndSettle(map.room, map.keys[role], step, updateWith('map', name));
    const reader = await readAs(map.room, 'map');
    expect(reader.values()).not.toHaveProperty(name);
    reader.destroy();
  });

  it('never reach it as real clients either, live or by coming back', async () => {
    const editor = connectYClient(server.ws, map.room, map.keys.edit);
    await editor.synced();
    for (const role of ['view', 'comment'] as const) {
      const client = connectYClient(server.ws, map.room, map.keys[role]);
      await client.synced();
      client.set(`live-${role}`, true);
      client.provider.disconnect();
      client.set(`offline-${role}`, true);
      client.provider.connect();
      await client.synced();
      editor.set(`after-${role}`, true);
      await client.has(`after-${role}`);
      client.destroy();
    }
    const names = Object.keys(editor.values());
    expect(names).toEqual(expect.arrayContaining(['after-view', 'after-comment']));
    expect(names.filter((name) => /^(live|offline)-/.test(name))).toEqual([]);
    editor.destroy();
  });
});

describe('the discussion', () => {
  const talk = () => `${map.room}.talk`;

  it.each(['facilitate', 'edit', 'comment'] as const)('takes what %s writes', async (role) => {
    const client = connectYClient(server.ws, talk(), map.keys[role], { root: 'comments' });
    await client.synced();
    client.set(`from-${role}`, { text: 'Hello' });
    await client.allAcked();
    client.destroy();
    const reader = await readAs(talk(), 'comments');
    expect(reader.values()).toHaveProperty(`from-${role}`);
    reader.destroy();
  });

  it.each([1, 2] as const)('takes nothing of a viewer, by message %d', async (step) => {
    await sendAndSettle(talk(), map.keys.view, step, updateWith('comments', `view-${step}`));
    const reader = await readAs(talk(), 'comments');
    expect(reader.values()).not.toHaveProperty(`view-${step}`);
    reader.destroy();
  });
});

describe('presence', () => {
  it('carries the role of the key, whatever the client claims', async () => {
    const viewer = connectYClient(server.ws, map.room, map.keys.view);
    const editor = connectYClient(server.ws, map.room, map.keys.edit);
    await Promise.all([viewer.synced(), editor.synced()]);
    viewer.provider.awareness.setLocalState({ user: { name: 'Mallory', role: 'facilitate' } });
    const seen = () => editor.provider.awareness.getStates().get(viewer.doc.clientID);
    await until(() => seen() !== undefined);
    expect(seen()).toEqual({ user: { name: 'Mallory', role: 'view' } });
    viewer.destroy();
    await until(() => seen() === undefined);
    editor.destroy();
  });

  it('is told to newcomers', async () => {
    const first = connectYClient(server.ws, map.room, map.keys.edit);
    await first.synced();
    first.provider.awareness.setLocalState({ user: { name: 'Ada' } });
    const second = connectYClient(server.ws, map.room, map.keys.view);
    await until(() => second.provider.awareness.getStates().has(first.doc.clientID));
    first.destroy();
    second.destroy();
  });

  it('of somebody who comes back is not held up by their dead connection', async () => {
    const patient = await startTestServer({ limits: { probe: 20 } });
    const own = await makeTestMap(patient.http);
    const dead = await openRaw(`${patient.ws}/sync/${own.room}`, protocolsFor(own.keys.edit));
    const witness = connectYClient(patient.ws, own.room, own.keys.view);
    await witness.synced();
    const seen = () => witness.provider.awareness.getStates().get(7);
    const speakAs7 = (clock: number, name: string) => {
      const state = [...Buffer.from(`{"user":{"name":"${name}"}}`)];
      const body = [1, 7, clock, state.length, ...state];
      return [1, body.length, ...body];
    };
    dead.send(speakAs7(1, 'Before'));
    await until(() => seen()?.user?.name === 'Before');
    dead.ws.pause();

    const returned = await openRaw(`${patient.ws}/sync/${own.room}`, protocolsFor(own.keys.edit));
    let clock = 2;
    const timer = setInterval(() => returned.send(speakAs7(clock++, 'After')), 10);
    await until(() => seen()?.user?.name === 'After');
    clearInterval(timer);
    dead.ws.resume();
    expect(await dead.closed).toBe(1006);
    witness.destroy();
    returned.ws.close();
    await patient.stop();
  });

  it('lets nobody speak for somebody else', async () => {
    const victim = connectYClient(server.ws, map.room, map.keys.edit);
    const witness = connectYClient(server.ws, map.room, map.keys.edit);
    await Promise.all([victim.synced(), witness.synced()]);
    victim.provider.awareness.setLocalState({ user: { name: 'Victim' } });
    const seen = () => witness.provider.awareness.getStates().get(victim.doc.clientID);
    await until(() => seen()?.user?.name === 'Victim');

    const attacker = connectYClient(server.ws, map.room, map.keys.view);
    await attacker.synced();
    // As the victim, with a clock far ahead, from a client with an id of its own and from one without.
    const forged = { user: { name: 'Forged' } };
    attacker.provider.awareness.states.set(victim.doc.clientID, forged);
    attacker.provider.awareness.meta.set(victim.doc.clientID, { clock: 1_000_000, lastUpdated: Date.now() });
    attacker.provider.awareness.emit('update', [{ added: [], updated: [victim.doc.clientID], removed: [] }, 'local']);
    victim.provider.awareness.setLocalState({ user: { name: 'Still me' } });
    await until(() => seen()?.user?.name === 'Still me');
    for (const client of [victim, witness, attacker]) client.destroy();
  });
});
