import type { CanvasKit, Surface } from './canvasKit.ts';
import type { ExportTask } from './types.ts';

/** What was handed in, else the browser's own; null where there is neither. */
export function canvasOf({ canvas }: Pick<ExportTask, 'canvas'>): CanvasKit | null {
  return canvas ?? (typeof OffscreenCanvas === 'undefined' ? null : browserCanvas);
}

const browserCanvas: CanvasKit = {
  createSurface,
  /** `document.fonts` in a window, `self.fonts` in a worker. */
  async addFonts(fonts) {
    const { document, fonts: own } = globalThis as unknown as { document?: { fonts: FontFaceSet }; fonts: FontFaceSet };
    const set = document?.fonts ?? own;
    for (const { bytes, weight, isItalic } of fonts) {
      const face = new FontFace('Resa Inter', bytes, { weight: String(weight), style: isItalic ? 'italic' : 'normal' });
      set.add(await face.load());
    }
  },
  async decodeImage({ bytes, mime }) {
    const source = await createImageBitmap(new Blob([bytes], { type: mime }));
    return { source, width: source.width, height: source.height, close: () => source.close() };
  },
};

/** Browsers answer too large a size with silence: a pixel painted in the far corner and read back tells. */
function createSurface(width: number, height: number): Surface | null {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.fillRect(width - 1, height - 1, 1, 1);
  if (context.getImageData(width - 1, height - 1, 1, 1).data[3] !== 255) return null;
  context.clearRect(width - 1, height - 1, 1, 1);
  return {
    context,
    readPixels: (x, y, w, h) => context.getImageData(x, y, w, h).data,
    toPng: async () => new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer()),
  };
}
