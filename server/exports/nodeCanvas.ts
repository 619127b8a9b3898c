import { createCanvas, GlobalFonts, loadImage, Path2D } from '@napi-rs/canvas';
import type { CanvasKit } from '../../src/export/canvasKit.ts';

/** Fonts are the whole process's: each is made known once. */
const known = new Set<string>();

/** Skia in place of the browser's canvas, for exports made without one. */
export const nodeCanvas: CanvasKit = {
  createSurface(width, height) {
    const canvas = createCanvas(width, height);
    const context = canvas.getContext('2d');
    return {
      context,
      readPixels: (x, y, w, h) => context.getImageData(x, y, w, h).data,
      toPng: () => canvas.encode('png'),
    };
  },
  async addFonts(fonts) {
    for (const { file, bytes } of fonts) {
      if (!known.has(file)) GlobalFonts.register(Buffer.from(bytes), 'Resa Inter');
      known.add(file);
    }
  },
  async decodeImage({ bytes }) {
    const source = await loadImage(bytes);
    return { source, width: source.width, height: source.height, close: () => undefined };
  },
  Path2D,
};
