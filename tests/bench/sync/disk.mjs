/** What maps take on disk in SQLite. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Database from 'libsql';
import * as Y from 'yjs';

const HOUR_MS = 60 * 60 * 1_000;
/** So many edits make the store shorten a log. */
const MANY = 500;
const SOME = 400;

/**
 * Bytes of the file for one map of `state` that was worked on for days and whose log was shortened, and for one edit of the last
 * 24 hours beyond that.
 */
export async function measureDisk(openSqliteStore, { state, maps }) {
  const folder = mkdtempSync(join(tmpdir(), 'resa-disk-'));
  let time = Date.now() - 100 * HOUR_MS;
  const store = openSqliteStore(folder, { now: () => time });
  const db = new Database(join(folder, 'resa.sqlite'));
  const ask = (text) => Object.values(db.prepare(text).get())[0];
  const used = () => {
    db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
    return (ask('PRAGMA page_count') - ask('PRAGMA freelist_count')) * ask('PRAGMA page_size');
  };
  const empty = used();
  const documents = Array.from({ length: maps }, (_, m) => `map${String(m).padStart(9, '0')}.1`);
  for (const document of documents) {
    const id = document.slice(0, 12);
    await store.createMap({ id, epoch: 1, title: 'A map', keys: [] }, { document, update: state });
  }
  const edit = editor(state);
  const write = (times) =>
    Promise.all(
      documents.flatMap((document) =>
        Array.from({ length: times }, () => store.append({ document, update: edit(), title: null })),
      ),
    );
  // Three days of work: after that nothing is left of the first.
  for (let day = 1; day <= 3; day++) {
    await write(MANY);
    while (ask(`SELECT count(*) FROM snapshots WHERE at = ${time}`) < maps) await pause(50);
    time += 25 * HOUR_MS;
  }
  const settled = used();
  await write(SOME);
  const after = used();
  await store.close();
  db.close();
  rmSync(folder, { recursive: true, force: true });
  return { map: (settled - empty) / maps, edit: (after - settled) / (maps * SOME) };
}

/** Somebody who writes one letter after another. */
function editor(state) {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  const [card] = doc.getMap('cards').values();
  const text = card.get('text');
  let last = null;
  doc.on('update', (update) => {
    last = update;
  });
  return () => {
    text.insert(text.length, 'x');
    return last;
  };
}
