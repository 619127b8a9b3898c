import type { CanvasKit, OpaqueSurface, PixelOrder, Surface } from './canvasKit.ts';
import type { ExportTask } from './types.ts';

/** What was handed in, else the browser's own; null where there is neither. */
export function canvasOf({ canvas }: Pick<ExportTask, 'canvas'>): CanvasKit | null {
  return canvas ?? (typeof OffscreenCanvas === 'undefined' ? null : browserCanvas);
}

const browserCanvas: CanvasKit = {
  createSurface,
  createOpaque,
  /** `document.fonts` in a window, `self.fonts` in a worker. */
  async addFonts(fonts) {
    const { document, fonts: own } = globalThis as unknown as { document?: { fonts: FontFaceSet }; fonts: FontFaceSet };
    const set = document?.fonts ?? own;
    const faces = fonts.map(({ bytes, weight, isItalic }) =>
      new FontFace('Resa Inter', bytes, { weight: String(weight), style: isItalic ? 'italic' : 'normal' }).load(),
    );
    for (const face of await Promise.all(faces)) set.add(face);
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

/** A pixel of the far corner, painted and read back, tells whether the size is taken and how colours lie in memory. */
const PROBE = { colour: '#102030', RGB: 0xff302010 | 0, BGR: 0xff102030 | 0 } as const;

/** Reads through video frames, which alone are copied into memory that is there already. */
async function createOpaque(width: number, height: number): Promise<OpaqueSurface | null> {
  if (typeof VideoFrame === 'undefined') return null;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  const read = async (pixels: Int32Array<ArrayBuffer>, at: number, rect: DOMRectInit): Promise<void> => {
    const frame = new VideoFrame(canvas, { timestamp: 0 });
    const bytes = new Uint8Array(pixels.buffer, pixels.byteOffset, pixels.byteLength);
    const stride = (rect.width ?? 0) * pixels.BYTES_PER_ELEMENT;
    try {
      await frame.copyTo(bytes, { rect, layout: [{ offset: at * pixels.BYTES_PER_ELEMENT, stride }] });
    } finally {
      frame.close();
    }
  };
  const order = await orderOf(context, read, width, height);
  if (order === null) return null;
  return { context, order, readRows: (pixels, at, y, rows) => read(pixels, at, { x: 0, y, width, height: rows }) };
}

async function orderOf(
  context: OffscreenCanvasRenderingContext2D,
  read: (pixels: Int32Array<ArrayBuffer>, at: number, rect: DOMRectInit) => Promise<void>,
  width: number,
  height: number,
): Promise<PixelOrder | null> {
  const pixel = new Int32Array(1);
  context.fillStyle = PROBE.colour;
  context.fillRect(width - 1, height - 1, 1, 1);
  try {
    await read(pixel, 0, { x: width - 1, y: height - 1, width: 1, height: 1 });
  } catch {
    // No frame of that size, or pixels in planes that lie otherwise: the picture is made another way.
    return null;
  }
  if (pixel[0] === PROBE.RGB) return 'RGB';
  return pixel[0] === PROBE.BGR ? 'BGR' : null;
}
