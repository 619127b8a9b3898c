/** What of Resa and its tests the measurements use, built so that Node can run it. */
import { join } from 'node:path';
import { ROOT } from '../../../scripts/lib/run.mjs';

const CACHE = join(ROOT, 'node_modules/.cache/resa-bench-sync');
const PARTS = {
  bigMap: 'tests/bench/sync/bigMap.ts',
  bentFrames: 'tests/server/support/bentFrames.ts',
  postgres: 'tests/server/support/postgres.ts',
  redis: 'tests/server/support/redis.ts',
  sqliteStore: 'server/storage/sqlite/sqliteStore.ts',
};

/** Builds them; answers all that they export. */
export async function buildParts() {
  const { build } = await import('vite');
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { ssr: true, outDir: CACHE, emptyOutDir: true, rolldownOptions: { input: PARTS } },
  });
  const parts = await Promise.all(Object.keys(PARTS).map((name) => import(join(CACHE, `${name}.js`))));
  return Object.assign({}, ...parts);
}
