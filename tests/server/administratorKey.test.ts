/** The key that a server makes at its first start, and how it is replaced. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ADMINISTRATOR_FILE, startAdministratorKey } from '../../server/keys/administratorKey.ts';
import { hashKey } from '../../server/keys/keys.ts';
import { openPostgresStore } from '../../server/storage/postgres/postgresStore.ts';
import { openSqliteStore } from '../../server/storage/sqlite/sqliteStore.ts';
import { buildServer, type ChildServer, startChild } from './support/childServer.ts';
import { runCli } from './support/cli.ts';
import { createMemoryStore } from './support/memoryStore.ts';
import { createTestDatabase, hasPostgres } from './support/postgres.ts';
import { askApi } from './support/teams.ts';

const isPostgresThere = await hasPostgres();

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'resa-administrator-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name = ADMINISTRATOR_FILE): string => join(folder, name);
const readKey = (file = at()): string => readFileSync(file, 'utf8').trim();

describe('the administrator’s key', () => {
  it('is written once, for the server’s own user alone, and told by its place', async () => {
    const store = createMemoryStore();
    expect(await startAdministratorKey(store, folder)).toBe(`The administrator's key is in ${at()}`);
    expect(statSync(at()).mode & 0o777).toBe(0o600);
    expect(readKey()).toMatch(/^[\w-]{32}$/);
    expect((await store.teams.pass(hashKey(readKey())))?.kind).toBe('administrator');
    const key = readKey();
    expect(await startAdministratorKey(store, folder)).toBeNull();
    expect(readKey()).toBe(key);
    expect(readdirSync(folder)).toEqual([ADMINISTRATOR_FILE]);
    const [noted] = await store.audit.list(2, 9);
    expect(noted).toMatchObject({ act: 'administrator-key-made', address: null });
  });

  it('is not made where there is no folder to put it in, which servers with a database need not have: the sentence says so', async () => {
    const store = createMemoryStore();
    const sentence = await startAdministratorKey(store, at('none'));
    expect(sentence).toContain(`No administrator's key was made, since ${at('none')}/${ADMINISTRATOR_FILE} cannot`);
    expect(sentence).toContain('Make one: resa administrator-key --to');
    expect(existsSync(at('none'))).toBe(false);
    expect(await store.teams.hasAdministrator()).toBe(false);
    expect(await startAdministratorKey(store, folder), 'the next start').toContain('is in');
  });

  it('is not left lying about when the store cannot keep it', async () => {
    const store = createMemoryStore();
    store.failWith = new Error('The disk is full.');
    expect(await startAdministratorKey(store, folder)).toContain('The disk is full.');
    expect(readdirSync(folder)).toEqual([]);
  });

  it.skipIf(!isPostgresThere)('is made by one of three servers that start at once on one database', async () => {
    const database = await createTestDatabase();
    const stores = await Promise.all([1, 2, 3].map(() => openPostgresStore(database.url)));
    const said = await Promise.all(stores.map((store, i) => startAdministratorKey(store, mkdtempSync(at(`${i}-`)))));
    expect(said.filter((sentence) => sentence !== null)).toHaveLength(1);
    const written = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith(ADMINISTRATOR_FILE))
      .map(at);
    expect(written).toHaveLength(1);
    expect((await stores[0]?.teams.pass(hashKey(readKey(written[0]))))?.kind).toBe('administrator');
    await Promise.all(stores.map((store) => store.close()));

    const again = await runCli(['administrator-key', '--database', database.url, '--to', at('new.txt')]);
    expect([again.status, again.out]).toEqual([0, '']);
    const store = await openPostgresStore(database.url);
    expect(await store.teams.pass(hashKey(readKey(written[0])))).toBeNull();
    expect((await store.teams.pass(hashKey(readKey(at('new.txt')))))?.kind).toBe('administrator');
    await store.close();
    await database.drop();
  });
});

describe('resa administrator-key', () => {
  it.each([
    ['a folder without a store', ['--data', '/nowhere/at/all'], 'There are no maps of Resa'],
    ['a database that is not there', ['--database', 'postgres://a:secret@127.0.0.1:1/x'], '127.0.0.1:1'],
    ['two stores', ['--data', 'a', '--database', 'b'], 'Choose one store'],
    ['an unknown choice', ['--quick'], 'There is no choice --quick here'],
    ['a word too many', ['now'], 'There is no choice now here'],
  ])('refuses %s with a sentence and 2, and writes no key', async (_name, args, sentence) => {
    const { status, err } = await runCli(['administrator-key', ...args], { environment: { RESA_DATA: folder } });
    expect([status, err]).toEqual([2, expect.stringContaining(sentence)]);
    expect(err).not.toContain('secret');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('leaves the old key alive when the file for the new one cannot be written', async () => {
    const store = openSqliteStore(at('data'));
    await startAdministratorKey(store, at('data'));
    writeFileSync(at('taken'), '');
    const { status, err } = await runCli(['administrator-key', '--data', at('data'), '--to', at('taken/key.txt')]);
    expect([status, err]).toEqual([2, expect.stringContaining('No new key was made')]);
    expect((await store.teams.pass(hashKey(readKey(at(`data/${ADMINISTRATOR_FILE}`)))))?.kind).toBe('administrator');
    await store.close();
  });
});

describe('a started server', () => {
  let program: string;
  let server: ChildServer | null = null;

  beforeAll(async () => {
    program = await buildServer();
  });
  afterAll(() => server?.process.kill('SIGKILL'));

  it('has made its key when it is ready, tells it nowhere, and follows a new one at once', async () => {
    server = await startChild(program, { RESA_DATA: folder, RESA_LOG_LEVEL: 'debug' });
    let said = '';
    for (const stream of [server.process.stdout, server.process.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        said += chunk.toString();
      });
    }
    const key = readKey();
    const { http } = server;
    const ask = async (one: string) => (await askApi(http, '/administration/teams', { key: one })).status;
    expect(await ask(key)).toBe(200);
    const renewed = await runCli(['administrator-key', '--data', folder]);
    expect([renewed.status, renewed.err]).toEqual([0, expect.stringContaining(at())]);
    expect(readKey()).not.toBe(key);
    expect([await ask(key), await ask(readKey())]).toEqual([403, 200]);
    const log = await (await askApi(http, '/administration/log', { key: readKey() })).json();
    const { entries } = log as { entries: readonly { act: string }[] };
    expect(entries.map(({ act }) => act)).toContain('administrator-key-renewed');
    server.process.kill('SIGTERM');
    expect((await server.exited).code).toBe(0);
    for (const secret of [key, readKey()]) expect(`${said}${renewed.out}${renewed.err}`).not.toContain(secret);

    server = await startChild(program, { RESA_DATA: folder });
    expect((await askApi(server.http, '/administration/teams', { key: readKey() })).status).toBe(200);
  });
});
