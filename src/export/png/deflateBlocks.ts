/**
 * Deflate (RFC 1951) for bytes that somebody else has already found the repetitions of: pieces are gathered into blocks, each
 * written with the Huffman codes that suit it.
 */
import { codeLengths, codesOf } from './huffman.ts';

/** The most bytes that a repetition may be long, and lie back. */
export const MAX_LENGTH = 258;
export const MAX_DISTANCE = 32_768;

/** Pieces a block is made of: enough to pay for its codes, few enough to suit what it holds. */
const BLOCK = 1 << 16;
/** No piece takes more bits: a length, a distance, and what is added to each. */
const PIECE_BYTES = 6;
const HEAD_BYTES = 1024;
const END = 256;
const LENGTH_BASE = 257;
/** The order in which the lengths of the codes of lengths are written. */
const LENGTH_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const MAX_LENGTH_BITS = 7;

const LENGTHS = ranges(29, 3, (code) => (code < 8 ? 0 : (code >> 2) - 1));
/** The longest of all has a code of its own. */
LENGTHS.starts[28] = MAX_LENGTH;
LENGTHS.extras[28] = 0;
const DISTANCES = ranges(30, 1, (code) => (code < 4 ? 0 : (code >> 1) - 1));
const LENGTH_CODES = Uint8Array.from({ length: MAX_LENGTH + 1 }, (_, length) => codeIn(LENGTHS.starts, length));
const DISTANCE_CODES = Uint8Array.from({ length: MAX_DISTANCE + 1 }, (_, distance) =>
  codeIn(DISTANCES.starts, distance),
);

/** The values that share a code begin at its start and are told apart by its extra bits. */
function ranges(count: number, first: number, extraBits: (code: number) => number) {
  const starts = new Uint16Array(count);
  const extras = new Uint8Array(count);
  let start = first;
  for (let code = 0; code < count; code += 1) {
    starts[code] = start;
    extras[code] = extraBits(code);
    start += 1 << extraBits(code);
  }
  return { starts, extras };
}

function codeIn(starts: Uint16Array, value: number): number {
  let code = starts.length - 1;
  while (code > 0 && (starts[code] ?? 0) > value) code -= 1;
  return code;
}

export interface BlockWriter {
  /** One byte as it is. */
  readonly byte: (value: number) => void;
  /** `length` (3…`MAX_LENGTH`) bytes that also stand `distance` (1…`MAX_DISTANCE`) bytes back. */
  readonly copy: (length: number, distance: number) => void;
  /** The bytes written since they were last taken. */
  readonly take: () => Uint8Array<ArrayBuffer>;
  /** The last block; nothing comes after it. */
  readonly end: () => void;
}

/** `head` comes before the blocks. */
export function createBlockWriter(head: readonly number[] = []): BlockWriter {
  /** A byte, or a length and a distance above it. */
  const pieces = new Uint32Array(BLOCK);
  let count = 0;
  const symbolCounts = new Uint32Array(286);
  const distanceCounts = new Uint32Array(30);
  let out = new Uint8Array(BLOCK * 2);
  out.set(head);
  let at = head.length;
  let bits = 0;
  let bitCount = 0;

  const write = (value: number, length: number): void => {
    bits |= value << bitCount;
    bitCount += length;
    while (bitCount >= 8) {
      out[at] = bits;
      at += 1;
      bits >>>= 8;
      bitCount -= 8;
    }
  };

  const writeBlock = (isLast: boolean): void => {
    const most = at + count * PIECE_BYTES + HEAD_BYTES;
    if (most > out.length) {
      const longer = new Uint8Array(most * 2);
      longer.set(out.subarray(0, at));
      out = longer;
    }
    symbolCounts[END] = 1;
    const symbolLengths = codeLengths(symbolCounts);
    const distanceLengths = codeLengths(distanceCounts);
    write(isLast ? 1 : 0, 1);
    writeCodeLengths(write, symbolLengths, distanceLengths);
    const symbolCodes = codesOf(symbolLengths);
    const distanceCodes = codesOf(distanceLengths);
    const symbol = (value: number) => write(symbolCodes[value] ?? 0, symbolLengths[value] ?? 0);
    for (let i = 0; i < count; i += 1) {
      const piece = pieces[i] ?? 0;
      const distance = piece >>> 9;
      const value = piece & 511;
      if (distance === 0) symbol(value);
      else {
        const lengthCode = LENGTH_CODES[value] ?? 0;
        symbol(LENGTH_BASE + lengthCode);
        write(value - (LENGTHS.starts[lengthCode] ?? 0), LENGTHS.extras[lengthCode] ?? 0);
        const distanceCode = DISTANCE_CODES[distance] ?? 0;
        write(distanceCodes[distanceCode] ?? 0, distanceLengths[distanceCode] ?? 0);
        write(distance - (DISTANCES.starts[distanceCode] ?? 0), DISTANCES.extras[distanceCode] ?? 0);
      }
    }
    symbol(END);
    count = 0;
    symbolCounts.fill(0);
    distanceCounts.fill(0);
  };

  const add = (piece: number): void => {
    pieces[count] = piece;
    count += 1;
    if (count === BLOCK) writeBlock(false);
  };

  return {
    byte(value) {
      symbolCounts[value] = (symbolCounts[value] ?? 0) + 1;
      add(value);
    },
    copy(length, distance) {
      const symbol = LENGTH_BASE + (LENGTH_CODES[length] ?? 0);
      symbolCounts[symbol] = (symbolCounts[symbol] ?? 0) + 1;
      const code = DISTANCE_CODES[distance] ?? 0;
      distanceCounts[code] = (distanceCounts[code] ?? 0) + 1;
      add(length | (distance << 9));
    },
    take() {
      const taken = out.slice(0, at);
      at = 0;
      return taken;
    },
    end() {
      writeBlock(true);
      write(0, 7);
      bits = 0;
      bitCount = 0;
    },
  };
}

/** The head of a block with codes of its own: how long each code is, and before that the codes of those lengths. */
function writeCodeLengths(
  write: (value: number, length: number) => void,
  symbols: Uint8Array,
  distances: Uint8Array,
): void {
  const all = [...symbols, ...distances];
  const counts = new Uint32Array(LENGTH_ORDER.length);
  for (const length of all) counts[length] = (counts[length] ?? 0) + 1;
  const lengths = codeLengths(counts, MAX_LENGTH_BITS);
  const codes = codesOf(lengths);
  const dynamic = 2;
  write(dynamic, 2);
  write(symbols.length - LENGTH_BASE, 5);
  write(distances.length - 1, 5);
  write(LENGTH_ORDER.length - 4, 4);
  for (const length of LENGTH_ORDER) write(lengths[length] ?? 0, 3);
  for (const length of all) write(codes[length] ?? 0, lengths[length] ?? 0);
}
