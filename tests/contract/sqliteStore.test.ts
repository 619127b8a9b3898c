import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { checksum } from '../../server/storage/checksum.ts';
import { openSqliteStore } from '../../server/storage/sqlite/sqliteStore.ts';
import { edits, entry, ID, ROOM, valuesOf, withMap } from './storeParts.ts';

/** The tables as they were before documents had numbers of their own. */
const VERSION_2 = `
  CREATE TABLE maps (id TEXT PRIMARY KEY, epoch INTEGER NOT NULL, title TEXT NOT NULL, created_at INTEGER NOT NULL) STRICT;
  CREATE TABLE keys (
    map_id TEXT NOT NULL REFERENCES maps(id), role TEXT NOT NULL, hash BLOB NOT NULL, sealed BLOB, uses INTEGER NOT NULL,
    PRIMARY KEY (map_id, role)
  ) STRICT;
  CREATE TABLE updates (seq INTEGER PRIMARY KEY AUTOINCREMENT, document TEXT NOT NULL, bytes BLOB NOT NULL, crc INTEGER NOT NULL) STRICT;
  CREATE INDEX updates_by_document ON updates (document, seq);
  CREATE TABLE snapshots (
    document TEXT NOT NULL, upto INTEGER NOT NULL, bytes BLOB NOT NULL, crc INTEGER NOT NULL, PRIMARY KEY (document, upto)
  ) STRICT;
  CREATE TABLE quarantine (source TEXT NOT NULL, seq INTEGER NOT NULL, document TEXT NOT NULL, bytes BLOB NOT NULL, crc INTEGER NOT NULL) STRICT;
  CREATE TABLE images (
    map_id TEXT NOT NULL REFERENCES maps(id), id TEXT NOT NULL, mime TEXT NOT NULL, size INTEGER NOT NULL, bytes BLOB NOT NULL,
    crc INTEGER NOT NULL, PRIMARY KEY (map_id, id)
  ) STRICT;
  PRAGMA user_version = 2;
`;

const folders: string[] = [];

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'resa-store-'));
  folders.push(folder);
  return folder;
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe('the SQLite store', () => {
  it('keeps everything over a restart', async () => {
    const folder = newFolder();
    const first = openSqliteStore(folder);
    const updates = await withMap(first);
    await first.append(entry(updates[0] as Uint8Array));
    await first.close();
    const second = openSqliteStore(folder);
    expect(valuesOf(await second.load(ROOM))).toEqual({ k0: 0, k1: 1 });
    expect((await second.readMap(ID))?.title).toBe('First home');
    await second.close();
  });

  it('fails only the bad write of a group', async () => {
    const store = openSqliteStore(newFolder());
    const updates = await withMap(store);
    const results = await Promise.allSettled([
      store.append(entry(updates[0] as Uint8Array)),
      store.createMap(
        { id: ID, epoch: 1, title: 'Again', keys: [] },
        { document: ROOM, update: new Uint8Array([0, 0]) },
      ),
      store.append(entry(updates[1] as Uint8Array)),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(valuesOf(await store.load(ROOM))).toEqual({ k0: 0, k1: 1, k2: 2 });
    await store.close();
  });

  it('takes over the tables of an older version with all they hold', async () => {
    const folder = newFolder();
    const { doc, updates } = edits(5);
    const snapshot = edits(0);
    for (const update of updates.slice(0, 2)) Y.applyUpdate(snapshot.doc, update);
    const db = new Database(join(folder, 'resa.sqlite'));
    db.exec(VERSION_2);
    db.prepare("INSERT INTO maps VALUES (?, 1, 'First home', 0)").run(ID);
    const insert = db.prepare('INSERT INTO updates (document, bytes, crc) VALUES (?, ?, ?)');
    const [other] = edits(1).updates as [Uint8Array];
    for (const update of updates) {
      insert.run(ROOM, Buffer.from(update), checksum(update));
      insert.run('otherotherot.1', Buffer.from(other), checksum(other));
    }
    const whole = Y.encodeStateAsUpdate(snapshot.doc);
    db.prepare('INSERT INTO snapshots VALUES (?, 3, ?, ?)').run(ROOM, Buffer.from(whole), checksum(whole));
    db.exec('DELETE FROM updates WHERE seq = 1');
    db.close();

    const store = openSqliteStore(folder);
    expect(await store.readMap(ID)).toMatchObject({ title: 'First home', keysVersion: 1 });
    const loaded = await store.load(ROOM);
    expect(loaded).toMatchObject({ seq: 9, quarantined: 0 });
    expect(loaded.updates).toHaveLength(4);
    expect(valuesOf(loaded)).toEqual(doc.getMap('map').toJSON());
    expect((await store.append(entry(new Uint8Array([0, 0])))).seq).toBe(10);
    expect(valuesOf(await store.readSince(ROOM, 9))).toEqual({});
    expect(valuesOf(await store.readSince(ROOM, 5)), 'numbers of before have holes').toEqual(
      doc.getMap('map').toJSON(),
    );
    expect((await store.append(entry(new Uint8Array([0, 0]), { document: 'otherotherot.1' }))).seq).toBe(11);
    await store.close();
  });

  it('says plainly that another server has the data', async () => {
    const folder = newFolder();
    const store = openSqliteStore(folder);
    expect(() => openSqliteStore(folder)).toThrow('Another Resa is already using the data in');
    await store.close();
  });

  it('says plainly that the data are of a newer version', async () => {
    const folder = newFolder();
    await openSqliteStore(folder).close();
    damage(folder, 'PRAGMA user_version = 99');
    expect(() => openSqliteStore(folder)).toThrow('newer version of Resa');
  });
});

function damage(folder: string, sql: string): void {
  const db = new Database(join(folder, 'resa.sqlite'));
  db.exec(sql);
  db.close();
}
