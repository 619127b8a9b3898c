import { describe, expect, it } from 'vitest';
import { CLOSE } from '../../../src/sync/protocol.ts';
import { createMemoryStore } from '../support/memoryStore.ts';
import { openRaw, protocolsFor } from '../support/rawSocket.ts';
import { makeTestMap, startTestServer } from '../support/testServer.ts';
import { connectYClient, until } from '../support/yClient.ts';

const PORT = 5741;

async function answer(url: string, headers: Record<string, string> = {}) {
  const response = await fetch(url, { headers });
  return { status: response.status, body: await response.json() };
}

describe('/healthz and /readyz', () => {
  it('answer that all is well, and nothing else', async () => {
    const { http, stop } = await startTestServer();
    await makeTestMap(http, { title: 'Secret' });
    expect(await answer(`${http}/healthz`)).toEqual({ status: 200, body: { alive: true } });
    expect(await answer(`${http}/readyz`)).toEqual({ status: 200, body: { ready: true } });
    await stop();
  });

  it('look at no Origin and count no requests', async () => {
    const { http, stop } = await startTestServer({ limits: { requests: 2 } });
    for (let i = 0; i < 10; i++) {
      for (const path of ['/healthz', '/readyz']) {
        expect((await answer(http + path, { origin: 'https://evil.example' })).status).toBe(200);
      }
    }
    await stop();
  });

  it('say that the server is starting until its store has answered', async () => {
    const store = createMemoryStore();
    const { readMap } = store;
    let open = () => undefined as undefined;
    const gate = new Promise<void>((resolve) => {
      open = () => {
        resolve();
        return undefined;
      };
    });
    const slow = {
      ...store,
      readMap: async (id: string) => {
        await gate;
        return readMap(id);
      },
    };
    const starting = startTestServer({ store: slow, port: PORT });
    let isListening = false;
    while (!isListening) {
      isListening = await fetch(`http://127.0.0.1:${PORT}/healthz`).then(
        ({ ok }) => ok,
        () => false,
      );
    }
    expect(await answer(`http://127.0.0.1:${PORT}/readyz`)).toEqual({
      status: 503,
      body: { ready: false, reason: 'starting' },
    });
    open();
    const { http, stop } = await starting;
    expect((await answer(`${http}/readyz`)).status).toBe(200);
    await stop();
  });

  it('say that something cannot be saved while that is so, and the process lives', async () => {
    const store = createMemoryStore();
    const { http, ws, logged, stop } = await startTestServer({ store, limits: { retryFirst: 5, retryMost: 5 } });
    const map = await makeTestMap(http);
    const client = connectYClient(ws, map.room, map.keys.edit);
    await client.allAcked();
    store.failWith = new Error('The disk is full.');
    client.set('precious', 1);
    await until(() => logged.includes('save-failed'));
    expect(await answer(`${http}/readyz`)).toEqual({ status: 503, body: { ready: false, reason: 'saving' } });
    expect((await answer(`${http}/healthz`)).status).toBe(200);
    store.failWith = null;
    await client.allAcked();
    expect((await answer(`${http}/readyz`)).status).toBe(200);
    client.destroy();
    await stop();
  });

  it('say that the server is ending from the moment it is told to, when newcomers are told 1012', async () => {
    const { http, ws, stop } = await startTestServer({ limits: { drain: 400 } });
    const map = await makeTestMap(http);
    const clients = await Promise.all(
      Array.from({ length: 8 }, () => openRaw(`${ws}/sync/${map.room}`, protocolsFor(map.keys.view))),
    );
    await Promise.all(clients.map((client) => client.received(1)));
    const stopping = stop();
    expect(await answer(`${http}/readyz`)).toEqual({ status: 503, body: { ready: false, reason: 'draining' } });
    const newcomer = await openRaw(`${ws}/sync/${map.room}`, protocolsFor(map.keys.view));
    expect(await newcomer.closed).toBe(CLOSE.restarting);
    await stopping;
    expect(new Set(await Promise.all(clients.map(({ closed }) => closed)))).toEqual(new Set([CLOSE.restarting]));
  });
});
