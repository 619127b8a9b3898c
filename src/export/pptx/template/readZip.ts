/** Files of a ZIP from outside, with a bound on what they may unpack to: what is counted is what comes out, not what the file says of itself. */
import { Inflate } from 'fflate';

export interface ZipLimits {
  readonly files: number;
  /** Of all files together, unpacked. */
  readonly bytes: number;
}

/** `large`: unpacks to more than the bound. `broken`: not a ZIP, or one that cannot be read. */
export type ZipFault = 'large' | 'broken';

export class ZipError extends Error {
  readonly fault: ZipFault;

  constructor(fault: ZipFault) {
    super(`The ZIP file is ${fault}`);
    this.name = 'ZipError';
    this.fault = fault;
  }
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** The end record and the longest comment after it. */
const TAIL = 22 + 0xffff;
/** Compressed bytes inflated at a time, between two looks at the count: 16 kB, which can become 16 MB. */
const PIECE = 0x4000;

export function readZip(bytes: Uint8Array, limits: ZipLimits): Map<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readEntries(bytes, view, limits);
  } catch (error) {
    if (error instanceof ZipError) throw error;
    throw new ZipError('broken');
  }
}

function readEntries(bytes: Uint8Array, view: DataView, limits: ZipLimits): Map<string, Uint8Array> {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.files) throw new ZipError('large');
  const files = new Map<string, Uint8Array>();
  let at = view.getUint32(end + 16, true);
  let left = limits.bytes;
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== ENTRY) throw new ZipError('broken');
    const [nameLength, extraLength, noteLength] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
      number,
      number,
      number,
    ];
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const isEncrypted = (view.getUint16(at + 8, true) & 1) === 1;
    const local = view.getUint32(at + 42, true);
    if (isEncrypted || view.getUint32(local, true) !== LOCAL) throw new ZipError('broken');
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const packed = bytes.subarray(start, start + view.getUint32(at + 20, true));
    if (!name.endsWith('/')) {
      const content = unpack(packed, view.getUint16(at + 10, true), left);
      left -= content.length;
      files.set(name, content);
    }
    at += 46 + nameLength + extraLength + noteLength;
  }
  return files;
}

function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - TAIL); at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new ZipError('broken');
}

function unpack(packed: Uint8Array, method: number, most: number): Uint8Array {
  if (method !== 0 && method !== 8) throw new ZipError('broken');
  if (method === 0) {
    if (packed.length > most) throw new ZipError('large');
    return packed;
  }
  const pieces: Uint8Array[] = [];
  let length = 0;
  const inflate = new Inflate((piece) => {
    length += piece.length;
    if (length > most) throw new ZipError('large');
    pieces.push(piece);
  });
  for (let at = 0; at < packed.length || at === 0; at += PIECE) {
    inflate.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
