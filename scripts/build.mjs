import { ensureBuilt } from './lib/setup.mjs';

await ensureBuilt();
