import type Database from 'libsql';

/** Raised with every change of the tables; a file with a larger one was made by a newer Resa. */
const TABLES_VERSION = 1;

const TABLES = `
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
`;

/** Makes the tables of a new file; throws with a plain sentence when the file is of a newer program. */
export function prepareTables(db: Database.Database): void {
  const rows = db.pragma('user_version') as readonly { user_version: number }[];
  const version = rows[0]?.user_version ?? 0;
  if (version === TABLES_VERSION) return;
  if (version > TABLES_VERSION)
    throw new Error('The data were written by a newer version of Resa. Please update Resa.');
  db.exec(`BEGIN; ${TABLES} PRAGMA user_version = ${TABLES_VERSION}; COMMIT;`);
}
