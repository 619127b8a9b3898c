import type { Query } from './database.ts';

/**
 * What each version of the tables added; they stand in a schema of their own, `resa`. A database knows how many of these it
 * has had; one that has had more was made by a newer Resa. A step that has been released never changes.
 */
const STEPS: readonly string[] = [
  `
  CREATE TABLE resa.maps (
    id text PRIMARY KEY,
    epoch integer NOT NULL,
    title text NOT NULL,
    created_at bigint NOT NULL,
    keys_version integer NOT NULL
  );
  CREATE TABLE resa.keys (
    map_id text NOT NULL REFERENCES resa.maps (id),
    role text NOT NULL,
    hash bytea NOT NULL,
    sealed bytea,
    uses integer NOT NULL,
    PRIMARY KEY (map_id, role)
  );
  CREATE TABLE resa.documents (
    name text PRIMARY KEY,
    seq bigint NOT NULL,
    log_updates bigint NOT NULL,
    log_bytes bigint NOT NULL,
    snapshot_bytes bigint NOT NULL
  ) WITH (fillfactor = 50);
  CREATE TABLE resa.updates (
    document text NOT NULL,
    seq bigint NOT NULL,
    at bigint NOT NULL,
    bytes bytea NOT NULL,
    crc bigint NOT NULL,
    PRIMARY KEY (document, seq)
  );
  CREATE TABLE resa.snapshots (
    document text NOT NULL,
    upto bigint NOT NULL,
    at bigint NOT NULL,
    bytes bytea NOT NULL,
    crc bigint NOT NULL,
    PRIMARY KEY (document, upto)
  );
  CREATE TABLE resa.quarantine (
    source text NOT NULL,
    seq bigint NOT NULL,
    document text NOT NULL,
    bytes bytea NOT NULL,
    crc bigint NOT NULL
  );
  CREATE TABLE resa.images (
    map_id text NOT NULL REFERENCES resa.maps (id),
    id text NOT NULL,
    mime text NOT NULL,
    size integer NOT NULL,
    bytes bytea NOT NULL,
    crc bigint NOT NULL,
    PRIMARY KEY (map_id, id)
  );
`,
  `
  CREATE TABLE resa.versions (
    map_id text NOT NULL REFERENCES resa.maps (id),
    id text NOT NULL,
    number bigint GENERATED ALWAYS AS IDENTITY,
    epoch integer NOT NULL,
    at bigint NOT NULL,
    kind text NOT NULL,
    name text,
    people text NOT NULL,
    seq bigint NOT NULL,
    size integer NOT NULL,
    bytes bytea NOT NULL,
    crc bigint NOT NULL,
    PRIMARY KEY (map_id, id)
  );
`,
  // When the epoch of the document's map ended, in ms; null while it has not.
  `
  ALTER TABLE resa.documents ADD COLUMN ended_at bigint;
`,
  `
  CREATE TABLE resa.teams (id text PRIMARY KEY, name text NOT NULL, created_at bigint NOT NULL);
  CREATE TABLE resa.team_maps (
    team_id text NOT NULL REFERENCES resa.teams (id),
    map_id text NOT NULL REFERENCES resa.maps (id),
    added_at bigint NOT NULL,
    PRIMARY KEY (team_id, map_id)
  );
  CREATE INDEX team_maps_by_map ON resa.team_maps (map_id);
  CREATE TABLE resa.passes (
    id text PRIMARY KEY,
    kind text NOT NULL,
    hash bytea NOT NULL UNIQUE,
    name text,
    subject text,
    made_at bigint NOT NULL,
    expires_at bigint
  );
  CREATE UNIQUE INDEX one_administrator ON resa.passes (kind) WHERE kind = 'administrator';
  CREATE TABLE resa.pass_teams (
    pass_id text NOT NULL REFERENCES resa.passes (id),
    team_id text NOT NULL REFERENCES resa.teams (id),
    role text NOT NULL,
    PRIMARY KEY (pass_id, team_id)
  );
  CREATE INDEX pass_teams_by_team ON resa.pass_teams (team_id);
  CREATE TABLE resa.audit (
    number bigint PRIMARY KEY,
    at bigint NOT NULL,
    act text NOT NULL,
    map_id text,
    team_id text,
    about text,
    address text
  );
  CREATE INDEX audit_by_time ON resa.audit (at);
`,
  `
  CREATE TABLE resa.sign_ins (secret_hash bytea PRIMARY KEY, made_at bigint NOT NULL);
  CREATE INDEX sign_ins_by_time ON resa.sign_ins (made_at);
  CREATE TABLE resa.team_groups (
    team_id text NOT NULL REFERENCES resa.teams (id),
    name text NOT NULL,
    role text NOT NULL,
    PRIMARY KEY (team_id, name)
  );
  CREATE INDEX team_groups_by_name ON resa.team_groups (name);
  CREATE TABLE resa.pass_groups (
    pass_id text NOT NULL REFERENCES resa.passes (id),
    name text NOT NULL,
    PRIMARY KEY (pass_id, name)
  );
  CREATE INDEX passes_by_subject ON resa.passes (subject) WHERE subject IS NOT NULL;
`,
  `
  CREATE TABLE resa.lobbies (
    map_id text PRIMARY KEY REFERENCES resa.maps (id),
    role text NOT NULL,
    code text NOT NULL UNIQUE,
    closes_at bigint NOT NULL
  );
  CREATE TABLE resa.participants (
    map_id text NOT NULL REFERENCES resa.maps (id),
    id text NOT NULL,
    hash bytea NOT NULL UNIQUE,
    own bytea NOT NULL,
    name text NOT NULL,
    colour integer NOT NULL,
    came_by text NOT NULL,
    alias text NOT NULL,
    role text,
    joined_at bigint NOT NULL,
    seen_at bigint NOT NULL,
    PRIMARY KEY (map_id, id),
    UNIQUE (map_id, own)
  );
  CREATE INDEX participants_by_sight ON resa.participants (seen_at);
  CREATE TABLE resa.boxes (
    map_id text NOT NULL REFERENCES resa.maps (id),
    id text NOT NULL,
    rules text NOT NULL,
    state text NOT NULL,
    made_at bigint NOT NULL,
    changed_at bigint NOT NULL,
    PRIMARY KEY (map_id, id)
  );
  CREATE INDEX boxes_by_change ON resa.boxes (changed_at);
  CREATE TABLE resa.ballots (
    map_id text NOT NULL REFERENCES resa.maps (id),
    box_id text NOT NULL,
    participant_id text NOT NULL,
    revision integer NOT NULL,
    try_id text,
    payload text,
    entries integer NOT NULL,
    made_at bigint NOT NULL,
    handed_at bigint NOT NULL,
    opened_at bigint,
    PRIMARY KEY (map_id, box_id, participant_id)
  );
`,
];

/** How many steps the tables of this program have had. */
export const TABLE_STEPS = STEPS.length;

/**
 * Makes the tables of a new database and adds to those of an old one, inside a transaction; servers that start together wait
 * for each other. Throws with a plain sentence when the database is of a newer program.
 */
export async function prepareTables(query: Query): Promise<void> {
  await query("SELECT pg_advisory_xact_lock(hashtextextended('resa.schema', 0))");
  const [found] = await query<{ found: boolean }>("SELECT to_regclass('resa.version') IS NOT NULL AS found");
  if (!found?.found) {
    await query('CREATE SCHEMA IF NOT EXISTS resa');
    await query('CREATE TABLE resa.version (steps integer NOT NULL)');
    await query('INSERT INTO resa.version VALUES (0)');
  }
  const [version] = await query<{ steps: number }>('SELECT steps FROM resa.version');
  const done = version?.steps ?? 0;
  if (done > STEPS.length) throw new Error('The data were written by a newer version of Resa. Please update Resa.');
  for (const step of STEPS.slice(done)) await query(step);
  if (done < STEPS.length) await query('UPDATE resa.version SET steps = $1', [STEPS.length]);
}
