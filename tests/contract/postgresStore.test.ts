import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPostgresStore } from '../../server/storage/postgres/postgresStore.ts';
import type { Store } from '../../server/storage/store.ts';
import { createTestDatabase, hasPostgres, type TestDatabase } from '../server/support/postgres.ts';
import { nextEpoch } from './epochSuite.ts';
import { edits, entry, ID, ROOM, valuesOf, withMap } from './storeParts.ts';
import { describeStore } from './storeSuite.ts';

const isThere = await hasPostgres();
let database: TestDatabase;
let stores: Store[] = [];

beforeAll(async () => {
  if (isThere) database = await createTestDatabase();
});

afterAll(async () => {
  await Promise.all(stores.map((store) => store.close()));
  await database?.drop();
});

/** An empty store: the tables of the test before are dropped. */
async function openEmpty(now = Date.now): Promise<Store> {
  await database.sql('DROP SCHEMA IF EXISTS resa CASCADE');
  return openPostgresStore(database.url, { now });
}

async function openTogether(count: number): Promise<readonly Store[]> {
  await database.sql('DROP SCHEMA IF EXISTS resa CASCADE');
  stores = await Promise.all(Array.from({ length: count }, () => openPostgresStore(database.url)));
  return stores;
}

async function closeAll(): Promise<void> {
  await Promise.all(stores.map((store) => store.close()));
  stores = [];
}

describe.skipIf(!isThere)('PostgreSQL', () => {
  describeStore('in PostgreSQL', {
    hasTables: true,
    open: async (now) => ({ store: await openEmpty(now), sql: database.sql }),
  });

  it('is made ready once by servers that start together, and given over to the next', async () => {
    const [first, second] = await openTogether(3);
    await withMap(first as Store);
    expect((await second?.readMap(ID))?.title).toBe('First home');
    await closeAll();
    const [again] = [await openPostgresStore(database.url)];
    expect(valuesOf(await again.load(ROOM))).toEqual({ k0: 0 });
    await again.close();
  });

  it('lets a write at one server and the end of the epoch at another happen one after the other, whichever is first', async () => {
    const [one, other] = (await openTogether(2)) as [Store, Store];
    await withMap(one);
    const { updates } = edits(1);
    const next = await nextEpoch(one);
    const writes = Promise.allSettled(Array.from({ length: 8 }, () => other.append(entry(updates[0] as Uint8Array))));
    const [outcome, written] = await Promise.all([one.startEpoch(next), writes]);
    const kept = written.filter(({ status }) => status === 'fulfilled').length;
    // Whoever was acknowledged was there before the end, which then did not come.
    expect(kept).toBe(outcome === 'started' ? 0 : 8);
    expect((await one.load(ROOM)).seq).toBe(1 + kept);
    await closeAll();
  });

  it('numbers what three servers write at once without a gap, and shows no number before those below it', async () => {
    const three = await openTogether(3);
    await withMap(three[0] as Store);
    const { updates } = edits(1);
    const seen: number[][] = [];
    let isWriting = true;
    const watch = (async () => {
      while (isWriting) {
        const rows = await database.sql(`SELECT seq FROM updates WHERE document = '${ROOM}' ORDER BY seq`);
        seen.push(rows.map(({ seq }) => Number(seq)));
      }
    })();
    const appended = await Promise.all(
      three.map(async (store) => {
        const seqs: number[] = [];
        for (let i = 0; i < 60; i++) seqs.push((await store.append(entry(updates[0] as Uint8Array))).seq);
        return seqs;
      }),
    );
    isWriting = false;
    await watch;
    expect(appended.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: 180 }, (_, i) => i + 2));
    for (const seqs of seen) expect(seqs).toEqual(seqs.map((_, i) => i + 1));
    await closeAll();
  });

  it('revises a document once when several servers ask at once', async () => {
    const three = await openTogether(3);
    await withMap(three[0] as Store);
    const once = three.map((store) => store.revise(ROOM, ({ seq }) => (seq === 1 ? new Uint8Array([0, 0]) : null)));
    expect((await Promise.all(once)).map(({ seq }) => seq)).toEqual([2, 2, 2]);
    await closeAll();
  });

  it('commits to disk even where the database is set up to forget', async () => {
    const name = new URL(database.url).pathname.slice(1);
    await database.sql(`ALTER DATABASE ${name} SET synchronous_commit = off`);
    const [store] = await openTogether(1);
    await database.sql(`CREATE TABLE seen (value text);
      CREATE FUNCTION see() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN INSERT INTO resa.seen VALUES (current_setting('synchronous_commit')); RETURN NEW; END $$;
      CREATE TRIGGER see AFTER INSERT ON updates FOR EACH ROW EXECUTE FUNCTION see()`);
    await store?.append(entry(new Uint8Array([0, 0])));
    expect(await database.sql('SELECT value FROM seen')).toEqual([{ value: 'on' }]);
    await database.sql(`ALTER DATABASE ${name} RESET synchronous_commit`);
    await closeAll();
  });

  it('says plainly that the data are of a newer version, and where no database is', async () => {
    await openTogether(1);
    await closeAll();
    await database.sql('UPDATE version SET steps = 99');
    await expect(openPostgresStore(database.url)).rejects.toThrow('newer version of Resa');
    const nowhere = openPostgresStore('postgres://someone:secret@127.0.0.1:1/resa');
    await expect(nowhere).rejects.toThrow('The database at 127.0.0.1:1 cannot be used');
    await expect(nowhere).rejects.not.toThrow('secret');
  });
});
