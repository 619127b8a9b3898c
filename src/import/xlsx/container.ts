/**
 * The parts of a zip archive, unpacked with every byte counted while it comes out: what an archive says of its own sizes is not
 * believed. No more than a few megabytes are held beyond what is kept.
 *
 * The layout is that of APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16; archives over 4 GB (zip64) are none of ours.
 */
import { Inflate } from 'fflate';
import { joinBytes } from '../../lib/bytes.ts';
import { fail, ok, type Result } from '../../lib/result.ts';

export interface ZipPart {
  readonly name: string;
  readonly isEncrypted: boolean;
  /** 0 is stored, 8 is deflated. */
  readonly method: number;
  readonly packed: Uint8Array;
}

export type ZipError = 'damaged' | 'bomb';

const LOCAL = 0x04034b50;
const ENTRY = 0x02014b50;
const END = 0x06054b50;
const END_SIZE = 22;
const MAX_COMMENT = 0xffff;
const MAX_PARTS = 5_000;
/** Packed bytes handed over at once: they become at most a thousand times as many. */
const PIECE = 4_096;

export function listParts(bytes: Uint8Array): Result<readonly ZipPart[], ZipError> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) return fail('damaged');
  const count = view.getUint16(end + 10, true);
  if (count > MAX_PARTS) return fail('bomb');
  let at = view.getUint32(end + 16, true);
  const parts: ZipPart[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) return fail('damaged');
    const nameLength = view.getUint16(at + 28, true);
    const packed = packedBytes(bytes, view, view.getUint32(at + 42, true), view.getUint32(at + 20, true));
    if (!packed) return fail('damaged');
    parts.push({
      name: new TextDecoder()
        .decode(bytes.subarray(at + 46, at + 46 + nameLength))
        .replaceAll('\\', '/')
        .replace(/^\//, ''),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packed,
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return ok(parts);
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_SIZE - MAX_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= first; at--) if (view.getUint32(at, true) === END) return at;
  return -1;
}

function packedBytes(bytes: Uint8Array, view: DataView, at: number, size: number): Uint8Array | null {
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL) return null;
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  return start + size <= bytes.length ? bytes.subarray(start, start + size) : null;
}

/** One part unpacked, as long as it stays within `limit` bytes. */
export function unpack({ method, packed }: ZipPart, limit: number): Result<Uint8Array, ZipError> {
  if (method === 0) return packed.length > limit ? fail('bomb') : ok(packed);
  if (method !== 8) return fail('damaged');
  const pieces: Uint8Array[] = [];
  let size = 0;
  const inflate = new Inflate((piece) => {
    size += piece.length;
    if (size <= limit) pieces.push(piece);
  });
  try {
    for (let at = 0; at < packed.length && size <= limit; at += PIECE) {
      inflate.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
    }
  } catch {
    // The library throws plain errors for bytes that are no deflate stream.
    return fail('damaged');
  }
  if (size > limit) return fail('bomb');
  return ok(joinBytes(pieces));
}
