/**
 * `npm run page`: makes `src/export/html/page.generated.ts` from the program and the style sheet of the page that a map is taken away
 * as. `--check` writes nothing and fails when what is committed is not what this makes.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { writeOrCheck } from './generated.mjs';

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), '../src/export/html/page');
const [{ output }] = await build({
  configFile: false,
  logLevel: 'warn',
  build: {
    lib: { entry: path.join(folder, 'page.ts'), formats: ['iife'], name: 'page' },
    target: 'es2022',
    write: false,
    minify: false,
  },
});
const script = output[0].code.trim();
const style = (await readFile(path.join(folder, 'page.css'), 'utf8')).replace(/\s+/g, ' ').trim();
if (/<\/(script|style)/i.test(script + style)) throw new Error('What lies inside a page must not end its element.');

const module = `// Made by scripts/page.mjs from src/export/html/page; do not edit.
export const PAGE_SCRIPT = ${JSON.stringify(script)};
export const PAGE_STYLE = ${JSON.stringify(style)};
`;
await writeOrCheck(new Map([['src/export/html/page.generated.ts', Buffer.from(module)]]), 'npm run page');
