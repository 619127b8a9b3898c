/** Builds bench pages as the product is built, and serves them. */
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, preview } from 'vite';
import { ROOT } from '../../scripts/lib/run.mjs';

/** `folder` is below `tests/bench`; answers the origin that serves its `pages` by name, and how to stop. */
export async function servePages(folder, pages, { publicDir = join(ROOT, 'public'), define = {} } = {}) {
  const root = join(ROOT, 'tests', 'bench', folder);
  const outDir = join(ROOT, 'test-results', 'bench', folder);
  const config = { configFile: false, root, publicDir, plugins: [react()], logLevel: 'error', define };
  const input = pages.map((name) => join(root, `${name}.html`));
  const output = { outDir, emptyOutDir: true, target: 'es2023', rollupOptions: { input } };
  await build({ ...config, worker: { format: 'es' }, build: output });
  const server = await preview({ ...config, build: { outDir }, preview: { port: 0, host: '127.0.0.1' } });
  return { origin: server.resolvedUrls.local[0].replace(/\/$/, ''), close: () => server.close() };
}
