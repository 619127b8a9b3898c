/**
 * Rows of opaque pixels as PNG packs them: each row as its difference from the one above, the whole as one zlib stream.
 *
 * A map is flat, and where it is not, the same words and marks come again beside each other. So whole pixels are compared, not
 * bytes: what stays as it was above is passed over at a glance, and repetitions are looked for where it changes, within the row.
 */
import { joinBytes } from '../../lib/bytes.ts';
import type { PixelOrder } from '../canvasKit.ts';
import { type BlockWriter, createBlockWriter, MAX_DISTANCE, MAX_LENGTH } from './deflateBlocks.ts';

/** Red, green and blue. */
const BYTES = 3;
const UP = 2;
const ADLER = 65_521;
/** Longest repetition in whole pixels, and how far back in a row one may lie. */
const MAX_RUN = MAX_LENGTH / BYTES;
const MAX_BACK = Math.floor(MAX_DISTANCE / BYTES);
/** Pixels that a repetition from further back must have to be worth its distance. */
const LEAST_RUN = 2;
/** As many zeros can be added to the check at once without leaving 32 bits. */
const MAX_ZEROS = 32_768;
const HASH_BITS = 15;
const ZLIB_HEAD = [0x78, 0x01] as const;

export interface RowPacker {
  /**
   * Packs the rows of `pixels` that follow its first, which is the row above them: black where the picture begins. Opacity is
   * not looked at. Answers what there is of the stream so far.
   */
  readonly pack: (pixels: Int32Array) => Uint8Array<ArrayBuffer>;
  /** The rest of the stream. */
  readonly end: () => Uint8Array<ArrayBuffer>;
}

/** For a picture `width` pixels wide, on a machine whose numbers begin with their lowest byte: all that browsers run on. */
export function createRowPacker(width: number, order: PixelOrder): RowPacker {
  const red = order === 'RGB' ? 0 : 16;
  const blocks = createBlockWriter(ZLIB_HEAD);
  const check = new Int32Array([1, 0]);
  /** Where two differences were last seen beside each other, by what they are. */
  const seen = new Int32Array(1 << HASH_BITS);

  return {
    pack(pixels) {
      for (let from = width; from < pixels.length; from += width)
        packRow(pixels, from, width, red, seen, blocks, check);
      return blocks.take();
    },
    end() {
      blocks.end();
      const [low = 1, high = 0] = check;
      return joinBytes([blocks.take(), Uint8Array.of(high >>> 8, high, low >>> 8, low)]);
    },
  };
}

/** A pixel's red begins at `redBit`. `check` holds the two sums of Adler-32, which are carried on here. */
function packRow(
  pixels: Int32Array,
  from: number,
  width: number,
  redBit: number,
  seen: Int32Array,
  { byte, copy }: BlockWriter,
  check: Int32Array,
): void {
  const end = from + width;
  const blueBit = 16 - redBit;
  byte(UP);
  let low = ((check[0] ?? 0) + UP) % ADLER;
  let high = ((check[1] ?? 0) + low) % ADLER;
  let last = -1;
  let at = from;
  while (at < end) {
    const change = changeAt(pixels, at, width);
    let next = at + 1;
    let back = change === last ? 1 : 0;
    if (change === 0) {
      while (next < end && pixels[next] === pixels[next - width]) next += 1;
      if (back === 0) {
        byte(0);
        byte(0);
        byte(0);
      }
      copyPixels(copy, next - at - 1 + back, 1);
      for (let left = (next - at) * BYTES; left > 0; left -= MAX_ZEROS)
        high = ((high + Math.imul(low, Math.min(left, MAX_ZEROS))) >>> 0) % ADLER;
      last = 0;
      at = next;
      continue;
    }
    const most = Math.min(at + MAX_RUN, end);
    if (back === 1) while (next < most && changeAt(pixels, next, width) === change) next += 1;
    else if (next < end) {
      const hash = hashOf(change, changeAt(pixels, next, width));
      const before = seen[hash] ?? 0;
      seen[hash] = at;
      if (before >= from && before < at && at - before <= MAX_BACK) {
        const run = sameRun(pixels, before, at, most - at, width);
        if (run >= LEAST_RUN) {
          back = at - before;
          next = at + run;
        }
      }
    }
    if (back === 0) {
      byte((change >>> redBit) & 255);
      byte((change >>> 8) & 255);
      byte((change >>> blueBit) & 255);
    } else copyPixels(copy, next - at, back);
    // No more than `MAX_RUN` pixels, so the sums need not be cut in between.
    for (; at < next; at += 1) {
      last = changeAt(pixels, at, width);
      const red = (last >>> redBit) & 255;
      const green = (last >>> 8) & 255;
      const blue = (last >>> blueBit) & 255;
      high += 3 * (low + red) + 2 * green + blue;
      low += red + green + blue;
    }
    low %= ADLER;
    high %= ADLER;
  }
  check[0] = low;
  check[1] = high;
}

function copyPixels(copy: BlockWriter['copy'], pixels: number, back: number): void {
  let left = pixels;
  for (; left > MAX_RUN; left -= MAX_RUN) copy(MAX_LENGTH, back * BYTES);
  if (left > 0) copy(left * BYTES, back * BYTES);
}

/** How many pixels from `at` on, `most` at most, change as those from `before` on do. */
function sameRun(pixels: Int32Array, before: number, at: number, most: number, width: number): number {
  let same = 0;
  while (same < most && isSameChange(pixels, before + same, at + same, width)) same += 1;
  return same;
}

function isSameChange(pixels: Int32Array, one: number, other: number, width: number): boolean {
  if (pixels[one] === pixels[other] && pixels[one - width] === pixels[other - width]) return true;
  return changeAt(pixels, one, width) === changeAt(pixels, other, width);
}

/** Red, green and blue of a pixel less those of the one above, each by itself. */
function changeAt(pixels: Int32Array, at: number, width: number): number {
  const here = pixels[at] ?? 0;
  const above = pixels[at - width] ?? 0;
  return (((here | 0x80808080) - (above & 0x7f7f7f7f)) ^ ((here ^ ~above) & 0x80808080)) & 0xffffff;
}

function hashOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> (32 - HASH_BITS);
}
