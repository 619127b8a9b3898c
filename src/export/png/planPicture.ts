import type { Size } from '../../lib/geometry.ts';
import { PAPERS, paperSize } from '../pdf/paper.ts';
import type { PngOptions } from './options.ts';

/** The picture in pixels, and where the sheet lies in it. */
export interface PicturePlan extends Size {
  readonly x: number;
  readonly y: number;
  /** Picture pixels per map pixel. */
  readonly scale: number;
  readonly dpi: number;
}

/** A0 at 300 dpi and a little more; beyond this a tab may die rather than fail. */
const MAX_PIXELS = 150_000_000;
/** The longest side every engine takes. */
export const MAX_SIDE = 32_767;

/** Whether no picture of that size is made; one that is high is painted in strips. */
export function isTooLarge({ width, height }: Size): boolean {
  return width * height > MAX_PIXELS || width > MAX_SIDE;
}

/** At scale 1 a map pixel is a CSS pixel, 96 to the inch. */
const CSS_DPI = 96;
const MM_PER_INCH = 25.4;

export function planPicture(
  sheet: Size,
  { scale, paper, dpi }: Pick<PngOptions, 'scale' | 'paper' | 'dpi'>,
): PicturePlan {
  if (paper === null) {
    const size = { width: Math.ceil(sheet.width * scale), height: Math.ceil(sheet.height * scale) };
    return { ...size, x: 0, y: 0, scale, dpi: CSS_DPI * scale };
  }
  const toPixels = (millimetres: number) => (millimetres / MM_PER_INCH) * dpi;
  const margin = toPixels(PAPERS[paper].margin);
  const fits = [false, true].map((isStanding): PicturePlan => {
    const { width: wide, height: high } = paperSize(paper, isStanding);
    const [width, height] = [Math.round(toPixels(wide)), Math.round(toPixels(high))];
    const fit = Math.min((width - 2 * margin) / sheet.width, (height - 2 * margin) / sheet.height);
    const x = (width - sheet.width * fit) / 2;
    const y = (height - sheet.height * fit) / 2;
    return { width, height, x, y, scale: fit, dpi };
  });
  return fits.reduce((best, each) => (each.scale > best.scale ? each : best));
}
