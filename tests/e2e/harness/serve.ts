import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { createServer } from 'vite';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

/** Serves the page that shows the canvas alone; answers its address and how to stop. */
export async function serveHarness(): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const server = await createServer({
    configFile: false,
    root: ROOT,
    cacheDir: resolve(ROOT, 'node_modules/.cache/harness'),
    plugins: [react()],
    logLevel: 'error',
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
  });
  await server.listen();
  const origin = server.resolvedUrls?.local[0] ?? '';
  return { url: `${origin}tests/e2e/harness/index.html`, close: () => server.close() };
}
