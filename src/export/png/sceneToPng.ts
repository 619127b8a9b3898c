import { paintDrawings } from '../../drawing/paintCanvas.ts';
import type { Scene } from '../../layout/types.ts';
import { ExportError } from '../errors.ts';
import type { LoadedFont } from '../fonts.ts';
import { forEachPaced } from '../pace.ts';
import { imagesIn, NO_PICTURES, type Pictures } from '../pictures.ts';
import { SHEET_MARGIN } from '../sheet.ts';
import type { Task } from '../types.ts';
import type { PngScale } from './scale.ts';

/** A0 at 300 dpi and a little more; beyond this a tab may die rather than fail. */
const MAX_PIXELS = 150_000_000;
/** The longest side every engine takes. */
const MAX_SIDE = 32_767;

/**
 * The scene as a picture, through Canvas2D: in a window or a worker, not in Node (`no-canvas`). `too-large` when the browser
 * cannot hold it.
 */
export async function sceneToPng(
  scene: Scene,
  options: { readonly scale: PngScale; readonly fonts: readonly LoadedFont[]; readonly pictures?: Pictures },
  task: Task,
): Promise<Uint8Array<ArrayBuffer>> {
  if (typeof OffscreenCanvas === 'undefined') throw new ExportError('no-canvas');
  const { scale, fonts, pictures = NO_PICTURES } = options;
  const canvas = createCanvas(
    (scene.layout.width + 2 * SHEET_MARGIN) * scale,
    (scene.layout.height + 2 * SHEET_MARGIN) * scale,
  );
  await addFonts(fonts);
  const images = await decodeImages(scene, pictures);
  canvas.setTransform(scale, 0, 0, scale, SHEET_MARGIN * scale, SHEET_MARGIN * scale);
  const paint = { detail: 'full', images: (image: string) => images.get(image) ?? null } as const;
  await forEachPaced(scene.items, task, [0.2, 0.8], (item) => paintDrawings(canvas, item.drawings, paint));
  const blob = await canvas.canvas.convertToBlob({ type: 'image/png' });
  for (const image of images.values()) image.close();
  return new Uint8Array(await blob.arrayBuffer());
}

/** Browsers answer too large a size with silence: a pixel painted in the far corner and read back tells. */
function createCanvas(exactWidth: number, exactHeight: number): OffscreenCanvasRenderingContext2D {
  const width = Math.ceil(exactWidth);
  const height = Math.ceil(exactHeight);
  const tooLarge = new ExportError('too-large', { width, height });
  if (width * height > MAX_PIXELS || Math.max(width, height) > MAX_SIDE) throw tooLarge;
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (!context) throw tooLarge;
  context.fillRect(width - 1, height - 1, 1, 1);
  if (context.getImageData(width - 1, height - 1, 1, 1).data[3] !== 255) throw tooLarge;
  context.clearRect(width - 1, height - 1, 1, 1);
  return context;
}

/** `document.fonts` in a window, `self.fonts` in a worker. */
async function addFonts(fonts: readonly LoadedFont[]): Promise<void> {
  const { document, fonts: own } = globalThis as unknown as { document?: { fonts: FontFaceSet }; fonts: FontFaceSet };
  const set = document?.fonts ?? own;
  for (const { bytes, weight, isItalic } of fonts) {
    const face = new FontFace('Resa Inter', bytes, { weight: String(weight), style: isItalic ? 'italic' : 'normal' });
    set.add(await face.load());
  }
}

async function decodeImages(scene: Scene, pictures: Pictures): Promise<ReadonlyMap<string, ImageBitmap>> {
  const bitmaps = new Map<string, ImageBitmap>();
  for (const image of imagesIn(scene.items.map(({ drawings }) => drawings))) {
    const picture = pictures.get(image);
    if (picture) bitmaps.set(image, await createImageBitmap(new Blob([picture.bytes], { type: picture.mime })));
  }
  return bitmaps;
}
