import type { ExportLimits } from './exports/exportQueue.ts';
import type { TeamQuota } from './keys/teams.ts';
import type { VersionQuota } from './storage/versions.ts';

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
  /** Between two looks at a shared store while servers hear each other, and while they do not. */
  readonly poll: number;
  readonly pollAlone: number;
  /** Who is at another server is forgotten when it has been silent this long. */
  readonly silentNode: number;
  readonly frame: number;
  readonly document: number;
  /** Beyond this much unread output a connection is spared awareness. */
  readonly slowReader: number;
  /** Beyond this much it is ended. */
  readonly stuckReader: number;
  readonly connections: number;
  /** New sockets per address: a burst, and a rate per second. */
  readonly accept: Allowance;
  /** New sockets of all addresses together. */
  readonly acceptAll: Allowance;
  /** Messages per connection. */
  readonly messages: Allowance;
  /** Bytes per connection. */
  readonly bytes: Allowance;
  /** Gapped messages of one connection before it is closed. */
  readonly gaps: number;
  /** How long the head of an HTTP request may take to arrive, and the whole of it. */
  readonly requestHead: number;
  readonly requestWhole: number;
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
  /** Teams; and how often a minute per address their keys are managed, and maps put into one or taken out. */
  readonly teams: TeamQuota & { readonly managed: number; readonly changed: number };
  /** How often a minute per address somebody may begin or finish signing in: a whole office may have one address. */
  readonly signIns: number;
  readonly workshops: WorkshopLimits;
  /** Versions: an automatic one after so many ms with edits, made by hand a minute per address, and all of one map together. */
  readonly versions: { readonly every: number; readonly made: number; readonly quota: VersionQuota };
  readonly rebase: RebaseLimits;
}

/** Workshops: how often a minute per address; a whole room of people may have one address. */
export interface WorkshopLimits {
  /** Somebody comes in, or opens their own ballot. */
  readonly joins: number;
  /** A facilitator opens, changes or closes something. */
  readonly managed: number;
  /** A ballot is handed in. */
  readonly handedIn: number;
  /** A ballot, the boxes or the time are read. */
  readonly reads: number;
  /** Boxes of one map. */
  readonly boxes: number;
  readonly guesses: GuessLimits;
}

/** How often codes may be tried in vain. */
export interface GuessLimits {
  /** Wrong codes of one address. */
  readonly address: Allowance;
  /** Wrong own codes in one map, of one address and of all. */
  readonly addressInMap: Allowance;
  readonly map: Allowance;
  /** Wrong codes of everybody together. */
  readonly server: Allowance;
}

/** When a document is bloated: it has more bytes than this, and so many times those of one that says the same and has no past. */
export interface RebaseLimits {
  readonly bytes: number;
  readonly times: number;
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
  poll: 5_000,
  pollAlone: 500,
  silentNode: 30_000,
  frame: 16 * MIB,
  document: 64 * MIB,
  slowReader: MIB,
  stuckReader: 8 * MIB,
  connections: 5_000,
  accept: { burst: 400, perSecond: 40 },
  acceptAll: { burst: 800, perSecond: 200 },
  messages: { burst: 2_000, perSecond: 200 },
  bytes: { burst: 32 * MIB, perSecond: MIB },
  gaps: 2_000,
  requestHead: 15_000,
  requestWhole: 120_000,
  requests: 1_200,
  exports: 60,
  exportQueue: { atOnce: 1, waiting: 16, time: 120_000 },
  newMaps: 120,
  newImages: 240,
  imageReads: 12_000,
  images: { bytes: 100 * MIB, count: 500 },
  teams: { teams: 1_000, maps: 5_000, managed: 120, changed: 240 },
  signIns: 240,
  workshops: {
    joins: 240,
    managed: 1_200,
    handedIn: 6_000,
    reads: 12_000,
    boxes: 500,
    guesses: {
      address: { burst: 30, perSecond: 1 / 30 },
      addressInMap: { burst: 8, perSecond: 1 / 60 },
      map: { burst: 40, perSecond: 1 / 30 },
      server: { burst: 200, perSecond: 1 / 2 },
    },
  },
  versions: { every: 5 * 60_000, made: 60, quota: { bytes: 200 * MIB, named: 200 } },
  rebase: { bytes: MIB / 4, times: 4 },
};

/** The limits with so many times as much for one address, where many people have the same. */
export function limitsFor(times: number): ServerLimits {
  const more = ({ burst, perSecond }: Allowance): Allowance => ({ burst: burst * times, perSecond: perSecond * times });
  const { accept, requests, exports, newMaps, newImages, imageReads, signIns, workshops } = DEFAULT_LIMITS;
  return {
    ...DEFAULT_LIMITS,
    accept: more(accept),
    requests: requests * times,
    exports: exports * times,
    newMaps: newMaps * times,
    newImages: newImages * times,
    imageReads: imageReads * times,
    signIns: signIns * times,
    workshops: {
      ...workshops,
      joins: workshops.joins * times,
      managed: workshops.managed * times,
      handedIn: workshops.handedIn * times,
      reads: workshops.reads * times,
      guesses: { ...workshops.guesses, address: more(workshops.guesses.address) },
    },
  };
}
