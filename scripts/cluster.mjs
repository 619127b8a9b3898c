/** `npm run cluster`: three servers over one database behind a proxy that gives each connection to the next, to try it out. */
import { spawn } from 'node:child_process';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { ROOT, stop } from './lib/run.mjs';
import { ensureBuilt, ensureInstalled } from './lib/setup.mjs';

const NODES = 3;
const { RESA_DATABASE_URL, RESA_REDIS_URL, PORT = '3210', RESA_HOST = '127.0.0.1' } = process.env;
if (!RESA_DATABASE_URL || !RESA_REDIS_URL) {
  stop(
    'Set RESA_DATABASE_URL (such as postgres://user:password@127.0.0.1:5432/resa) and RESA_REDIS_URL (such as redis://127.0.0.1:6379).',
  );
}

await ensureInstalled();
await ensureBuilt();

const servers = [];
let isEnding = false;

/** Starts one server on a free port; answers the port when it serves. */
function startServer(name) {
  const server = spawn(process.execPath, [join(ROOT, 'dist', 'server', 'main.js')], {
    cwd: ROOT,
    env: { ...process.env, PORT: '0', RESA_HOST: '127.0.0.1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  servers.push(server);
  return new Promise((resolve) => {
    server.stdout.on('data', (chunk) => {
      const administrator = /^.*administrator's key.*$/m.exec(String(chunk))?.[0];
      if (administrator) console.log(administrator);
      const port = /ready at http:\/\/[^/]*:(\d+)\//.exec(String(chunk))?.[1];
      if (!port) return;
      console.log(`Server ${name} is process ${server.pid} on port ${port}`);
      resolve(Number(port));
    });
    server.on('exit', () => {
      if (isEnding) return;
      console.log(`Server ${name} has ended.`);
      resolve(null);
    });
  });
}

/** Ends all servers, and this script with the last of them. */
async function end(status) {
  if (isEnding) return;
  isEnding = true;
  proxy.close();
  await Promise.all(
    servers
      .filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null)
      .map((server) => {
        server.kill('SIGTERM');
        return new Promise((resolve) => server.on('exit', resolve));
      }),
  );
  process.exit(status);
}

let turn = 0;
let ports = [];

/** Hands the connection to the next server, and to the one after it when that is gone. */
function passOn(socket, triesLeft = NODES) {
  const port = ports[turn++ % ports.length];
  let isThrough = false;
  const server = connect(port, '127.0.0.1', () => {
    isThrough = true;
    socket.pipe(server).pipe(socket);
  });
  server.on('error', () => {
    if (!isThrough && triesLeft > 1) passOn(socket, triesLeft - 1);
    else socket.destroy();
  });
  server.on('close', () => {
    if (isThrough) socket.destroy();
  });
  socket.on('close', () => server.destroy());
}

const proxy = createServer((socket) => {
  socket.on('error', () => socket.destroy());
  passOn(socket);
});
proxy.on('error', ({ code }) => {
  console.error(code === 'EADDRINUSE' ? `Port ${PORT} is taken. Set PORT to another.` : `The proxy failed: ${code}`);
  void end(1);
});

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void end(0));

ports = await Promise.all(Array.from({ length: NODES }, (_, i) => startServer(i + 1)));
if (ports.includes(null)) await end(1);
proxy.listen(Number(PORT), RESA_HOST, () => {
  console.log(
    `Resa is ready at http://${RESA_HOST}:${proxy.address().port}/, each connection at the next of ${NODES} servers`,
  );
});
