import type { Size } from '../lib/geometry.ts';

/** Map pixels left free around the sheet in pictures, so that its edge is whole. */
export const SHEET_MARGIN = 2;

/** The sheet with its margin. */
export function sheetSize({ width, height }: Size): Size {
  return { width: width + 2 * SHEET_MARGIN, height: height + 2 * SHEET_MARGIN };
}
