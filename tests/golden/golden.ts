/** Files that are kept to be read and looked at when they change. `UPDATE_GOLDEN=1 npx vitest run tests/golden` renews them. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What the file held before; with UPDATE_GOLDEN=1 it holds `now` first. `path` is within this folder. */
export function golden(path: string, now: Uint8Array): Buffer {
  const file = join(import.meta.dirname, path);
  if (process.env.UPDATE_GOLDEN === '1') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, now);
  }
  if (!existsSync(file)) throw new Error(`${file} is missing: run with UPDATE_GOLDEN=1`);
  return readFileSync(file);
}
