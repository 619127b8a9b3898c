/**
 * Drawing primitives as plain data: what a thing looks like, said once. Canvas, SVG, PNG, PDF and PPTX all paint these.
 *
 * Laws
 * - Coordinates are map pixels in the enclosing group's space, y down. Every colour is a resolved `#rrggbb` or `#rrggbbaa`.
 * - Text is already wrapped and measured: a painter places lines, it never breaks them. The font is Inter, kerning off.
 * - A path's `d` is absolute M, L, C and Z only, so that every format can take it.
 * - No primitive is interpreted: text is text, never markup.
 */
import type { Rect } from '../lib/geometry.ts';

export type FontWeight = 400 | 600 | 700;

/** One face of the family. Italic exists at weight 400 only. */
export interface Font {
  readonly size: number;
  readonly weight: FontWeight;
  readonly italic?: boolean;
}

interface Stroke {
  readonly stroke?: string;
  readonly strokeWidth?: number;
  /** Lengths of dash and gap. */
  readonly dash?: readonly number[];
}

export interface RectDrawing extends Rect, Stroke {
  readonly type: 'rect';
  readonly radius?: number;
  readonly fill?: string;
}

/** Colours along the vertical from `y1` to `y2`; `offset` is 0…1. */
export interface VerticalGradient {
  readonly y1: number;
  readonly y2: number;
  readonly stops: readonly { readonly offset: number; readonly colour: string }[];
}

export interface PathDrawing extends Stroke {
  readonly type: 'path';
  readonly d: string;
  readonly fill?: string;
  /** Instead of `stroke`; the emotion curve's only. */
  readonly strokeGradient?: VerticalGradient;
  readonly fillGradient?: VerticalGradient;
  readonly lineCap?: 'round' | 'butt';
}

export interface TextDrawing {
  readonly type: 'text';
  /** Left edge, centre or right edge of each line, by `align`. */
  readonly x: number;
  /** Top of the first line's box; the baseline is `baselineOf(font, lineHeight)` below it. */
  readonly y: number;
  readonly lines: readonly string[];
  readonly lineHeight: number;
  readonly font: Font;
  readonly fill: string;
  readonly align?: 'left' | 'center' | 'right';
  /** The widest line, in map pixels. */
  readonly width: number;
  /** Where the words lead: `http`, `https` or `mailto`. Painters that can make them a link. */
  readonly href?: string;
}

/** An icon of `icons.ts`, in a square box. */
export interface IconDrawing {
  readonly type: 'icon';
  readonly icon: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly colour: string;
}

export interface ImageDrawing extends Rect {
  readonly type: 'image';
  /** Id of an image of the map; each painter is handed the pictures themselves, so that a display list stays small. */
  readonly image: string;
  readonly alt: string;
  readonly radius?: number;
  /** Painted instead while the picture is on its way or cannot be had. */
  readonly missing: readonly Drawing[];
}

export interface GroupDrawing {
  readonly type: 'group';
  readonly x: number;
  readonly y: number;
  readonly children: readonly Drawing[];
  /** 0…1. */
  readonly opacity?: number;
}

export type Drawing = RectDrawing | PathDrawing | TextDrawing | IconDrawing | ImageDrawing | GroupDrawing;
