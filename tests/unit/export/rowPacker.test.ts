import { inflateSync } from 'node:zlib';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { nodeCanvas } from '../../../server/exports/nodeCanvas.ts';
import type { CanvasKit, PixelOrder } from '../../../src/export/canvasKit.ts';
import { defaultOptions, exportMap } from '../../../src/export/index.ts';
import { codeLengths } from '../../../src/export/png/huffman.ts';
import { pngOfOpaqueStrips } from '../../../src/export/png/pngFile.ts';
import { createRowPacker } from '../../../src/export/png/rowPacker.ts';
import { templateMap } from '../../../src/model/templates/index.ts';
import { quietTask } from './support.ts';

/** Red, green and blue of a pixel. */
type Ink = (x: number, y: number) => readonly [number, number, number];

/** Pixels in memory as a canvas holds them, with a black row above. */
function pixelsOf(width: number, height: number, ink: Ink, order: PixelOrder = 'RGB'): Int32Array<ArrayBuffer> {
  const pixels = new Int32Array(width * (height + 1));
  const bytes = new Uint8Array(pixels.buffer);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = ((y + 1) * width + x) * 4;
      const [red, green, blue] = ink(x, y);
      bytes.set(order === 'RGB' ? [red, green, blue, 255] : [blue, green, red, 255], at);
    }
  }
  return pixels;
}

/** A picture packed `rows` rows at a time. */
function pngOf(width: number, height: number, ink: Ink, rows: number, order: PixelOrder = 'RGB'): Promise<Uint8Array> {
  const all = pixelsOf(width, height, ink, order);
  let top = 0;
  return pngOfOpaqueStrips({ width, height, dpi: 96 }, rows, order, async (pixels, at) => {
    const count = Math.min(rows, height - top);
    pixels.set(all.subarray((top + 1) * width, (top + 1 + count) * width), at);
    top += count;
    return count;
  });
}

/** As another library reads it: red, green, blue and opacity of every pixel. */
async function read(png: Uint8Array) {
  const image = await loadImage(Buffer.from(png));
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  return { width: image.width, height: image.height, data: context.getImageData(0, 0, image.width, image.height).data };
}

async function expectSame(png: Uint8Array, width: number, height: number, ink: Ink): Promise<void> {
  const found = await read(png);
  expect([found.width, found.height]).toEqual([width, height]);
  const wanted = new Uint8Array(pixelsOf(width, height, ink).buffer, width * 4);
  expect(Buffer.from(found.data.buffer).equals(Buffer.from(wanted))).toBe(true);
}

/** The same numbers on every run, 0…255. */
const noise = (x: number, y: number, seed: number) => (Math.imul(x * 73 + y * 9176 + seed, 2_654_435_761) >>> 13) & 255;
const speckled: Ink = (x, y) => [noise(x, y, 1), noise(x, y, 2), noise(x, y, 3)];
/** Cards with the same words beside each other on an even ground. */
const cards: Ink = (x, y) => {
  const isCard = x % 300 < 240 && y % 60 < 50;
  const isInk = isCard && x % 300 > 20 && x % 300 < 200 && y % 20 < 9 && noise(x % 300, y % 20, 4) < 90;
  if (isInk) return [30, 40 + (x % 5), 60];
  return isCard ? [246, 247, 249] : [255, 255, 255];
};

describe('opaque rows, packed', () => {
  it.each([
    ['noise', 97, 41, speckled],
    ['one colour', 3000, 40, () => [12, 200, 99]],
    ['stripes that change at every row', 700, 30, (_x, y) => [y * 40, 255 - y, (y % 2) * 255]],
    ['cards', 2400, 130, cards],
    ['cards in a row longer than a repetition may lie back', 30_000, 24, cards],
    ['a slope', 513, 19, (x, y) => [x, y * 5, x + y]],
    ['a column one pixel wide', 1, 300, (_x, y) => [y, y * 3, 0]],
    ['a single pixel', 1, 1, () => [1, 2, 3]],
  ] satisfies [string, number, number, Ink][])('are read as they were: %s', async (_, width, height, ink) => {
    const shown: Ink = (x, y) => {
      const [red, green, blue] = ink(x, y);
      return [red & 255, green & 255, blue & 255];
    };
    await expectSame(await pngOf(width, height, shown, height), width, height, shown);
  });

  it('are the same picture in strips of any height', async () => {
    const [one, ...others] = await Promise.all(
      [1, 7, 50, 130].map(async (rows) => (await read(await pngOf(900, 130, cards, rows))).data),
    );
    for (const other of others) expect(Buffer.from(other).equals(Buffer.from(one ?? []))).toBe(true);
  });

  it('keep red and blue apart whichever lies first in memory', async () => {
    await expectSame(await pngOf(640, 60, cards, 25, 'BGR'), 640, 60, cards);
    await expectSame(await pngOf(97, 41, speckled, 10, 'BGR'), 97, 41, speckled);
  });

  it('say by their own check that nothing was lost', () => {
    const packer = createRowPacker(2400, 'RGB');
    const stream = Buffer.concat([packer.pack(pixelsOf(2400, 130, cards)), packer.end()]);
    expect(inflateSync(stream)).toHaveLength((2400 * 3 + 1) * 130);
    const last = stream.length - 1;
    stream[last] = (stream[last] ?? 0) ^ 1;
    expect(() => inflateSync(stream)).toThrow(/check/);
  });
});

describe('codes for what is packed', () => {
  const kraft = (lengths: Uint8Array) => lengths.reduce((sum, bits) => sum + (bits === 0 ? 0 : 2 ** -bits), 0);

  it('are never longer than deflate can say, however uneven what they stand for', () => {
    const counts = Uint32Array.from({ length: 30 }, (_, i) => Math.round(1.618 ** i));
    const lengths = codeLengths(counts);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(15);
    expect(Math.max(...codeLengths(counts.subarray(0, 19), 7))).toBeLessThanOrEqual(7);
    expect(kraft(lengths)).toBe(1);
  });

  it('are two even where only one thing, or nothing, is said', () => {
    expect(codeLengths(Uint32Array.of(0, 0, 9, 0))).toEqual(Uint8Array.of(1, 0, 1, 0));
    expect(codeLengths(new Uint32Array(3))).toEqual(Uint8Array.of(1, 1, 0));
  });
});

describe('a map painted in opaque strips', () => {
  /** Reads into memory that is there already, as browsers do that copy frames. */
  const kit: CanvasKit = {
    ...nodeCanvas,
    createSurface: () => null,
    async createOpaque(width, height) {
      const surface = nodeCanvas.createSurface(width, height);
      if (!surface) return null;
      return {
        context: surface.context,
        order: 'RGB',
        async readRows(pixels, at, y, rows) {
          const data = surface.readPixels(0, y, width, rows);
          pixels.set(new Int32Array(data.buffer, data.byteOffset, width * rows), at);
        },
      };
    },
  };

  it('is what one canvas shows, in a file hardly larger than a canvas would make', async () => {
    const input = { map: templateMap('first-home', 'en'), locale: 'en', today: '2026-11-23' } as const;
    const options = { ...defaultOptions('png'), scale: 3 };
    const made = async (canvas: CanvasKit) =>
      (await exportMap('png', input, options, { ...quietTask(), canvas })).bytes;
    const files = [await made(nodeCanvas), await made(kit)] as const;
    const [whole, strips] = await Promise.all(files.map(read));
    if (!whole || !strips) throw new Error('nothing was read');
    expect([strips.width, strips.height]).toEqual([whole.width, whole.height]);
    expect(whole.width * whole.height).toBeGreaterThan(8_000_000);
    let different = 0;
    for (let i = 0; i < whole.data.length; i += 1) {
      if (Math.abs((whole.data[i] ?? 0) - (strips.data[i] ?? 0)) > 8) different += 1;
    }
    expect(different / whole.data.length).toBeLessThan(0.0005);
    expect(files[1].length).toBeLessThan(files[0].length * 1.3);
  });
});
