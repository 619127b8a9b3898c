import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A door to another server that can hang: nothing comes through, and nobody is told. */
export interface PausableDoor {
  readonly port: number;
  readonly pause: () => void;
  readonly resume: () => void;
  readonly close: () => void;
}

export async function openPausableDoor(host: string, port: number): Promise<PausableDoor> {
  const sockets = new Set<Socket>();
  let isPaused = false;
  const join = (from: Socket, to: Socket): void => {
    sockets.add(from);
    from.on('data', (data) => to.write(data));
    from.on('error', () => to.destroy());
    from.on('close', () => {
      sockets.delete(from);
      to.destroy();
    });
    if (isPaused) from.pause();
  };
  const server = createServer((inside) => {
    const outside = connect(port, host);
    join(inside, outside);
    join(outside, inside);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const set = (paused: boolean) => {
    isPaused = paused;
    for (const socket of sockets) socket[paused ? 'pause' : 'resume']();
  };
  return {
    port: (server.address() as AddressInfo).port,
    pause: () => set(true),
    resume: () => set(false),
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** A port nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
