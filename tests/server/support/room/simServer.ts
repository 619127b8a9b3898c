/** One of the servers of a world: the real rooms and keys, over a store and a bus that fail when told to. */
import { createKeyring, type Keyring } from '../../../../server/keys/keyring.ts';
import { DEFAULT_LIMITS, type ServerLimits } from '../../../../server/limits.ts';
import { NO_METRICS } from '../../../../server/metrics/metrics.ts';
import { type Connection, SocketConnection } from '../../../../server/rooms/connection.ts';
import type { RoomAddress } from '../../../../server/rooms/roomAddress.ts';
import { createRooms, type Rooms } from '../../../../server/rooms/rooms.ts';
import type { Store } from '../../../../server/storage/store.ts';
import { CLOSE } from '../../../../src/sync/protocol.ts';
import { createFaultyStore, type FaultyStore } from './faultyStore.ts';
import type { Hub } from './hub.ts';
import type { Ledger } from './ledger.ts';
import type { ServerEnd } from './wire.ts';

/** Short, and in the proportions of the real ones. */
const LIMITS: ServerLimits = {
  ...DEFAULT_LIMITS,
  ...{ window: 20, keepalive: 200, probe: 50, idle: 300, retryFirst: 10, retryMost: 40, giveUp: 200, drain: 10 },
  ...{ poll: 250, pollAlone: 50, silentNode: 200 },
  versions: { ...DEFAULT_LIMITS.versions, every: 150 },
};

export interface SimServer {
  readonly name: string;
  readonly rooms: Rooms;
  readonly keyring: Keyring;
  readonly store: FaultyStore;
  /** Lets somebody in as the door for sockets does; `onFrame` hears of each frame the room is about to be given. */
  readonly admit: (
    end: ServerEnd,
    visitor: { readonly address: RoomAddress; readonly key: string; readonly wantsAcks: boolean },
    onFrame: (connection: Connection, frame: Uint8Array) => void,
  ) => Promise<void>;
  readonly drain: () => Promise<void>;
  /** It is gone from one moment to the next. */
  readonly kill: () => void;
}

export function createSimServer(name: string, base: Store, hub: Hub, ledger: Ledger): SimServer {
  const faulty = createFaultyStore(base, ledger);
  const { store } = faulty;
  const bus = hub.join(name, (document) => faulty.loaded.delete(document));
  const rooms = createRooms({ store, bus, limits: LIMITS, log: () => undefined, metrics: NO_METRICS });
  const keyring = createKeyring(store, (mapId, hash) => {
    rooms.closeKey(mapId, hash);
    bus.publishAccess(mapId);
  });
  const ends = new Set<ServerEnd>();
  let isStopping = false;

  return {
    name,
    rooms,
    keyring,
    store: faulty,
    admit: async (end, { address, key, wantsAcks }, onFrame) => {
      const early: Uint8Array[] = [];
      end.hear = (frame) => early.push(frame);
      ends.add(end);
      if (isStopping) return end.ws.close(CLOSE.restarting);
      try {
        const access = await keyring.authorise(address.mapId, key);
        if (!access) return end.ws.close(CLOSE.notFound);
        const connection = new SocketConnection(end.ws, {
          stream: end.stream,
          role: access.role,
          key: { hash: access.keyHash, version: access.map.keysVersion, expires: access.expires },
          document: address.document,
          wantsAcks,
          limits: LIMITS,
          metrics: NO_METRICS,
        });
        const room = await rooms.join(address, connection);
        if (!room) return end.ws.close(CLOSE.tryLater);
        if (!end.isOpen()) return room.leave(connection);
        end.ws.on('close', () => room.leave(connection));
        end.hear = (frame) => {
          if (!end.isOpen()) return;
          connection.touch();
          onFrame(connection, frame);
          room.receive(connection, frame);
        };
        for (const frame of early) end.hear(frame);
      } catch {
        // As the door does: whatever failed, they may come back.
        end.ws.close(CLOSE.tryLater);
      }
    },
    drain: async () => {
      isStopping = true;
      await rooms.drain();
      await bus.close();
      for (const { ws } of ends) ws.terminate();
    },
    kill: () => {
      isStopping = true;
      faulty.setHealth('dead');
      hub.cut(name);
      for (const { ws } of ends) ws.terminate();
    },
  };
}
