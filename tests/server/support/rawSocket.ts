import { WebSocket } from 'ws';
import { until } from './yClient.ts';

/** A socket under the test's full control, for clients that do not behave. */
export interface RawSocket {
  readonly ws: WebSocket;
  readonly frames: readonly Uint8Array[];
  /** The code the server closed with. */
  readonly closed: Promise<number>;
  readonly send: (bytes: Uint8Array | readonly number[]) => void;
  /** Waits for a frame that starts with these bytes. */
  readonly received: (...start: number[]) => Promise<Uint8Array>;
}

export async function openRaw(
  url: string,
  protocols: readonly string[],
  options: { headers?: Record<string, string> } = {},
): Promise<RawSocket> {
  const ws = new WebSocket(url, [...protocols], options);
  const frames: Uint8Array[] = [];
  ws.on('message', (data) => frames.push(new Uint8Array(data as Buffer)));
  ws.on('error', () => undefined);
  const closed = new Promise<number>((resolve) => {
    ws.on('close', (code) => resolve(code));
  });
  await Promise.race([new Promise((resolve) => ws.on('open', resolve)), closed]);
  return {
    ws,
    frames,
    closed,
    send: (bytes) => ws.send(Uint8Array.from(bytes)),
    received: async (...start) => {
      const find = () => frames.find((frame) => start.every((byte, i) => frame[i] === byte));
      await until(() => find() !== undefined);
      return find() as Uint8Array;
    },
  };
}

export function protocolsFor(key: string): string[] {
  return ['resa.v1', 'resa.ack', `resa.key.${key}`];
}
