import type { AddressInfo } from 'node:net';
import { createExportQueue } from './exports/exportQueue.ts';
import type { MakeFile } from './exports/job.ts';
import { createHttpApp } from './http/app.ts';
import { createKeyring } from './keys/keyring.ts';
import { DEFAULT_LIMITS, type ServerLimits } from './limits.ts';
import type { Log } from './log.ts';
import { createRooms } from './rooms/rooms.ts';
import { createSocketServer } from './rooms/socketServer.ts';
import type { Store } from './storage/store.ts';

export interface ServerOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly store: Store;
  /** Origins that may connect besides the server's own. */
  readonly origins: readonly string[];
  readonly appFolder: string | null;
  /** How files of maps are made, with the fonts of this folder; null makes none. */
  readonly exports: { readonly make: MakeFile; readonly fontsFolder: string } | null;
  readonly log: Log;
  readonly limits?: Partial<ServerLimits>;
}

export interface RunningServer {
  readonly port: number;
  /** Saves everything, sends everybody away with 1012 over some seconds, and closes the store. */
  readonly stop: () => Promise<void>;
  /** How many documents are in memory. */
  readonly roomCount: () => number;
}

/** Joins HTTP, sockets and rooms on one port. Rejects when the port cannot be had. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { store, origins, log } = options;
  const limits: ServerLimits = { ...DEFAULT_LIMITS, ...options.limits };
  const rooms = createRooms(store, limits, log);
  const keyring = createKeyring(store, rooms.closeRole);
  const sockets = createSocketServer({ keyring, rooms, origins, limits, log });
  const exports = options.exports && {
    queue: createExportQueue(options.exports.make, limits.exportQueue),
    fontsFolder: options.exports.fontsFolder,
  };
  const app = await createHttpApp({ ...options, limits, keyring, exports, isReady: rooms.isReady });
  app.server.on('upgrade', sockets.upgrade);
  await app.listen({ host: options.host, port: options.port });

  return {
    port: (app.server.address() as AddressInfo).port,
    roomCount: rooms.count,
    stop: async () => {
      sockets.stopAccepting();
      exports?.queue.stop();
      await rooms.drain();
      sockets.close();
      await app.close();
      await store.close();
    },
  };
}
