import * as decoding from 'lib0/decoding';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';

/** An unmodified y-websocket client as other people would write one, that counts its document messages and acknowledgements. */
export interface YClient {
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  /** Document messages this connection sent. */
  readonly sent: () => number;
  /** How many of them the server says are on disk. */
  readonly acked: () => number;
  /** Whether this connection heard that it is not allowed to write all that it has. */
  readonly isWithheld: () => boolean;
  readonly synced: () => Promise<void>;
  readonly allAcked: () => Promise<void>;
  /** The code with which the server refused, for good. */
  readonly refused: () => Promise<number>;
  readonly set: (key: string, value: unknown) => void;
  readonly values: () => Record<string, unknown>;
  readonly has: (key: string) => Promise<void>;
  readonly destroy: () => void;
}

export function connectYClient(
  ws: string,
  room: string,
  key: string,
  { protocols = ['resa.v1', 'resa.ack', `resa.key.${key}`], doc = new Y.Doc(), connect = true, root = 'map' } = {},
): YClient {
  let sent = 0;
  let acked = 0;
  let isWithheld = false;
  class CountingSocket extends WebSocket {
    override send(data: Parameters<WebSocket['send']>[0]): void {
      const bytes = data as Uint8Array;
      if (bytes[0] === 0 && (bytes[1] === 1 || bytes[1] === 2)) sent += 1;
      super.send(data);
    }
  }
  const provider = new WebsocketProvider(`${ws}/sync`, room, doc, {
    WebSocketPolyfill: CountingSocket as unknown as typeof globalThis.WebSocket,
    protocols,
    disableBc: true,
    connect,
  });
  provider.messageHandlers[100] = (_encoder, decoder) => {
    acked = decoding.readVarUint(decoder);
  };
  provider.messageHandlers[101] = () => {
    isWithheld = true;
  };
  provider.on('status', ({ status }) => {
    if (status !== 'connecting') return;
    sent = 0;
    acked = 0;
    isWithheld = false;
  });
  const refusal = new Promise<number>((resolve) => {
    provider.on('closed', ({ code }) => resolve(code));
  });
  const map = doc.getMap(root);
  return {
    doc,
    provider,
    sent: () => sent,
    acked: () => acked,
    isWithheld: () => isWithheld,
    synced: () => until(() => provider.synced),
    allAcked: () => until(() => sent > 0 && acked === sent),
    refused: () => refusal,
    set: (name, value) => map.set(name, value),
    values: () => map.toJSON(),
    has: (name) => until(() => map.has(name)),
    destroy: () => {
      provider.destroy();
      provider.awareness.destroy();
      doc.destroy();
    },
  };
}

/** Waits for a condition; the test's own timeout is the only limit. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}
