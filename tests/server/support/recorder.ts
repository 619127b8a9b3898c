import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A way to a server that remembers every byte that comes from it, whatever the protocol. */
export interface Recorder {
  readonly http: string;
  readonly ws: string;
  /** Everything so far. */
  readonly bytes: () => Buffer;
  readonly stop: () => Promise<void>;
}

export async function recordFrom(port: number): Promise<Recorder> {
  const chunks: Buffer[] = [];
  const sockets = new Set<Socket>();
  const proxy = createServer((client) => {
    const server = connect(port, '127.0.0.1');
    for (const socket of [client, server]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => sockets.delete(socket));
    }
    server.on('data', (chunk: Buffer) => chunks.push(chunk));
    client.pipe(server).pipe(client);
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const at = `127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  return {
    http: `http://${at}`,
    ws: `ws://${at}`,
    bytes: () => Buffer.concat(chunks),
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      proxy.close();
      await once(proxy, 'close');
    },
  };
}

/** The ways in which a text may stand in bytes: as it is, in UTF-16, escaped in JSON, in base64 from whatever place, in hexadecimal. */
export function formsOf(text: string): readonly (readonly [name: string, bytes: Buffer])[] {
  const utf8 = Buffer.from(text);
  const escaped = [...text].map((sign) =>
    sign.charCodeAt(0) < 128 ? sign : `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const base64 = [0, 1, 2].map((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), utf8]).toString('base64');
    // What the neighbours share in is left out at both ends.
    return [`base64 from ${before}`, Buffer.from(whole.slice(4, -4))] as const;
  });
  return [
    ['UTF-8', utf8],
    ['UTF-16', Buffer.from(text, 'utf16le')],
    ['UTF-16, the other way', Buffer.from(text, 'utf16le').swap16()],
    ['JSON', Buffer.from(escaped.join(''))],
    ['hexadecimal', Buffer.from(utf8.toString('hex'))],
    ...base64,
  ];
}

/** In which forms a text stands in these bytes. */
export function foundIn(bytes: Buffer, text: string): readonly string[] {
  return formsOf(text).flatMap(([name, form]) => (bytes.includes(form) ? [name] : []));
}
