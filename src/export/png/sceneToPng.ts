import type { Theme } from '../../drawing/index.ts';
import { type PaintContext, type PaintOptions, paintDrawings } from '../../drawing/paintCanvas.ts';
import type { Scene, SceneItem } from '../../layout/types.ts';
import { doRectsOverlap } from '../../lib/geometry.ts';
import { canvasOf } from '../browserCanvas.ts';
import type { CanvasKit, DecodedImage, Surface } from '../canvasKit.ts';
import { ExportError } from '../errors.ts';
import type { LoadedFont } from '../fonts.ts';
import { forEachPaced } from '../pace.ts';
import { imagesIn, NO_PICTURES, type Pictures } from '../pictures.ts';
import { SHEET_MARGIN } from '../sheet.ts';
import type { ExportTask } from '../types.ts';
import type { PngOptions } from './options.ts';
import { isTooLarge, MAX_SIDE, type PicturePlan } from './planPicture.ts';
import { pngOfStrips, withResolution } from './pngFile.ts';

/** What every browser holds, on phones too. */
const STRIP_PIXELS = 8_000_000;

export interface PictureOptions {
  readonly plan: PicturePlan;
  readonly background: PngOptions['background'];
  readonly theme: Theme;
  readonly fonts: readonly LoadedFont[];
  readonly pictures?: Pictures;
}

/**
 * The scene as a picture, through Canvas2D: on one canvas where that can be had, else in strips. `no-canvas` where there is
 * nothing to paint on, `too-large` when not even a strip can be held.
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
  const whole = height <= MAX_SIDE ? kit.createSurface(width, height) : null;
  const png = whole
    ? await paintWhole(whole, scene, options, paint, task)
    : await paintStrips(kit, scene, options, paint, task, tooLarge);
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

async function paintStrips(
  kit: CanvasKit,
  scene: Scene,
  options: PictureOptions,
  paint: PaintOptions,
  task: ExportTask,
  tooLarge: ExportError,
): Promise<Uint8Array<ArrayBuffer>> {
  const { width, height, dpi, scale, y } = options.plan;
  const rows = Math.max(1, Math.min(height, Math.floor(STRIP_PIXELS / width)));
  const surface = kit.createSurface(width, rows);
  if (!surface) throw tooLarge;
  let top = 0;
  return pngOfStrips(width, height, dpi, async () => {
    if (top >= height) return null;
    const count = Math.min(rows, height - top);
    const window = {
      x: Number.NEGATIVE_INFINITY,
      y: (top - y) / scale - 2 * SHEET_MARGIN,
      width: Number.POSITIVE_INFINITY,
      height: count / scale + 3 * SHEET_MARGIN,
    };
    const shown = scene.items.filter(({ box }) =>
      doRectsOverlap({ ...box, x: 0, width: 1 }, { ...window, x: 0, width: 1 }),
    );
    const [from, to] = [top / height, (top + count) / height].map((share) => 0.2 + share * 0.75);
    await paintPart(surface, shown, top, options, paint, task, [from ?? 0, to ?? 1]);
    top += count;
    return surface.readPixels(0, 0, width, count);
  });
}

/** Paints what of the picture begins `top` pixels down. */
async function paintPart(
  { context }: Surface,
  items: readonly SceneItem[],
  top: number,
  { plan, background, theme }: PictureOptions,
  paint: PaintOptions,
  task: ExportTask,
  range: readonly [number, number],
): Promise<void> {
  const canvas = context as PaintContext;
  canvas.setTransform(1, 0, 0, 1, 0, 0);
  canvas.clearRect(0, 0, plan.width, plan.height);
  if (background === 'white') {
    canvas.fillStyle = theme.sheet;
    canvas.fillRect(0, 0, plan.width, plan.height);
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
