import type { AddressInfo } from 'node:net';
import { createAudit } from './audit/audit.ts';
import { createGuesses } from './ballots/guesses.ts';
import { createWorkshops } from './ballots/workshops.ts';
import type { Bus } from './cluster/bus.ts';
import { createLocalBus } from './cluster/localBus.ts';
import type { SignInConfig } from './config.ts';
import { createExportQueue } from './exports/exportQueue.ts';
import type { MakeFile } from './exports/job.ts';
import { createHttpApp } from './http/app.ts';
import { readClientAddress } from './http/clientAddress.ts';
import { createKeyring } from './keys/keyring.ts';
import { createTeams } from './keys/teams.ts';
import { DEFAULT_LIMITS, type ServerLimits } from './limits.ts';
import type { Logs } from './log.ts';
import { measureStore } from './metrics/measuredStore.ts';
import { NO_METRICS } from './metrics/metrics.ts';
import { serveMetrics } from './metrics/metricsServer.ts';
import { createPromMetrics } from './metrics/promMetrics.ts';
import { createReadiness } from './readiness.ts';
import { createRooms } from './rooms/rooms.ts';
import { createSocketServer } from './rooms/socketServer.ts';
import { createProvider } from './signIn/provider.ts';
import { createSignIn } from './signIn/signIn.ts';
import { startLettingGo } from './storage/letGo.ts';
import type { Store } from './storage/store.ts';
import type { Affected } from './storage/teams.ts';
import { createTraces } from './traces/traces.ts';

export interface ServerOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly store: Store;
  /** Origins that may connect besides the server's own. */
  readonly origins: readonly string[];
  /** Proxies in front, whose word on who asks is believed. */
  readonly proxies: readonly string[];
  readonly appFolder: string | null;
  /** How files of maps are made, with the fonts of this folder; null makes none. */
  readonly exports: { readonly make: MakeFile; readonly fontsFolder: string } | null;
  readonly logs: Logs;
  /** Where the metrics are served, on a port of their own (0 takes any free one); null keeps none. */
  readonly metrics: { readonly host: string; readonly port: number } | null;
  /** How people sign in; without it nobody does. */
  readonly signIn?: SignInConfig | null;
  /** How it hears of the other servers that share the store; without one it only asks the store. */
  readonly bus?: Bus;
  readonly limits?: Partial<ServerLimits>;
}

export interface RunningServer {
  readonly port: number;
  /** Null where no metrics are served. */
  readonly metricsPort: number | null;
  /** Saves everything, sends everybody away with 1012 over some seconds, and closes the store. */
  readonly stop: () => Promise<void>;
  /** How many documents are in memory. */
  readonly roomCount: () => number;
}

/** A map of this name is never made; asking for it proves that the store answers. */
const NO_MAP = '-';

/** Joins HTTP, sockets and rooms on one port. Rejects when the port cannot be had or the store does not answer. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { origins, logs, bus = createLocalBus() } = options;
  const prom = options.metrics && createPromMetrics();
  const metrics = prom?.metrics ?? NO_METRICS;
  const store = prom ? measureStore(options.store, metrics) : options.store;
  const limits: ServerLimits = { ...DEFAULT_LIMITS, ...options.limits };
  const rooms = createRooms({ store, bus, limits, log: logs('rooms'), metrics });
  const keyring = createKeyring(store, (mapId, hash) => {
    rooms.closeKey(mapId, hash);
    bus.publishAccess(mapId);
  });
  const onAffected = (mapIds: Affected): void => {
    void rooms.checkAccess(mapIds);
    for (const mapId of mapIds) bus.publishAccess(mapId);
  };
  const teams = createTeams(store, limits.teams, onAffected);
  const { guesses, boxes } = limits.workshops;
  const workshops = createWorkshops({ store, rooms, boxes, guesses: createGuesses(guesses), onAffected });
  const signIn = options.signIn
    ? createSignIn({ store, provider: createProvider(options.signIn, logs('http')), onAffected, ...options.signIn })
    : null;
  const traces = createTraces({ store, rooms, onAffected, log: logs('http') });
  const readiness = createReadiness(rooms.isReady);
  const addressOf = readClientAddress(options.proxies);
  const audit = createAudit(store, addressOf, logs('http'));
  const sockets = createSocketServer({ keyring, rooms, origins, addressOf, limits, log: logs('sockets'), metrics });
  const exports = options.exports && {
    queue: createExportQueue(options.exports.make, limits.exportQueue, metrics),
    fontsFolder: options.exports.fontsFolder,
  };
  const { app } = await createHttpApp({
    ...options,
    store,
    log: logs('http'),
    metrics,
    limits,
    keyring,
    teams,
    signIn,
    workshops,
    audit,
    traces,
    exports,
    rooms,
    readiness,
    addressOf,
  });
  prom?.watch({
    connections: sockets.count,
    buffered: sockets.buffered,
    rooms: rooms.count,
    exports: () => exports?.queue.counts() ?? { waiting: 0, underWay: 0 },
    isReady: () => readiness.reason() === null,
  });
  const metricsServer = prom && options.metrics && (await serveMetrics(prom, options.metrics, logs('server')));
  app.server.on('upgrade', sockets.upgrade);
  try {
    await app.listen({ host: options.host, port: options.port });
    await store.readMap(NO_MAP);
  } catch (error) {
    await metricsServer?.close();
    await app.close();
    throw error;
  }
  readiness.started();
  const lettingGo = startLettingGo(store, logs('server'));

  return {
    port: (app.server.address() as AddressInfo).port,
    metricsPort: metricsServer?.port ?? null,
    roomCount: rooms.count,
    stop: async () => {
      readiness.draining();
      sockets.stopAccepting();
      exports?.queue.stop();
      await rooms.drain();
      sockets.close();
      // Requests under way get as much time as connections had; who then still sends is cut off.
      const late = setTimeout(() => app.server.closeAllConnections(), limits.drain);
      await app.close();
      clearTimeout(late);
      await metricsServer?.close();
      await lettingGo.stop();
      await bus.close();
      await store.close();
    },
  };
}
