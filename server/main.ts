/** Starts the server from the environment, and stops it gently when asked to. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createLocalBus } from './cluster/localBus.ts';
import { createRedisBus } from './cluster/redisBus.ts';
import { type Config, readConfig } from './config.ts';
import { makeInThread } from './exports/makeInThread.ts';
import { startAdministratorKey } from './keys/administratorKey.ts';
import { limitsFor } from './limits.ts';
import { describeError, type Logs } from './log.ts';
import { createPinoLogs } from './pinoLogs.ts';
import { type RunningServer, startServer } from './server.ts';
import { createShutdown } from './shutdown.ts';
import { openPostgresStore } from './storage/postgres/postgresStore.ts';
import { openSqliteStore } from './storage/sqlite/sqliteStore.ts';

/** Built, this file is `dist/server/main.js`, beside `dist/app`. */
const APP_FOLDER = fileURLToPath(new URL('../app', import.meta.url));
const EXPORTS = {
  make: makeInThread(new URL('./exportThread.js', import.meta.url)),
  fontsFolder: join(APP_FOLDER, 'fonts'),
};

/** A stop that takes longer, in ms, is cut short. */
const STOP_BOUND = 30_000;

async function start(config: Config, logs: Logs): Promise<RunningServer> {
  const { host, port, dataFolder, databaseUrl, redisUrl, origins, proxies, metrics, signIn, perAddress } = config;
  const log = logs('server');
  const store = databaseUrl ? await openPostgresStore(databaseUrl, { log }) : openSqliteStore(dataFolder, { log });
  const bus = redisUrl ? createRedisBus(redisUrl, log) : createLocalBus();
  try {
    const server = await startServer({
      host,
      port,
      store,
      bus,
      origins,
      proxies,
      appFolder: APP_FOLDER,
      exports: EXPORTS,
      logs,
      metrics,
      signIn,
      limits: limitsFor(perAddress),
    });
    const administrator = await startAdministratorKey(store, dataFolder);
    const address = `http://${host.includes(':') ? `[${host}]` : host}:${server.port}/`;
    console.log(`Resa is ready at ${address} (a finished map to look at: ${address}sample)`);
    if (administrator) console.log(administrator);
    return server;
  } catch (error) {
    await bus.close();
    await store.close();
    throw portSentence(error, port) ?? error;
  }
}

/** A plain sentence when the error is a port that somebody else has; `port` is the one that faces people. */
function portSentence(error: unknown, port: number): Error | null {
  const { code, port: taken } = error as { code?: unknown; port?: unknown };
  if (code !== 'EADDRINUSE') return null;
  const name = taken === port ? 'PORT' : 'RESA_METRICS_PORT';
  return new Error(`Port ${String(taken)} is taken. Set ${name} to another.`, { cause: error });
}

try {
  const config = readConfig(process.env);
  if (!config.ok) throw new Error(config.error);
  const logs = createPinoLogs(config.value.logLevel);
  const server = await start(config.value, logs);
  const log = logs('server');
  const shutdown = createShutdown({ stop: server.stop, exit: process.exit, log, bound: STOP_BOUND });
  process.on('SIGTERM', shutdown);
  process.on('SIGINT', shutdown);
  log('started', { port: server.port, node: process.version }, 'info');
} catch (error) {
  console.error(describeError(error));
  process.exit(1);
}
