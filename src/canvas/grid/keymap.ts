/**
 * What a key means in the grid. Pure: a key and what it lands on make an intent, which `intents.ts` carries out.
 *
 * Laws
 * - In an empty cell, printable keys are words: they start a card. Elsewhere they are commands.
 * - With a modifier a key means the same everywhere.
 */
import type { Tool } from '../../session/session.ts';
import type { Direction } from '../actions/moveRecords.ts';
import type { Walk } from './walk.ts';

export interface KeyPress {
  /** As in `KeyboardEvent.key` and `.code`. */
  readonly key: string;
  readonly code: string;
  /** Ctrl, or Cmd on a Mac. */
  readonly mod: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

export interface KeyContext {
  /** No record stands in the focused cell, and one can be made there. */
  readonly isEmpty: boolean;
  /** The lane shows its cards on a scale. */
  readonly isPlot: boolean;
  /** Kinds of card by their letters. */
  readonly kindByLetter: ReadonlyMap<string, string>;
}

export type Intent =
  | { readonly do: 'walk'; readonly way: Walk; readonly isExtending: boolean }
  | { readonly do: 'move'; readonly direction: Direction }
  | { readonly do: 'span'; readonly by: 1 | -1 }
  | { readonly do: 'score'; readonly change: { readonly by: number } | { readonly to: number } }
  | { readonly do: 'edit' }
  /** `text` is null when the first character is still being composed. */
  | { readonly do: 'type'; readonly text: string | null }
  | { readonly do: 'add-here' }
  | { readonly do: 'add'; readonly what: 'activity' | 'phase' | 'lane' | 'sibling' }
  | { readonly do: 'add-card'; readonly kind: string }
  | { readonly do: 'zoom'; readonly by: number }
  | { readonly do: 'fold'; readonly what: 'lane' | 'phase' }
  | { readonly do: 'frame'; readonly what: 'phase' | 'selection' }
  | { readonly do: 'tool'; readonly tool: Tool }
  | { readonly do: 'delete' }
  | { readonly do: 'duplicate' | 'undo' | 'redo' | 'select-all' | 'escape' | 'keys' | 'fit' | 'link' }
  | { readonly do: 'comment' | 'fill' | 'what-if' };

export const ZOOM_STEP = 1.25;
const COARSE = 0.5;
const FINE = 0.1;

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};
const MOD_KEYS: Readonly<Record<string, Intent>> = {
  Home: { do: 'walk', way: 'grid-start', isExtending: false },
  End: { do: 'walk', way: 'grid-end', isExtending: false },
  Enter: { do: 'add-here' },
  d: { do: 'duplicate' },
  r: { do: 'fill' },
  y: { do: 'redo' },
  a: { do: 'select-all' },
  '0': { do: 'fit' },
  '+': { do: 'zoom', by: ZOOM_STEP },
  '=': { do: 'zoom', by: ZOOM_STEP },
  '-': { do: 'zoom', by: 1 / ZOOM_STEP },
};
const PLAIN_KEYS: Readonly<Record<string, Intent>> = {
  Enter: { do: 'edit' },
  F2: { do: 'edit' },
  Delete: { do: 'delete' },
  Backspace: { do: 'delete' },
  Escape: { do: 'escape' },
  Insert: { do: 'add', what: 'sibling' },
  '?': { do: 'keys' },
};
/** By `code`: with Alt, many layouts type something else. */
const ALT_CODES: Readonly<Record<string, Intent>> = {
  KeyA: { do: 'add', what: 'activity' },
  KeyP: { do: 'add', what: 'phase' },
  KeyL: { do: 'add', what: 'lane' },
  KeyC: { do: 'comment' },
  KeyW: { do: 'what-if' },
};
const WRITING_KEYS: ReadonlySet<string> = new Set([
  'Process',
  'Dead',
  'Shift',
  'AltGraph',
  'Backspace',
  'Delete',
  'Enter',
]);
const LETTERS: Readonly<Record<string, Intent>> = {
  a: { do: 'add', what: 'activity' },
  v: { do: 'tool', tool: 'select' },
  h: { do: 'tool', tool: 'hand' },
  l: { do: 'link' },
  c: { do: 'tool', tool: 'comment' },
  w: { do: 'what-if' },
  f: { do: 'fold', what: 'phase' },
  z: { do: 'frame', what: 'phase' },
};
const SHIFT_LETTERS: Readonly<Record<string, Intent>> = {
  f: { do: 'fold', what: 'lane' },
  z: { do: 'frame', what: 'selection' },
};

/** Whether a key is one that people press while they write. */
export function isWriting({ key, mod, alt }: KeyPress): boolean {
  return mod === alt && ([...key].length === 1 || WRITING_KEYS.has(key));
}

/** Null leaves the key to the browser. */
export function keyToIntent(press: KeyPress, context: KeyContext): Intent | null {
  const { key, mod, alt, shift } = press;
  if (mod && !alt) {
    if (key.toLowerCase() === 'z') return { do: shift ? 'redo' : 'undo' };
    return MOD_KEYS[key.length === 1 ? key.toLowerCase() : key] ?? null;
  }
  if (alt && !mod) return altIntent(press, context);
  if (mod) return null;
  const direction = DIRECTIONS[key];
  if (direction) return { do: 'walk', way: direction, isExtending: shift };
  if (key === 'Home') return { do: 'walk', way: 'row-start', isExtending: false };
  if (key === 'End') return { do: 'walk', way: 'row-end', isExtending: false };
  if (key === 'Tab') return { do: 'walk', way: shift ? 'previous' : 'next', isExtending: false };
  return PLAIN_KEYS[key] ?? scoreIntent(key, context) ?? wordIntent(press, context);
}

function altIntent({ key, code, shift }: KeyPress, { isPlot }: KeyContext): Intent | null {
  const direction = DIRECTIONS[key];
  if (!direction) return ALT_CODES[code] ?? null;
  const isAcross = direction === 'left' || direction === 'right';
  if (isPlot && !isAcross) {
    const step = shift ? FINE : COARSE;
    return { do: 'score', change: { by: direction === 'up' ? step : -step } };
  }
  if (shift) return isAcross ? { do: 'span', by: direction === 'right' ? 1 : -1 } : null;
  return { do: 'move', direction };
}

function scoreIntent(key: string, { isPlot }: KeyContext): Intent | null {
  if (!isPlot) return null;
  if (key === '+') return { do: 'score', change: { by: COARSE } };
  if (key === '-' || key === '\u2212') return { do: 'score', change: { by: -COARSE } };
  return key === '0' || key === '1' || key === '2' ? { do: 'score', change: { to: Number(key) } } : null;
}

function wordIntent({ key, shift }: KeyPress, { isEmpty, kindByLetter }: KeyContext): Intent | null {
  if (isEmpty) {
    if (key === 'Process' || key === 'Dead') return { do: 'type', text: null };
    return key !== ' ' && [...key].length === 1 ? { do: 'type', text: key } : null;
  }
  const letter = key.toLowerCase();
  const kind = kindByLetter.get(letter);
  return (shift && SHIFT_LETTERS[letter]) || LETTERS[letter] || (kind ? { do: 'add-card', kind } : null);
}
