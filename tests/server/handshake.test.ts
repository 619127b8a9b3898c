import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLOSE } from '../../src/sync/protocol.ts';
import { openRaw, protocolsFor } from './support/rawSocket.ts';
import { makeTestMap, postJson, startTestServer, type TestMap, type TestServer } from './support/testServer.ts';
import { connectYClient } from './support/yClient.ts';

let server: TestServer;
let map: TestMap;

beforeAll(async () => {
  server = await startTestServer({ origins: ['https://resa.example.org'] });
  map = await makeTestMap(server.http, { title: 'Contract' });
});

afterAll(() => server.stop());

async function closeCode(room: string, protocols: readonly string[], headers: Record<string, string> = {}) {
  return (await openRaw(`${server.ws}/sync/${room}`, protocols, { headers })).closed;
}

describe('connecting', () => {
  it('selects resa.v1 and never answers with a key', async () => {
    const raw = await openRaw(`${server.ws}/sync/${map.room}`, ['resa.ack', `resa.key.${map.keys.view}`, 'resa.v1']);
    expect(raw.ws.protocol).toBe('resa.v1');
    raw.ws.close();
  });

  it('works for the map and for its discussion', async () => {
    for (const room of [map.room, `${map.room}.talk`]) {
      const client = connectYClient(server.ws, room, map.keys.view);
      await client.synced();
      client.destroy();
    }
  });

  it.each([
    ['a wrong key', () => map.room, () => protocolsFor('x'.repeat(32)), CLOSE.notFound],
    ['a missing map', () => 'aaaaaaaaaaaa.1', () => protocolsFor(map.keys.edit), CLOSE.notFound],
    ['no key', () => map.room, () => ['resa.v1'], CLOSE.notFound],
    ['another epoch', () => `${map.id}.2`, () => protocolsFor(map.keys.edit), CLOSE.epochGone],
    ['a room that is none', () => 'hello', () => protocolsFor(map.keys.edit), CLOSE.badRequest],
    ['no subprotocol at all', () => map.room, () => [], CLOSE.badRequest],
    ['another version of the protocol', () => map.room, () => ['resa.v0'], CLOSE.clientTooOld],
  ])('with %s ends with its code', async (_name, room, protocols, code) => {
    expect(await closeCode(room(), protocols())).toBe(code);
  });

  it('from a page of another site ends with 4403, from its own and listed ones it works', async () => {
    const protocols = protocolsFor(map.keys.view);
    expect(await closeCode(map.room, protocols, { origin: 'https://evil.example' })).toBe(CLOSE.forbidden);
    for (const origin of [server.http, 'https://resa.example.org']) {
      const raw = await openRaw(`${server.ws}/sync/${map.room}`, protocols, { headers: { origin } });
      raw.send([0, 0, 1, 0]);
      await raw.received(0, 1);
      raw.ws.close();
    }
  });

  it('with a wrong key makes an unmodified client stop trying', async () => {
    const client = connectYClient(server.ws, map.room, 'x'.repeat(32));
    expect(await client.refused()).toBe(CLOSE.notFound);
    expect(client.provider.shouldConnect).toBe(false);
    client.destroy();
  });

  it('anywhere but under /sync is no socket', async () => {
    expect(await (await openRaw(`${server.ws}/elsewhere`, protocolsFor(map.keys.view))).closed).toBe(1006);
  });

  it('asks those who may write for what they have, and nobody else', async () => {
    const step1 = [0, 0];
    const writer = await openRaw(`${server.ws}/sync/${map.room}`, protocolsFor(map.keys.edit));
    await writer.received(...step1);
    writer.ws.close();
    const viewer = await openRaw(`${server.ws}/sync/${map.room}`, protocolsFor(map.keys.view));
    viewer.send([0, 0, 1, 0]);
    await viewer.received(0, 1);
    expect(viewer.frames.filter((frame) => step1.every((byte, i) => frame[i] === byte))).toEqual([]);
    viewer.ws.close();
  });
});

describe('a renewed link', () => {
  it('sends away at once those who hold the old one, and only them', async () => {
    const editor = connectYClient(server.ws, map.room, map.keys.edit);
    const talker = connectYClient(server.ws, `${map.room}.talk`, map.keys.edit, { root: 'comments' });
    const viewer = connectYClient(server.ws, map.room, map.keys.view);
    await Promise.all([editor.synced(), talker.synced(), viewer.synced()]);

    const answer = await postJson(
      `${server.http}/api/maps/${map.id}/keys/edit/renew`,
      {},
      { authorization: `Bearer ${map.keys.facilitate}` },
    );
    const { key } = await answer.json();
    expect(await editor.refused()).toBe(CLOSE.forbidden);
    expect(await talker.refused()).toBe(CLOSE.forbidden);
    expect(editor.provider.shouldConnect).toBe(false);

    editor.provider.connect();
    const again = connectYClient(server.ws, map.room, map.keys.edit);
    expect(await again.refused()).toBe(CLOSE.notFound);

    const renewed = connectYClient(server.ws, map.room, key);
    await renewed.synced();
    renewed.set('afterRenewal', true);
    await viewer.has('afterRenewal');
    expect(viewer.provider.wsconnected).toBe(true);
    for (const client of [editor, talker, viewer, again, renewed]) client.destroy();
  });

  it('is deaf to what the old holder sends while being closed', async () => {
    const own = await makeTestMap(server.http);
    const raw = await openRaw(`${server.ws}/sync/${own.room}`, protocolsFor(own.keys.edit));
    await raw.received(0, 0);
    const writer = connectYClient(server.ws, own.room, own.keys.edit, { connect: false });
    const update = new Promise<Uint8Array>((resolve) => {
      writer.doc.once('update', resolve);
    });
    writer.set('late', true);
    const bytes = await update;
    // `ws` answers a close by itself; a client that does not would go on sending.
    raw.ws.pause();
    await postJson(
      `${server.http}/api/maps/${own.id}/keys/edit/renew`,
      {},
      { authorization: `Bearer ${own.keys.facilitate}` },
    );
    raw.send([0, 2, bytes.byteLength, ...bytes]);
    raw.ws.resume();
    expect(await raw.closed).toBe(CLOSE.forbidden);
    const reader = connectYClient(server.ws, own.room, own.keys.view);
    await reader.synced();
    expect(reader.values()).not.toHaveProperty('late');
    reader.destroy();
    writer.destroy();
  });
});
