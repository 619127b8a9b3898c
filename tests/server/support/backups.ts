/** Stores to back up, and backups that are not as they should be. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import Database from 'libsql';
import { hashKey, newKeys, storedKeys } from '../../../server/keys/keys.ts';
import type { NewMap, Store } from '../../../server/storage/store.ts';
import { edits } from '../../contract/storeParts.ts';
import { PNG } from './pictures.ts';
import { voteRules, votes } from './workshop.ts';

/** Two maps with discussion, pictures and edits, one of them with a log that was shortened; a team with one of them, and its log. */
export async function fillWithMaps(store: Store): Promise<void> {
  for (const id of ['abcdefghijkl', 'mnopqrstuvwx']) {
    const { doc, updates } = edits(600);
    const keys = storedKeys(id, newKeys());
    const map: NewMap = { id, epoch: 1, title: `Å map “${id}”`, keys };
    await store.createMap(map, { document: `${id}.1`, update: updates[0] as Uint8Array });
    const last = id.startsWith('a') ? updates.length : 20;
    for (const update of updates.slice(1, last)) await store.append({ document: `${id}.1`, update, title: null });
    await store.append({ document: `${id}.1.talk`, update: updates[0] as Uint8Array, title: null });
    await store.addImage(id, `picture-${id}`, { mime: 'image/png', bytes: PNG }, { bytes: 1e6, count: 5 });
    doc.destroy();
  }
  await store.teams.renewAdministrator({ id: 'administrator', hash: hashKey('administrator') });
  await store.teams.create('teamteamteam', 'Säljarna', { id: 'pass', hash: hashKey('team') }, 9);
  await store.teams.addMap('teamteamteam', 'abcdefghijkl', 9);
  await fillWithWorkshop(store, 'abcdefghijkl');
  await store.audit.add({ act: 'team-made', mapId: null, teamId: 'teamteamteam', about: 'Säljarna', address: null });
}

/** An open lobby, somebody who came by it, and a sealed ballot of theirs. */
async function fillWithWorkshop({ participants, ballots }: Store, mapId: string): Promise<void> {
  await participants.openLobby(mapId, { role: 'edit', code: 'KVIST42', closesAt: Date.now() + 3_600_000 });
  const hash = hashKey('participant');
  const person = {
    id: 'ada',
    hash,
    own: hashKey('own'),
    name: 'Åda',
    colour: 1,
    by: 'code',
    alias: () => 'Ibis',
  } as const;
  await participants.add(mapId, person, 'KVIST42', 9);
  const box = { id: 'box', rules: voteRules(), state: 'open' } as const;
  await ballots.change(mapId, 'box', () => ({ answer: null, box }));
  const sealed = { revision: 1, tryId: 'try', ballot: votes({ one: 1 }), entries: 1, isOpened: false };
  await ballots.handIn(mapId, hash, 'box', () => ({ answer: null, ballot: { participant: 'ada', ...sealed } }));
}

export const TABLE_NAMES = [
  ...(['maps', 'keys', 'images', 'quarantine', 'documents', 'snapshots', 'updates'] as const),
  ...(['teams', 'team_maps', 'passes', 'pass_teams', 'audit'] as const),
  ...(['lobbies', 'participants', 'boxes', 'ballots'] as const),
] as const;

type Ask = (text: string) => Promise<readonly Record<string, unknown>[]>;

/** Every row of every table as text, in an order of its own. */
export async function contentsOf(ask: Ask): Promise<Readonly<Record<string, readonly string[]>>> {
  const tables: Record<string, readonly string[]> = {};
  for (const name of TABLE_NAMES) {
    const rows = await ask(`SELECT * FROM ${name}`);
    tables[name] = rows.map(asText).sort();
  }
  return tables;
}

export function askFolder(folder: string): Ask {
  return async (text) => {
    const db = new Database(join(folder, 'resa.sqlite'));
    try {
      const statement = db.prepare(text);
      if (statement.reader) return statement.all() as Record<string, unknown>[];
      statement.run();
      return [];
    } finally {
      db.close();
    }
  };
}

export function linesOf(file: string): string[] {
  return gunzipSync(readFileSync(file)).toString().trimEnd().split('\n');
}

/** Writes a backup with these lines before its end, which is right for them. */
export function writeLines(file: string, lines: readonly string[], rows: Readonly<Record<string, number>>): void {
  const text = lines.map((line) => `${line}\n`).join('');
  const sha256 = createHash('sha256').update(text).digest('hex');
  writeFileSync(file, gzipSync(`${text}${JSON.stringify({ end: { rows, sha256 } })}\n`));
}

function asText(row: Record<string, unknown>): string {
  const entries = Object.entries(row).map(([name, value]) => {
    if (value instanceof ArrayBuffer) return [name, Buffer.from(value).toString('hex')];
    if (value instanceof Uint8Array) return [name, Buffer.from(value).toString('hex')];
    return [name, value === null ? null : String(value)];
  });
  return JSON.stringify(entries.sort(([a], [b]) => String(a).localeCompare(String(b))));
}
