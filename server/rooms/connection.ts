/**
 * One client's socket, as its room sees it.
 *
 * Laws
 * - A document update is never dropped on an open socket: a reader that cannot keep up loses awareness first, then the socket.
 * - Frames are written to the stream beneath the socket, which compresses nothing: a frame for many is made once.
 * - Who sends too fast is read more slowly, not answered more slowly.
 */
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { canDiscuss, canEditMap, type Role } from '../../src/sync/protocol.ts';
import type { ServerLimits } from '../limits.ts';
import { type Metrics, secondsSince } from '../metrics/metrics.ts';
import { Bucket } from './bucket.ts';
import { ackFrame, withheldFrame } from './frames.ts';
import { socketFrame } from './socketFrame.ts';

/** A message that makes the server encode a whole document costs as much as this many others. */
const STEP_1_COST = 50;

export interface Connection {
  readonly role: Role;
  readonly canWrite: boolean;
  /**
   * The hash of the key it came with, the version of the map's keys in which that was last seen to be valid, and when it is over
   * (in ms since 1970; null: when it is taken away).
   */
  readonly key: { readonly hash: Uint8Array; version: number; readonly expires: number | null };
  /** Counts of document messages: received, and those whose content is applied with nothing missing before them. */
  readonly counts: { received: number; applied: number };
  /** Messages that did not fit since the last that did; 0 when nothing is missing. Withheld: so was a part of all that it has. */
  readonly gap: { count: number; isWithheld: boolean };
  readonly send: (frame: Uint8Array) => void;
  /** Sends what many are sent, already in the frame of the socket. */
  readonly sendFramed: (framed: Buffer) => void;
  /** Sends a whole document, which a reader may take its time over. */
  readonly sendState: (frame: Uint8Array) => void;
  /** Sends what may be lost, already in the frame of the socket. */
  readonly sendAwareness: (framed: Buffer) => void;
  /** Says that the first `n` document messages are on disk, if the client wants to know. */
  readonly ack: (n: number) => void;
  /** Says that not all that it has was its to write, if the client wants to know. */
  readonly sayWithheld: () => void;
  readonly close: (code: number, reason: string) => void;
  /** Counts what came in, and stops reading for a while when it is too much. */
  readonly charge: (bytes: number, kind: 'step1' | 'other') => void;
  /** Notes that a document message came in which is to be acknowledged. */
  readonly awaitAck: () => void;
  /** Notes a sign of life. */
  readonly touch: () => void;
  /** Asks for a sign of life; without one since the last time, ends the socket. */
  readonly beat: () => void;
  /** Ends the socket unless it shows a sign of life soon. */
  readonly probe: () => void;
}

/** A class, since there may be thousands: what they share is kept once. */
export class SocketConnection implements Connection {
  readonly role: Role;
  readonly canWrite: boolean;
  readonly key: Connection['key'];
  readonly counts = { received: 0, applied: 0 };
  readonly gap = { count: 0, isWithheld: false };
  readonly #ws: WebSocket;
  readonly #stream: Duplex;
  readonly #wantsAcks: boolean;
  readonly #limits: ServerLimits;
  readonly #metrics: Metrics;
  readonly #messages: Bucket;
  readonly #bytes: Bucket;
  #isAlive = true;
  #probe: NodeJS.Timeout | null = null;
  /** The size of a whole document still on its way. */
  #stateSize = 0;
  #acked = 0;
  /** When the first message that is not acknowledged came in, by `performance.now()`; null when all are. */
  #waitsSince: number | null = null;

  constructor(
    ws: WebSocket,
    {
      stream,
      role,
      key,
      document,
      wantsAcks,
      limits,
      metrics,
    }: {
      stream: Duplex;
      role: Role;
      key: Connection['key'];
      document: 'map' | 'talk';
      wantsAcks: boolean;
      limits: ServerLimits;
      metrics: Metrics;
    },
  ) {
    this.role = role;
    this.canWrite = document === 'map' ? canEditMap(role) : canDiscuss(role);
    this.key = key;
    this.#ws = ws;
    this.#stream = stream;
    this.#wantsAcks = wantsAcks;
    this.#limits = limits;
    this.#metrics = metrics;
    this.#messages = new Bucket(limits.messages);
    this.#bytes = new Bucket(limits.bytes);
    ws.on('pong', () => this.touch());
    ws.on('close', () => {
      if (this.#probe) clearTimeout(this.#probe);
    });
  }

  send(frame: Uint8Array): void {
    this.sendFramed(socketFrame(frame));
  }

  sendFramed(framed: Buffer): void {
    const ws = this.#ws;
    if (ws.readyState !== ws.OPEN) return;
    const { bufferedAmount } = ws;
    if (bufferedAmount === 0) this.#stateSize = 0;
    if (bufferedAmount > this.#limits.stuckReader + this.#stateSize) {
      this.#metrics.readerEnded();
      ws.terminate();
    } else this.#stream.write(framed);
  }

  sendState(frame: Uint8Array): void {
    this.send(frame);
    this.#stateSize += frame.byteLength;
  }

  sendAwareness(framed: Buffer): void {
    if (this.#ws.bufferedAmount <= this.#limits.slowReader + this.#stateSize) this.sendFramed(framed);
    else this.#metrics.awarenessDropped();
  }

  ack(n: number): void {
    if (this.#wantsAcks && n > 0) this.send(ackFrame(n));
    if (n <= this.#acked || this.#waitsSince === null) return;
    this.#acked = n;
    this.#metrics.acknowledged(secondsSince(this.#waitsSince));
    this.#waitsSince = n < this.counts.received ? performance.now() : null;
  }

  sayWithheld(): void {
    if (this.#wantsAcks) this.send(withheldFrame());
  }

  awaitAck(): void {
    this.#waitsSince ??= performance.now();
  }

  close(code: number, reason: string): void {
    this.#ws.resume();
    this.#ws.close(code, reason);
  }

  charge(size: number, kind: 'step1' | 'other'): void {
    const now = performance.now();
    const wait = Math.max(this.#messages.take(kind === 'step1' ? STEP_1_COST : 1, now), this.#bytes.take(size, now));
    const ws = this.#ws;
    if (wait === 0 || ws.isPaused) return;
    ws.pause();
    setTimeout(() => ws.resume(), wait);
  }

  touch(): void {
    this.#isAlive = true;
  }

  beat(): void {
    const ws = this.#ws;
    if (!this.#isAlive && !ws.isPaused) {
      ws.terminate();
      return;
    }
    this.#isAlive = false;
    if (ws.readyState === ws.OPEN) ws.ping();
  }

  probe(): void {
    const ws = this.#ws;
    if (this.#probe || ws.readyState !== ws.OPEN) return;
    this.#isAlive = false;
    ws.ping();
    this.#probe = setTimeout(() => {
      this.#probe = null;
      if (!this.#isAlive && !ws.isPaused) ws.terminate();
    }, this.#limits.probe);
  }
}
