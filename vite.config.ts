import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Rolldown } from 'vite';

/** The address of a running sync server, for `npm run dev` beside `npm start`. */
const SERVER = `http://127.0.0.1:${process.env.PORT ?? '3210'}`;

/** What runs in Node: the server, the thread it makes files in, and the command line. */
const PROGRAMS = {
  main: 'server/main.ts',
  exportThread: 'server/exports/exportThread.ts',
  resa: 'server/cli/main.ts',
};

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [react()],
  build: {
    outDir: 'dist/app',
    emptyOutDir: true,
    manifest: true,
    target: 'es2023',
    copyPublicDir: !isSsrBuild,
    rolldownOptions: isSsrBuild ? { input: PROGRAMS } : { output: { codeSplitting: { groups: firstLoad() } } },
  },
  worker: { format: 'es' },
  resolve: {
    alias: {
      // Its version for browsers asks the page for entities; in a worker there is no page.
      'decode-named-character-reference': fileURLToPath(
        new URL('./node_modules/decode-named-character-reference/index.js', import.meta.url),
      ),
    },
  },
  server: { proxy: { '/api': SERVER, '/sync': { target: SERVER, ws: true } } },
}));

/**
 * One file for what the editor loads by itself and one for what it shares with the home page: few large files compress
 * better than many small ones. Everything else is split as the bundler thinks best.
 */
function firstLoad(): Rolldown.CodeSplittingGroup[] {
  const parts = new Map<string, ReadonlySet<string>>();
  const isIn = (part: string, id: string, context: Rolldown.ChunkingContext): boolean => {
    const ids = parts.get(part) ?? closure(part, context);
    parts.set(part, ids);
    return ids.has(id);
  };
  const group = (name: string, priority: number, holds: (inPart: (part: string) => boolean) => boolean) => ({
    debugName: name,
    priority,
    name: (id: string, context: Rolldown.ChunkingContext) => (holds((part) => isIn(part, id, context)) ? name : null),
  });
  return [
    group('main', 3, (inPart) => inPart('main')),
    group('shared', 2, (inPart) => inPart('ui/home/HomePage') && inPart('ui/editor/EditorPage')),
    group('editor', 1, (inPart) => inPart('ui/editor/EditorPage')),
  ];
}

/** The modules that come with a part of `src`, whatever is fetched later left out. */
function closure(name: string, context: Rolldown.ChunkingContext): ReadonlySet<string> {
  const found = new Set<string>();
  const collect = (id: string): void => {
    if (found.has(id)) return;
    found.add(id);
    for (const next of context.getModuleInfo(id)?.importedIds ?? []) collect(next);
  };
  collect(`${import.meta.dirname}/src/${name}.tsx`);
  return found;
}
