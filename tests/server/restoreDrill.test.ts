/**
 * The drill that everybody who runs a server should do: back up while people write, lose the machine, restore, compare. With the
 * real, built programs and real y-websocket clients.
 */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildPrograms, startChild } from './support/childServer.ts';
import { createTestDatabase, hasPostgres } from './support/postgres.ts';
import { makeTestMap } from './support/testServer.ts';
import { expectAll, startWriting } from './support/writing.ts';
import { connectYClient, until } from './support/yClient.ts';

const WRITERS = 3;
const run = promisify(execFile);
const hasDatabase = await hasPostgres();

let programs: string;
let folder: string;

beforeAll(async () => {
  programs = await buildPrograms('resa-test-drill', { main: 'server/main.ts', resa: 'server/cli/main.ts' });
  folder = mkdtempSync(join(tmpdir(), 'resa-drill-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function cli(args: readonly string[], environment: Record<string, string>): Promise<{ stderr: string }> {
  const env = { PATH: process.env.PATH ?? '', ...environment };
  return run(process.execPath, [join(programs, 'resa.js'), ...args], { env });
}

it('a backup made under load brings back every edit acknowledged before it, after kill -9 and a lost disk', async () => {
  const data = join(folder, 'data');
  const backup = join(folder, 'maps.resa-backup');
  const environment = { RESA_DATA: data };
  const server = await startChild(join(programs, 'main.js'), environment);
  const map = await makeTestMap(server.http, { template: 'first-home' });
  const clients = Array.from({ length: WRITERS }, () => connectYClient(server.ws, map.room, map.keys.edit));
  await Promise.all(clients.map((client) => client.synced()));
  const writers = clients.map((client, i) => startWriting(client, `writer-${i}`));
  const acknowledged = () => writers.flatMap((writer) => writer.acknowledged());
  await until(() => writers.every((writer) => writer.acknowledged().length >= 200));

  const before = acknowledged();
  const made = await cli(['backup', '--to', backup], environment);
  expect(made.stderr).toContain('is written and checked: 1 maps');
  await until(() => acknowledged().length > before.length);
  server.process.kill('SIGKILL');
  await server.exited;
  for (const writer of writers) writer.stop();
  for (const client of clients) client.destroy();
  rmSync(data, { recursive: true });

  const restored = await cli(['restore', backup], environment);
  expect(restored.stderr).toContain('is restored into');
  expect(existsSync(join(data, 'resa.sqlite'))).toBe(true);
  const next = await startChild(join(programs, 'main.js'), environment);
  await expectAll(next, map, new Set(before));
  const writer = connectYClient(next.ws, map.room, map.keys.edit);
  await writer.synced();
  writer.set('after', 'after');
  await writer.allAcked();
  writer.destroy();
  next.process.kill('SIGTERM');
  expect(await next.exited).toEqual({ code: 0, signal: null });
});

it.skipIf(!hasDatabase)('the built program moves a server from a folder to a database', async () => {
  const database = await createTestDatabase();
  const environment = { RESA_DATA: join(folder, 'small') };
  const server = await startChild(join(programs, 'main.js'), environment);
  await makeTestMap(server.http);
  const backup = join(folder, 'small.resa-backup');
  await cli(['backup', '--to', backup], environment);
  server.process.kill('SIGTERM');
  await server.exited;
  const { stderr } = await cli(['restore', backup], { RESA_DATABASE_URL: database.url });
  expect(stderr).toContain('1 maps');
  expect(await database.sql('SELECT count(*) AS count FROM documents')).toEqual([{ count: '1' }]);
  await database.drop();
});
