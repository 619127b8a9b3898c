import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { socketFrame } from '../../server/rooms/socketFrame.ts';

describe('a frame made once for many sockets', () => {
  let server: WebSocketServer;
  let client: WebSocket;
  let write: (bytes: Buffer) => void;

  beforeAll(async () => {
    server = new WebSocketServer({ port: 0, perMessageDeflate: false });
    server.on('connection', (_socket, request) => {
      write = (bytes) => request.socket.write(bytes);
    });
    client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
    await once(client, 'open');
  });

  afterAll(() => {
    client.terminate();
    server.close();
  });

  it.each([0, 1, 125, 126, 127, 65_535, 65_536, 3_000_000])(
    'of %i bytes is read by a client as they are',
    async (size) => {
      const payload = Buffer.alloc(size, 'resa');
      const received = once(client, 'message');
      write(socketFrame(payload));
      const [data, isBinary] = await received;
      expect(isBinary).toBe(true);
      expect(payload.equals(data as Buffer)).toBe(true);
    },
  );
});
