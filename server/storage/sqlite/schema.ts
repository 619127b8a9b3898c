import type Database from 'libsql';

/**
 * What each version of the tables added. A file knows how many of these it has had; one that has had more was made by a newer
 * Resa. A step that has been released never changes.
 */
const STEPS: readonly string[] = [
  `
  CREATE TABLE maps (id TEXT PRIMARY KEY, epoch INTEGER NOT NULL, title TEXT NOT NULL, created_at INTEGER NOT NULL) STRICT;
  CREATE TABLE keys (
    map_id TEXT NOT NULL REFERENCES maps(id),
    role TEXT NOT NULL,
    hash BLOB NOT NULL,
    sealed BLOB,
    uses INTEGER NOT NULL,
    PRIMARY KEY (map_id, role)
  ) STRICT;
  CREATE TABLE updates (seq INTEGER PRIMARY KEY AUTOINCREMENT, document TEXT NOT NULL, bytes BLOB NOT NULL, crc INTEGER NOT NULL) STRICT;
  CREATE INDEX updates_by_document ON updates (document, seq);
  CREATE TABLE snapshots (
    document TEXT NOT NULL,
    upto INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    crc INTEGER NOT NULL,
    PRIMARY KEY (document, upto)
  ) STRICT;
  CREATE TABLE quarantine (source TEXT NOT NULL, seq INTEGER NOT NULL, document TEXT NOT NULL, bytes BLOB NOT NULL, crc INTEGER NOT NULL) STRICT;
`,
  `
  CREATE TABLE images (
    map_id TEXT NOT NULL REFERENCES maps(id),
    id TEXT NOT NULL,
    mime TEXT NOT NULL,
    size INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    crc INTEGER NOT NULL,
    PRIMARY KEY (map_id, id)
  ) STRICT;
`,
  // Numbers count each document by itself from here on; those of before stay, with holes between them.
  `
  ALTER TABLE maps ADD COLUMN keys_version INTEGER NOT NULL DEFAULT 1;
  CREATE TABLE documents (
    name TEXT PRIMARY KEY,
    seq INTEGER NOT NULL,
    log_updates INTEGER NOT NULL,
    log_bytes INTEGER NOT NULL,
    snapshot_bytes INTEGER NOT NULL
  ) STRICT;
  ALTER TABLE updates RENAME TO old_updates;
  DROP INDEX updates_by_document;
  CREATE TABLE updates (
    document TEXT NOT NULL,
    seq INTEGER NOT NULL,
    at INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    crc INTEGER NOT NULL,
    PRIMARY KEY (document, seq)
  ) STRICT;
  INSERT INTO updates SELECT document, seq, unixepoch() * 1000, bytes, crc FROM old_updates ORDER BY document, seq;
  DROP TABLE old_updates;
  ALTER TABLE snapshots ADD COLUMN at INTEGER NOT NULL DEFAULT 0;
  UPDATE snapshots SET at = unixepoch() * 1000;
  INSERT INTO documents
    SELECT name,
      max((SELECT coalesce(max(seq), 0) FROM updates WHERE document = name), base),
      (SELECT count(*) FROM updates WHERE document = name AND seq > base),
      (SELECT coalesce(sum(length(bytes)), 0) FROM updates WHERE document = name AND seq > base),
      (SELECT coalesce(max(length(bytes)), 0) FROM snapshots WHERE document = name AND upto = base)
    FROM (
      SELECT name, (SELECT coalesce(max(upto), 0) FROM snapshots WHERE document = name) AS base
      FROM (SELECT document AS name FROM updates UNION SELECT document FROM snapshots)
    );
`,
  `
  CREATE TABLE versions (
    map_id TEXT NOT NULL REFERENCES maps(id),
    id TEXT NOT NULL,
    epoch INTEGER NOT NULL,
    at INTEGER NOT NULL,
    kind TEXT NOT NULL,
    name TEXT,
    people TEXT NOT NULL,
    seq INTEGER NOT NULL,
    size INTEGER NOT NULL,
    crc INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (map_id, id)
  ) STRICT;
`,
  // When the epoch of the document's map ended, in ms; null while it has not.
  `
  ALTER TABLE documents ADD COLUMN ended_at INTEGER;
`,
  `
  CREATE TABLE teams (id TEXT PRIMARY KEY, name TEXT NOT NULL, created_at INTEGER NOT NULL) STRICT;
  CREATE TABLE team_maps (
    team_id TEXT NOT NULL REFERENCES teams(id),
    map_id TEXT NOT NULL REFERENCES maps(id),
    added_at INTEGER NOT NULL,
    PRIMARY KEY (team_id, map_id)
  ) STRICT;
  CREATE INDEX team_maps_by_map ON team_maps (map_id);
  CREATE TABLE passes (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    hash BLOB NOT NULL UNIQUE,
    name TEXT,
    subject TEXT,
    made_at INTEGER NOT NULL,
    expires_at INTEGER
  ) STRICT;
  CREATE UNIQUE INDEX one_administrator ON passes (kind) WHERE kind = 'administrator';
  CREATE TABLE pass_teams (
    pass_id TEXT NOT NULL REFERENCES passes(id),
    team_id TEXT NOT NULL REFERENCES teams(id),
    role TEXT NOT NULL,
    PRIMARY KEY (pass_id, team_id)
  ) STRICT;
  CREATE INDEX pass_teams_by_team ON pass_teams (team_id);
  CREATE TABLE audit (
    number INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    act TEXT NOT NULL,
    map_id TEXT,
    team_id TEXT,
    about TEXT,
    address TEXT
  ) STRICT;
  CREATE INDEX audit_by_time ON audit (at);
`,
  `
  CREATE TABLE sign_ins (secret_hash BLOB PRIMARY KEY, made_at INTEGER NOT NULL) STRICT;
  CREATE INDEX sign_ins_by_time ON sign_ins (made_at);
  CREATE TABLE team_groups (
    team_id TEXT NOT NULL REFERENCES teams(id),
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    PRIMARY KEY (team_id, name)
  ) STRICT;
  CREATE INDEX team_groups_by_name ON team_groups (name);
  CREATE TABLE pass_groups (
    pass_id TEXT NOT NULL REFERENCES passes(id),
    name TEXT NOT NULL,
    PRIMARY KEY (pass_id, name)
  ) STRICT;
  CREATE INDEX passes_by_subject ON passes (subject) WHERE subject IS NOT NULL;
`,
  `
  CREATE TABLE lobbies (
    map_id TEXT PRIMARY KEY REFERENCES maps(id),
    role TEXT NOT NULL,
    code TEXT NOT NULL UNIQUE,
    closes_at INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE participants (
    map_id TEXT NOT NULL REFERENCES maps(id),
    id TEXT NOT NULL,
    hash BLOB NOT NULL UNIQUE,
    own BLOB NOT NULL,
    name TEXT NOT NULL,
    colour INTEGER NOT NULL,
    came_by TEXT NOT NULL,
    alias TEXT NOT NULL,
    role TEXT,
    joined_at INTEGER NOT NULL,
    seen_at INTEGER NOT NULL,
    PRIMARY KEY (map_id, id),
    UNIQUE (map_id, own)
  ) STRICT;
  CREATE INDEX participants_by_sight ON participants (seen_at);
  CREATE TABLE boxes (
    map_id TEXT NOT NULL REFERENCES maps(id),
    id TEXT NOT NULL,
    rules TEXT NOT NULL,
    state TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    PRIMARY KEY (map_id, id)
  ) STRICT;
  CREATE INDEX boxes_by_change ON boxes (changed_at);
  CREATE TABLE ballots (
    map_id TEXT NOT NULL REFERENCES maps(id),
    box_id TEXT NOT NULL,
    participant_id TEXT NOT NULL,
    revision INTEGER NOT NULL,
    try_id TEXT,
    payload TEXT,
    entries INTEGER NOT NULL,
    made_at INTEGER NOT NULL,
    handed_at INTEGER NOT NULL,
    opened_at INTEGER,
    PRIMARY KEY (map_id, box_id, participant_id)
  ) STRICT;
`,
];

/** How many steps the tables of this program have had. */
export const TABLE_STEPS = STEPS.length;

/** Makes the tables of a new file and adds to those of an old one; throws with a plain sentence when the file is of a newer program. */
export function prepareTables(db: Database.Database): void {
  const rows = db.pragma('user_version') as readonly { user_version: number }[];
  const version = rows[0]?.user_version ?? 0;
  if (version === STEPS.length) return;
  if (version > STEPS.length) throw new Error('The data were written by a newer version of Resa. Please update Resa.');
  db.exec(`BEGIN; ${STEPS.slice(version).join('')} PRAGMA user_version = ${STEPS.length}; COMMIT;`);
}
