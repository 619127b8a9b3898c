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
];

/** Makes the tables of a new file and adds to those of an old one; throws with a plain sentence when the file is of a newer program. */
export function prepareTables(db: Database.Database): void {
  const rows = db.pragma('user_version') as readonly { user_version: number }[];
  const version = rows[0]?.user_version ?? 0;
  if (version === STEPS.length) return;
  if (version > STEPS.length) throw new Error('The data were written by a newer version of Resa. Please update Resa.');
  db.exec(`BEGIN; ${STEPS.slice(version).join('')} PRAGMA user_version = ${STEPS.length}; COMMIT;`);
}
