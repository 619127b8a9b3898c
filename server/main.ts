/** Starts the server from the environment, and stops it gently when asked to. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readConfig } from './config.ts';
import { makeInThread } from './exports/makeInThread.ts';
import { describeError, logToStderr } from './log.ts';
import { type RunningServer, startServer } from './server.ts';
import { openSqliteStore } from './storage/sqlite/sqliteStore.ts';

/** Built, this file is `dist/server/main.js`, beside `dist/app`. */
const APP_FOLDER = fileURLToPath(new URL('../app', import.meta.url));
const EXPORTS = {
  make: makeInThread(new URL('./exportThread.js', import.meta.url)),
  fontsFolder: join(APP_FOLDER, 'fonts'),
};

async function start(): Promise<RunningServer> {
  const config = readConfig(process.env);
  if (!config.ok) throw new Error(config.error);
  const { host, port, dataFolder, origins } = config.value;
  const store = openSqliteStore(dataFolder);
  try {
    const server = await startServer({
      host,
      port,
      store,
      origins,
      appFolder: APP_FOLDER,
      exports: EXPORTS,
      log: logToStderr,
    });
    const address = `http://${host.includes(':') ? `[${host}]` : host}:${server.port}/`;
    console.log(`Resa is ready at ${address} (a finished map to look at: ${address}sample)`);
    return server;
  } catch (error) {
    await store.close();
    const isTaken = (error as { code?: unknown }).code === 'EADDRINUSE';
    throw isTaken ? new Error(`Port ${port} is taken. Set PORT to another.`, { cause: error }) : error;
  }
}

try {
  const server = await start();
  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    await server.stop();
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
} catch (error) {
  console.error(describeError(error));
  process.exit(1);
}
