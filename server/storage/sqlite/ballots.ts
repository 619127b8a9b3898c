/** Boxes and sealed ballots in SQLite, which overwrites what is deleted (`secure_delete`). */
import type Database from 'libsql';
import { required } from '../../../src/lib/assert.ts';
import {
  type BallotHeadRow,
  type BallotRow,
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
import type { ParticipantTables } from './participants.ts';

export interface BallotTables {
  readonly list: (mapId: string) => readonly BoxHead[];
  readonly find: (mapId: string, box: string) => FoundBox;
  readonly write: (mapId: string, id: string, change: Pick<BoxChange<unknown>, 'box' | 'ballots'>) => void;
  readonly read: (mapId: string, hash: Uint8Array, box: string) => HandingIn | null;
  readonly handIn: <Answer>(
    mapId: string,
    hash: Uint8Array,
    box: string,
    change: (found: HandingIn) => { readonly answer: Answer; readonly ballot?: StoredBallot },
  ) => Answer | null;
  readonly letGo: () => void;
}

const BALLOT = `SELECT participant_id AS participant, revision, try_id AS tryId, payload, entries, opened_at AS openedAt
  FROM ballots WHERE map_id = ? AND box_id = ?`;

export function createBallotTables(
  db: Database.Database,
  participants: Pick<ParticipantTables, 'list' | 'byKey' | 'noteSeen'>,
  now: () => number,
): BallotTables {
  const selectBoxes = db.prepare('SELECT id, rules, state FROM boxes WHERE map_id = ? ORDER BY made_at, id');
  const selectHeads = db.prepare(
    `SELECT box_id AS box, participant_id AS participant, entries, opened_at AS openedAt FROM ballots
      WHERE map_id = ? AND (payload IS NOT NULL OR opened_at IS NOT NULL) ORDER BY box_id, participant_id`,
  );
  const selectBox = db.prepare('SELECT id, rules, state FROM boxes WHERE map_id = ? AND id = ?');
  const countBoxes = db.prepare(
    'SELECT count(*) AS count, coalesce(sum(length(rules)), 0) AS rulesLength FROM boxes WHERE map_id = ?',
  );
  const selectBallots = db.prepare(`${BALLOT} ORDER BY participant_id`);
  const selectBallot = db.prepare(`${BALLOT} AND participant_id = ?`);
  const putBox = db.prepare(
    `INSERT INTO boxes (map_id, id, rules, state, made_at, changed_at) VALUES (?1, ?2, ?3, ?4, ?5, ?5)
      ON CONFLICT (map_id, id) DO UPDATE SET rules = excluded.rules, state = excluded.state, changed_at = excluded.changed_at`,
  );
  const putBallot = db.prepare(
    `INSERT INTO ballots (map_id, box_id, participant_id, revision, try_id, payload, entries, made_at, handed_at, opened_at)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8, ?9)
      ON CONFLICT (map_id, box_id, participant_id) DO UPDATE SET revision = excluded.revision, try_id = excluded.try_id,
        payload = excluded.payload, entries = excluded.entries, handed_at = excluded.handed_at,
        opened_at = coalesce(opened_at, excluded.opened_at)`,
  );
  const dropBoxes = db.prepare(
    `DELETE FROM boxes WHERE changed_at <= ?1 AND NOT EXISTS (
        SELECT 1 FROM ballots WHERE ballots.map_id = boxes.map_id AND box_id = boxes.id AND handed_at > ?1
      ) RETURNING map_id AS mapId, id`,
  );
  const dropBallots = db.prepare('DELETE FROM ballots WHERE map_id = ? AND box_id = ?');

  function readBox(mapId: string, id: string): StoredBox | null {
    const [row] = selectBox.all(mapId, id) as readonly BoxRow[];
    return row ? toBox(row) : null;
  }

  function writeBallot(mapId: string, box: string, ballot: StoredBallot): void {
    const { participant, revision, tryId, entries, isOpened } = ballot;
    const openedAt = isOpened ? now() : null;
    putBallot.run(mapId, box, participant, revision, tryId, toPayload(ballot), entries, now(), openedAt);
  }

  function read(mapId: string, hash: Uint8Array, box: string): HandingIn | null {
    const participant = participants.byKey(mapId, hash);
    if (!participant) return null;
    const [row] = selectBallot.all(mapId, box, participant.id) as readonly BallotRow[];
    return { participant, box: readBox(mapId, box), ballot: row ? toBallot(row) : null };
  }

  return {
    read,
    list: (mapId) => {
      const heads = selectHeads.all(mapId) as readonly BallotHeadRow[];
      return (selectBoxes.all(mapId) as readonly BoxRow[]).map((row) => ({
        ...toBox(row),
        handedIn: headsIn(heads, row.id),
      }));
    },
    find: (mapId, box) => ({
      box: readBox(mapId, box),
      ballots: (selectBallots.all(mapId, box) as readonly BallotRow[]).map(toBallot),
      people: participants.list(mapId),
      ...required((countBoxes.all(mapId) as readonly Pick<FoundBox, 'count' | 'rulesLength'>[])[0], 'A count'),
    }),
    write: (mapId, id, { box, ballots = [] }) => {
      if (box) putBox.run(mapId, id, JSON.stringify(box.rules), box.state, now());
      for (const ballot of ballots) writeBallot(mapId, id, ballot);
    },
    handIn: (mapId, hash, box, change) => {
      const found = read(mapId, hash, box);
      if (!found) return null;
      const { answer, ballot } = change(found);
      if (!ballot) return answer;
      writeBallot(mapId, box, ballot);
      participants.noteSeen(mapId, found.participant.id);
      return answer;
    },
    letGo: () => {
      for (const { mapId, id } of dropBoxes.all(now() - BOX_KEEP_MS) as readonly { mapId: string; id: string }[]) {
        dropBallots.run(mapId, id);
      }
    },
  };
}
