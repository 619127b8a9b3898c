/**
 * What the deck library cannot write, kept beside its output and put in by the post-pass: each shape is painted under a key
 * as its name, and its mark says the rest.
 */
import type { Rect } from '../../lib/geometry.ts';

export interface ShapeMark {
  readonly name: string;
  /** Empty for decoration. */
  readonly alt: string;
  /** First adjust value of the preset geometry. */
  readonly adjust?: number;
  readonly hasRoundLine?: boolean;
  /** Number of the slide a click leads to, from 1. */
  readonly link?: number;
}

export interface GroupMark {
  readonly name: string;
  readonly alt: string;
  readonly box: Rect;
  readonly link?: number;
  /** Keys of its shapes, back to front. */
  readonly members: readonly string[];
}

export interface SlideMarks {
  readonly title: string;
  readonly shapes: ReadonlyMap<string, ShapeMark>;
  readonly groups: readonly GroupMark[];
  readonly notes: readonly string[];
}

/** Name under which the title placeholder is painted. */
export const TITLE_KEY = 'title';
