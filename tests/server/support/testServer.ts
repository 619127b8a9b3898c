import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bus } from '../../../server/cluster/bus.ts';
import type { SignInConfig } from '../../../server/config.ts';
import type { MakeFile } from '../../../server/exports/job.ts';
import { readFont } from '../../../server/exports/readFont.ts';
import type { MapKeys } from '../../../server/keys/keys.ts';
import type { ServerLimits } from '../../../server/limits.ts';
import type { Log } from '../../../server/log.ts';
import { type RunningServer, startServer } from '../../../server/server.ts';
import { openSqliteStore } from '../../../server/storage/sqlite/sqliteStore.ts';
import type { Store } from '../../../server/storage/store.ts';
import { exportMap } from '../../../src/export/index.ts';

export interface TestServer {
  readonly server: RunningServer;
  readonly http: string;
  readonly ws: string;
  /** Events the server logged. */
  readonly logged: readonly string[];
  readonly stop: () => Promise<void>;
}

export interface TestMap {
  readonly id: string;
  readonly epoch: number;
  readonly keys: MapKeys;
  /** The name of the map's room. */
  readonly room: string;
}

const FONTS = join(import.meta.dirname, '../../../public/fonts');

/** Makes a file in this very thread: the sources are not built. */
const makeHere: MakeFile = ({ format, input, options, fontsFolder }, signal) =>
  exportMap(format, input, options, { progress: () => undefined, signal, loadFont: readFont(fontsFolder) });

/** A real server on a free port, over SQLite in a folder of its own unless a store is given. */
export async function startTestServer(
  options: {
    limits?: Partial<ServerLimits>;
    store?: Store;
    origins?: readonly string[];
    proxies?: readonly string[];
    metrics?: boolean;
    appFolder?: string;
    port?: number;
    make?: MakeFile;
    bus?: Bus;
    signIn?: SignInConfig;
    onLog?: Log;
  } = {},
): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'resa-server-'));
  const logged: string[] = [];
  const server = await startServer({
    host: '127.0.0.1',
    port: options.port ?? 0,
    store: options.store ?? openSqliteStore(folder),
    origins: options.origins ?? [],
    proxies: options.proxies ?? [],
    appFolder: options.appFolder ?? null,
    exports: { make: options.make ?? makeHere, fontsFolder: FONTS },
    logs: () => (event, details) => {
      logged.push(event);
      options.onLog?.(event, details);
    },
    metrics: options.metrics ? { host: '127.0.0.1', port: 0 } : null,
    ...(options.bus && { bus: options.bus }),
    signIn: options.signIn ?? null,
    limits: { drain: 10, ...options.limits },
  });
  return {
    server,
    logged,
    http: `http://127.0.0.1:${server.port}`,
    ws: `ws://127.0.0.1:${server.port}`,
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function postJson(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

export function getWithKey(url: string, key: string): Promise<Response> {
  return fetch(url, { headers: { authorization: `Bearer ${key}` } });
}

export async function makeTestMap(http: string, body: Record<string, unknown> = {}): Promise<TestMap> {
  const response = await postJson(`${http}/api/maps`, body);
  if (response.status !== 201) throw new Error(`No map was made: ${await response.text()}`);
  const map = (await response.json()) as Omit<TestMap, 'room'>;
  return { ...map, room: `${map.id}.${map.epoch}` };
}
