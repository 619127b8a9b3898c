/**
 * What was acknowledged is on disk: the real, built server is killed without warning while real y-websocket clients write.
 * `RESA_KILL_ROUNDS` sets how often.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildServer, type ChildServer, startChild } from './support/childServer.ts';
import { createTestDatabase, hasPostgres } from './support/postgres.ts';
import { makeTestMap, type TestMap } from './support/testServer.ts';
import { expectAll, startWriting } from './support/writing.ts';
import { connectYClient, until } from './support/yClient.ts';

const ROUNDS = Number(process.env.RESA_KILL_ROUNDS ?? 50);
const WRITERS = 3;
const isPostgresThere = await hasPostgres();
const LONGEST_LIFE_MS = 250;

let file: string;
let folder: string;

beforeAll(async () => {
  file = await buildServer();
  folder = mkdtempSync(join(tmpdir(), 'resa-kill-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

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

async function expectNothingLost(environment: Record<string, string>, rounds: number): Promise<void> {
  const acknowledged = new Set<string>();
  let server = await startChild(file, environment);
  const map = await makeTestMap(server.http);
  for (let round = 0; round < rounds; round++) {
    for (const key of await writeUntilKilled(server, map, round)) acknowledged.add(key);
    server = await startChild(file, environment);
    await expectAll(server, map, acknowledged);
  }
  expect(acknowledged.size).toBeGreaterThanOrEqual(rounds);
  server.process.kill('SIGTERM');
  expect(await server.exited).toEqual({ code: 0, signal: null });
}

describe('kill -9 during writing', () => {
  it(`loses no acknowledged edit, ${ROUNDS} times in a row`, { timeout: 600_000 }, () =>
    expectNothingLost({ RESA_DATA: folder }, ROUNDS),
  );

  it.skipIf(!isPostgresThere)('loses none over PostgreSQL either', { timeout: 600_000 }, async () => {
    const database = await createTestDatabase();
    await expectNothingLost({ RESA_DATABASE_URL: database.url, RESA_DATA: join(folder, 'unused') }, ROUNDS / 5);
    expect(existsSync(join(folder, 'unused')), 'no folder is made').toBe(false);
    await database.drop();
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
    [
      'a database that is none',
      { RESA_DATABASE_URL: 'mysql://somewhere/resa' },
      'RESA_DATABASE_URL must be an address such as',
    ],
    ['a Redis that is none', { RESA_REDIS_URL: 'somewhere' }, 'RESA_REDIS_URL must be an address such as'],
    ['a Redis without a database', { RESA_REDIS_URL: 'redis://somewhere' }, 'Set RESA_DATABASE_URL as well'],
    [
      'a database that is not there',
      { RESA_DATABASE_URL: 'postgres://127.0.0.1:1/resa' },
      'The database at 127.0.0.1:1 cannot be used',
    ],
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
