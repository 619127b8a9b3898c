/** Frames of the y-websocket protocol, one message each: the client reads one and drops the rest of a frame. */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { MESSAGE_ACK, MESSAGE_WITHHELD } from '../../src/sync/protocol.ts';

const MESSAGE_SYNC = 0;
const MESSAGE_AWARENESS = 1;
const MESSAGE_QUERY_AWARENESS = 3;
const SYNC_STEP_1 = 0;
const SYNC_STEP_2 = 1;
const SYNC_UPDATE = 2;

export type Message =
  | { readonly type: 'step1'; readonly stateVector: Uint8Array }
  | { readonly type: 'step2' | 'update'; readonly update: Uint8Array }
  | { readonly type: 'awareness'; readonly bytes: Uint8Array }
  | { readonly type: 'query-awareness' };

/** Null for anything that is not a message of the protocol. */
export function readFrame(frame: Uint8Array): Message | null {
  try {
    const decoder = decoding.createDecoder(frame);
    const type = decoding.readVarUint(decoder);
    if (type === MESSAGE_QUERY_AWARENESS) return { type: 'query-awareness' };
    if (type === MESSAGE_AWARENESS) return { type: 'awareness', bytes: decoding.readVarUint8Array(decoder) };
    if (type !== MESSAGE_SYNC) return null;
    const step = decoding.readVarUint(decoder);
    const bytes = decoding.readVarUint8Array(decoder);
    if (step === SYNC_STEP_1) return { type: 'step1', stateVector: bytes };
    if (step === SYNC_STEP_2) return { type: 'step2', update: bytes };
    if (step === SYNC_UPDATE) return { type: 'update', update: bytes };
    return null;
  } catch {
    // lib0 throws on a truncated or oversize number; to the caller all broken frames are alike.
    return null;
  }
}

function frame(write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder();
  write(encoder);
  return encoding.toUint8Array(encoder);
}

function syncFrame(step: number, bytes: Uint8Array): Uint8Array {
  return frame((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE_SYNC);
    encoding.writeVarUint(encoder, step);
    encoding.writeVarUint8Array(encoder, bytes);
  });
}

export const step1Frame = (stateVector: Uint8Array): Uint8Array => syncFrame(SYNC_STEP_1, stateVector);
export const step2Frame = (update: Uint8Array): Uint8Array => syncFrame(SYNC_STEP_2, update);
export const updateFrame = (update: Uint8Array): Uint8Array => syncFrame(SYNC_UPDATE, update);

export interface AwarenessEntry {
  readonly client: number;
  readonly clock: number;
  /** JSON; `null` says the client has gone. */
  readonly state: string;
}

export function awarenessFrame(entries: readonly AwarenessEntry[]): Uint8Array {
  const body = frame((encoder) => {
    encoding.writeVarUint(encoder, entries.length);
    for (const { client, clock, state } of entries) {
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarString(encoder, state);
    }
  });
  return frame((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE_AWARENESS);
    encoding.writeVarUint8Array(encoder, body);
  });
}

/** The first n document messages of the connection are on disk. */
export function ackFrame(n: number): Uint8Array {
  return frame((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE_ACK);
    encoding.writeVarUint(encoder, n);
  });
}

export function withheldFrame(): Uint8Array {
  return frame((encoder) => encoding.writeVarUint(encoder, MESSAGE_WITHHELD));
}
