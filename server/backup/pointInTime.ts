/**
 * A backup as it was at an earlier time.
 *
 * Laws
 * - Each document is as it was after its last update not later than that time. Its history before stays.
 * - A map made later is left out, with all that is its own. Keys stay those of the backup: a revoked one does not come back.
 * - A map that has changed since gets a new epoch, so that no device's own copy brings the later edits back. One that has gone on to
 *   other epochs since is as it was in the one it was at.
 */
import type { Past } from './documentReader.ts';
import { DOCUMENTS, type Entry, MAPS, type Row, SNAPSHOTS, UPDATES } from './tables.ts';

export interface PointInTime {
  /** What a first reading tells it: each row that is no document's, and each document after its last row. */
  readonly seeRow: (entry: Entry) => void;
  readonly seeDocument: (own: Row, past: Past) => void;
  /** At the second reading: the row as it was, or null when it was not there. */
  readonly rowThen: (entry: Entry) => Entry | null;
  readonly facts: () => PointFacts;
}

export interface PointFacts {
  /** Maps that were made later. */
  readonly leftOut: number;
  /** Documents of which nothing so old is kept, and which are as old as they can be. */
  readonly later: number;
}

/** What a first reading finds of one map. */
interface MapSeen {
  /** At the time of the backup. */
  readonly epoch: number;
  readonly isLate: boolean;
  /** The lowest epoch that had not ended at the time asked about. */
  epochThen: number;
  /** Whether anything is different now. */
  hasChanged: boolean;
  /** The title of the document that was the map, if it is known. */
  title: string | null;
  /** Its documents of which nothing so old is kept. */
  later: number;
}

/** `at` in ms since 1970, within what the logs keep. */
export function createPointInTime(at: number): PointInTime {
  const maps = new Map<string, MapSeen>();
  /** Documents and how they were; null: not there. Those as they are now are left out. */
  const changed = new Map<string, Row | null>();
  function seeMap({ id, epoch, created_at }: Row): void {
    const isLate = Number(created_at) > at;
    const now = Number(epoch);
    maps.set(String(id), { epoch: now, isLate, epochThen: now, hasChanged: false, title: null, later: 0 });
  }

  function mapThen({ table, row }: Entry): Entry {
    const map = maps.get(String(row.id));
    if (!map?.hasChanged) return { table, row };
    return { table, row: { ...row, epoch: map.epoch + 1, title: map.title ?? row.title ?? '' } };
  }

  function documentThen({ table, row }: Entry): Entry | null {
    const name = String(table === DOCUMENTS ? row.name : row.document);
    const { id, epoch, rest } = placeOf(name);
    const map = maps.get(id);
    // Of no map, or of an epoch that was over: nothing has changed in it.
    if (!map || epoch < map.epochThen) return { table, row };
    if (map.isLate || epoch > map.epochThen) return null;
    const nameThen = map.hasChanged ? `${id}.${map.epoch + 1}${rest}` : name;
    const own = changed.get(name);
    if (own === null) return null;
    if (table === DOCUMENTS) return { table, row: { ...(own ?? row), name: nameThen, ended_at: null } };
    const number = Number(table === SNAPSHOTS ? row.upto : row.seq);
    return own && number > Number(own.seq) ? null : { table, row: { ...row, document: nameThen } };
  }

  return {
    seeRow: ({ table, row }) => {
      if (table === MAPS) seeMap(row);
    },
    // Those of one map come in the order of their names: what is found of a later epoch may have to give way to an earlier one.
    seeDocument: (own, { wanted, oldest, isLater }) => {
      const name = String(own.name);
      const { id, epoch, rest } = placeOf(name);
      const map = maps.get(id);
      if (!map || map.isLate) return;
      const isOver = own.ended_at === null ? epoch < map.epoch : Number(own.ended_at) <= at;
      if (isOver || epoch > map.epochThen) return;
      if (epoch < map.epochThen) Object.assign(map, { epochThen: epoch, hasChanged: true, title: null, later: 0 });
      // The map was there, so its content was: what is kept of it begins later.
      const isMap = rest === '';
      const cut = wanted ?? (isMap ? oldest : null);
      if (cut && (isLater || wanted === null)) map.later += 1;
      if (isMap) map.title = cut?.title ?? '';
      if ((cut?.row.seq ?? 0) === own.seq) return;
      changed.set(name, cut?.row ?? null);
      map.hasChanged = true;
    },
    rowThen: (entry) => {
      const { table, row } = entry;
      if (table === DOCUMENTS || table === SNAPSHOTS || table === UPDATES) return documentThen(entry);
      if (table.madeAt && Number(row[table.madeAt]) > at) return null;
      if (table.map && maps.get(String(row[table.map]))?.isLate) return null;
      return table === MAPS ? mapThen(entry) : entry;
    },
    facts: () => {
      const all = [...maps.values()];
      return {
        leftOut: all.filter(({ isLate }) => isLate).length,
        later: all.reduce((sum, map) => sum + map.later, 0),
      };
    },
  };
}

/** `<id>.<epoch>`, with `.talk` behind it for the discussion. */
function placeOf(name: string): { readonly id: string; readonly epoch: number; readonly rest: string } {
  const [id = '', epoch = '', ...rest] = name.split('.');
  return { id, epoch: Number(epoch), rest: rest.map((part) => `.${part}`).join('') };
}
