/** Where SQLite names people. */
import type Database from 'libsql';
import { KEEP_MS } from '../compaction.ts';
import type { Affected } from '../teams.ts';
import type { PersonPass, TracedMap, TraceStore } from '../traces.ts';
import { parsePeople } from '../versions.ts';
import type { DocumentTables } from './documents.ts';
import { OPENED } from './teams.ts';

/** What a Yjs document without content comes to: it takes a number and changes nothing. */
const NOTHING = new Uint8Array([0, 0]);

type Write = <T>(change: () => T) => Promise<T>;

export function createTraceTables(
  db: Database.Database,
  documents: DocumentTables,
  write: Write,
  now: () => number,
): TraceStore {
  const countMaps = db.prepare('SELECT count(*) AS count FROM maps');
  const selectMaps = db.prepare('SELECT id, epoch, title FROM maps WHERE id > ? ORDER BY id LIMIT ?');
  const selectPasses = db.prepare(
    `SELECT id, name, subject, expires_at AS expires FROM passes WHERE kind = 'person' AND id > ? ORDER BY id LIMIT ?`,
  );
  const selectPersons = db.prepare(
    `SELECT id FROM passes WHERE kind = 'person' AND id IN (SELECT value FROM json_each(?))`,
  );
  const raiseVersions = db.prepare(
    `UPDATE maps SET keys_version = keys_version + 1 WHERE id IN (
        SELECT map_id FROM team_maps JOIN ${OPENED} USING (team_id) WHERE pass_id IN (SELECT value FROM json_each(?))
      ) RETURNING id`,
  );
  const unlinkPasses = ['pass_teams', 'pass_groups'].map((table) =>
    db.prepare(`DELETE FROM ${table} WHERE pass_id IN (SELECT value FROM json_each(?))`),
  );
  const dropPasses = db.prepare('DELETE FROM passes WHERE id IN (SELECT value FROM json_each(?))');
  const selectPeople = db.prepare("SELECT id, people FROM versions WHERE map_id = ? AND people <> '[]'");
  const setPeople = db.prepare('UPDATE versions SET people = ? WHERE map_id = ? AND id = ?');
  const clearAbout = db.prepare('UPDATE audit SET about = NULL WHERE number IN (SELECT value FROM json_each(?))');
  const selectTrimmable = db.prepare(
    `SELECT document FROM (SELECT document, max(upto) AS upto FROM snapshots WHERE at <= ? GROUP BY document) AS old
      WHERE EXISTS (SELECT 1 FROM updates WHERE updates.document = old.document AND seq <= old.upto) LIMIT ?`,
  );

  return {
    countMaps: async () => (countMaps.all() as readonly { count: number }[])[0]?.count ?? 0,
    maps: async (after, count) => selectMaps.all(after, count) as readonly TracedMap[],
    passes: async (after, count) => selectPasses.all(after, count) as readonly PersonPass[],
    removePasses: (ids) =>
      write((): Affected => {
        const persons = selectPersons.all(JSON.stringify(ids)) as readonly { id: string }[];
        const those = JSON.stringify(persons.map(({ id }) => id));
        const affected = raiseVersions.all(those) as readonly { id: string }[];
        for (const unlink of unlinkPasses) unlink.run(those);
        dropPasses.run(those);
        return affected.map(({ id }) => id);
      }),
    changePeople: (mapId, change) =>
      write(() => {
        let changed = 0;
        for (const row of selectPeople.all(mapId) as readonly { id: string; people: string }[]) {
          const people = change(parsePeople(row.people));
          if (!people) continue;
          setPeople.run(JSON.stringify(people), mapId, row.id);
          changed += 1;
        }
        return changed;
      }),
    clearAbout: (numbers) =>
      write(() => {
        clearAbout.run(JSON.stringify(numbers));
      }),
    seal: (document) =>
      write(() => {
        documents.compact(document)();
        const { seq } = documents.append(document, NOTHING);
        documents.compact(document)();
        return seq;
      }),
    trim: async (count) => {
      const found = selectTrimmable.all(now() - KEEP_MS, count) as readonly { document: string }[];
      for (const { document } of found) await write(() => documents.trim(document));
      return found.length;
    },
  };
}
