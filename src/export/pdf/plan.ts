/**
 * Where the map lies on which pages. Lengths are PDF points, y down, from the top left corner of the whole page.
 *
 * Law: what is cut off on one tile is on another: the windows of the tiles together cover the sheet, and neighbours share the
 * overlap. Tiles are filled from the top left: what is left over is at the right and the bottom, where it can be cut off.
 */
import { growRect, type Point, type Rect, type Size } from '../../lib/geometry.ts';
import { ExportError } from '../errors.ts';
import type { PdfOptions } from './options.ts';
import { PAPERS, type Paper, POINTS_PER_MM, POINTS_PER_PIXEL, pageSize } from './paper.ts';

export interface PagePlan {
  readonly size: Size;
  /** What is left once the page has been cut. */
  readonly trim: Rect;
  readonly bleed: Rect;
  /** Nothing of the map is painted outside. */
  readonly clip: Rect;
  /** The page's place of the sheet's corner, and points per map pixel. */
  readonly at: Point;
  readonly scale: number;
  /** Crop marks point at this rectangle's corners. */
  readonly cut: Rect | null;
  /** Which tile it is, from 0; null when there is one page. */
  readonly tile: { readonly row: number; readonly column: number } | null;
}

export interface Plan {
  readonly pages: readonly PagePlan[];
  readonly rows: number;
  readonly columns: number;
  /** Of the map on the wall. */
  readonly wall: Size;
}

/** The choices a plan is made from, in millimetres. */
export type PlanOptions = Pick<
  PdfOptions,
  'kind' | 'paper' | 'scale' | 'tilePaper' | 'overlap' | 'bleed' | 'margin' | 'cropMarks'
>;

/** Room for crop marks outside the bleed, and beyond that where a printer's own marks go. */
const SLUG = 8 * POINTS_PER_MM;
/** A stack of paper nobody puts together. */
export const MAX_TILES = 400;
const TOLERANCE = 1e-6;

/** Throws `no-room` where the map is larger than the paper at the scale that was chosen, `too-many-tiles` past `MAX_TILES`. */
export function planPages(sheet: Size, options: PlanOptions): Plan {
  return options.kind === 'tiles' ? planTiles(sheet, options) : planSheet(sheet, options);
}

function fitScale(sheet: Size, room: Size): number {
  return Math.min(room.width / sheet.width, room.height / sheet.height);
}

function scaled(sheet: Size, scale: number): Size {
  return { width: sheet.width * scale, height: sheet.height * scale };
}

function planSheet(sheet: Size, options: PlanOptions): Plan {
  const { paper, bleed, cropMarks } = options;
  const margin = (options.margin ?? PAPERS[paper].margin) * POINTS_PER_MM;
  const fits = [false, true].map((isStanding) => {
    const trim = pageSize(paper, isStanding);
    return { trim, fit: fitScale(sheet, { width: trim.width - 2 * margin, height: trim.height - 2 * margin }) };
  });
  const { trim, fit } = fits.reduce((best, each) => (each.fit > best.fit + TOLERANCE ? each : best));
  const scale = options.scale === 'fit' ? fit : (options.scale / 100) * POINTS_PER_PIXEL;
  if (scale > fit + TOLERANCE) {
    throw new ExportError('no-room', { paper, percent: Math.floor((fit / POINTS_PER_PIXEL) * 100) });
  }
  const past = bleed * POINTS_PER_MM;
  const around = past + (cropMarks && bleed > 0 ? SLUG : 0);
  const trimBox = { x: around, y: around, ...trim };
  const wall = scaled(sheet, scale);
  const page: PagePlan = {
    size: { width: trim.width + 2 * around, height: trim.height + 2 * around },
    trim: trimBox,
    bleed: growRect(trimBox, past),
    clip: growRect(trimBox, past),
    at: { x: around + (trim.width - wall.width) / 2, y: around + (trim.height - wall.height) / 2 },
    scale,
    cut: cropMarks && bleed > 0 ? trimBox : null,
    tile: null,
  };
  return { pages: [page], rows: 1, columns: 1, wall };
}

function planTiles(sheet: Size, options: PlanOptions): Plan {
  const { paper, tilePaper } = options;
  const scale =
    options.scale === 'fit'
      ? Math.max(fitScale(sheet, pageSize(paper)), fitScale(sheet, pageSize(paper, true)))
      : (options.scale / 100) * POINTS_PER_PIXEL;
  const wall = scaled(sheet, scale);
  const grids = [false, true].map((isStanding) => layGrid(wall, tilePaper, isStanding, options));
  const grid = grids.reduce((best, each) => (each.rows * each.columns < best.rows * best.columns ? each : best));
  const { rows, columns, page, room, overlap } = grid;
  if (rows * columns > MAX_TILES) throw new ExportError('too-many-tiles', { count: rows * columns, most: MAX_TILES });
  const step = { x: room.width - overlap, y: room.height - overlap };
  const past = Math.min(options.bleed * POINTS_PER_MM, room.x);
  const pages = Array.from({ length: rows * columns }, (_, index): PagePlan => {
    const [row, column] = [Math.floor(index / columns), index % columns];
    return {
      size: page,
      trim: { x: 0, y: 0, ...page },
      bleed: { x: 0, y: 0, ...page },
      clip: growRect(room, past),
      at: { x: room.x - column * step.x, y: room.y - row * step.y },
      scale,
      cut: options.cropMarks ? room : null,
      tile: { row, column },
    };
  });
  return { pages, rows, columns, wall };
}

/** How many sheets of paper, lying or standing, cover the wall. */
function layGrid(wall: Size, paper: Paper, isStanding: boolean, options: PlanOptions) {
  const page = pageSize(paper, isStanding);
  const margin = (options.margin ?? PAPERS[paper].margin) * POINTS_PER_MM;
  const overlap = options.overlap * POINTS_PER_MM;
  const room: Rect = { x: margin, y: margin, width: page.width - 2 * margin, height: page.height - 2 * margin };
  const count = (length: number, each: number) =>
    Math.max(1, Math.ceil((length - overlap) / (each - overlap) - TOLERANCE));
  return { page, room, overlap, columns: count(wall.width, room.width), rows: count(wall.height, room.height) };
}

/** What of the sheet shows on a page, in map pixels. */
export function windowOf({ clip, at, scale }: PagePlan): Rect {
  return {
    x: (clip.x - at.x) / scale,
    y: (clip.y - at.y) / scale,
    width: clip.width / scale,
    height: clip.height / scale,
  };
}
