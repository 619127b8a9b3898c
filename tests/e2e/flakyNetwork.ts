import { connect, createServer, type Server, type Socket } from 'node:net';

/** A way to the server that can be cut and mended, as a train into a tunnel and out. */
export interface FlakyNetwork {
  readonly origin: string;
  readonly cut: () => Promise<void>;
  readonly mend: () => Promise<void>;
}

/** Forwards every connection to `target` on this machine until it is cut. */
export async function openFlakyNetwork(target: number): Promise<FlakyNetwork> {
  const sockets = new Set<Socket>();
  let port = 0;
  let server: Server;

  async function mend(): Promise<void> {
    server = createServer((near) => {
      const far = connect(target, '127.0.0.1');
      for (const socket of [near, far]) {
        sockets.add(socket);
        socket.on('close', () => sockets.delete(socket));
        socket.on('error', () => socket.destroy());
      }
      near.pipe(far);
      far.pipe(near);
    });
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    const address = server.address();
    if (typeof address === 'object' && address) port = address.port;
  }

  async function cut(): Promise<void> {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    for (const socket of sockets) socket.destroy();
    await closed;
  }

  await mend();
  return { origin: `http://127.0.0.1:${port}`, cut, mend };
}
