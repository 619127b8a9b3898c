/** One document and its socket: an unmodified y-websocket provider, with a count of what left and what was acknowledged. */
import * as decoding from 'lib0/decoding';
import { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';
import { MESSAGE_ACK, MESSAGE_WITHHELD, SUBPROTOCOL, SUBPROTOCOL_ACK, SUBPROTOCOL_KEY_PREFIX } from './protocol.ts';
import { createSaveTracker, documentMessageOf } from './saveTracker.ts';

/** `withheld`: something here is not saved since it is not this person's to write; the rest is. */
export type LinkStatus = 'connecting' | 'saving' | 'saved' | 'withheld' | 'offline' | 'refused';

/** The provider doubles its pause up to this; the share added by chance keeps a room from returning all at once. */
const BACKOFF_MS = 10_000;
const BACKOFF_SPREAD_MS = 5_000;

export interface DocumentLink {
  readonly provider: WebsocketProvider;
  readonly status: () => LinkStatus;
  readonly hasSynced: () => boolean;
  /** Tries again at once instead of at the end of the pause. */
  readonly retry: () => void;
  readonly close: () => void;
}

export interface LinkOptions {
  /** `ws://host:port/sync` */
  readonly url: string;
  readonly room: string;
  readonly key: string;
  readonly doc: Y.Doc;
  /** Updates with this origin were read from this device's copy and are not new edits. */
  readonly cacheOrigin: unknown;
  readonly onChange: () => void;
  /** The server will not have us, and said so with this code. */
  readonly onRefused: (code: number) => void;
}

/** Not connected yet: `provider.connect()` starts it. */
export function createDocumentLink(options: LinkOptions): DocumentLink {
  const { doc, onChange } = options;
  const tracker = createSaveTracker();
  let isRefused = false;
  let hasFailed = false;
  let hasSynced = false;

  class CountingSocket extends WebSocket {
    override send(data: Parameters<WebSocket['send']>[0]): void {
      super.send(data);
      const message = documentMessageOf(data);
      if (!message) return;
      tracker.sent(message);
      onChange();
    }
  }

  const provider = new WebsocketProvider(options.url, options.room, doc, {
    connect: false,
    protocols: [SUBPROTOCOL, SUBPROTOCOL_ACK, `${SUBPROTOCOL_KEY_PREFIX}${options.key}`],
    WebSocketPolyfill: CountingSocket,
    maxBackoffTime: BACKOFF_MS + Math.random() * BACKOFF_SPREAD_MS,
    // Tabs meet at the server, so that one whose link was revoked learns nothing from another.
    disableBc: true,
  });
  provider.messageHandlers[MESSAGE_ACK] = (_encoder, decoder) => {
    tracker.acknowledged(decoding.readVarUint(decoder));
    onChange();
  };
  provider.messageHandlers[MESSAGE_WITHHELD] = () => {
    tracker.withheld();
    onChange();
  };
  provider.on('status', ({ status }) => {
    if (status === 'connected') tracker.opened();
    onChange();
  });
  provider.on('connection-close', () => {
    tracker.closed();
    hasFailed = true;
    onChange();
  });
  provider.on('sync', (isSynced) => {
    hasSynced ||= isSynced;
    onChange();
  });
  provider.on('closed', ({ code }) => {
    isRefused = true;
    options.onRefused(code);
  });
  // After the provider's own listener, which hands the update to the socket.
  const noteEdit = (_update: Uint8Array, origin: unknown) => {
    if (origin === provider || origin === options.cacheOrigin) return;
    tracker.edited();
    onChange();
  };
  doc.on('update', noteEdit);

  return {
    provider,
    hasSynced: () => hasSynced,
    status: () => {
      if (isRefused) return 'refused';
      if (!provider.wsconnected) return hasFailed ? 'offline' : 'connecting';
      if (!provider.synced) return 'connecting';
      if (tracker.hasWithheld()) return 'withheld';
      return tracker.isAllSaved() ? 'saved' : 'saving';
    },
    retry: () => {
      if (isRefused) return;
      provider.disconnect();
      provider.connect();
    },
    close: () => {
      doc.off('update', noteEdit);
      provider.destroy();
      provider.awareness.destroy();
    },
  };
}
