/**
 * What a backup holds, in one place: every table of the store with its columns, the same in SQLite and PostgreSQL. A new table
 * is one more line here; a test compares this with the tables that the stores make.
 */

/** What a column holds; a question mark lets it be null. */
export type Kind = 'text' | 'text?' | 'whole' | 'whole?' | 'bytes' | 'bytes?';

export type Value = string | number | Uint8Array | null;
export type Row = Readonly<Record<string, Value>>;

export interface Table {
  readonly name: string;
  /** Columns that tell its rows apart; rows are read in their order. */
  readonly key: readonly string[];
  readonly columns: Readonly<Record<string, Kind>>;
  /** The column with the id of the map that a row belongs to: it goes where its map goes. */
  readonly map?: string;
  /** The column with the time at which a row was made, in ms since 1970: at an earlier time it was not there. */
  readonly madeAt?: string;
  /** Rows in it do not make a store used: a server writes some at its first start. A restore takes their place. */
  readonly isThereUnused?: true;
}

/** A row and where it belongs. */
export interface Entry {
  readonly table: Table;
  readonly row: Row;
}

const crc = 'whole';

export const MAPS: Table = {
  name: 'maps',
  key: ['id'],
  columns: { id: 'text', epoch: 'whole', title: 'text', created_at: 'whole', keys_version: 'whole' },
  map: 'id',
  madeAt: 'created_at',
};

/** Rows that a store could not read, as it found them: their checksums do not fit. */
export const QUARANTINE: Table = {
  name: 'quarantine',
  key: ['document', 'source', 'seq', 'crc'],
  columns: { source: 'text', seq: 'whole', document: 'text', bytes: 'bytes', crc },
};

export const DOCUMENTS: Table = {
  name: 'documents',
  key: ['name'],
  columns: {
    ...{ name: 'text', seq: 'whole', log_updates: 'whole', log_bytes: 'whole', snapshot_bytes: 'whole' },
    ended_at: 'whole?',
  },
};

export const SNAPSHOTS: Table = {
  name: 'snapshots',
  key: ['document', 'upto'],
  columns: { document: 'text', upto: 'whole', at: 'whole', bytes: 'bytes', crc },
};

export const UPDATES: Table = {
  name: 'updates',
  key: ['document', 'seq'],
  columns: { document: 'text', seq: 'whole', at: 'whole', bytes: 'bytes', crc },
};

/** What is simply a table, in an order in which rows can be written: maps before what belongs to them. */
export const PLAIN_TABLES: readonly Table[] = [
  MAPS,
  {
    name: 'keys',
    key: ['map_id', 'role'],
    columns: { map_id: 'text', role: 'text', hash: 'bytes', sealed: 'bytes?', uses: 'whole' },
    map: 'map_id',
  },
  {
    name: 'images',
    key: ['map_id', 'id'],
    columns: { map_id: 'text', id: 'text', mime: 'text', size: 'whole', bytes: 'bytes', crc },
    map: 'map_id',
  },
  {
    name: 'versions',
    // By time as well, so that versions of one moment stay in the order they were made in.
    key: ['map_id', 'at', 'id'],
    columns: {
      ...{ map_id: 'text', id: 'text', epoch: 'whole', at: 'whole', kind: 'text', name: 'text?', people: 'text' },
      ...{ seq: 'whole', size: 'whole', crc, bytes: 'bytes' },
    },
    map: 'map_id',
    madeAt: 'at',
  },
  // Who gets in stays as it is in the backup, whatever time is gone back to: what was taken away does not come back.
  {
    name: 'teams',
    key: ['id'],
    columns: { id: 'text', name: 'text', created_at: 'whole' },
  },
  {
    name: 'team_maps',
    key: ['team_id', 'map_id'],
    columns: { team_id: 'text', map_id: 'text', added_at: 'whole' },
    map: 'map_id',
  },
  {
    name: 'passes',
    key: ['id'],
    columns: {
      ...{ id: 'text', kind: 'text', hash: 'bytes', name: 'text?', subject: 'text?' },
      ...{ made_at: 'whole', expires_at: 'whole?' },
    },
    isThereUnused: true,
  },
  {
    name: 'pass_teams',
    key: ['pass_id', 'team_id'],
    columns: { pass_id: 'text', team_id: 'text', role: 'text' },
  },
  {
    name: 'team_groups',
    key: ['team_id', 'name'],
    columns: { team_id: 'text', name: 'text', role: 'text' },
  },
  {
    name: 'pass_groups',
    key: ['pass_id', 'name'],
    columns: { pass_id: 'text', name: 'text' },
  },
  {
    name: 'lobbies',
    key: ['map_id'],
    columns: { map_id: 'text', role: 'text', code: 'text', closes_at: 'whole' },
    map: 'map_id',
  },
  {
    name: 'participants',
    key: ['map_id', 'id'],
    columns: {
      ...{ map_id: 'text', id: 'text', hash: 'bytes', own: 'bytes', name: 'text', colour: 'whole', came_by: 'text' },
      ...{ alias: 'text', role: 'text?', joined_at: 'whole', seen_at: 'whole' },
    },
    map: 'map_id',
  },
  {
    name: 'boxes',
    key: ['map_id', 'id'],
    columns: { map_id: 'text', id: 'text', rules: 'text', state: 'text', made_at: 'whole', changed_at: 'whole' },
    map: 'map_id',
    madeAt: 'made_at',
  },
  {
    name: 'ballots',
    key: ['map_id', 'box_id', 'participant_id'],
    columns: {
      ...{ map_id: 'text', box_id: 'text', participant_id: 'text', revision: 'whole', try_id: 'text?' },
      ...{ payload: 'text?', entries: 'whole', made_at: 'whole', handed_at: 'whole', opened_at: 'whole?' },
    },
    map: 'map_id',
    madeAt: 'made_at',
  },
  {
    name: 'audit',
    key: ['number'],
    columns: {
      ...{ number: 'whole', at: 'whole', act: 'text', map_id: 'text?', team_id: 'text?' },
      ...{ about: 'text?', address: 'text?' },
    },
    isThereUnused: true,
  },
  QUARANTINE,
];

/** After the others, document by document: its own row, its snapshots and its updates, each in order. */
export const TABLES: readonly Table[] = [...PLAIN_TABLES, DOCUMENTS, SNAPSHOTS, UPDATES];

/** Tables of a store that no backup holds, and why. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  sign_ins: 'sign-ins under way: they are over in minutes',
  version: 'how many steps the tables have had: the store that is restored into has its own',
};
