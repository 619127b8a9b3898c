import type { ExportLimits } from './exports/exportQueue.ts';

/** How much the server takes from anybody. Times are in ms, sizes in bytes. */
export interface ServerLimits {
  /** Edits that follow the first of a burst wait this long for company; at most 20. */
  readonly window: number;
  /** Between two application messages to a quiet client; y-websocket gives a connection up after 30 s. */
  readonly keepalive: number;
  /** How long a connection may stay silent when somebody else claims its id. */
  readonly probe: number;
  /** An empty room stays in memory this long. */
  readonly idle: number;
  /** First pause after a failed save; it doubles up to `retryMost`. */
  readonly retryFirst: number;
  readonly retryMost: number;
  /** A room whose saves fail for this long sends its people away with 1013. */
  readonly giveUp: number;
  /** The time over which a stopping server closes its connections. */
  readonly drain: number;
  readonly frame: number;
  readonly document: number;
  /** Beyond this much unread output a connection is spared awareness. */
  readonly slowReader: number;
  /** Beyond this much it is ended. */
  readonly stuckReader: number;
  readonly connections: number;
  /** New sockets per address: a burst, and a rate per second. */
  readonly accept: Allowance;
  /** Messages per connection. */
  readonly messages: Allowance;
  /** Bytes per connection. */
  readonly bytes: Allowance;
  /** Gapped messages of one connection before it is closed. */
  readonly gaps: number;
  /** HTTP requests a minute per address, maps made, and files asked for. */
  readonly requests: number;
  readonly exports: number;
  readonly exportQueue: ExportLimits;
  readonly newMaps: number;
  /** Pictures a minute per address: taken in, and given out. */
  readonly newImages: number;
  readonly imageReads: number;
  /** All pictures of one map together. */
  readonly images: { readonly bytes: number; readonly count: number };
}

export interface Allowance {
  readonly burst: number;
  readonly perSecond: number;
}

const KIB = 1024;
const MIB = 1024 * KIB;

export const DEFAULT_LIMITS: ServerLimits = {
  window: 20,
  keepalive: 20_000,
  probe: 5_000,
  idle: 45_000,
  retryFirst: 200,
  retryMost: 5_000,
  giveUp: 60_000,
  drain: 3_000,
  frame: 16 * MIB,
  document: 64 * MIB,
  slowReader: MIB,
  stuckReader: 8 * MIB,
  connections: 5_000,
  accept: { burst: 400, perSecond: 40 },
  messages: { burst: 2_000, perSecond: 200 },
  bytes: { burst: 32 * MIB, perSecond: MIB },
  gaps: 2_000,
  requests: 1_200,
  exports: 60,
  exportQueue: { atOnce: 1, waiting: 16, time: 120_000 },
  newMaps: 120,
  newImages: 240,
  imageReads: 12_000,
  images: { bytes: 100 * MIB, count: 500 },
};
