import { isLong, KEEP_MS, sizeOf, snapshotOf } from '../../../server/storage/compaction.ts';
import type { SignInStore } from '../../../server/storage/signIns.ts';
import {
  type AppendEntry,
  EpochEnded,
  type InitialContent,
  type LoadedDocument,
  type NewMap,
  type Store,
  type StoredImage,
  type StoredMap,
} from '../../../server/storage/store.ts';
import type { TeamStore } from '../../../server/storage/teams.ts';
import { isBeyond, planVersion, type StoredVersion } from '../../../server/storage/versions.ts';
import { createMemoryAudit, createMemoryTeams, type MemoryPasses } from './memoryTeams.ts';
import { createMemoryWorkshops } from './memoryWorkshops.ts';

interface Log {
  /** The number of the last update in `snapshot`; 0 without one. */
  readonly upto: number;
  readonly snapshot: Uint8Array | null;
  readonly updates: readonly Uint8Array[];
}

const EMPTY: Log = { upto: 0, snapshot: null, updates: [] };

export interface MemoryStore extends Store {
  readonly teams: TeamStore & MemoryPasses;
  /** While set, every write fails with it. */
  failWith: Error | null;
  readonly entries: readonly AppendEntry[];
  readonly loads: readonly string[];
  /** While set, loading waits for it. */
  loadGate: Promise<void> | null;
}

const noSignIn = () => Promise.reject(new Error('Nobody signs in where there is no disk.'));
const NO_SIGN_INS: SignInStore = {
  begin: noSignIn,
  take: noSignIn,
  makePass: noSignIn,
  removePass: noSignIn,
  groups: noSignIn,
  setGroups: noSignIn,
};

/** A store without a disk: for rooms whose store must be slow or broken on purpose. */
export function createMemoryStore(now: () => number = Date.now): MemoryStore {
  const maps = new Map<string, StoredMap>();
  const logs = new Map<string, Log>();
  /** When the epochs of documents ended. */
  const ended = new Map<string, number>();
  const images = new Map<string, Map<string, StoredImage>>();
  const versions = new Map<string, readonly StoredVersion[]>();
  const states = new Map<string, Uint8Array>();
  /** When each document was last written to. */
  const changed = new Map<string, number>();
  const entries: AppendEntry[] = [];
  const loads: string[] = [];

  async function write<T>(change: () => T): Promise<T> {
    await null;
    if (store.failWith) throw store.failWith;
    return change();
  }

  function addToLog(document: string, update: Uint8Array): number {
    if (ended.has(document)) throw new EpochEnded(`The epoch of ${document} has ended.`);
    const log = logs.get(document) ?? EMPTY;
    const updates = [...log.updates, update];
    const seq = log.upto + updates.length;
    logs.set(document, { ...log, updates });
    changed.set(document, now());
    if (isLong(updates.length, sizeOf(updates))) {
      logs.set(document, { upto: seq, snapshot: snapshotOf(readLog(document).updates), updates: [] });
    }
    return seq;
  }

  function readLog(document: string): LoadedDocument {
    const { upto, snapshot, updates } = logs.get(document) ?? EMPTY;
    return { updates: [...(snapshot ? [snapshot] : []), ...updates], seq: upto + updates.length, quarantined: 0 };
  }

  function readAfter(document: string, seq: number): LoadedDocument {
    const { upto, updates } = logs.get(document) ?? EMPTY;
    if (seq < upto) return readLog(document);
    return { updates: updates.slice(seq - upto), seq: upto + updates.length, quarantined: 0 };
  }

  function editMap(id: string, edit: (map: StoredMap) => StoredMap): void {
    const map = maps.get(id);
    if (map) maps.set(id, edit(map));
  }

  function createMap(map: NewMap, content: InitialContent): void {
    if (maps.has(map.id)) throw new Error('The map exists already.');
    maps.set(map.id, { ...map, keysVersion: 1 });
    addToLog(content.document, content.update);
  }

  const teams = createMemoryTeams({
    write,
    now,
    mapOf: (id) => {
      const map = maps.get(id);
      return map ? { title: map.title, changed: changed.get(`${id}.${map.epoch}`) ?? 0 } : null;
    },
    raiseVersion: (id) => editMap(id, (map) => ({ ...map, keysVersion: map.keysVersion + 1 })),
  });

  const workshops = createMemoryWorkshops({
    write,
    now,
    raiseVersion: (id) => editMap(id, (map) => ({ ...map, keysVersion: map.keysVersion + 1 })),
  });
  const audit = createMemoryAudit({ write, now });
  const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1);

  const store: MemoryStore = {
    isShared: false,
    teams,
    signIns: NO_SIGN_INS,
    participants: workshops.participants,
    ballots: workshops.ballots,
    audit,
    traces: {
      countMaps: async () => maps.size,
      maps: async (after, count) =>
        [...maps.values()]
          .sort(byId)
          .filter(({ id }) => id > after)
          .slice(0, count),
      passes: async (after, count) =>
        [...teams.persons()]
          .sort(byId)
          .filter(({ id }) => id > after)
          .slice(0, count),
      removePasses: teams.removePersons,
      changePeople: (mapId, change) =>
        write(() => {
          const before = versions.get(mapId) ?? [];
          const after = before.map((one) => ({ ...one, people: change(one.people) ?? one.people }));
          versions.set(mapId, after);
          return after.filter(({ people }, i) => people !== before[i]?.people).length;
        }),
      clearAbout: audit.clearAbout,
      seal: (document) =>
        write(() => {
          const seq = addToLog(document, new Uint8Array([0, 0]));
          logs.set(document, { upto: seq, snapshot: snapshotOf(readLog(document).updates), updates: [] });
          return seq;
        }),
      trim: async () => 0,
    },
    failWith: null,
    loadGate: null,
    entries,
    loads,
    createMap: (map, content) => write(() => createMap(map, content)),
    createTeamMap: async (teamId, map, content, most) => {
      const team = await teams.read(teamId);
      if (!team) return 'gone';
      if (team.maps >= most) return 'full';
      await write(() => createMap(map, content));
      await teams.addMap(teamId, map.id, most);
      return 'added';
    },
    readMap: async (id) => maps.get(id) ?? null,
    renewKey: (id, keysVersion, renewed, resealed) =>
      write(() => {
        if (maps.get(id)?.keysVersion !== keysVersion) return 'stale';
        editMap(id, (map) => ({
          ...map,
          keysVersion: keysVersion + 1,
          keys: map.keys.map((key) => {
            if (key.role === renewed.role) return renewed;
            const seal = resealed.find(({ role }) => role === key.role);
            return seal ? { ...key, sealed: seal.sealed } : key;
          }),
        }));
        return 'renewed';
      }),
    countUse: (id, role) =>
      write(() =>
        editMap(id, (map) => ({
          ...map,
          keys: map.keys.map((key) => (key.role === role ? { ...key, uses: key.uses + 1 } : key)),
        })),
      ),
    load: async (document) => {
      loads.push(document);
      await store.loadGate;
      return readLog(document);
    },
    readSince: async (document, seq) => readAfter(document, seq),
    append: (entry) =>
      write(() => {
        const { document, title } = entry;
        const missed = title?.others ? readAfter(document, title.others.after).updates : [];
        const seq = addToLog(document, entry.update);
        entries.push(entry);
        const text = (missed.length > 0 ? title?.others?.textWith(missed) : title?.text) ?? '';
        if (title) editMap(title.mapId, (map) => ({ ...map, title: text }));
        return { seq, size: sizeOf(readLog(entry.document).updates) };
      }),
    revise: (document, change) =>
      write(() => {
        const loaded = readLog(document);
        const update = change(loaded);
        if (!update) return loaded;
        const seq = addToLog(document, update);
        return { ...loaded, updates: [...loaded.updates, update], seq };
      }),
    reviseBox: ({ mapId, box, documents }, change) =>
      write(() => {
        const revised = change(workshops.boxes.find(mapId, box), documents.map(readLog));
        if (documents.some((document, i) => revised.updates[i] && ended.has(document))) throw new EpochEnded('Ended.');
        workshops.boxes.write(mapId, box, revised);
        for (const [i, document] of documents.entries()) {
          const update = revised.updates[i];
          if (update) addToLog(document, update);
        }
        return { answer: revised.answer, seqs: documents.map((document) => readLog(document).seq) };
      }),
    startEpoch: ({ mapId, epoch, documents }) =>
      write(() => {
        const isStale = documents.some(({ from, to, seq }) => readLog(from).seq !== seq || readLog(to).seq > 0);
        if (maps.get(mapId)?.epoch !== epoch || isStale) return 'stale';
        for (const { from, to, update } of documents) {
          ended.set(from, now());
          if (update) addToLog(to, update);
        }
        editMap(mapId, (map) => ({ ...map, epoch: epoch + 1 }));
        return 'started';
      }),
    dropEnded: () =>
      write(() => {
        for (const [document, at] of ended) if (at <= now() - KEEP_MS) logs.delete(document);
      }),
    poll: async (watched) =>
      new Map(
        watched.flatMap(({ document, mapId }) => {
          const map = maps.get(mapId);
          if (!map) return [];
          return [[document, { seq: readLog(document).seq, epoch: map.epoch, keysVersion: map.keysVersion }]];
        }),
      ),
    addImage: async (mapId, id, image, quota) => {
      const kept = new Map(images.get(mapId)).set(id, image);
      const bytes = [...kept.values()].reduce((sum, one) => sum + one.bytes.byteLength, 0);
      const isKnown = images.get(mapId)?.has(id);
      if (!isKnown && (kept.size > quota.count || bytes > quota.bytes)) return 'full';
      await write(() => images.set(mapId, kept));
      return 'stored';
    },
    readImage: async (mapId, id) => images.get(mapId)?.get(id) ?? null,
    versions: {
      add: (adding) =>
        write(() => {
          const { version, state } = adding;
          const kept = versions.get(version.mapId) ?? [];
          const plan = planVersion(kept, adding, now());
          const next = kept
            .filter(({ id }) => !plan.drop.includes(id))
            .map((one) => (one.id === plan.joined?.id ? { ...one, people: plan.joined.people } : one));
          versions.set(version.mapId, next);
          if (plan.outcome !== 'kept') return { outcome: plan.outcome };
          const stored = { ...version, at: now(), size: state.byteLength };
          versions.set(version.mapId, [stored, ...next]);
          states.set(version.id, state);
          return { outcome: 'kept', version: stored };
        }),
      list: async (mapId) => versions.get(mapId) ?? [],
      read: async (mapId, id) => (versions.get(mapId)?.some((one) => one.id === id) ? (states.get(id) ?? null) : null),
      rename: (mapId, id, name, quota) =>
        write(() => {
          const kept = versions.get(mapId) ?? [];
          const found = kept.find((one) => one.id === id);
          if (!found) return null;
          if (found.name === null && isBeyond(kept, quota)) return 'too-many';
          versions.set(
            mapId,
            kept.map((one) => (one === found ? { ...found, name } : one)),
          );
          return { ...found, name };
        }),
      remove: (mapId, id) =>
        write(() => {
          const kept = versions.get(mapId) ?? [];
          versions.set(
            mapId,
            kept.filter((one) => one.id !== id),
          );
          return kept.some((one) => one.id === id);
        }),
    },
    close: async () => undefined,
  };
  return store;
}
