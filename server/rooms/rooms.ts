/**
 * All open rooms: at most one per document, so that there are never two live copies of one.
 * A room is made by the first who joins and leaves memory some time after the last has gone and everything is saved.
 */
import { CLOSE, type Role } from '../../src/sync/protocol.ts';
import type { ServerLimits } from '../limits.ts';
import { describeError, type Log } from '../log.ts';
import type { Store } from '../storage/store.ts';
import type { Connection } from './connection.ts';
import { KEEPALIVE_FRAME } from './frames.ts';
import { createRoom, type Room } from './room.ts';
import type { RoomAddress } from './roomAddress.ts';

export interface Rooms {
  /** The document's room with the connection in it, or null when it cannot be loaded. */
  readonly join: (address: RoomAddress, connection: Connection) => Promise<Room | null>;
  /** How many rooms are in memory. */
  readonly count: () => number;
  /** Ends every connection that holds the role in the map, at once. */
  readonly closeRole: (mapId: string, role: Role) => void;
  /** False while some room cannot save. */
  readonly isReady: () => boolean;
  /** Saves everything, then sends everybody away, spread over `limits.drain`. */
  readonly drain: () => Promise<void>;
}

export function createRooms(store: Store, limits: ServerLimits, log: Log): Rooms {
  const rooms = new Map<string, Room>();

  function allConnections(): Connection[] {
    return [...rooms.values()].flatMap((room) => [...room.connections]);
  }

  function unload(): void {
    const now = Date.now();
    for (const [name, room] of rooms) {
      const since = room.idleSince();
      if (since === null || now - since < limits.idle) continue;
      rooms.delete(name);
      room.destroy();
    }
  }

  const sweep = setInterval(unload, Math.min(limits.idle, 5_000));
  const keepalive = setInterval(() => {
    for (const connection of allConnections()) {
      connection.sendAwareness(KEEPALIVE_FRAME);
      connection.beat();
    }
  }, limits.keepalive);

  return {
    join: async (address, connection) => {
      const room = rooms.get(address.name) ?? createRoom(store, address, limits, log);
      rooms.set(address.name, room);
      try {
        await room.join(connection);
        return room;
      } catch (error) {
        log('load-failed', { document: address.name, reason: describeError(error) });
        if (rooms.get(address.name) === room) rooms.delete(address.name);
        room.leave(connection);
        return null;
      }
    },
    count: () => rooms.size,
    closeRole: (mapId, role) => {
      for (const room of rooms.values()) {
        if (room.address.mapId !== mapId) continue;
        for (const connection of room.connections) {
          if (connection.role === role) connection.close(CLOSE.forbidden, 'The link was renewed.');
        }
      }
    },
    isReady: () => [...rooms.values()].every((room) => !room.isFailing()),
    drain: async () => {
      clearInterval(sweep);
      clearInterval(keepalive);
      const connections = allConnections();
      const pause = Math.min(50, limits.drain / Math.max(1, connections.length));
      for (const connection of connections) {
        connection.close(CLOSE.restarting, 'The server is restarting.');
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
      await Promise.all([...rooms.values()].map((room) => room.settle()));
      for (const room of rooms.values()) room.destroy();
      rooms.clear();
    },
  };
}
