/** `npm start`: everything from a bare checkout to a running Resa. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { hasProgram, ROOT } from './lib/run.mjs';
import { ensureBuilt, ensureInstalled } from './lib/setup.mjs';

await ensureInstalled();
await ensureBuilt();

const server = spawn(process.execPath, [join(ROOT, 'dist', 'server', 'main.js')], {
  cwd: ROOT,
  stdio: ['ignore', 'pipe', 'inherit'],
});
server.stdout.on('data', (chunk) => {
  process.stdout.write(chunk);
  const sample = /https?:\S+\/sample/.exec(String(chunk))?.[0];
  if (sample && process.stdout.isTTY) openInBrowser(sample);
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 0));

/** Shows the sample map where there is a desktop; elsewhere the printed address is enough. */
function openInBrowser(address) {
  const opener = { darwin: 'open', win32: 'explorer' }[process.platform] ?? 'xdg-open';
  if (hasProgram(opener)) spawn(opener, [address], { stdio: 'ignore', detached: true }).unref();
}
