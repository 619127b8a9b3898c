/**
 * What was acknowledged is on disk: the real, built server is killed without warning while real y-websocket clients write.
 * `RESA_KILL_ROUNDS` sets how often.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildServer, type ChildServer, startChild } from './support/childServer.ts';
import { makeTestMap, type TestMap } from './support/testServer.ts';
import { connectYClient, until, type YClient } from './support/yClient.ts';

const ROUNDS = Number(process.env.RESA_KILL_ROUNDS ?? 50);
const WRITERS = 3;
const LONGEST_LIFE_MS = 250;

let file: string;
let folder: string;

beforeAll(async () => {
  file = await buildServer();
  folder = mkdtempSync(join(tmpdir(), 'resa-kill-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes one key after another, and knows which of them the server acknowledged. */
function startWriting(
  client: YClient,
  prefix: string,
): { readonly acknowledged: () => string[]; readonly stop: () => void } {
  const sentAs: { key: string; index: number }[] = [];
  const timer = setInterval(() => {
    const key = `${prefix}-${sentAs.length}`;
    const before = client.sent();
    client.set(key, key);
    if (client.sent() === before + 1) sentAs.push({ key, index: client.sent() });
  }, 1);
  return {
    acknowledged: () => sentAs.filter(({ index }) => index <= client.acked()).map(({ key }) => key),
    stop: () => clearInterval(timer),
  };
}

async function expectAll(server: ChildServer, map: TestMap, acknowledged: ReadonlySet<string>): Promise<void> {
  const reader = connectYClient(server.ws, map.room, map.keys.view);
  await reader.synced();
  const found = reader.values();
  reader.destroy();
  expect([...acknowledged].filter((key) => found[key] !== key)).toEqual([]);
}

async function writeUntilKilled(server: ChildServer, map: TestMap, round: number): Promise<string[]> {
  const clients = Array.from({ length: WRITERS }, () => connectYClient(server.ws, map.room, map.keys.edit));
  await Promise.all(clients.map((client) => client.synced()));
  const writers = clients.map((client, i) => startWriting(client, `${round}.${i}`));
  await until(() => writers.some((writer) => writer.acknowledged().length > 0));
  await new Promise((resolve) => setTimeout(resolve, Math.random() * LONGEST_LIFE_MS));

  server.process.kill('SIGKILL');
  expect((await server.exited).signal).toBe('SIGKILL');
  // What was on the wire when the process died may still arrive; afterwards nothing more can.
  await until(() => clients.every(({ provider }) => !provider.wsconnected));
  const acknowledged = writers.flatMap((writer) => writer.acknowledged());
  for (const writer of writers) writer.stop();
  for (const client of clients) client.destroy();
  return acknowledged;
}

describe('kill -9 during writing', () => {
  it(`loses no acknowledged edit, ${ROUNDS} times in a row`, { timeout: 600_000 }, async () => {
    const environment = { RESA_DATA: folder };
    const acknowledged = new Set<string>();
    let server = await startChild(file, environment);
    const map = await makeTestMap(server.http);
    for (let round = 0; round < ROUNDS; round++) {
      for (const key of await writeUntilKilled(server, map, round)) acknowledged.add(key);
      server = await startChild(file, environment);
      await expectAll(server, map, acknowledged);
    }
    expect(acknowledged.size).toBeGreaterThanOrEqual(ROUNDS);
    server.process.kill('SIGTERM');
    expect(await server.exited).toEqual({ code: 0, signal: null });
  });

  it('is told apart from a stop: SIGTERM saves everything that arrived and sends everybody away with 1012', async () => {
    const data = mkdtempSync(join(tmpdir(), 'resa-stop-'));
    const server = await startChild(file, { RESA_DATA: data });
    const map = await makeTestMap(server.http);
    const client = connectYClient(server.ws, map.room, map.keys.edit);
    await client.synced();
    const codes: number[] = [];
    client.provider.on('connection-close', (event) => {
      if (event) codes.push(event.code);
    });
    client.set('last', 'last');
    await client.allAcked();
    server.process.kill('SIGTERM');
    expect(await server.exited).toEqual({ code: 0, signal: null });
    await until(() => codes.length > 0);
    expect(codes[0]).toBe(1012);
    client.destroy();

    const next = await startChild(file, { RESA_DATA: data });
    await expectAll(next, map, new Set(['last']));
    next.process.kill('SIGTERM');
    await next.exited;
    rmSync(data, { recursive: true, force: true });
  });
});

describe('a server that cannot start', () => {
  it.each([
    ['a port that is no number', { PORT: 'many' }, 'PORT must be a number.'],
    ['a port out of range', { PORT: '70000' }, 'PORT must be 65535 or less.'],
    ['an origin that is none', { RESA_ORIGINS: 'example' }, 'RESA_ORIGINS must list origins'],
    ['data that another has', { RESA_DATA: '' }, 'Another Resa is already using the data in'],
  ])('says plainly what is wrong: %s', async (_name, environment, sentence) => {
    const data = mkdtempSync(join(tmpdir(), 'resa-config-'));
    const holder = sentence.startsWith('Another') ? await startChild(file, { RESA_DATA: data }) : null;
    const given = { RESA_DATA: data, ...Object.fromEntries(Object.entries(environment).filter(([, value]) => value)) };
    await expect(startChild(file, given)).rejects.toThrow(sentence);
    holder?.process.kill('SIGTERM');
    await holder?.exited;
    rmSync(data, { recursive: true, force: true });
  });
});
