import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The address of a running sync server, for `npm run dev` beside `npm start`. */
const SERVER = `http://127.0.0.1:${process.env.PORT ?? '3210'}`;

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [react()],
  build: { outDir: 'dist/app', emptyOutDir: true, manifest: true, target: 'es2023', copyPublicDir: !isSsrBuild },
  worker: { format: 'es' },
  server: { proxy: { '/api': SERVER, '/sync': { target: SERVER, ws: true } } },
}));
