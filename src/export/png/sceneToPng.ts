import type { Theme } from '../../drawing/index.ts';
import { type PaintContext, type PaintOptions, paintDrawings } from '../../drawing/paintCanvas.ts';
import type { Scene, SceneItem } from '../../layout/types.ts';
import { doRectsOverlap } from '../../lib/geometry.ts';
import { canvasOf } from '../browserCanvas.ts';
import type { CanvasKit, DecodedImage, OpaqueSurface, Surface } from '../canvasKit.ts';
import { ExportError } from '../errors.ts';
import type { LoadedFont } from '../fonts.ts';
import { forEachPaced } from '../pace.ts';
import { imagesIn, NO_PICTURES, type Pictures } from '../pictures.ts';
import { SHEET_MARGIN } from '../sheet.ts';
import type { ExportTask } from '../types.ts';
import type { PngOptions } from './options.ts';
import { isTooLarge, MAX_SIDE, type PicturePlan } from './planPicture.ts';
import { pngOfOpaqueStrips, pngOfStrips, withResolution } from './pngFile.ts';

/** What every browser holds, on phones too: less is got sooner, more leaves fewer cards that lie across two strips. */
const STRIP_PIXELS = 4_000_000;
/** Rows painted above and below a strip and left out: near the edge of a canvas, curves and letters are rounded otherwise. */
const GUARD = 16;
/** Strips begin at rows that are multiples of this, so that gradients are dithered as on one canvas. */
const GRAIN = 16;

export interface PictureOptions {
  readonly plan: PicturePlan;
  readonly background: PngOptions['background'];
  readonly theme: Theme;
  readonly fonts: readonly LoadedFont[];
  readonly pictures?: Pictures;
}

/**
 * The scene as a picture, through Canvas2D: in strips where memory can be used again, which for a large map takes longer to get
 * than to paint; else on one canvas, or in strips where that is too large. `no-canvas` where there is nothing to paint on,
 * `too-large` when not even a strip can be held.
 */
export async function sceneToPng(
  scene: Scene,
  options: PictureOptions,
  task: ExportTask,
): Promise<Uint8Array<ArrayBuffer>> {
  const kit = canvasOf(task);
  if (!kit) throw new ExportError('no-canvas');
  const { plan, fonts, pictures = NO_PICTURES } = options;
  const { width, height } = plan;
  const tooLarge = new ExportError('too-large', { width, height });
  if (isTooLarge(plan)) throw tooLarge;
  await kit.addFonts(fonts);
  const images = await decodeImages(kit, scene, pictures);
  const paint: PaintOptions = {
    detail: 'full',
    images: (image) => (images.get(image)?.source as CanvasImageSource | undefined) ?? null,
    ...(kit.Path2D ? { Path2D: kit.Path2D as typeof Path2D } : {}),
  };
  const opaque = options.background === 'white' ? await kit.createOpaque?.(width, stripRows(plan) + 2 * GUARD) : null;
  const whole = !opaque && height <= MAX_SIDE ? kit.createSurface(width, height) : null;
  let png: Uint8Array<ArrayBuffer>;
  if (opaque) png = await packStrips(opaque, scene, options, paint, task);
  else if (whole) png = await paintWhole(whole, scene, options, paint, task);
  else png = await paintStrips(kit, scene, options, paint, task, tooLarge);
  for (const image of images.values()) image.close();
  return png;
}

async function paintWhole(
  surface: Surface,
  scene: Scene,
  options: PictureOptions,
  paint: PaintOptions,
  task: ExportTask,
): Promise<Uint8Array<ArrayBuffer>> {
  await paintPart(surface, scene.items, 0, options, paint, task, [0.2, 0.8]);
  return withResolution(await surface.toPng(), options.plan.dpi);
}

function stripRows({ width, height }: PicturePlan): number {
  const most = Math.floor(STRIP_PIXELS / width / GRAIN) * GRAIN;
  return Math.min(height, Math.max(GRAIN, most));
}

async function paintStrips(
  kit: CanvasKit,
  scene: Scene,
  options: PictureOptions,
  paint: PaintOptions,
  task: ExportTask,
  tooLarge: ExportError,
): Promise<Uint8Array<ArrayBuffer>> {
  const { width, height, dpi } = options.plan;
  const surface = kit.createSurface(width, stripRows(options.plan) + 2 * GUARD);
  if (!surface) throw tooLarge;
  const nextStrip = stripPainter(surface, scene, options, paint, task);
  return pngOfStrips(width, height, dpi, async () => {
    const count = await nextStrip();
    return count === 0 ? null : surface.readPixels(0, GUARD, width, count);
  });
}

async function packStrips(
  surface: OpaqueSurface,
  scene: Scene,
  options: PictureOptions,
  paint: PaintOptions,
  task: ExportTask,
): Promise<Uint8Array<ArrayBuffer>> {
  const nextStrip = stripPainter(surface, scene, options, paint, task);
  return pngOfOpaqueStrips(options.plan, stripRows(options.plan), surface.order, async (pixels, at) => {
    const count = await nextStrip();
    if (count > 0) await surface.readRows(pixels, at, GUARD, count);
    return count;
  });
}

/** Each call paints the strip below the last one, from row `GUARD` on, and answers how many rows it has: none at the end. */
function stripPainter(
  surface: Pick<Surface, 'context'>,
  scene: Scene,
  options: PictureOptions,
  paint: PaintOptions,
  task: ExportTask,
): () => Promise<number> {
  const { height, scale, y } = options.plan;
  const rows = stripRows(options.plan);
  let top = 0;
  return async () => {
    const count = Math.min(rows, height - top);
    if (count === 0) return 0;
    const window = {
      x: 0,
      y: (top - GUARD - y) / scale - 2 * SHEET_MARGIN,
      width: 1,
      height: (count + 2 * GUARD) / scale + 3 * SHEET_MARGIN,
    };
    const shown = scene.items.filter(({ box }) => doRectsOverlap({ ...box, x: 0, width: 1 }, window));
    const [from, to] = [top / height, (top + count) / height].map((share) => 0.2 + share * 0.75);
    await paintPart(surface, shown, top - GUARD, options, paint, task, [from ?? 0, to ?? 1]);
    top += count;
    return count;
  };
}

/** Paints what of the picture begins `top` pixels down. */
async function paintPart(
  { context }: Pick<Surface, 'context'>,
  items: readonly SceneItem[],
  top: number,
  { plan, background, theme }: PictureOptions,
  paint: PaintOptions,
  task: ExportTask,
  range: readonly [number, number],
): Promise<void> {
  const canvas = context as PaintContext;
  canvas.setTransform(1, 0, 0, 1, 0, 0);
  canvas.clearRect(0, 0, plan.width, plan.height + 2 * GUARD);
  if (background === 'white') {
    canvas.fillStyle = theme.sheet;
    canvas.fillRect(0, 0, plan.width, plan.height + 2 * GUARD);
  }
  const { scale, x, y } = plan;
  canvas.setTransform(scale, 0, 0, scale, x + SHEET_MARGIN * scale, y + SHEET_MARGIN * scale - top);
  await forEachPaced(items, task, range, (item) => {
    const isSheet = item.role === 'sheet' && background === 'transparent';
    paintDrawings(canvas, isSheet ? withoutFill(item.drawings) : item.drawings, paint);
  });
}

function withoutFill(drawings: SceneItem['drawings']): SceneItem['drawings'] {
  return drawings.map((drawing) => {
    if (drawing.type !== 'rect') return drawing;
    const { fill: _, ...line } = drawing;
    return line;
  });
}

async function decodeImages(
  kit: CanvasKit,
  scene: Scene,
  pictures: Pictures,
): Promise<ReadonlyMap<string, DecodedImage>> {
  const images = new Map<string, DecodedImage>();
  for (const image of imagesIn(scene.items.map(({ drawings }) => drawings))) {
    const picture = pictures.get(image);
    if (picture) images.set(image, await kit.decodeImage(picture));
  }
  return images;
}
