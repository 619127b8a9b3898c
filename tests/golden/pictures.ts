import { createCanvas, loadImage } from '@napi-rs/canvas';

/** Pixels along each side of a block. */
const BLOCK = 8;
/** How far the mean of a channel may be off in a block, 0…255: letters are smoothed otherwise on other machines. */
const SMOOTHING = 24;

/** Where two pictures differ by more than the smoothing of letters; they must be equally large. */
export async function differingBlocks(one: Buffer, other: Buffer): Promise<readonly string[]> {
  const [a, b] = [await readPixels(one), await readPixels(other)];
  if (a.width !== b.width || a.height !== b.height)
    return [`${a.width} × ${a.height} against ${b.width} × ${b.height}`];
  const found: string[] = [];
  for (let y = 0; y < a.height; y += BLOCK)
    for (let x = 0; x < a.width; x += BLOCK) if (blockDifference(a, b, x, y) > SMOOTHING) found.push(`at ${x}, ${y}`);
  return found;
}

type Pixels = Awaited<ReturnType<typeof readPixels>>;

async function readPixels(png: Buffer) {
  const image = await loadImage(png);
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, image.width, image.height);
}

/** The most that the mean of a channel differs. */
function blockDifference(a: Pixels, b: Pixels, x: number, y: number): number {
  const [right, bottom] = [Math.min(a.width, x + BLOCK), Math.min(a.height, y + BLOCK)];
  const sums = [0, 0, 0, 0];
  for (let row = y; row < bottom; row += 1)
    for (let at = (row * a.width + x) * 4; at < (row * a.width + right) * 4; at += 1)
      sums[at % 4] = (sums[at % 4] ?? 0) + (a.data[at] ?? 0) - (b.data[at] ?? 0);
  return Math.max(...sums.map(Math.abs)) / ((right - x) * (bottom - y));
}
