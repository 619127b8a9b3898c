/**
 * Boxes and sealed ballots in PostgreSQL.
 *
 * Laws
 * - Locks are taken in one order: a participant or the boxes of a map, the box, the documents. Who hands in shares the box with
 *   others who do; who changes or opens it has it alone.
 */
import { required } from '../../../src/lib/assert.ts';
import {
  type BallotHeadRow,
  type BallotRow,
  type BallotStore,
  BOX_KEEP_MS,
  type BoxChange,
  type BoxHead,
  type BoxRow,
  type FoundBox,
  type HandingIn,
  headsIn,
  type StoredBallot,
  type StoredBox,
  toBallot,
  toBox,
  toPayload,
} from '../ballots.ts';
import type { Database, Query } from './database.ts';
import { letGoOfParticipants, listParticipants, noteSeen, participantByKey } from './participants.ts';

const BALLOT = `SELECT participant_id AS participant, revision, try_id AS "tryId", payload, entries, opened_at AS "openedAt"
  FROM resa.ballots WHERE map_id = $1 AND box_id = $2`;

export function createBallots({ query, transaction }: Database, now: () => number): BallotStore {
  return {
    list: (mapId) => list(query, mapId),
    change: (mapId, box, change) =>
      transaction(async (ask) => {
        const changed = change(await findBox(ask, mapId, box));
        await writeBox(ask, mapId, box, changed, now());
        return changed.answer;
      }),
    read: (mapId, hash, box) => readHandingIn(query, mapId, hash, box, false),
    handIn: (mapId, hash, box, change) =>
      transaction(async (ask) => {
        const found = await readHandingIn(ask, mapId, hash, box, true);
        if (!found) return null;
        const { answer, ballot } = change(found);
        if (!ballot) return answer;
        await writeBallot(ask, mapId, box, ballot, now());
        await noteSeen(ask, mapId, found.participant.id, now());
        return answer;
      }),
    // What is erased is gone when the database next vacuums.
    scrub: async () => undefined,
    letGo: async () => {
      await query(
        `WITH gone AS (
            DELETE FROM resa.boxes AS old WHERE changed_at <= $1 AND NOT EXISTS (
              SELECT 1 FROM resa.ballots WHERE map_id = old.map_id AND box_id = old.id AND handed_at > $1
            ) RETURNING map_id, id
          )
          DELETE FROM resa.ballots USING gone WHERE ballots.map_id = gone.map_id AND box_id = gone.id`,
        [now() - BOX_KEEP_MS],
      );
      await letGoOfParticipants(query, now());
    },
  };
}

/** Inside a transaction: the box, which nobody else changes or hands in to until the end. */
export async function findBox(query: Query, mapId: string, id: string): Promise<FoundBox> {
  // A box that is not there yet cannot be locked otherwise. The map's own row must not be: who writes a title holds a document then.
  await query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`resa.boxes.${mapId}`]);
  const box = await readBox(query, mapId, id, 'FOR UPDATE');
  const ballots = await query<BallotRow>(`${BALLOT} ORDER BY participant_id`, [mapId, id]);
  const [counted] = await query<Pick<FoundBox, 'count' | 'rulesLength'>>(
    'SELECT count(*) AS count, coalesce(sum(length(rules)), 0) AS "rulesLength" FROM resa.boxes WHERE map_id = $1',
    [mapId],
  );
  const people = await listParticipants(query, mapId);
  return { box, ballots: ballots.map(toBallot), people, ...required(counted, 'A count') };
}

/** Inside a transaction that has found it. */
export async function writeBox(
  query: Query,
  mapId: string,
  id: string,
  { box, ballots = [] }: Pick<BoxChange<unknown>, 'box' | 'ballots'>,
  now: number,
): Promise<void> {
  if (box) {
    await query(
      `INSERT INTO resa.boxes (map_id, id, rules, state, made_at, changed_at) VALUES ($1, $2, $3, $4, $5, $5)
        ON CONFLICT (map_id, id) DO UPDATE SET rules = excluded.rules, state = excluded.state,
          changed_at = excluded.changed_at`,
      [mapId, id, JSON.stringify(box.rules), box.state, now],
    );
  }
  for (const ballot of ballots) await writeBallot(query, mapId, id, ballot, now);
}

async function list(query: Query, mapId: string): Promise<readonly BoxHead[]> {
  const boxes = await query<BoxRow>('SELECT id, rules, state FROM resa.boxes WHERE map_id = $1 ORDER BY made_at, id', [
    mapId,
  ]);
  const heads = await query<BallotHeadRow>(
    `SELECT box_id AS box, participant_id AS participant, entries, opened_at AS "openedAt"
       FROM resa.ballots
      WHERE map_id = $1 AND (payload IS NOT NULL OR opened_at IS NOT NULL) ORDER BY box_id, participant_id`,
    [mapId],
  );
  return boxes.map((row) => ({
    ...toBox(row),
    handedIn: headsIn(heads, row.id),
  }));
}

async function readBox(
  query: Query,
  mapId: string,
  id: string,
  lock: '' | 'FOR SHARE' | 'FOR UPDATE',
): Promise<StoredBox | null> {
  const [row] = await query<BoxRow>(`SELECT id, rules, state FROM resa.boxes WHERE map_id = $1 AND id = $2 ${lock}`, [
    mapId,
    id,
  ]);
  return row ? toBox(row) : null;
}

async function readHandingIn(
  query: Query,
  mapId: string,
  hash: Uint8Array,
  box: string,
  isLocked: boolean,
): Promise<HandingIn | null> {
  const participant = await participantByKey(query, mapId, hash, isLocked ? 'FOR NO KEY UPDATE' : '');
  if (!participant) return null;
  const found = await readBox(query, mapId, box, isLocked ? 'FOR SHARE' : '');
  const [row] = await query<BallotRow>(`${BALLOT} AND participant_id = $3`, [mapId, box, participant.id]);
  return { participant, box: found, ballot: row ? toBallot(row) : null };
}

async function writeBallot(query: Query, mapId: string, box: string, ballot: StoredBallot, now: number): Promise<void> {
  const { participant, revision, tryId, entries, isOpened } = ballot;
  await query(
    `INSERT INTO resa.ballots AS b (map_id, box_id, participant_id, revision, try_id, payload, entries, made_at, handed_at, opened_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8, $9)
      ON CONFLICT (map_id, box_id, participant_id) DO UPDATE SET revision = excluded.revision, try_id = excluded.try_id,
        payload = excluded.payload, entries = excluded.entries, handed_at = excluded.handed_at,
        opened_at = coalesce(b.opened_at, excluded.opened_at)`,
    [mapId, box, participant, revision, tryId, toPayload(ballot), entries, now, isOpened ? now : null],
  );
}
