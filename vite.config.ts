import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { firstLoad } from './scripts/lib/firstLoad.ts';

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
    rolldownOptions: isSsrBuild
      ? { input: PROGRAMS }
      : { output: { codeSplitting: { groups: firstLoad() }, chunkFileNames: 'assets/[hash].js' } },
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
