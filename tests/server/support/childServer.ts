import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const ROOT = resolve(import.meta.dirname, '../../..');
/** Inside `node_modules`, so that the built server finds its packages. */
const OUT = join(ROOT, 'node_modules/.cache');

export interface ChildServer {
  readonly process: ChildProcess;
  readonly http: string;
  readonly ws: string;
  readonly exited: Promise<{ readonly code: number | null; readonly signal: string | null }>;
  /** What it has written so far. */
  readonly output: () => string;
}

/** Builds the server as `npm run build` does; answers the file to run. */
export async function buildServer(): Promise<string> {
  return join(await buildPrograms('resa-test-server', { main: 'server/main.ts' }), 'main.js');
}

/** Builds programs that run in Node into a folder of the caller's own; answers its path. */
export async function buildPrograms(name: string, programs: Readonly<Record<string, string>>): Promise<string> {
  const outDir = join(OUT, name);
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { ssr: true, outDir, emptyOutDir: true, rolldownOptions: { input: programs } },
  });
  return outDir;
}

/** Starts the built server as a process of its own, after these modules, and waits until it says that it is ready. */
export async function startChild(
  file: string,
  environment: Record<string, string>,
  modules: readonly string[] = [],
): Promise<ChildServer> {
  const child = spawn(process.execPath, [...modules.flatMap((module) => ['--import', module]), file], {
    env: { PATH: process.env.PATH ?? '', PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe', ...(modules.length > 0 ? (['ipc'] as const) : [])],
  });
  const exited = once(child, 'exit').then(([code, signal]) => ({ code, signal }));
  let output = '';
  const address = new Promise<string>((ready, failed) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const found = /ready at (http:\/\/\S+?)\/\s/.exec(output)?.[1];
      if (found) ready(found);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    void exited.then(() => failed(new Error(`The server ended before it was ready: ${output}`)));
  });
  const http = await address;
  return { process: child, http, ws: http.replace('http', 'ws'), exited, output: () => output };
}
