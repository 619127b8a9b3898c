/** The slide and the places that every slide shares, in points. Everything else is worked out from it, whatever the ratio. */
import type { Rect, Size } from '../../lib/geometry.ts';

export interface Frame extends Size {
  readonly margin: number;
  /** Between the left and the right margin. */
  readonly contentWidth: number;
  readonly titleBox: Rect;
  readonly coverTitle: Rect;
  readonly subtitleTop: number;
  /** Top of what stands under title and subtitle. */
  readonly bodyTop: number;
  /** The line above the footer. */
  readonly footerLine: number;
  /** Points of the file to one point here: large slides are laid out small, so that type grows with them. */
  readonly scale: number;
}

/** The sizes that PowerPoint itself gives its slides. */
export const SLIDE_SIZES = {
  '16:9': { width: 960, height: 540 },
  '4:3': { width: 720, height: 540 },
} as const satisfies Record<string, Size>;

export type Ratio = keyof typeof SLIDE_SIZES;

/** Slides smaller than this have no room for a lane's name beside a card at ten points. */
export const SMALLEST_SLIDE: Size = { width: 700, height: 400 };

const LARGEST = SLIDE_SIZES['16:9'];

export function createFrame(slide: Size): Frame {
  const scale = Math.max(1, Math.min(slide.width / LARGEST.width, slide.height / LARGEST.height));
  const width = slide.width / scale;
  const height = slide.height / scale;
  const margin = width < 900 ? 28 : 36;
  const contentWidth = width - 2 * margin;
  const coverLeft = margin + 24;
  return {
    width,
    height,
    margin,
    contentWidth,
    titleBox: { x: margin, y: 11, width: contentWidth, height: 46 },
    coverTitle: { x: coverLeft, y: Math.round(height * 0.22), width: width - 2 * coverLeft, height: 118 },
    subtitleTop: 59,
    bodyTop: 90,
    footerLine: height - 30,
    scale,
  };
}
