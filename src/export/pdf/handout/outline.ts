/** What the pages after the map say, as a tree in the order of reading: plain data, not yet laid out. */
import type { Card } from '../../../model/index.ts';

/** Text in the light notation. */
export interface Item {
  /** What it is, in the gutter; a card's kind has its icon and colour there. */
  readonly label: string;
  readonly kind: Card['kind'] | null;
  readonly text: string;
  /** Small, under the text, each on lines of its own. */
  readonly facts: readonly string[];
}

export interface Group {
  /** Null where the section has one list. */
  readonly heading: string | null;
  /** Instead of a list that would be empty. */
  readonly empty: string;
  readonly items: readonly Item[];
}

export interface Section {
  readonly heading: string;
  /** The phase it tells of: its index among them, and index into the phase palette. */
  readonly phase: { readonly index: number; readonly colour: number } | null;
  readonly groups: readonly Group[];
}
