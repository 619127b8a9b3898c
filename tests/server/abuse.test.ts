import * as net from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { CLOSE } from '../../src/sync/protocol.ts';
import { openRaw, protocolsFor, type RawSocket } from './support/rawSocket.ts';
import { makeTestMap, startTestServer, type TestMap, type TestServer } from './support/testServer.ts';
import { connectYClient, until } from './support/yClient.ts';

let server: TestServer;
let map: TestMap;

beforeAll(async () => {
  server = await startTestServer({ limits: { frame: 4 * 1024 * 1024, gaps: 50 } });
});

afterAll(() => server.stop());

async function attacker(): Promise<RawSocket> {
  map = await makeTestMap(server.http);
  const raw = await openRaw(`${server.ws}/sync/${map.room}`, protocolsFor(map.keys.edit));
  await raw.received(0, 0);
  return raw;
}

function varuint(n: number): number[] {
  const bytes: number[] = [];
  let left = n;
  for (; left >= 0x80; left = Math.floor(left / 0x80)) bytes.push((left % 0x80) | 0x80);
  return [...bytes, left];
}

function sendUpdate(raw: RawSocket, update: Uint8Array): void {
  raw.send([0, 2, ...varuint(update.byteLength), ...update]);
}

function updateOf(edit: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc();
  edit(doc);
  return Y.encodeStateAsUpdate(doc);
}

/** Whether the server and the map still work for everybody else. */
async function expectHealthy(): Promise<void> {
  const [writer, reader] = [
    connectYClient(server.ws, map.room, map.keys.edit),
    connectYClient(server.ws, map.room, map.keys.view),
  ];
  await Promise.all([writer.synced(), reader.synced()]);
  writer.set('healthy', true);
  await reader.has('healthy');
  await writer.allAcked();
  writer.destroy();
  reader.destroy();
}

describe('frames that are none', () => {
  it('text ends the socket with 1003', async () => {
    const raw = await attacker();
    raw.ws.send('-1');
    expect(await raw.closed).toBe(1003);
    await expectHealthy();
  });

  it.each([
    ['nothing at all', []],
    ['an unknown message', [77, 1, 2, 3]],
    ['an unknown step', [0, 9, 0]],
    ['a length past the end', [0, 2, 200, 1, 0]],
    ['a number without an end', [0, 2, ...new Array(40).fill(0xff)]],
    ['an update of noise', [0, 2, 8, 1, 2, 3, 4, 5, 6, 7, 8]],
    ['an update that promises billions', [0, 2, 12, 255, 255, 255, 255, 15, 255, 255, 255, 255, 15, 1, 0]],
    ['a state vector of noise', [0, 0, 5, 255, 255, 255, 255, 255]],
    ['awareness of noise', [1, 4, 3, 255, 255, 255]],
  ])('%s ends the socket with 4400', async (_name, bytes) => {
    const raw = await attacker();
    raw.send(bytes);
    expect(await raw.closed).toBe(CLOSE.badRequest);
    await expectHealthy();
  });

  it('too big ends the socket with 1009', async () => {
    const raw = await attacker();
    raw.send(new Uint8Array(5 * 1024 * 1024));
    expect(await raw.closed).toBe(CLOSE.tooBig);
    await expectHealthy();
  });

  it('with reserved bits end the socket and nothing else', async () => {
    const raw = await attacker();
    const { _socket: socket } = raw.ws as unknown as { _socket: net.Socket };
    socket.write(Buffer.from([0xf2, 0x81, 0, 0, 0, 0, 0]));
    await raw.closed;
    await expectHealthy();
  });

  it('in the handshake itself harm nobody', async () => {
    map = await makeTestMap(server.http);
    for (const bytes of [
      'GET /sync/x HTTP/1.1\r\nUpgrade: websocket\r\n\r\n',
      `GET / HTTP/1.1\r\nx: ${'x'.repeat(100_000)}\r\n\r\n`,
      '\0\0\0',
    ]) {
      await new Promise<void>((resolve) => {
        const socket = net.connect(server.server.port, '127.0.0.1', () => socket.end(bytes));
        socket.on('error', () => undefined);
        socket.on('close', () => resolve());
        socket.resume();
      });
    }
    await expectHealthy();
  });
});

describe('updates that do harm', () => {
  it.each([
    ['a root we do not have', (doc: Y.Doc) => void doc.getMap('secret').set('a', 1)],
    ['a root of ours as a list', (doc: Y.Doc) => doc.getArray('cards').push([1])],
    ['a root of ours as a text', (doc: Y.Doc) => doc.getText('map').insert(0, 'x')],
    ['a list in a record', (doc: Y.Doc) => void doc.getMap('cards').set('a', new Y.Array())],
    ['a document in a document', (doc: Y.Doc) => void doc.getMap('cards').set('a', new Y.Doc())],
    ['bytes', (doc: Y.Doc) => void doc.getMap('cards').set('a', new Uint8Array(3))],
    ['an element', (doc: Y.Doc) => void doc.getMap('cards').set('a', new Y.XmlElement('script'))],
    ['a deep nest', (doc: Y.Doc) => nest(doc.getMap('cards'), 3_000)],
  ])('(%s) end the socket with 4400 and are not applied', async (_name, edit) => {
    const raw = await attacker();
    sendUpdate(raw, updateOf(edit));
    expect(await raw.closed).toBe(CLOSE.badRequest);
    const reader = connectYClient(server.ws, map.room, map.keys.view);
    await reader.synced();
    expect(reader.doc.share.has('secret')).toBe(false);
    expect(reader.doc.getMap('cards').size).toBe(0);
    reader.destroy();
    await expectHealthy();
  });

  it('(a deep nest, one level an update) end the socket before it is deep', async () => {
    const raw = await attacker();
    const doc = new Y.Doc();
    doc.on('update', (update: Uint8Array) => {
      if (raw.ws.readyState === WebSocket.OPEN) sendUpdate(raw, update);
    });
    nest(doc.getMap('cards'), 20);
    expect(await raw.closed).toBe(CLOSE.badRequest);
    await expectHealthy();
  });

  it('(garbage with a future clock for somebody else) do not eat the next edit of the victim', async () => {
    const raw = await attacker();
    const victim = connectYClient(server.ws, map.room, map.keys.edit);
    await victim.synced();
    victim.set('first', 1);
    await victim.allAcked();
    // One client, one struct at clock 1000: garbage 16 long; nothing deleted.
    const garbage = [1, 1, ...varuint(victim.doc.clientID), ...varuint(1_000), 0, 16, 0];
    sendUpdate(raw, Uint8Array.from(garbage));
    raw.send([0, 0, 1, 0]);
    await raw.received(0, 1);
    victim.set('second', 2);
    await victim.allAcked();
    const reader = connectYClient(server.ws, map.room, map.keys.view);
    await reader.has('second');
    raw.ws.close();
    for (const client of [victim, reader]) client.destroy();
  });

  it('(runs longer than any map) end the socket with 4400', async () => {
    const raw = await attacker();
    sendUpdate(raw, Uint8Array.from([1, 1, 5, 0, 0, ...varuint(100_000_000), 0]));
    expect(await raw.closed).toBe(CLOSE.badRequest);
  });

  it('(gaps) are answered with a request for everything, leave nothing behind, and end the socket when they go on', async () => {
    const raw = await attacker();
    const doc = new Y.Doc();
    const updates: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => updates.push(update));
    for (let i = 0; i < 120; i++) doc.getMap('map').set(`k${i}`, i);
    const asked = () => raw.frames.filter((frame) => frame[0] === 0 && frame[1] === 0).length;
    expect(asked()).toBe(1);
    for (const update of updates.slice(1, 10)) sendUpdate(raw, update);
    await until(() => asked() === 2);
    expect(raw.frames.some((frame) => frame[0] === 100)).toBe(false);

    const all = Y.encodeStateAsUpdate(doc);
    raw.send([0, 1, ...varuint(all.byteLength), ...all]);
    await raw.received(100, 10);
    const reader = connectYClient(server.ws, map.room, map.keys.view);
    await reader.has('k119');
    reader.destroy();

    const other = new Y.Doc();
    other.getMap('map').set('first', 1);
    other.on('update', (update: Uint8Array) => {
      if (raw.ws.readyState === WebSocket.OPEN) sendUpdate(raw, update);
    });
    for (let i = 0; i < 60; i++) other.getMap('map').set(`gap${i}`, i);
    expect(await raw.closed).toBe(CLOSE.badRequest);
    await expectHealthy();
  });

  it('(more than a map may hold) end the socket with 1009', async () => {
    const small = await startTestServer({ limits: { document: 200_000 } });
    const full = await makeTestMap(small.http);
    const client = connectYClient(small.ws, full.room, full.keys.edit);
    const codes: number[] = [];
    client.provider.on('connection-close', (event) => {
      if (event) codes.push(event.code);
    });
    await client.synced();
    client.set('a', 'x'.repeat(100_000));
    await client.allAcked();
    client.set('b', 'x'.repeat(100_001));
    await until(() => codes.includes(CLOSE.tooBig));
    client.destroy();
    await small.stop();
  });
});

describe('awareness', () => {
  it('has one id a connection, however many it makes up', async () => {
    const raw = await attacker();
    const witness = connectYClient(server.ws, map.room, map.keys.view);
    await witness.synced();
    const heard = new Set<number>();
    witness.provider.awareness.on('change', ({ added }: { added: number[] }) => {
      for (const id of added) heard.add(id);
    });
    const state = [...Buffer.from('{"user":{"name":"x"}}')];
    for (let id = 1; id <= 2_000; id++) {
      const body = [1, ...varuint(id), 1, state.length, ...state];
      raw.send([1, ...varuint(body.length), ...body]);
    }
    const last = [1, 1, 2, state.length, ...state];
    raw.send([1, ...varuint(last.length), ...last]);
    await until(() => heard.has(1));
    raw.send([0, 0, 1, 0]);
    await raw.received(0, 1);
    expect([...heard]).toEqual([1]);
    raw.ws.close();
    witness.destroy();
  });

  it('that is too long, or no JSON, is not passed on', async () => {
    const raw = await attacker();
    const witness = connectYClient(server.ws, map.room, map.keys.view);
    await witness.synced();
    const say = (clock: number, text: string) => {
      const state = [...Buffer.from(text)];
      const body = [1, 7, clock, ...varuint(state.length), ...state];
      raw.send([1, ...varuint(body.length), ...body]);
    };
    say(1, `{"x":"${'x'.repeat(20_000)}"}`);
    say(2, '{"x":');
    say(3, '[1]');
    say(4, '{"x":1}');
    const seen = () => witness.provider.awareness.getStates().get(7);
    await until(() => seen() !== undefined);
    expect(seen()).toEqual({ x: 1, user: { role: 'edit' } });
    raw.ws.close();
    witness.destroy();
  });
});

describe('a reader that does not read', () => {
  it('is ended, loses no update silently, and does not fill the memory', async () => {
    const limits = { slowReader: 20_000, stuckReader: 100_000, window: 1 };
    const strict = await startTestServer({ limits });
    const own = await makeTestMap(strict.http);
    const stuck = await openRaw(`${strict.ws}/sync/${own.room}`, protocolsFor(own.keys.view));
    stuck.send([0, 0, 1, 0]);
    await stuck.received(0, 1);
    stuck.ws.pause();
    const writer = connectYClient(strict.ws, own.room, own.keys.edit);
    await writer.synced();
    let isEnded = false;
    void stuck.closed.then(() => {
      isEnded = true;
    });
    const { _socket: socket } = stuck.ws as unknown as { _socket: net.Socket };
    // The system's own buffers take some megabytes before the server's begin to fill.
    for (let i = 0; i < 60; i++) {
      writer.set('long', `${i}`.padEnd(500_000));
      await writer.allAcked();
    }
    socket.resume();
    stuck.ws.resume();
    await until(() => isEnded);
    const reader = connectYClient(strict.ws, own.room, own.keys.view);
    await reader.has('long');
    expect(reader.values().long).toContain('59');
    for (const client of [writer, reader]) client.destroy();
    await strict.stop();
  });
});

describe('too many', () => {
  it('sockets from one address are sent away with 1013', async () => {
    const strict = await startTestServer({ limits: { accept: { burst: 2, perSecond: 0.001 } } });
    const own = await makeTestMap(strict.http);
    const open = () => openRaw(`${strict.ws}/sync/${own.room}`, protocolsFor(own.keys.view));
    const first = await open();
    const second = await open();
    expect(await (await open()).closed).toBe(CLOSE.tryLater);
    first.ws.close();
    second.ws.close();
    await strict.stop();
  });

  it('messages are read more slowly, and all of them', async () => {
    const strict = await startTestServer({ limits: { messages: { burst: 60, perSecond: 2_000 } } });
    const own = await makeTestMap(strict.http);
    const client = connectYClient(strict.ws, own.room, own.keys.edit);
    await client.synced();
    for (let i = 0; i < 500; i++) client.set(`k${i}`, i);
    await client.allAcked();
    expect(client.acked()).toBe(501);
    client.destroy();
    await strict.stop();
  });
});

function nest(root: Y.Map<unknown>, depth: number): void {
  let at = root;
  for (let i = 0; i < depth; i++) {
    const inner = new Y.Map<unknown>();
    at.set('in', inner);
    at = inner;
  }
}
