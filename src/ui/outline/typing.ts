/** Which text of the outline somebody types in: one at a time, and whether its record was made for the typing. */
import { createContext, useContext } from 'react';
import type { Gesture } from '../../document/index.ts';
import { required } from '../../lib/assert.ts';
import type { RecordKey } from '../../model/index.ts';

export interface OpenText {
  readonly key: RecordKey | 'map';
  readonly field: string;
  /** The gesture in which the record was just made: one step of undo with its words, none without. */
  readonly made: Gesture | null;
  /** What the first key typed; null when the first letter comes at once; absent after a menu, which gives the focus back first. */
  readonly initial?: string | null;
}

export interface Typing {
  readonly open: OpenText | null;
  readonly setOpen: (open: OpenText | null) => void;
  /** The card that was just moved by its menu: the keyboard goes along. */
  readonly moved: { current: RecordKey | null };
}

export const TypingContext = createContext<Typing | null>(null);

export function useTyping(): Typing {
  return required(useContext(TypingContext), 'an outline around this component');
}
