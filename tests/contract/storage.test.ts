import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterAll } from 'vitest';
import { openSqliteStore } from '../../server/storage/sqlite/sqliteStore.ts';
import { createMemoryStore } from '../server/support/memoryStore.ts';
import { describeStore } from './storeSuite.ts';

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describeStore('in memory', { open: (now) => ({ store: createMemoryStore(now), sql: null }), hasTables: false });

describeStore('in SQLite', {
  hasTables: true,
  open: (now = Date.now) => {
    const folder = mkdtempSync(join(tmpdir(), 'resa-store-'));
    folders.push(folder);
    const sql = async (text: string) => {
      const db = new Database(join(folder, 'resa.sqlite'));
      const statement = db.prepare(text);
      const rows = statement.reader ? statement.all() : [];
      if (!statement.reader) statement.run();
      db.close();
      return rows as Record<string, unknown>[];
    };
    return { store: openSqliteStore(folder, { now }), sql };
  },
});
