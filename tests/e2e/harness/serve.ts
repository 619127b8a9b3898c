import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, type InlineConfig, preview } from 'vite';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = resolve(HERE, '../../..');

/** Builds and serves the page that shows the canvas alone; answers its address and how to stop. */
export async function serveHarness(): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const outDir = resolve(ROOT, 'test-results/harness');
  const config: InlineConfig = {
    configFile: false,
    root: HERE,
    publicDir: resolve(ROOT, 'public'),
    plugins: [react()],
    logLevel: 'error',
  };
  await build({ ...config, build: { outDir, emptyOutDir: true, target: 'es2023' } });
  const server = await preview({ ...config, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } });
  return { url: server.resolvedUrls?.local[0] ?? '', close: () => server.close() };
}
