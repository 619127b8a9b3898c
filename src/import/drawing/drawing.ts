import type { ImportWarning } from '../types.ts';

/** A rectangle with words. */
export interface DrawnBox {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly text: string;
  /** `#rrggbb`, where it has a colour of its own. */
  readonly colour: string | null;
}

/** A named area that other boxes lie in. */
export type DrawnFrame = Omit<DrawnBox, 'colour'>;

export interface DrawnArrow {
  readonly from: string;
  readonly to: string;
  readonly label: string;
}

/** What a drawing program's file holds, as far as it can tell of a journey. */
export interface Drawing {
  /** What it says that it is called; empty where that is told by where words stand. */
  readonly title: string;
  readonly boxes: readonly DrawnBox[];
  readonly frames: readonly DrawnFrame[];
  readonly arrows: readonly DrawnArrow[];
  /** Words that stand nowhere. */
  readonly lost: readonly string[];
  readonly warnings: readonly ImportWarning[];
}

const LONGEST_NAME = 40;

/** An element by its words, for a message. */
export function elementName(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST_NAME ? `${line.slice(0, LONGEST_NAME - 1)}…` : line;
}
