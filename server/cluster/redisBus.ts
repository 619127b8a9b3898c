/**
 * The bus over Redis or Valkey.
 *
 * Laws
 * - Nothing waits for Redis: what cannot be sent at once is not sent.
 * - Redis counts as connected while this server hears its own beat come back; a Redis that hangs is told from one that works.
 * - A session that broke or went silent is thrown away whole, and a new one made after a pause that grows.
 */
import { createClient } from '@redis/client';
import { newId } from '../../src/lib/id.ts';
import { describeError, type Log } from '../log.ts';
import type { Bus, BusListener } from './bus.ts';
import {
  type DocumentMessage,
  decodeControlMessage,
  decodeDocumentMessage,
  encodeControlMessage,
  encodeDocumentMessage,
  MOST_BYTES,
} from './messages.ts';

const CONTROL = 'resa:control';
const channelOf = (document: string): string => `resa:document:${document}`;

/** Times in ms. */
const BEAT = 250;
const SILENCE = 700;
const CONNECT = 3_000;
const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 3_000;
/** Messages that may wait for Redis to take them. */
const QUEUE = 1_000;

type Client = ReturnType<typeof newClient>;

interface Session {
  readonly publisher: Client;
  readonly subscriber: Client;
}

function newClient(url: string) {
  return createClient({
    url,
    RESP: 2,
    disableOfflineQueue: true,
    commandsQueueMaxLength: QUEUE,
    socket: { connectTimeout: CONNECT, reconnectStrategy: false },
  });
}

/** Starts at once and keeps trying; a Redis that is away is no error. */
export function createRedisBus(url: string, log: Log): Bus {
  const node = newId();
  const listeners = new Map<string, (message: DocumentMessage) => void>();
  let listener: BusListener | null = null;
  let session: Session | null = null;
  let lastHeard = 0;
  let isConnected = false;
  let isClosed = false;
  let pause = FIRST_PAUSE;
  let retry: NodeJS.Timeout | null = null;

  function setConnected(next: boolean, reason: string): void {
    if (next === isConnected) return;
    isConnected = next;
    log(next ? 'redis-connected' : 'redis-lost', { reason });
    listener?.onConnected(next);
  }

  function send(channel: string, bytes: Uint8Array): void {
    const publisher = session?.publisher;
    if (!publisher?.isReady) return;
    publisher.publish(channel, toBuffer(bytes)).catch((error: unknown) => lose(describeError(error)));
  }

  /** Ends the session, if there is one, and makes another after a pause. */
  function lose(reason: string): void {
    const lost = session;
    session = null;
    if (isClosed) return;
    setConnected(false, reason);
    if (lost) for (const client of [lost.publisher, lost.subscriber]) client.destroy();
    if (retry) return;
    retry = setTimeout(() => {
      retry = null;
      void connect();
    }, pause);
    pause = Math.min(pause * 2, LONGEST_PAUSE);
  }

  async function connect(): Promise<void> {
    const made: Session = { publisher: newClient(url), subscriber: newClient(url) };
    session = made;
    lastHeard = performance.now() + CONNECT;
    for (const client of [made.publisher, made.subscriber]) {
      client.on('error', (error: unknown) => {
        if (session === made) lose(describeError(error));
      });
    }
    try {
      await Promise.all([made.publisher.connect(), made.subscriber.connect()]);
      await Promise.all([
        made.subscriber.subscribe(CONTROL, hearControl, true),
        ...[...listeners.keys()].map((document) => subscribeIn(made, document)),
      ]);
    } catch (error) {
      if (session === made) lose(describeError(error));
    }
  }

  function hearControl(bytes: Buffer): void {
    const message = decodeControlMessage(bytes);
    if (message?.node === node) {
      lastHeard = performance.now();
      pause = FIRST_PAUSE;
      setConnected(true, '');
    } else if (message?.type === 'beat') listener?.onBeat(message.node);
    else if (message) listener?.onAccess(message.mapId);
    else log('bus-message-refused', { channel: CONTROL });
  }

  async function subscribeIn({ subscriber }: Session, document: string): Promise<void> {
    await subscriber.subscribe(
      channelOf(document),
      (bytes) => {
        const message = decodeDocumentMessage(bytes);
        if (!message) log('bus-message-refused', { channel: document });
        else if (message.node !== node) listeners.get(document)?.(message);
      },
      true,
    );
  }

  const beat = setInterval(() => {
    if (!session) return;
    if (performance.now() - lastHeard > SILENCE) lose('It does not answer.');
    else send(CONTROL, encodeControlMessage({ type: 'beat', node }));
  }, BEAT);
  void connect();

  return {
    node,
    isConnected: () => isConnected,
    subscribe: async (document, heard) => {
      listeners.set(document, heard);
      const current = session;
      if (!current?.subscriber.isReady) return;
      const subscribed = subscribeIn(current, document).catch((error: unknown) => {
        if (session === current) lose(describeError(error));
      });
      await Promise.race([subscribed, new Promise((resolve) => setTimeout(resolve, SILENCE).unref())]);
    },
    unsubscribe: (document) => {
      listeners.delete(document);
      const current = session;
      if (!current?.subscriber.isReady) return;
      current.subscriber.unsubscribe(channelOf(document)).catch((error: unknown) => {
        if (session === current) lose(describeError(error));
      });
    },
    publish: (document, message) => {
      const isLarge = message.type === 'update' && (message.update?.byteLength ?? 0) > MOST_BYTES;
      send(channelOf(document), encodeDocumentMessage(isLarge ? { ...message, update: null } : message));
    },
    publishAccess: (mapId) => send(CONTROL, encodeControlMessage({ type: 'access', node, mapId })),
    listen: (heard) => {
      listener = heard;
    },
    close: async () => {
      isClosed = true;
      clearInterval(beat);
      if (retry) clearTimeout(retry);
      const last = session;
      session = null;
      if (!last) return;
      // What was published is answered before this; a Redis that does not answer is not waited for.
      const flushed = last.publisher.isReady ? last.publisher.ping().catch(() => null) : null;
      await Promise.race([flushed, new Promise((resolve) => setTimeout(resolve, SILENCE).unref())]);
      for (const client of [last.publisher, last.subscriber]) client.destroy();
    },
  };
}

/** The driver takes Buffers; this shares the bytes. */
function toBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
