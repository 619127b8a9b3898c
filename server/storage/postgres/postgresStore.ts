import { describeError } from '../../log.ts';
import { createCompactor } from '../compaction.ts';
import type { InitialContent, LoadedDocument, NewMap, Store, StoreOptions } from '../store.ts';
import { addAuditEntry, listAuditEntries } from './audit.ts';
import { createBallots, findBox, writeBox } from './ballots.ts';
import { openDatabase, placeOf, type Query } from './database.ts';
import {
  appendTitled,
  appendUpdate,
  compactDocument,
  dropEnded,
  lockDocument,
  pollDocuments,
  readDocument,
  readUpdatesSince,
  startEpoch,
} from './documents.ts';
import { addImage, readImage } from './images.ts';
import { countUse, createMap, readMap, renewKey } from './maps.ts';
import { createParticipants } from './participants.ts';
import { prepareTables } from './schema.ts';
import { createSignIns } from './signIns.ts';
import {
  addTeamMap,
  createTeam,
  hasAdministrator,
  listTeamMaps,
  listTeams,
  makeAdministrator,
  readPass,
  readTeam,
  removeTeam,
  removeTeamMap,
  renameTeam,
  renewAdministrator,
  renewTeamKey,
  roleInMap,
  roomIn,
} from './teams.ts';
import { createTraceTables } from './traces.ts';
import { addVersion, listVersions, readVersion, removeVersion, renameVersion } from './versions.ts';

/**
 * Opens the store in the database at `url` (`postgres://…`), which any number of servers may share, and makes its tables when
 * they are missing. Rejects with a plain sentence when the database cannot be used.
 */
export async function openPostgresStore(
  url: string,
  { log = () => undefined, now = Date.now }: StoreOptions = {},
): Promise<Store> {
  const database = openDatabase(url, log);
  const { query, transaction } = database;
  try {
    await transaction(prepareTables);
  } catch (error) {
    await database.close();
    throw new Error(`The database at ${placeOf(url)} cannot be used: ${describeError(error)}`, { cause: error });
  }
  const compactor = createCompactor(
    (document) => transaction((ask) => compactDocument(ask, document, now())),
    (document, error) => log('compaction-failed', { document, reason: describeError(error) }),
  );

  async function createWhole(ask: Query, map: NewMap, { document, update }: InitialContent): Promise<void> {
    await createMap(ask, map, now());
    await appendUpdate(ask, { document, update, title: null }, now());
  }

  /** Inside a transaction that has the document's lock. */
  async function appendRevision(
    ask: Query,
    document: string,
    loaded: LoadedDocument,
    update: Uint8Array | null,
  ): Promise<LoadedDocument> {
    if (!update) return loaded;
    const { seq } = await appendUpdate(ask, { document, update, title: null }, now());
    return { ...loaded, updates: [...loaded.updates, update], seq };
  }

  async function lockAndRead(ask: Query, document: string): Promise<LoadedDocument> {
    await lockDocument(ask, document);
    return readDocument(ask, document);
  }

  return {
    isShared: true,
    createMap: (map, content) => transaction((ask) => createWhole(ask, map, content)),
    createTeamMap: (teamId, map, content, most) =>
      transaction(async (ask) => {
        const room = await roomIn(ask, teamId, most);
        if (room !== 'room') return room;
        await createWhole(ask, map, content);
        await addTeamMap(ask, teamId, map.id, most, now());
        return 'added';
      }),
    readMap: (id) => readMap(query, id),
    renewKey: (id, keysVersion, renewed, resealed) =>
      transaction((ask) => renewKey(ask, id, keysVersion, renewed, resealed)),
    countUse: (id, role) => countUse(query, id, role),
    load: (document) => readDocument(query, document),
    readSince: async (document, seq) => (await readUpdatesSince(query, document, seq)) ?? readDocument(query, document),
    append: async (entry) => {
      const { title } = entry;
      const others = title?.others;
      const appending = others
        ? transaction((ask) => appendTitled(ask, entry, { ...title, ...others }, now()))
        : appendUpdate(query, entry, now());
      const { seq, size, isLong } = await appending;
      if (isLong) compactor.request(entry.document);
      return { seq, size };
    },
    revise: (document, change) =>
      transaction(async (ask) => {
        const loaded = await lockAndRead(ask, document);
        return appendRevision(ask, document, loaded, change(loaded));
      }),
    reviseBox: ({ mapId, box, documents }, change) =>
      transaction(async (ask) => {
        const found = await findBox(ask, mapId, box);
        const loaded: LoadedDocument[] = [];
        for (const document of documents) loaded.push(await lockAndRead(ask, document));
        const revised = change(found, loaded);
        await writeBox(ask, mapId, box, revised, now());
        const seqs: number[] = [];
        for (const [i, one] of loaded.entries()) {
          const { seq } = await appendRevision(ask, documents[i] ?? '', one, revised.updates[i] ?? null);
          seqs.push(seq);
        }
        return { answer: revised.answer, seqs };
      }),
    startEpoch: (next) => transaction((ask) => startEpoch(ask, next, now())),
    dropEnded: () => dropEnded(query, now()),
    poll: (watched) => pollDocuments(query, watched),
    addImage: (mapId, id, image, quota) => transaction((ask) => addImage(ask, mapId, id, image, quota)),
    readImage: (mapId, id) => readImage(query, mapId, id),
    versions: {
      add: (adding) => transaction((ask) => addVersion(ask, adding, now())),
      list: (mapId) => listVersions(query, mapId),
      read: (mapId, id) => readVersion(query, mapId, id),
      rename: (mapId, id, name, quota) => transaction((ask) => renameVersion(ask, mapId, id, name, quota)),
      remove: (mapId, id) => removeVersion(query, mapId, id),
    },
    teams: {
      list: () => listTeams(query),
      read: (id) => readTeam(query, id),
      create: (id, name, key, most) => transaction((ask) => createTeam(ask, id, name, key, most, now())),
      rename: (id, name) => renameTeam(query, id, name),
      renewKey: (id, key) => transaction((ask) => renewTeamKey(ask, id, key, now())),
      remove: (id) => transaction((ask) => removeTeam(ask, id)),
      maps: (id) => listTeamMaps(query, id),
      addMap: (id, mapId, most) => transaction((ask) => addTeamMap(ask, id, mapId, most, now())),
      removeMap: (id, mapId) => transaction((ask) => removeTeamMap(ask, id, mapId)),
      pass: (hash) => readPass(query, hash, now()),
      roleIn: (mapId, hash) => roleInMap(query, mapId, hash, now()),
      hasAdministrator: () => hasAdministrator(query),
      makeAdministrator: (key) => makeAdministrator(query, key, now()),
      renewAdministrator: (key) => renewAdministrator(query, key, now()),
    },
    signIns: createSignIns(database, now),
    participants: createParticipants(database, now),
    ballots: createBallots(database, now),
    audit: {
      add: (entry) => transaction((ask) => addAuditEntry(ask, entry, now())),
      list: (before, count) => listAuditEntries(query, before, count),
    },
    traces: createTraceTables(database, now),
    close: async () => {
      await compactor.stop();
      await database.close();
    },
  };
}
