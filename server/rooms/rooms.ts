/**
 * All open rooms: at most one per document, so that there are never two live copies of one.
 * A room is made by the first who joins and leaves memory some time after the last has gone and everything is saved.
 * A map that has no room any more, and is mostly history, goes on without it.
 * Over a shared store, whoever lost their key or whose epoch is gone is sent away also when that happened at another server.
 */
import { CLOSE } from '../../src/sync/protocol.ts';
import type { Bus } from '../cluster/bus.ts';
import { createWatcher } from '../cluster/watcher.ts';
import { type Opened, openedBy } from '../keys/opened.ts';
import type { ServerLimits } from '../limits.ts';
import { describeError, type Log } from '../log.ts';
import type { Metrics } from '../metrics/metrics.ts';
import type { Standing, Store, StoredMap, Watched } from '../storage/store.ts';
import type { VersionPerson } from '../storage/versions.ts';
import type { Connection } from './connection.ts';
import { awarenessFrame } from './frames.ts';
import { rebaseMap } from './rebase.ts';
import { createReviser, type Reviser } from './reviser.ts';
import { createRoom, EPOCH_GONE, type Room } from './room.ts';
import type { RoomAddress } from './roomAddress.ts';
import { socketFrame } from './socketFrame.ts';

/** News of nobody: an application message that keeps a quiet y-websocket client from giving up. */
const KEEPALIVE = socketFrame(awarenessFrame([]));

export interface Rooms extends Reviser {
  /** The document's room with the connection in it, or null when it cannot be loaded. */
  readonly join: (address: RoomAddress, connection: Connection) => Promise<Room | null>;
  /** How many rooms are in memory. */
  readonly count: () => number;
  /** Ends every connection that came to the map with the key of this hash, at once. */
  readonly closeKey: (mapId: string, hash: Uint8Array) => void;
  /** Ends every connection whose key no longer opens these maps, as soon as the store has been asked. */
  readonly checkAccess: (mapIds: readonly string[]) => Promise<void>;
  /** Who wrote in the map here since its last version, and how to say that a version names them. */
  readonly writersOf: (mapId: string) => readonly VersionPerson[];
  readonly forgetWriters: (mapId: string, people: readonly VersionPerson[]) => void;
  /** False while some room cannot save. */
  readonly isReady: () => boolean;
  /** Saves everything, then sends everybody away, spread over `limits.drain`. */
  readonly drain: () => Promise<void>;
}

export interface RoomsOptions {
  readonly store: Store;
  readonly bus: Bus;
  readonly limits: ServerLimits;
  readonly log: Log;
  readonly metrics: Metrics;
}

export function createRooms(options: RoomsOptions): Rooms {
  const { store, bus, limits, log, metrics } = options;
  const rooms = new Map<string, Room>();
  /** When each other server last gave a sign of life. */
  const heard = new Map<string, number>();
  /** Maps whose documents may be mostly history. */
  const bloated = new Set<string>();
  const rebasing = new Map<string, Promise<void>>();
  const onNode = (node: string): void => {
    heard.set(node, performance.now());
  };

  function allConnections(): Connection[] {
    return [...rooms.values()].flatMap((room) => [...room.connections]);
  }

  function keepersOf(mapId: string) {
    return [...rooms.values()].flatMap((room) => (room.address.mapId === mapId ? (room.versions ?? []) : []));
  }

  function unload(): void {
    const now = performance.now();
    for (const [name, room] of rooms) {
      const since = room.idleSince();
      if (since === null || now - since < limits.idle) continue;
      // Somebody may come while the last version is made; then the room stays.
      if (room.versions?.isPending()) {
        void room.versions.finish().then(unload);
        continue;
      }
      if (room.mayBeBloated()) bloated.add(room.address.mapId);
      rooms.delete(name);
      room.destroy();
      rebaseIfLast(room.address);
    }
  }

  /** Whoever comes meanwhile waits, and finds either epoch whole. */
  function rebaseIfLast({ mapId, epoch }: RoomAddress): void {
    if (!bloated.has(mapId) || [...rooms.values()].some(({ address }) => address.mapId === mapId)) return;
    bloated.delete(mapId);
    const work = rebase(mapId, epoch).finally(() => rebasing.delete(mapId));
    rebasing.set(mapId, work);
  }

  async function rebase(mapId: string, epoch: number): Promise<void> {
    try {
      const sizes = await rebaseMap(store, { mapId, epoch }, limits.rebase);
      if (!sizes) return;
      log('map-rebased', { map: mapId, epoch: epoch + 1, ...sizes }, 'info');
      metrics.mapRebased(sizes);
      bus.publishAccess(mapId);
    } catch (error) {
      log('rebase-failed', { map: mapId, reason: describeError(error) });
    }
  }

  function forgetSilentNodes(): void {
    for (const [node, at] of heard) {
      if (performance.now() - at < limits.silentNode) continue;
      heard.delete(node);
      for (const room of rooms.values()) room.dropNode(node);
    }
  }

  function closeAll(room: Room, code: number, reason: string): void {
    for (const connection of room.connections) connection.close(code, reason);
  }

  function checkStandings(asked: readonly Watched[], standings: ReadonlyMap<string, Standing>): void {
    const stale = new Set<string>();
    for (const { document, mapId } of asked) {
      const room = rooms.get(document);
      const standing = standings.get(document);
      if (!room) continue;
      if (standing) room.noteStored(standing.seq);
      const isStale = [...room.connections].some(({ key }) => key.version !== standing?.keysVersion);
      if (isStale || standing?.epoch !== room.address.epoch) stale.add(mapId);
    }
    for (const mapId of stale) void checkAccess(mapId);
  }

  /** Sends away everybody at the map who may no longer be there. What fails now is tried again with the next look. */
  async function checkAccess(mapId: string): Promise<void> {
    try {
      const map = await store.readMap(mapId);
      for (const room of rooms.values()) if (room.address.mapId === mapId) await checkRoom(room, map);
    } catch (error) {
      log('access-check-failed', { map: mapId, reason: describeError(error) });
    }
  }

  async function checkRoom(room: Room, map: StoredMap | null): Promise<void> {
    if (!map) closeAll(room, CLOSE.notFound, 'No such map or key.');
    else if (map.epoch !== room.address.epoch) closeAll(room, CLOSE.epochGone, EPOCH_GONE);
    else await checkKeys(room, map);
  }

  /** Many come with one key, so each is looked up once. */
  async function checkKeys(room: Room, map: StoredMap): Promise<void> {
    const seen = new Map<string, Promise<Opened | null>>();
    const look = (hash: Uint8Array): Promise<Opened | null> => {
      const name = Buffer.from(hash).toString('base64');
      const looking = seen.get(name) ?? openedBy(store, map, hash);
      seen.set(name, looking);
      return looking;
    };
    await Promise.all(
      [...room.connections].map(async (connection) => {
        const { key, role } = connection;
        if ((await look(key.hash))?.role === role) key.version = map.keysVersion;
        else connection.close(CLOSE.forbidden, 'The link was renewed.');
      }),
    );
  }

  const watched = (): Watched[] =>
    [...rooms.values()].map(({ address }) => ({ document: address.name, mapId: address.mapId }));
  const watcher = store.isShared ? createWatcher({ store, bus, limits, log }, watched, checkStandings) : null;
  bus.listen({
    onBeat: onNode,
    onAccess: (mapId) => void checkAccess(mapId),
    onConnected: (isConnected) => {
      watcher?.ask();
      if (isConnected) for (const room of rooms.values()) room.greet();
    },
  });

  const silence = setInterval(forgetSilentNodes, Math.min(limits.silentNode / 4, 5_000));
  const sweep = setInterval(unload, Math.min(limits.idle, 5_000));
  const keepalive = setInterval(() => {
    for (const connection of allConnections()) {
      const { expires } = connection.key;
      if (expires !== null && expires <= Date.now()) connection.close(CLOSE.forbidden, 'The sign-in is over.');
      connection.sendAwareness(KEEPALIVE);
      connection.beat();
    }
  }, limits.keepalive);

  return {
    ...createReviser(store, bus, (name) => rooms.get(name)),
    join: async (address, connection) => {
      await rebasing.get(address.mapId);
      const room = rooms.get(address.name) ?? createRoom(address, { ...options, onNode });
      rooms.set(address.name, room);
      try {
        // A key that was renewed, or an epoch that ended, after this one was found valid and before it was known here, is seen now.
        await Promise.all([room.join(connection), checkAccess(address.mapId)]);
        return room;
      } catch (error) {
        log('load-failed', { document: address.name, reason: describeError(error) }, 'error');
        if (rooms.get(address.name) === room) {
          rooms.delete(address.name);
          room.destroy();
        }
        room.leave(connection);
        return null;
      }
    },
    count: () => rooms.size,
    closeKey: (mapId, hash) => {
      for (const room of rooms.values()) {
        if (room.address.mapId !== mapId) continue;
        for (const connection of room.connections) {
          if (Buffer.from(connection.key.hash).equals(hash)) connection.close(CLOSE.forbidden, 'The link was renewed.');
        }
      }
    },
    checkAccess: async (mapIds) => {
      const open = new Set([...rooms.values()].map(({ address }) => address.mapId));
      for (const mapId of mapIds) if (open.has(mapId)) await checkAccess(mapId);
    },
    writersOf: (mapId) => keepersOf(mapId).flatMap((keeper) => keeper.writers()),
    forgetWriters: (mapId, people) => {
      for (const keeper of keepersOf(mapId)) keeper.forget(people);
    },
    isReady: () => [...rooms.values()].every((room) => !room.isFailing()),
    drain: async () => {
      clearInterval(sweep);
      clearInterval(keepalive);
      clearInterval(silence);
      watcher?.stop();
      const connections = allConnections();
      const pause = Math.min(50, limits.drain / Math.max(1, connections.length));
      for (const connection of connections) {
        connection.close(CLOSE.restarting, 'The server is restarting.');
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
      await Promise.all([...rooms.values()].map((room) => room.settle()));
      for (const room of rooms.values()) await room.versions?.finish();
      for (const room of rooms.values()) room.destroy();
      rooms.clear();
      await Promise.all(rebasing.values());
    },
  };
}
