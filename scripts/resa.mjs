#!/usr/bin/env node
/** `npm run -s resa -- …`: the command line, built first where it is not. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './lib/run.mjs';
import { ensureBuilt, ensureInstalled } from './lib/setup.mjs';

await ensureInstalled();
await ensureBuilt();

const program = spawn(process.execPath, [join(ROOT, 'dist', 'server', 'resa.js'), ...process.argv.slice(2)], {
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => program.kill(signal));
program.on('exit', (code) => process.exit(code ?? 1));
