import { describe, expect, it } from 'vitest';
import { CLOSE } from '../../../src/sync/protocol.ts';
import { createMemoryStore } from '../support/memoryStore.ts';
import { openRaw, protocolsFor } from '../support/rawSocket.ts';
import { getWithKey, makeTestMap, startTestServer, type TestServer } from '../support/testServer.ts';
import { connectYClient, until } from '../support/yClient.ts';

type Samples = ReadonlyMap<string, number>;

/** What the server says of itself: the value of each line, by its name and labels as they stand there. */
async function scrape({ server }: TestServer): Promise<Samples> {
  const response = await fetch(`http://127.0.0.1:${server.metricsPort}/metrics`);
  expect(response.headers.get('content-type')).toContain('text/plain; version=0.0.4');
  const lines = (await response.text()).split('\n').filter((line) => line && !line.startsWith('#'));
  return new Map(
    lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ')))]),
  );
}

const start = (options: Parameters<typeof startTestServer>[0] = {}) => startTestServer({ ...options, metrics: true });

describe('the metrics', () => {
  it('are on a port of their own, and nowhere when that is not asked for', async () => {
    const server = await start();
    expect((await fetch(`http://127.0.0.1:${server.server.metricsPort}/metrics`)).status).toBe(200);
    expect((await fetch(`http://127.0.0.1:${server.server.metricsPort}/`)).status).toBe(404);
    expect((await fetch(`${server.http}/metrics`)).status).toBe(404);
    await server.stop();
    await expect(fetch(`http://127.0.0.1:${server.server.metricsPort}/metrics`)).rejects.toThrow();
    const quiet = await startTestServer();
    expect(quiet.server.metricsPort).toBeNull();
    expect((await fetch(`${quiet.http}/metrics`)).status).toBe(404);
    await quiet.stop();
  });

  it('count edits in and out, and time saves, acknowledgements and loads', async () => {
    const server = await start();
    const map = await makeTestMap(server.http);
    const writer = connectYClient(server.ws, map.room, map.keys.edit);
    const readers = [1, 2].map(() => connectYClient(server.ws, map.room, map.keys.view));
    await Promise.all([writer, ...readers].map((client) => client.synced()));
    await writer.allAcked();
    const before = await scrape(server);
    for (let i = 0; i < 5; i++) {
      writer.set(`k${i}`, i);
      await writer.allAcked();
      for (const reader of readers) await reader.has(`k${i}`);
    }
    const after = await scrape(server);
    const rise = (name: string) => (after.get(name) ?? Number.NaN) - (before.get(name) ?? Number.NaN);
    expect(rise('resa_edits_received_total')).toBe(5);
    expect(rise('resa_edit_frames_delivered_total')).toBe(10);
    expect(rise('resa_save_seconds_count')).toBe(5);
    expect(rise('resa_acknowledgement_seconds_count')).toBe(5);
    expect(rise('resa_acknowledgement_seconds_sum')).toBeGreaterThanOrEqual(rise('resa_save_seconds_sum'));
    expect(after.get('resa_document_load_seconds_count')).toBe(1);
    expect(after.get('resa_connections_accepted_total')).toBe(3);
    expect(after.get('resa_connections')).toBe(3);
    expect(after.get('resa_rooms')).toBe(1);
    expect(after.get('resa_ready')).toBe(1);
    for (const client of [writer, ...readers]) client.destroy();
    await server.stop();
  });

  it('count refusals by code and by reason', async () => {
    const server = await start();
    const map = await makeTestMap(server.http);
    expect(await (await openRaw(`${server.ws}/sync/${map.room}`, protocolsFor('x'.repeat(32)))).closed).toBe(
      CLOSE.notFound,
    );
    const rude = await openRaw(`${server.ws}/sync/${map.room}`, protocolsFor(map.keys.edit));
    await rude.received(0, 0);
    rude.send([0, 2, 3, 9, 9, 9]);
    expect(await rude.closed).toBe(CLOSE.badRequest);
    const ruder = await openRaw(`${server.ws}/sync/${map.room}`, protocolsFor(map.keys.edit));
    await ruder.received(0, 0);
    ruder.send([77]);
    expect(await ruder.closed).toBe(CLOSE.badRequest);
    const samples = await scrape(server);
    expect(samples.get('resa_connections_refused_total{code="4404"}')).toBe(1);
    expect(samples.get('resa_updates_refused_total{reason="malformed"}')).toBe(1);
    expect(samples.get('resa_updates_refused_total{reason="not-a-message"}')).toBe(1);
    await server.stop();
  });

  it('say that the store fails while it does', async () => {
    const store = createMemoryStore();
    const server = await start({ store, limits: { retryFirst: 5, retryMost: 5 } });
    const map = await makeTestMap(server.http);
    const client = connectYClient(server.ws, map.room, map.keys.edit);
    await client.allAcked();
    store.failWith = new Error('The disk is full.');
    client.set('precious', 1);
    await until(() => server.logged.includes('save-failed'));
    const failing = await scrape(server);
    expect(failing.get('resa_save_failures_total')).toBeGreaterThan(0);
    expect([failing.get('resa_store_up'), failing.get('resa_ready')]).toEqual([0, 0]);
    store.failWith = null;
    await client.allAcked();
    const well = await scrape(server);
    expect([well.get('resa_store_up'), well.get('resa_ready')]).toEqual([1, 1]);
    client.destroy();
    await server.stop();
  });

  it('see a reader who does not read: what waits, what is spared, and the end', async () => {
    const limits = { slowReader: 1_000, stuckReader: 200_000, window: 1 };
    const server = await start({ limits });
    const map = await makeTestMap(server.http);
    const stuck = await openRaw(`${server.ws}/sync/${map.room}`, protocolsFor(map.keys.view));
    stuck.send([0, 0, 1, 0]);
    await stuck.received(0, 1);
    stuck.ws.pause();
    const writer = connectYClient(server.ws, map.room, map.keys.edit);
    await writer.synced();
    let most = 0;
    for (let i = 0; !((await scrape(server)).get('resa_readers_ended_total') ?? 0); i++) {
      writer.set('long', `${i}`.padEnd(90_000, 'x'));
      writer.provider.awareness.setLocalStateField('user', { name: `${i}` });
      await writer.allAcked();
      most = Math.max(most, (await scrape(server)).get('resa_buffered_bytes') ?? 0);
    }
    expect(most).toBeGreaterThan(limits.slowReader);
    expect((await scrape(server)).get('resa_awareness_dropped_total')).toBeGreaterThan(0);
    stuck.ws.terminate();
    writer.destroy();
    await server.stop();
  });

  it('time requests by declared route, and files by outcome; none names a map or an address that was asked for', async () => {
    const server = await start();
    const map = await makeTestMap(server.http);
    await getWithKey(`${server.http}/api/maps/${map.id}`, map.keys.view);
    await getWithKey(`${server.http}/api/maps/${map.id}/export.json`, map.keys.view);
    for (let i = 0; i < 20; i++) await fetch(`${server.http}/made-up-${i}`);
    await fetch(server.http, { method: 'PROPFIND' });
    const samples = await scrape(server);
    const count = (method: string, route: string, status: number) =>
      samples.get(`resa_http_request_seconds_count{method="${method}",route="${route}",status="${status}"}`);
    expect(count('POST', '/api/maps', 201)).toBe(1);
    expect(count('GET', '/api/maps/:id', 200)).toBe(1);
    expect(count('GET', 'none', 404)).toBe(20);
    expect(count('other', 'none', 404)).toBe(1);
    expect(samples.get('resa_export_seconds_count{outcome="done"}')).toBe(1);
    const text = [...samples.keys()].join('\n');
    expect([map.id, 'made-up', 'PROPFIND', '127.0.0.1'].filter((name) => text.includes(name))).toEqual([]);
    await server.stop();
  });

  it('keep to the names and units of Prometheus', async () => {
    const server = await start();
    const response = await fetch(`http://127.0.0.1:${server.server.metricsPort}/metrics`);
    const types = [...(await response.text()).matchAll(/^# TYPE (resa_\S+) (\S+)$/gm)].map(([, name, type]) => ({
      name: name ?? '',
      type,
    }));
    expect(types.length).toBeGreaterThan(15);
    const broken = types.filter(({ name, type }) => {
      if (type === 'counter') return !name.endsWith('_total');
      if (type === 'histogram') return !name.endsWith('_seconds');
      return name.endsWith('_total');
    });
    expect(broken).toEqual([]);
    await server.stop();
  });
});
