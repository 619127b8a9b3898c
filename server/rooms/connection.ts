/**
 * One client's socket, as its room sees it.
 *
 * Laws
 * - A document update is never dropped on an open socket: a reader that cannot keep up loses awareness first, then the socket.
 * - Who sends too fast is read more slowly, not answered more slowly.
 */
import type { WebSocket } from 'ws';
import { canDiscuss, canEditMap, type Role } from '../../src/sync/protocol.ts';
import type { ServerLimits } from '../limits.ts';
import { createBucket } from './bucket.ts';
import { ackFrame } from './frames.ts';

/** A message that makes the server encode a whole document costs as much as this many others. */
const STEP_1_COST = 50;

export interface Connection {
  readonly role: Role;
  readonly canWrite: boolean;
  /** Counts of document messages: received, and those whose content is applied with nothing missing before them. */
  readonly counts: { received: number; applied: number };
  /** Messages that did not fit since the last that did; 0 when nothing is missing. */
  readonly gap: { count: number };
  readonly send: (frame: Uint8Array) => void;
  /** Sends a whole document, which a reader may take its time over. */
  readonly sendState: (frame: Uint8Array) => void;
  /** Sends what may be lost. */
  readonly sendAwareness: (frame: Uint8Array) => void;
  /** Says that the first `n` document messages are on disk, if the client wants to know. */
  readonly ack: (n: number) => void;
  readonly close: (code: number, reason: string) => void;
  /** Counts what came in, and stops reading for a while when it is too much. */
  readonly charge: (bytes: number, kind: 'step1' | 'other') => void;
  /** Notes a sign of life. */
  readonly touch: () => void;
  /** Asks for a sign of life; without one since the last time, ends the socket. */
  readonly beat: () => void;
  /** Ends the socket unless it shows a sign of life soon. */
  readonly probe: () => void;
}

export function createConnection(
  ws: WebSocket,
  {
    role,
    document,
    wantsAcks,
    limits,
  }: { role: Role; document: 'map' | 'talk'; wantsAcks: boolean; limits: ServerLimits },
): Connection {
  const messages = createBucket(limits.messages);
  const bytes = createBucket(limits.bytes);
  let isAlive = true;
  let probe: NodeJS.Timeout | null = null;
  /** The size of a whole document still on its way. */
  let stateSize = 0;

  function send(frame: Uint8Array): void {
    if (ws.readyState !== ws.OPEN) return;
    if (ws.bufferedAmount === 0) stateSize = 0;
    if (ws.bufferedAmount > limits.stuckReader + stateSize) ws.terminate();
    else ws.send(frame);
  }

  function touch(): void {
    isAlive = true;
  }

  ws.on('pong', touch);
  ws.on('close', () => {
    if (probe) clearTimeout(probe);
  });

  return {
    role,
    canWrite: document === 'map' ? canEditMap(role) : canDiscuss(role),
    counts: { received: 0, applied: 0 },
    gap: { count: 0 },
    send,
    sendState: (frame) => {
      send(frame);
      stateSize += frame.byteLength;
    },
    sendAwareness: (frame) => {
      if (ws.bufferedAmount <= limits.slowReader + stateSize) send(frame);
    },
    ack: (n) => {
      if (wantsAcks && n > 0) send(ackFrame(n));
    },
    close: (code, reason) => {
      ws.resume();
      ws.close(code, reason);
    },
    charge: (size, kind) => {
      const now = Date.now();
      const wait = Math.max(messages.take(kind === 'step1' ? STEP_1_COST : 1, now), bytes.take(size, now));
      if (wait === 0 || ws.isPaused) return;
      ws.pause();
      setTimeout(() => ws.resume(), wait);
    },
    touch,
    beat: () => {
      if (!isAlive && !ws.isPaused) return ws.terminate();
      isAlive = false;
      if (ws.readyState === ws.OPEN) ws.ping();
    },
    probe: () => {
      if (probe || ws.readyState !== ws.OPEN) return;
      isAlive = false;
      ws.ping();
      probe = setTimeout(() => {
        probe = null;
        if (!isAlive && !ws.isPaused) ws.terminate();
      }, limits.probe);
    },
  };
}
