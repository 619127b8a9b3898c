/** Where PostgreSQL names people. */
import { KEEP_MS } from '../compaction.ts';
import type { Affected } from '../teams.ts';
import type { PersonPass, TracedMap, TraceStore } from '../traces.ts';
import { parsePeople } from '../versions.ts';
import type { Database, Query } from './database.ts';
import { appendUpdate, compactDocument, dropPast } from './documents.ts';
import { OPENED } from './teams.ts';

/** What a Yjs document without content comes to: it takes a number and changes nothing. */
const NOTHING = new Uint8Array([0, 0]);

export function createTraceTables({ query, transaction }: Database, now: () => number): TraceStore {
  return {
    countMaps: async () => (await query<{ count: number }>('SELECT count(*) AS count FROM resa.maps'))[0]?.count ?? 0,
    maps: (after, count) =>
      query<TracedMap>('SELECT id, epoch, title FROM resa.maps WHERE id > $1 ORDER BY id LIMIT $2', [after, count]),
    passes: (after, count) =>
      query<PersonPass>(
        `SELECT id, name, subject, expires_at AS expires FROM resa.passes
          WHERE kind = 'person' AND id > $1 ORDER BY id LIMIT $2`,
        [after, count],
      ),
    removePasses: (ids) => transaction((ask) => removePasses(ask, ids)),
    changePeople: (mapId, change) =>
      transaction(async (ask) => {
        await ask('SELECT id FROM resa.maps WHERE id = $1 FOR NO KEY UPDATE', [mapId]);
        const rows = await ask<{ id: string; people: string }>(
          "SELECT id, people FROM resa.versions WHERE map_id = $1 AND people <> '[]'",
          [mapId],
        );
        let changed = 0;
        for (const row of rows) {
          const people = change(parsePeople(row.people));
          if (!people) continue;
          await ask('UPDATE resa.versions SET people = $3 WHERE map_id = $1 AND id = $2', [
            mapId,
            row.id,
            JSON.stringify(people),
          ]);
          changed += 1;
        }
        return changed;
      }),
    clearAbout: async (numbers) => {
      await query('UPDATE resa.audit SET about = NULL WHERE number = ANY ($1::bigint[])', [numbers]);
    },
    seal: async (document) => {
      await transaction((ask) => compactDocument(ask, document, now(), 'wait'));
      const { seq } = await appendUpdate(query, { document, update: NOTHING, title: null }, now());
      await transaction((ask) => compactDocument(ask, document, now(), 'wait'));
      return seq;
    },
    trim: async (count) => {
      const found = await query<{ document: string }>(
        `SELECT document FROM (
            SELECT document, max(upto) AS upto FROM resa.snapshots WHERE at <= $1 GROUP BY document
          ) AS old
          WHERE EXISTS (SELECT 1 FROM resa.updates WHERE updates.document = old.document AND seq <= old.upto) LIMIT $2`,
        [now() - KEEP_MS, count],
      );
      for (const { document } of found) await transaction((ask) => dropPast(ask, document, now()));
      return found.length;
    },
  };
}

/** Maps are locked in one order, as where teams are taken away. */
async function removePasses(ask: Query, asked: readonly string[]): Promise<Affected> {
  const persons = await ask<{ id: string }>(
    "SELECT id FROM resa.passes WHERE kind = 'person' AND id = ANY ($1::text[]) FOR UPDATE",
    [asked],
  );
  const ids = persons.map(({ id }) => id);
  const maps = await ask<{ id: string }>(
    `SELECT id FROM resa.maps WHERE id IN (
        SELECT map_id FROM resa.team_maps JOIN ${OPENED} USING (team_id) WHERE pass_id = ANY ($1::text[])
      ) ORDER BY id FOR NO KEY UPDATE`,
    [ids],
  );
  const affected = maps.map(({ id }) => id);
  await ask('UPDATE resa.maps SET keys_version = keys_version + 1 WHERE id = ANY ($1::text[])', [affected]);
  await ask('DELETE FROM resa.pass_teams WHERE pass_id = ANY ($1::text[])', [ids]);
  await ask('DELETE FROM resa.pass_groups WHERE pass_id = ANY ($1::text[])', [ids]);
  await ask('DELETE FROM resa.passes WHERE id = ANY ($1::text[])', [ids]);
  return affected;
}
