/**
 * A slide deck as plain data: what is on each slide and where, before any file format.
 *
 * Laws
 * - Lengths are points (1/72 in) on a slide of the deck's frame; type sizes are points too, never under `SMALLEST_TYPE`.
 * - Every shape lies inside its slide, and its text inside the shape: sizes are computed here, no program is trusted to shrink.
 * - A shape either has words for those who do not see it (`alt`) or is decoration (`alt` is empty).
 * - Shapes are listed in reading order, back to front.
 * - A colour is `#rrggbb`, or a slot of the file's theme: `accent1` … `accent6`.
 */
import type { Point, Rect } from '../../lib/geometry.ts';
import type { Frame } from './frame.ts';

export const SMALLEST_TYPE = 10;

export interface Run {
  readonly text: string;
  readonly size: number;
  readonly colour: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

export interface Paragraph {
  readonly runs: readonly Run[];
  readonly align?: 'left' | 'center' | 'right';
  readonly spaceBefore?: number;
}

export interface TextBody {
  readonly paragraphs: readonly Paragraph[];
  readonly anchor: 'top' | 'middle' | 'bottom';
  readonly inset: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
  /** Whether lines break at the shape's edge; a label of one line does not. */
  readonly wraps: boolean;
}

export interface Outline {
  readonly colour: string;
  readonly width: number;
  readonly dash?: 'dash' | 'sysDash' | 'sysDot';
  /** Round ends, so that pieces of one curve join without a seam. */
  readonly isRound?: boolean;
}

interface Named {
  /** Shown in the selection pane. */
  readonly name: string;
  readonly alt: string;
  readonly box: Rect;
  /** Anchor of the slide that a click leads to. */
  readonly link?: string;
}

/** DrawingML preset geometries. */
export type Geometry = 'rect' | 'roundRect' | 'ellipse' | 'chevron' | 'homePlate' | 'line';

export interface PresetShape extends Named {
  readonly type: 'preset';
  readonly geometry: Geometry;
  /** The geometry's first adjust value, in its own units (usually 1/100,000 of the shorter side). */
  readonly adjust?: number;
  readonly fill?: string;
  readonly outline?: Outline;
  readonly text?: TextBody;
}

export type PathCommand =
  | { readonly type: 'move' | 'line'; readonly to: Point }
  | { readonly type: 'cubic'; readonly c1: Point; readonly c2: Point; readonly to: Point }
  | { readonly type: 'close' };

/** A free form; its points are in slide space and lie inside `box`. */
export interface PathShape extends Named {
  readonly type: 'path';
  readonly commands: readonly PathCommand[];
  readonly fill?: string;
  readonly outline?: Outline;
}

/** An image of the map, whole or cropped. */
export interface PictureShape extends Named {
  readonly type: 'picture';
  readonly image: string;
  readonly geometry: 'rect' | 'ellipse';
  /** Shares of the picture that are cut off at its sides. */
  readonly crop?: { readonly x: number; readonly y: number };
}

/** Shapes that move as one. */
export interface GroupShape extends Named {
  readonly type: 'group';
  readonly children: readonly (PresetShape | PathShape | PictureShape)[];
}

export interface TableCell {
  readonly paragraphs: readonly Paragraph[];
}

/** A native table; its first row is its header. Heights are those its texts need: no program has to stretch a row. */
export interface TableShape extends Named {
  readonly type: 'table';
  readonly columns: readonly number[];
  readonly rows: readonly { readonly height: number; readonly cells: readonly TableCell[] }[];
  readonly inset: { readonly x: number; readonly y: number };
  readonly line: string;
}

export interface ChartPoint {
  readonly name: string;
  readonly value: number;
  readonly colour: string;
  /** An assumption's marker is hollow and its line dashed. */
  readonly isAssumed: boolean;
}

/** A native line chart whose numbers can be edited where the deck is opened. */
export interface ChartShape extends Named {
  readonly type: 'chart';
  readonly series: string;
  readonly points: readonly ChartPoint[];
  readonly min: number;
  readonly max: number;
  /** Of the whole line, for programs that do not colour it piece by piece. */
  readonly line: string;
  readonly ground: string;
}

export type Shape = PresetShape | PathShape | PictureShape | GroupShape | TableShape | ChartShape;

export interface Slide {
  /** Which slide it is, whatever it is called: `phase:<id>`; parts of one have the same. */
  readonly key: string;
  readonly layout: 'cover' | 'content';
  readonly title: string;
  readonly titleSize: number;
  /** What the cover of a company's own template says under its title. */
  readonly underTitle?: readonly string[];
  readonly shapes: readonly Shape[];
  /** Speaker notes; a line is a paragraph. */
  readonly notes: readonly string[];
  /** What links name it by. */
  readonly anchor?: string;
}

export interface Deck {
  readonly frame: Frame;
  readonly title: string;
  /** The line at the foot of every slide but the cover. */
  readonly footer: string;
  readonly slides: readonly Slide[];
}
