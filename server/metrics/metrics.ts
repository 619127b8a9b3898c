import type { UpdateProblem } from '../updates/checkUpdate.ts';

/** Why something a client sent was not taken. */
export type Refusal = UpdateProblem | 'withheld' | 'not-a-message' | 'too-many-gaps' | 'map-full';

export type ExportOutcome = 'done' | 'full' | 'slow' | 'failed';

/**
 * What the parts of the server tell about their work. Times are in seconds.
 *
 * Laws
 * - Telling is cheap: what happens for each edit adds to a number and no more.
 * - Nothing that is told names a map, a person or an address; every label has few values.
 */
export interface Metrics {
  readonly connectionAccepted: () => void;
  /** `code`: what the socket was closed with before it saw a room. */
  readonly connectionRefused: (code: number) => void;
  readonly editReceived: () => void;
  /** `frames`: how many readers were sent what came in. */
  readonly editsDelivered: (frames: number) => void;
  /** From the arrival of a connection's first unacknowledged edit to its acknowledgement. */
  readonly acknowledged: (seconds: number) => void;
  readonly refused: (reason: Refusal) => void;
  readonly awarenessDropped: () => void;
  /** A reader that could not keep up was ended. */
  readonly readerEnded: () => void;
  /** A map went on without its history. */
  readonly mapRebased: (sizes: { readonly before: number; readonly after: number }) => void;
  readonly saved: (seconds: number) => void;
  readonly saveFailed: () => void;
  readonly documentLoaded: (seconds: number) => void;
  readonly documentLoadFailed: () => void;
  /** `route`: as it is declared, such as `/api/maps/:id`; null when there is none. */
  readonly requestAnswered: (method: string, route: string | null, status: number, seconds: number) => void;
  readonly exportEnded: (outcome: ExportOutcome, seconds: number) => void;
}

/** What is looked at when somebody asks. */
export interface Gauges {
  readonly connections: () => number;
  /** Bytes that wait to be read by clients: all together, and the most of one. */
  readonly buffered: () => { readonly all: number; readonly most: number };
  readonly rooms: () => number;
  readonly exports: () => { readonly waiting: number; readonly underWay: number };
  readonly isReady: () => boolean;
}

const nothing = () => undefined;

/** Where nobody asks. */
export const NO_METRICS: Metrics = {
  connectionAccepted: nothing,
  connectionRefused: nothing,
  editReceived: nothing,
  editsDelivered: nothing,
  acknowledged: nothing,
  refused: nothing,
  awarenessDropped: nothing,
  readerEnded: nothing,
  mapRebased: nothing,
  saved: nothing,
  saveFailed: nothing,
  documentLoaded: nothing,
  documentLoadFailed: nothing,
  requestAnswered: nothing,
  exportEnded: nothing,
};

/** Seconds since `start`, a value of `performance.now()`. */
export function secondsSince(start: number): number {
  return (performance.now() - start) / 1000;
}

/** What `work` answers; tells how long it took when it succeeds, or that it failed. */
export async function timed<T>(
  work: Promise<T>,
  onDone: (seconds: number) => void,
  onFailed: (error: unknown) => void,
): Promise<T> {
  const start = performance.now();
  try {
    const value = await work;
    onDone(secondsSince(start));
    return value;
  } catch (error) {
    onFailed(error);
    throw error;
  }
}
