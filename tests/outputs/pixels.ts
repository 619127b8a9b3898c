/** Pages painted by poppler, in grey, two points a pixel. */
import { execFileSync } from 'node:child_process';
import type { Rect } from '../../src/lib/geometry.ts';

export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

const POINTS_PER_PIXEL = 2;
/** The most that compression and smoothing change an even ground. */
const NOISE = 3;

export function paintPages(pdf: Uint8Array): readonly Pixels[] {
  const resolution = String(72 / POINTS_PER_PIXEL);
  const out = execFileSync('pdftoppm', ['-gray', '-r', resolution, '-'], { input: pdf, maxBuffer: 2 ** 30 });
  return readGreymaps(out);
}

/** Portable greymaps, one after another. */
function readGreymaps(bytes: Uint8Array): readonly Pixels[] {
  const pages: Pixels[] = [];
  for (let at = 0; at < bytes.length; ) {
    const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(Buffer.from(bytes.subarray(at, at + 40)).toString('latin1'));
    if (!head) throw new Error(`no greymap at ${at}`);
    const [width, height] = [Number(head[1]), Number(head[2])];
    const from = at + head[0].length;
    at = from + width * height;
    pages.push({ width, height, data: bytes.subarray(from, at) });
  }
  return pages;
}

/** Pixels that are not as the page's corner, in a frame so many points wide along its edges. */
export function inkAtEdges({ width, height, data }: Pixels, frame: { readonly x: number; readonly y: number }): number {
  const [x, y] = [frame.x / POINTS_PER_PIXEL, frame.y / POINTS_PER_PIXEL];
  const ground = data[0] ?? 0;
  let count = 0;
  for (let row = 0; row < height; row += 1) {
    const isEdge = row < y || row >= height - y;
    for (let column = 0; column < width; column += 1) {
      if (!isEdge && column >= x && column < width - x) continue;
      if (Math.abs((data[row * width + column] ?? 0) - ground) > NOISE) count += 1;
    }
  }
  return count;
}

/** How far the lightest pixel in a box, in points, is from the darkest: 0 … 255. */
export function contrastIn({ width, height, data }: Pixels, box: Rect): number {
  const from = (value: number) => Math.max(0, Math.floor(value / POINTS_PER_PIXEL));
  const to = (value: number, most: number) => Math.min(most, Math.ceil(value / POINTS_PER_PIXEL));
  let [least, most] = [255, 0];
  for (let row = from(box.y); row < to(box.y + box.height, height); row += 1) {
    for (let column = from(box.x); column < to(box.x + box.width, width); column += 1) {
      const value = data[row * width + column] ?? 0;
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
  }
  return Math.max(0, most - least);
}
