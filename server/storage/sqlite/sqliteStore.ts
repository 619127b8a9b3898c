import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { describeError } from '../../log.ts';
import { createCompactor } from '../compaction.ts';
import type { InitialContent, LoadedDocument, NewMap, Store, StoreOptions } from '../store.ts';
import { createAuditTables } from './audit.ts';
import { createBallotTables } from './ballots.ts';
import { createCommitQueue } from './commitQueue.ts';
import { createDocumentTables } from './documents.ts';
import { createImageTables } from './images.ts';
import { lockFolder } from './lockFolder.ts';
import { createMapTables } from './maps.ts';
import { createParticipantTables } from './participants.ts';
import { prepareTables } from './schema.ts';
import { createScrubber } from './scrubber.ts';
import { createSignInTables } from './signIns.ts';
import { createTeamTables } from './teams.ts';
import { createTraceTables } from './traces.ts';
import { createVersionTables } from './versions.ts';

/** The file inside the data folder. */
export const STORE_FILE = 'resa.sqlite';

/** How long a write waits for another program's, in ms. */
const BUSY_MS = 1_000;

/**
 * Opens, or makes, the store in `folder`, for this process alone. Throws an error with a plain sentence when the folder
 * cannot be used.
 */
export function openSqliteStore(folder: string, { log = () => undefined, now = Date.now }: StoreOptions = {}): Store {
  const { db, unlock } = openFile(folder);
  const queue = createCommitQueue(db);
  const maps = createMapTables(db, now);
  const documents = createDocumentTables(db, now);
  const images = createImageTables(db);
  const versions = createVersionTables(db, now);
  const teams = createTeamTables(db, now);
  const signIns = createSignInTables(db, now);
  const participants = createParticipantTables(db, now);
  const ballots = createBallotTables(db, participants, now);
  const audit = createAuditTables(db, now);
  const scrubber = createScrubber(db, log);
  const compactor = createCompactor(
    (document) => queue.write(documents.compact(document)),
    (document, error) => log('compaction-failed', { document, reason: describeError(error) }),
  );

  async function load(document: string): Promise<LoadedDocument> {
    const { loaded, setAside } = documents.read(document);
    if (setAside) await queue.write(setAside);
    return loaded;
  }

  function createMap(map: NewMap, content: InitialContent): void {
    maps.create(map);
    documents.append(content.document, content.update);
  }

  function reviseNow(document: string, change: (loaded: LoadedDocument) => Uint8Array | null): LoadedDocument {
    const { loaded, setAside } = documents.read(document);
    setAside?.();
    const update = change(loaded);
    if (!update) return loaded;
    const { seq } = documents.append(document, update);
    return { ...loaded, updates: [...loaded.updates, update], seq };
  }

  return {
    isShared: false,
    createMap: (map, content) => queue.write(() => createMap(map, content)),
    createTeamMap: (teamId, map, content, most) =>
      queue.write(() => {
        const room = teams.room(teamId, most);
        if (room !== 'room') return room;
        createMap(map, content);
        teams.addMap(teamId, map.id, most);
        return 'added';
      }),
    readMap: async (id) => maps.read(id),
    renewKey: (id, keysVersion, renewed, resealed) =>
      queue.write(() => maps.renewKey(id, keysVersion, renewed, resealed)),
    countUse: (id, role) => queue.write(() => maps.countUse(id, role)),
    load,
    readSince: async (document, seq) => documents.readSince(document, seq) ?? load(document),
    append: async ({ document, update, title }) => {
      const appended = await queue.write(() => {
        const done = documents.append(document, update);
        if (title) maps.setTitle(title.mapId, title.text);
        return done;
      });
      if (appended.isLong) compactor.request(document);
      return { seq: appended.seq, size: appended.size };
    },
    revise: (document, change) => queue.write(() => reviseNow(document, change)),
    reviseBox: ({ mapId, box, documents: names }, change) =>
      queue.write(() => {
        const loaded = names.map((name) => reviseNow(name, () => null));
        const revised = change(ballots.find(mapId, box), loaded);
        ballots.write(mapId, box, revised);
        const seqs = names.map((name, i) => reviseNow(name, () => revised.updates[i] ?? null).seq);
        return { answer: revised.answer, seqs };
      }),
    startEpoch: async ({ mapId, epoch, documents: all }) => {
      try {
        await queue.write(() => {
          if (!maps.raiseEpoch(mapId, epoch) || !all.every(documents.succeed)) throw new Stale();
        });
        return 'started';
      } catch (error) {
        if (error instanceof Stale) return 'stale';
        throw error;
      }
    },
    dropEnded: () => queue.write(documents.dropEnded),
    poll: async (watched) => documents.poll(watched),
    addImage: (mapId, id, image, quota) => queue.write(() => images.add(mapId, id, image, quota)),
    readImage: async (mapId, id) => images.read(mapId, id),
    versions: {
      add: (adding) => queue.write(() => versions.add(adding)),
      list: async (mapId) => versions.list(mapId),
      read: async (mapId, id) => versions.read(mapId, id),
      rename: (mapId, id, name, quota) => queue.write(() => versions.rename(mapId, id, name, quota)),
      remove: (mapId, id) => queue.write(() => versions.remove(mapId, id)),
    },
    teams: {
      list: async () => teams.list(),
      read: async (id) => teams.read(id),
      create: (id, name, key, most) => queue.write(() => teams.create(id, name, key, most)),
      rename: (id, name) => queue.write(() => teams.rename(id, name)),
      renewKey: (id, key) => queue.write(() => teams.renewKey(id, key)),
      remove: (id) => queue.write(() => teams.remove(id)),
      maps: async (id) => teams.maps(id),
      addMap: (id, mapId, most) => queue.write(() => teams.addMap(id, mapId, most)),
      removeMap: (id, mapId) => queue.write(() => teams.removeMap(id, mapId)),
      pass: async (hash) => teams.pass(hash),
      roleIn: async (mapId, hash) => teams.roleIn(mapId, hash),
      hasAdministrator: async () => teams.hasAdministrator(),
      makeAdministrator: (key) => queue.write(() => teams.makeAdministrator(key)),
      renewAdministrator: (key) => queue.write(() => teams.renewAdministrator(key)),
    },
    signIns: {
      begin: (secretHash) => queue.write(() => signIns.begin(secretHash)),
      take: (secretHash) => queue.write(() => signIns.take(secretHash)),
      makePass: (person, key, expires) => queue.write(() => signIns.makePass(person, key, expires, teams.pass)),
      removePass: (hash) => queue.write(() => signIns.removePass(hash)),
      groups: async (teamId) => signIns.groups(teamId),
      setGroups: (teamId, groups) => queue.write(() => signIns.setGroups(teamId, groups)),
    },
    participants: {
      lobby: async (mapId) => participants.lobby(mapId),
      openLobby: (mapId, lobby) => queue.write(() => participants.openLobby(mapId, lobby)),
      closeLobby: (mapId) => queue.write(() => participants.closeLobby(mapId)),
      mapOf: async (code) => participants.mapOf(code),
      add: (mapId, person, code, most) => queue.write(() => participants.add(mapId, person, code, most)),
      comeBack: (mapId, own, code, hash) => queue.write(() => participants.comeBack(mapId, own, code, hash)),
      list: async (mapId) => participants.list(mapId),
      byKey: async (mapId, hash) => participants.byKey(mapId, hash),
      noteSeen: (mapId, id) => queue.write(() => participants.noteSeen(mapId, id)),
      remove: (mapId, ids) => queue.write(() => participants.remove(mapId, ids)),
      forget: (mapId, ids) => queue.write(() => participants.forget(mapId, ids)),
    },
    ballots: {
      list: async (mapId) => ballots.list(mapId),
      change: (mapId, box, change) =>
        queue.write(() => {
          const changed = change(ballots.find(mapId, box));
          ballots.write(mapId, box, changed);
          return changed.answer;
        }),
      read: async (mapId, hash, box) => ballots.read(mapId, hash, box),
      handIn: (mapId, hash, box, change) => queue.write(() => ballots.handIn(mapId, hash, box, change)),
      scrub: async (when) => scrubber[when](),
      letGo: () =>
        queue.write(() => {
          ballots.letGo();
          participants.letGo();
        }),
    },
    audit: {
      add: (entry) => queue.write(() => audit.add(entry)),
      list: async (before, count) => audit.list(before, count),
    },
    traces: createTraceTables(db, documents, queue.write, now),
    close: async () => {
      await compactor.stop();
      scrubber.stop();
      queue.flush();
      db.close();
      unlock();
    },
  };
}

/** Takes back what a step has done that cannot be done whole. */
class Stale extends Error {}

function openFile(folder: string): { readonly db: Database.Database; readonly unlock: () => void } {
  makeFolder(folder);
  const unlock = lockFolder(folder);
  const db = new Database(join(folder, STORE_FILE));
  try {
    db.pragma('journal_mode = WAL');
    // The command line writes beside a server: a new administrator's key.
    db.pragma(`busy_timeout = ${BUSY_MS}`);
    db.pragma('synchronous = FULL');
    // What was sealed and is erased leaves nothing behind in the file.
    db.pragma('secure_delete = ON');
    prepareTables(db);
    return { db, unlock };
  } catch (error) {
    db.close();
    unlock();
    throw new Error(`The data in ${folder} cannot be opened: ${describeError(error)}`, { cause: error });
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new Error(`The folder ${folder} cannot be made: ${describeError(error)}`, { cause: error });
  }
}
