/** PNG as a file format (ISO/IEC 15948), as far as we write it ourselves: pictures painted in strips, and the resolution. */
import { joinBytes } from '../../lib/bytes.ts';
import { crc32 } from '../../lib/crc32.ts';
import type { PixelOrder } from '../canvasKit.ts';
import { createRowPacker } from './rowPacker.ts';

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** The signature and the first chunk, which says the size. */
const HEAD = SIGNATURE.length + 25;
const UP = 2;
/** What a pixel is made of, as the header says it. */
const [RGB, RGBA] = [2, 6];
const BYTES = 4;
const METRE = 39.3701;

/** The same picture, which says how large a pixel is, so that it prints and pastes at its size. */
export function withResolution(png: Uint8Array, dpi: number): Uint8Array<ArrayBuffer> {
  return joinBytes([png.subarray(0, HEAD), resolutionChunk(dpi), png.subarray(HEAD)]);
}

function resolutionChunk(dpi: number): Uint8Array {
  const perMetre = Math.round(dpi * METRE);
  return chunk('pHYs', Uint8Array.of(...fourBytes(perMetre), ...fourBytes(perMetre), 1));
}

/**
 * A picture from strips of pixels, top to bottom: `nextRows` answers whole rows of red, green, blue and opacity, and null at the
 * end. No more than one strip is held at a time.
 */
export async function pngOfStrips(
  width: number,
  height: number,
  dpi: number,
  nextRows: () => Promise<Uint8ClampedArray | null>,
): Promise<Uint8Array<ArrayBuffer>> {
  const header = Uint8Array.of(...fourBytes(width), ...fourBytes(height), 8, RGBA, 0, 0, 0);
  const parts: Uint8Array[] = [SIGNATURE, chunk('IHDR', header), resolutionChunk(dpi)];
  let above = new Uint8Array(width * BYTES);
  const rows = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const strip = await nextRows();
      if (strip === null) {
        controller.close();
        return;
      }
      const filtered = filterRows(strip, above);
      above = new Uint8Array(strip.subarray(strip.length - above.length));
      controller.enqueue(filtered);
    },
  });
  const packed = rows.pipeThrough(new CompressionStream('deflate')).getReader();
  for (let read = await packed.read(); !read.done; read = await packed.read()) parts.push(chunk('IDAT', read.value));
  parts.push(chunk('IEND', new Uint8Array()));
  return joinBytes(parts);
}

/**
 * A picture of opaque pixels from strips of `rows` rows at most, top to bottom: `nextRows` writes whole rows into `pixels` from an
 * index on and answers how many, 0 at the end. The same memory is used for every strip.
 */
export async function pngOfOpaqueStrips(
  { width, height, dpi }: { readonly width: number; readonly height: number; readonly dpi: number },
  rows: number,
  order: PixelOrder,
  nextRows: (pixels: Int32Array<ArrayBuffer>, at: number) => Promise<number>,
): Promise<Uint8Array<ArrayBuffer>> {
  const header = Uint8Array.of(...fourBytes(width), ...fourBytes(height), 8, RGB, 0, 0, 0);
  const parts: Uint8Array[] = [SIGNATURE, chunk('IHDR', header), resolutionChunk(dpi)];
  const packer = createRowPacker(width, order);
  // The row above comes first: what a strip ends with is what the next is compared to.
  const pixels = new Int32Array((rows + 1) * width);
  for (let count = await nextRows(pixels, width); count > 0; count = await nextRows(pixels, width)) {
    const end = (count + 1) * width;
    parts.push(chunk('IDAT', packer.pack(pixels.subarray(0, end))));
    pixels.copyWithin(0, end - width, end);
  }
  parts.push(chunk('IDAT', packer.end()), chunk('IEND', new Uint8Array()));
  return joinBytes(parts);
}

/** Each row as its difference from the one above: most of a map is flat. */
function filterRows(strip: Uint8ClampedArray, rowAbove: Uint8Array): Uint8Array<ArrayBuffer> {
  const length = rowAbove.length;
  const count = strip.length / length;
  const filtered = new Uint8Array(strip.length + count);
  for (let row = 0; row < count; row += 1) {
    const [from, to] = [row * length, row * (length + 1)];
    filtered[to] = UP;
    for (let i = 0; i < length; i += 1) {
      const above = row === 0 ? rowAbove[i] : strip[from - length + i];
      filtered[to + 1 + i] = (strip[from + i] ?? 0) - (above ?? 0);
    }
  }
  return filtered;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const named = joinBytes([Uint8Array.from(type, (char) => char.charCodeAt(0)), data]);
  return joinBytes([fourBytes(data.length), named, fourBytes(crc32(named))]);
}

function fourBytes(value: number): Uint8Array {
  return Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value);
}
