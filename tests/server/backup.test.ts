import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PROBLEMS } from '../../server/backup/problems.ts';
import { createProgress } from '../../server/backup/progress.ts';
import { LEFT_OUT, TABLES } from '../../server/backup/tables.ts';
import en from '../../server/cli/words/en.json';
import nb from '../../server/cli/words/nb.json';
import sv from '../../server/cli/words/sv.json';
import { startAdministratorKey } from '../../server/keys/administratorKey.ts';
import { openPostgresStore } from '../../server/storage/postgres/postgresStore.ts';
import { openSqliteStore } from '../../server/storage/sqlite/sqliteStore.ts';
import { askFolder, contentsOf, fillWithMaps, linesOf, writeLines } from './support/backups.ts';
import { runCli } from './support/cli.ts';
import { createTestDatabase, hasPostgres, type TestDatabase } from './support/postgres.ts';

const hasDatabase = await hasPostgres();

let root: string;
/** A store that nobody changes, and a backup of it. */
let full: string;
let good: string;
let folder: string;

const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'resa-backup-'));
  full = join(root, 'data');
  good = join(root, 'good.resa-backup');
  const store = openSqliteStore(full);
  await fillWithMaps(store);
  const shortened = async () => (await askFolder(full)('SELECT 1 FROM snapshots')).length > 0;
  while (!(await shortened())) await new Promise((resolve) => setTimeout(resolve, 20));
  await store.close();
  expect((await runCli(['backup', '--data', full, '--to', good])).status).toBe(0);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'resa-backup-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('resa backup', () => {
  it('of a store in use is restored as it was', async () => {
    const data = at('data');
    const store = openSqliteStore(data);
    await fillWithMaps(store);
    const made = await runCli(['backup', '--to', at('a.resa-backup')], { environment: { RESA_DATA: data } });
    expect(made.err).toContain('is written and checked: 2 maps');
    expect(made.status).toBe(0);
    const before = await contentsOf(askFolder(data));
    await store.append({ document: 'abcdefghijkl.1', update: new Uint8Array([0, 0]), title: null });
    await store.close();
    const restored = await runCli(['restore', at('a.resa-backup'), '--data', at('again')]);
    expect([restored.status, restored.err]).toEqual([0, expect.stringContaining('is restored into')]);
    expect(await contentsOf(askFolder(at('again')))).toEqual(before);
    const again = openSqliteStore(at('again'));
    expect((await again.load('abcdefghijkl.1')).seq).toBe(600);
    await again.close();
  });

  it('leaves beside the file nothing, and lets only its owner read it', async () => {
    await runCli(['backup', '--data', full, '--to', at('a.resa-backup')]);
    expect(readdirSync(folder)).toEqual(['a.resa-backup']);
    expect(statSync(at('a.resa-backup')).mode & 0o077).toBe(0);
  });

  it('keeps damaged rows of documents as they were found, leaves out damaged pictures, and ends with 1', async () => {
    await runCli(['restore', good, '--data', at('data')]);
    const ask = askFolder(at('data'));
    await ask(`UPDATE updates SET crc = 1 WHERE document = 'mnopqrstuvwx.1' AND seq = 3`);
    await ask(`UPDATE images SET crc = 1 WHERE map_id = 'mnopqrstuvwx'`);
    const made = await runCli(['backup', '--data', at('data'), '--to', at('a.resa-backup')]);
    expect([made.status, made.err]).toEqual([1, expect.stringContaining('2 rows of the store are damaged')]);
    expect((await runCli(['backup', '--check', at('a.resa-backup')])).status).toBe(0);
    await runCli(['restore', at('a.resa-backup'), '--data', at('again')]);
    const rows = await askFolder(at('again'))('SELECT source, seq, document, crc FROM quarantine');
    expect(rows).toEqual([{ source: 'updates', seq: 3, document: 'mnopqrstuvwx.1', crc: 1 }]);
    expect(await askFolder(at('again'))('SELECT map_id FROM images')).toEqual([{ map_id: 'abcdefghijkl' }]);
  });

  it('that is stopped keeps the file of before and leaves no half one', async () => {
    writeFileSync(at('a.resa-backup'), 'before');
    const controller = new AbortController();
    const running = runCli(['backup', '--data', full, '--to', at('a.resa-backup')], { signal: controller.signal });
    while (readdirSync(folder).length === 1) await new Promise((resolve) => setImmediate(resolve));
    controller.abort();
    const { status, err } = await running;
    expect([status, err]).toEqual([2, 'Stopped. Nothing was kept.\n']);
    expect(readFileSync(at('a.resa-backup'), 'utf8')).toBe('before');
    expect(readdirSync(folder)).toEqual(['a.resa-backup']);
  });

  it.each([
    ['no target', ['backup', '--data', 'x'], 'Say where the backup goes'],
    ['two stores', ['backup', '--to', 'a', '--data', 'x', '--database', 'y'], 'Choose one store'],
    ['an unknown choice', ['backup', '--to', 'a', '--fast'], 'There is no choice --fast here'],
    ['a folder without maps', ['backup', '--to', 'a', '--data', '/nowhere'], 'There are no maps of Resa in /nowhere'],
    ['no file', ['restore'], 'Name one backup to restore'],
    ['a file that is not there', ['restore', '/nowhere', '--data', '/nowhere'], 'there is no such file'],
    [
      'a time without a zone',
      ['restore', 'a', '--at', '2026-11-29T10:15:00'],
      '--at is a date and a time with its zone',
    ],
  ])('refuses %s with a sentence and 2', async (_, args, sentence) => {
    const { status, err } = await runCli(args);
    expect([status, err]).toEqual([2, expect.stringContaining(sentence)]);
  });

  it('speaks the language asked for', async () => {
    const { err } = await runCli(['backup', '--check', good, '--lang', 'sv']);
    expect(err).toContain('är hel: 2 kartor');
    expect((await runCli(['restore', '--lang', 'nb'])).err).toContain('sikkerhetskopi');
  });
});

describe('resa restore', () => {
  it('takes a backup of before there were epochs that end', async () => {
    const [head = '', ...rows] = linesOf(good).slice(0, -1);
    const lines = [
      head.replace('"version":2', '"version":1'),
      ...rows.map((row) => row.replace(',"ended_at":null', '')),
    ];
    writeLines(at('a'), lines, JSON.parse(linesOf(good).at(-1) ?? '').end.rows);
    expect((await runCli(['restore', at('a'), '--data', at('b')])).status).toBe(0);
    expect(await askFolder(at('b'))('SELECT DISTINCT ended_at FROM documents')).toEqual([{ ended_at: null }]);
  });

  it('takes the place of a store that nobody used yet', async () => {
    const unused = openSqliteStore(at('data'));
    await startAdministratorKey(unused, at('data'));
    await unused.close();
    expect((await runCli(['restore', good, '--data', at('data')])).status).toBe(0);
    expect(await contentsOf(askFolder(at('data')))).toEqual(await contentsOf(askFolder(full)));
    expect(readdirSync(at('data')).sort()).toEqual(['administrator-key.txt', 'resa.lock', 'resa.sqlite']);
  });

  it('touches no store that holds maps, nor one in use', async () => {
    const before = await contentsOf(askFolder(full));
    const used = await runCli(['restore', good, '--data', full]);
    expect([used.status, used.err]).toEqual([2, expect.stringContaining('only into an empty store')]);
    expect(await contentsOf(askFolder(full))).toEqual(before);
    const store = openSqliteStore(at('data'));
    const open = await runCli(['restore', good, '--data', at('data')]);
    expect([open.status, open.err]).toEqual([2, expect.stringContaining('Another Resa is using')]);
    await store.close();
  });

  it('leaves nothing behind when the store cannot take a row', async () => {
    const [head = '', ...rows] = linesOf(good).slice(0, -1);
    const twice = rows.filter((row) => row.startsWith('{"maps"'));
    writeLines(at('a'), [head, ...twice, ...twice], { maps: twice.length * 2 });
    const { status, err } = await runCli(['restore', at('a'), '--data', at('data')]);
    expect([status, err]).toEqual([2, expect.stringContaining('cannot be used')]);
    expect(existsSync(at('data'))).toBe(false);
  });
});

describe('a backup that is not whole', () => {
  const check = async (file: string) => {
    const { status, err } = await runCli(['restore', file, '--data', at('data')]);
    expect(existsSync(at('data'))).toBe(false);
    expect(status).toBe(2);
    return err;
  };
  const changed = (change: (lines: string[]) => readonly string[], rows: Record<string, number> = {}) => {
    const lines = change(linesOf(good).slice(0, -1));
    for (const line of lines.slice(1)) {
      const table = /^\{"(\w+)"/.exec(line)?.[1];
      if (table) rows[table] = (rows[table] ?? 0) + 1;
    }
    writeLines(at('a'), lines, rows);
    return check(at('a'));
  };
  const placeOf = (lines: readonly string[], start: string) => lines.findIndex((line) => line.startsWith(start));

  it('is refused wherever it is cut', async () => {
    const bytes = readFileSync(good);
    for (const share of [0, 0.001, 0.3, 0.6, 0.99, 1 - 1 / bytes.length]) {
      writeFileSync(at('a'), bytes.subarray(0, Math.floor(bytes.length * share)));
      expect(await check(at('a'))).toMatch(/ends too early|is no backup|is damaged/);
    }
    writeFileSync(at('a'), gzipSync(`${linesOf(good).slice(0, -1).join('\n')}\n`));
    expect(await check(at('a'))).toContain('ends too early');
  });

  it('is refused whichever bit is turned over', async () => {
    const bytes = readFileSync(good);
    for (let i = 0; i < 40; i++) {
      const copy = Buffer.from(bytes);
      // The head of the gzip format has bytes that mean nothing: the time, the system.
      const place = 10 + Math.floor(((bytes.length - 10) / 40) * i);
      copy[place] = (copy[place] ?? 0) ^ (1 << (i % 8));
      writeFileSync(at('a'), copy);
      expect(await check(at('a'))).not.toBe('');
    }
  });

  it('is refused when its hash or its counts do not fit', async () => {
    const lines = linesOf(good);
    writeFileSync(at('a'), gzipSync(`${lines.join('\n').replace('Å map', 'Ä map')}\n`));
    expect(await check(at('a'))).toContain('is damaged');
    writeLines(at('a'), lines.slice(0, -1), { maps: 3 });
    expect(await check(at('a'))).toContain('as many rows of “maps” as it says');
    writeFileSync(at('a'), gzipSync(`${[...lines, lines[1]].join('\n')}\n`));
    expect(await check(at('a'))).toContain(`line ${lines.length + 1}: something follows after the end`);
  });

  it('is refused with the line that is wrong', async () => {
    const cases: readonly (readonly [(line: string) => string, string])[] = [
      [() => 'no json', 'no JSON object'],
      [() => '{"secrets":{}}', 'no table "secrets"'],
      [() => '{"__proto__":{}}', 'no table "__proto__"'],
      [(line) => line.replace('"epoch":1', '"epoch":"1"'), 'maps.epoch'],
      [(line) => line.replace('"epoch":1,', ''), 'maps.epoch'],
      [(line) => line.replace('"epoch":1', '"epoch":1,"more":1'), 'maps'],
    ];
    for (const [change, sentence] of cases) {
      const err = await changed((lines) => lines.map((line, i) => (i === 1 ? change(line) : line)));
      expect(err).toContain('line 2: ');
      expect(err).toContain(sentence);
    }
  });

  it('is refused when a row does not fit its checksum, is no base64, or is out of order', async () => {
    const edit = (start: string, change: (line: string) => string) => (lines: string[]) =>
      lines.map((line, i) => (i === placeOf(lines, start) ? change(line) : line));
    expect(await changed(edit('{"images"', (line) => line.replace(/"crc":\d+/, '"crc":7')))).toContain(
      'the row is damaged',
    );
    expect(await changed(edit('{"keys"', (line) => line.replace(/"hash":"./, '"hash":"*')))).toContain('keys.hash');
    expect(await changed((lines) => lines.filter((line) => !line.startsWith('{"documents"')))).toContain('is missing');
    const swap = (lines: string[]) => {
      const first = placeOf(lines, '{"updates"');
      return [...lines.slice(0, first), lines[first + 1] ?? '', lines[first] ?? '', ...lines.slice(first + 2)];
    };
    expect(await changed(swap)).toContain('out of order');
  });

  it('is refused when a document is none of Yjs', async () => {
    const row = { document: 'abcdefghijkl.1', seq: 1, at: 1, bytes: Buffer.from([9, 9, 9]).toString('base64'), crc: 0 };
    row.crc = (await import('../../server/storage/checksum.ts')).checksum(new Uint8Array([9, 9, 9]));
    const own = { name: row.document, seq: 1, log_updates: 1, log_bytes: 3, snapshot_bytes: 0 };
    const head = linesOf(good)[0] ?? '';
    const lines = [head, JSON.stringify({ documents: own }), JSON.stringify({ updates: row })];
    expect(await changed(() => lines)).toContain('line 3: the document abcdefghijkl.1 cannot be read');
  });

  it('is refused when it is something else, or of a newer program', async () => {
    writeFileSync(at('a'), 'not packed at all');
    expect(await check(at('a'))).toContain('is no backup of Resa');
    writeFileSync(at('a'), gzipSync('{"hello":1}\n'));
    expect(await check(at('a'))).toContain('is no backup of Resa');
    expect(await changed(([head = '', ...rows]) => [head.replace('"version":2', '"version":3'), ...rows])).toContain(
      'newer',
    );
  });

  it('is refused before it is unpacked when it unpacks to much, in one line or in many', async () => {
    const head = linesOf(good)[0] ?? '';
    const zeros = Buffer.alloc(100 * 1024 * 1024, '0');
    writeFileSync(at('a'), gzipSync(Buffer.concat([Buffer.from(`${head}\n{"maps":"`), zeros])));
    expect(statSync(at('a')).size).toBeLessThan(200_000);
    expect(await check(at('a'))).toContain('unpacks to far more');
    const line = `${JSON.stringify({ maps: { id: 'a', epoch: 1, title: '0'.repeat(1e5), created_at: 1, keys_version: 1 } })}\n`;
    writeFileSync(at('a'), gzipSync(`${head}\n${line.repeat(1000)}`));
    expect(await check(at('a'))).toContain('unpacks to far more');
  });

  it('is never what a map of repetitions makes', async () => {
    const store = openSqliteStore(at('store'));
    await fillWithMaps(store);
    const image = { mime: 'image/png', bytes: new Uint8Array(51 * 1024 * 1024) };
    await store.addImage('abcdefghijkl', 'big', image, { bytes: 1e9, count: 50 });
    await store.close();
    expect((await runCli(['backup', '--data', at('store'), '--to', at('big')])).status).toBe(0);
  });
});

describe('the words of backups', () => {
  const keysOf = (value: object, prefix = ''): string[] =>
    Object.entries(value).flatMap(([key, inner]) =>
      typeof inner === 'string' ? [prefix + key] : keysOf(inner, `${prefix}${key}.`),
    );
  const placeholders = (value: object) =>
    JSON.stringify(value)
      .match(/\{\{\w+\}\}/g)
      ?.sort();

  it('are there in each language, with one for every problem', () => {
    expect(Object.keys(en.problems).sort()).toEqual([...PROBLEMS].sort());
    for (const words of [sv, nb]) {
      expect(keysOf(words)).toEqual(keysOf(en));
      expect(placeholders(words)).toEqual(placeholders(en));
    }
  });
});

describe('progress', () => {
  it('tells nothing of what is quickly done, then something every two seconds', () => {
    let now = 0;
    const told: unknown[] = [];
    const progress = createProgress(
      (stage, megabytes) => told.push([now, stage, megabytes]),
      () => now,
    );
    for (; now <= 3000; now += 100) progress.note('reading', now * 1024 * 1024);
    expect(told).toEqual([
      [500, 'reading', 500],
      [2500, 'reading', 2500],
    ]);
  });
});

describe('the tables of a backup', () => {
  const expectAll = (found: readonly { table: string; column: string }[]) => {
    const columns = new Map<string, string[]>();
    for (const { table, column } of found) columns.set(table, [...(columns.get(table) ?? []), column]);
    for (const name of Object.keys(LEFT_OUT)) columns.delete(name);
    const sorted = (entries: Iterable<readonly [string, readonly string[]]>) =>
      Object.fromEntries([...entries].map(([name, names]) => [name, [...names].sort()]));
    expect(sorted(TABLES.map((table) => [table.name, Object.keys(table.columns)]))).toEqual(sorted(columns));
  };

  it('are all those of SQLite, but for what is left out on purpose', async () => {
    expectAll(
      (await askFolder(full)(
        `SELECT t.name AS "table", c.name AS "column" FROM sqlite_schema t, pragma_table_info(t.name) c
          WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'`,
      )) as { table: string; column: string }[],
    );
  });

  it.skipIf(!hasDatabase)('are all those of PostgreSQL, but for numbers that it gives itself', async () => {
    const database = await createTestDatabase();
    await (await openPostgresStore(database.url)).close();
    expectAll(
      (await database.sql(
        `SELECT table_name AS "table", column_name AS "column" FROM information_schema.columns
          WHERE table_schema = 'resa' AND is_identity = 'NO'`,
      )) as { table: string; column: string }[],
    );
    await database.drop();
  });
});

describe.skipIf(!hasDatabase)('with PostgreSQL', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await createTestDatabase();
  });
  afterEach(() => database.drop());

  it('a backup goes from SQLite to PostgreSQL and back, and is the same', async () => {
    const unused = await openPostgresStore(database.url);
    await startAdministratorKey(unused, folder);
    await unused.close();
    const into = await runCli(['restore', good, '--database', database.url]);
    expect([into.status, into.err]).toEqual([0, expect.stringContaining('is restored into')]);
    const before = await contentsOf(askFolder(full));
    expect(await contentsOf(database.sql)).toEqual(before);
    const store = await openPostgresStore(database.url);
    const environment = { RESA_DATABASE_URL: database.url, RESA_DATA: '/nowhere' };
    const made = await runCli(['backup', '--to', at('b.resa-backup')], { environment });
    await store.close();
    expect([made.status, made.err]).toEqual([0, expect.stringContaining('2 maps')]);
    mkdirSync(at('data'));
    expect((await runCli(['restore', at('b.resa-backup'), '--data', at('data')])).status).toBe(0);
    expect(await contentsOf(askFolder(at('data')))).toEqual(before);
  });

  it('a backup goes only into an empty database, and whole or not at all', async () => {
    await runCli(['restore', good, '--database', database.url]);
    const again = await runCli(['restore', good, '--database', database.url]);
    expect([again.status, again.err]).toEqual([2, expect.stringContaining('only into an empty store')]);
    expect(again.err).not.toContain('resa_test:resa_test');

    await database.sql('DROP SCHEMA resa CASCADE');
    const [head = '', ...rows] = linesOf(good).slice(0, -1);
    const twice = rows.filter((row) => row.startsWith('{"maps"'));
    writeLines(at('a'), [head, ...twice, ...twice], { maps: twice.length * 2 });
    expect((await runCli(['restore', at('a'), '--database', database.url])).status).toBe(2);
    expect(await database.sql(`SELECT to_regclass('resa.maps') AS found`)).toEqual([{ found: null }]);
  });

  it('says where no maps are', async () => {
    const { status, err } = await runCli(['backup', '--database', database.url, '--to', at('a')]);
    expect([status, err]).toEqual([2, expect.stringContaining('There are no maps of Resa in 127.0.0.1')]);
  });
});
