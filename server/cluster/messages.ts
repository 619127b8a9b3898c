/** What servers tell each other, as bytes: a kind, the sender, and what belongs to the kind. */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { AwarenessEntry } from '../rooms/frames.ts';

export type DocumentMessage =
  /** Number `seq` of the document's log; `update` is null when it is to be read from the store. */
  | { readonly type: 'update'; readonly node: string; readonly seq: number; readonly update: Uint8Array | null }
  /** Who is at the sender; `isWhole`: and nobody else. */
  | {
      readonly type: 'presence';
      readonly node: string;
      readonly isWhole: boolean;
      readonly entries: readonly AwarenessEntry[];
    }
  /** The sender wants to know who is at the others. */
  | { readonly type: 'who'; readonly node: string }
  /** Somebody at the sender asks for a client id that is in use elsewhere; its connection may be dead. */
  | { readonly type: 'claim'; readonly node: string; readonly client: number };

export type ControlMessage =
  | { readonly type: 'beat'; readonly node: string }
  | { readonly type: 'access'; readonly node: string; readonly mapId: string };

/** Larger updates are read from the store by those who need them. */
export const MOST_BYTES = 64 * 1024;
const MOST_ENTRIES = 10_000;
const MOST_NAME = 64;

const KINDS = { update: 1, notice: 2, presence: 3, who: 4, claim: 5, beat: 6, access: 7 } as const;

export function encodeDocumentMessage(message: DocumentMessage): Uint8Array {
  const encoder = encoding.createEncoder();
  const kind = message.type === 'update' && message.update === null ? 'notice' : message.type;
  encoding.writeVarUint(encoder, KINDS[kind]);
  encoding.writeVarString(encoder, message.node);
  if (message.type === 'update') {
    encoding.writeVarUint(encoder, message.seq);
    if (message.update) encoding.writeVarUint8Array(encoder, message.update);
  } else if (message.type === 'presence') {
    encoding.writeUint8(encoder, message.isWhole ? 1 : 0);
    encoding.writeVarUint(encoder, message.entries.length);
    for (const { client, clock, state } of message.entries) {
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarString(encoder, state);
    }
  } else if (message.type === 'claim') {
    encoding.writeVarUint(encoder, message.client);
  }
  return encoding.toUint8Array(encoder);
}

/** Null for anything that is not such a message. */
export function decodeDocumentMessage(bytes: Uint8Array): DocumentMessage | null {
  return decode(bytes, (decoder, kind, node) => {
    switch (kind) {
      case KINDS.update: {
        const seq = decoding.readVarUint(decoder);
        // A copy: the bytes came in a buffer that holds other messages as well.
        return { type: 'update', node, seq, update: new Uint8Array(decoding.readVarUint8Array(decoder)) };
      }
      case KINDS.notice:
        return { type: 'update', node, seq: decoding.readVarUint(decoder), update: null };
      case KINDS.presence:
        return { type: 'presence', node, isWhole: decoding.readUint8(decoder) === 1, entries: readEntries(decoder) };
      case KINDS.who:
        return { type: 'who', node };
      case KINDS.claim:
        return { type: 'claim', node, client: decoding.readVarUint(decoder) };
      default:
        return null;
    }
  });
}

export function encodeControlMessage(message: ControlMessage): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, KINDS[message.type]);
  encoding.writeVarString(encoder, message.node);
  if (message.type === 'access') encoding.writeVarString(encoder, message.mapId);
  return encoding.toUint8Array(encoder);
}

/** Null for anything that is not such a message. */
export function decodeControlMessage(bytes: Uint8Array): ControlMessage | null {
  return decode(bytes, (decoder, kind, node) => {
    if (kind === KINDS.beat) return { type: 'beat', node };
    if (kind === KINDS.access) return { type: 'access', node, mapId: readName(decoder) };
    return null;
  });
}

function decode<T>(
  bytes: Uint8Array,
  read: (decoder: decoding.Decoder, kind: number, node: string) => T | null,
): T | null {
  try {
    const decoder = decoding.createDecoder(bytes);
    const kind = decoding.readVarUint(decoder);
    const message = read(decoder, kind, readName(decoder));
    return decoding.hasContent(decoder) ? null : message;
  } catch {
    // lib0 throws on a truncated or oversize number; to the caller all broken messages are alike.
    return null;
  }
}

function readName(decoder: decoding.Decoder): string {
  const name = decoding.readVarString(decoder);
  if (name.length === 0 || name.length > MOST_NAME) throw new Error('No name.');
  return name;
}

function readEntries(decoder: decoding.Decoder): AwarenessEntry[] {
  const count = decoding.readVarUint(decoder);
  if (count > MOST_ENTRIES) throw new Error('Too many entries.');
  return Array.from({ length: count }, () => ({
    client: decoding.readVarUint(decoder),
    clock: decoding.readVarUint(decoder),
    state: decoding.readVarString(decoder),
  }));
}
