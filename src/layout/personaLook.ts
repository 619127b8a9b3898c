/** How personas are told apart where there are several: by colour, by a letter or two, and by the line of their curve. */
import type { Drawing, Font, PathDrawing } from '../drawing/drawing.ts';
import { textBlock } from '../drawing/text.ts';
import type { Theme } from '../drawing/theme.ts';
import type { Rect } from '../lib/geometry.ts';
import type { Persona } from '../model/index.ts';

export interface PersonaLook {
  readonly persona: Persona;
  /** One or two letters, or a letter and a number; no two personas of a map have the same. */
  readonly initial: string;
  /** How many before this one have its colour: the line is plain, double, thin, and so on again. */
  readonly line: number;
}

const LINES = 3;
const PLAIN = 3;
const DOUBLE = { outer: 5, inner: 1.75 } as const;
const THIN = 1.5;
const LETTERS = { font: { size: 10, weight: 700 } satisfies Font, lineHeight: 12 };

const known = new WeakMap<readonly Persona[], ReadonlyMap<string, PersonaLook>>();

/** By id, of all personas of a map in their order. */
export function personaLooks(personas: readonly Persona[]): ReadonlyMap<string, PersonaLook> {
  const before = known.get(personas);
  if (before) return before;
  const initials = personaInitials(personas.map(({ name }) => name));
  const looks = new Map(
    personas.map((persona, i): [string, PersonaLook] => {
      const line = personas.slice(0, i).filter(({ colour }) => colour === persona.colour).length;
      return [persona.id, { persona, initial: initials[i] ?? '', line }];
    }),
  );
  known.set(personas, looks);
  return looks;
}

/** A letter each where that is enough, two where it is not, else a letter and the place in the order. */
export function personaInitials(names: readonly string[]): readonly string[] {
  const letters = names.map((name) => [...name].filter((letter) => /\p{L}/u.test(letter)));
  const one = letters.map(([first = '']) => first.toUpperCase());
  const two = letters.map(([, second = ''], i) => `${one[i]}${second.toLowerCase()}`);
  const isOnly = (all: readonly string[], i: number): boolean =>
    all[i] !== '' && all.indexOf(all[i] ?? '') === all.lastIndexOf(all[i] ?? '');
  return names.map((_, i) => {
    if (isOnly(one, i)) return one[i] ?? '';
    return isOnly(two, i) ? (two[i] ?? '') : `${one[i]}${i + 1}`;
  });
}

/** The line of a persona's curve along `d`. */
export function personaLine(
  d: string,
  { persona, line }: PersonaLook,
  theme: Theme,
  more: Partial<PathDrawing> = {},
): readonly Drawing[] {
  const stroke = theme.personas[persona.colour] ?? theme.ink;
  const path = (ink: string, strokeWidth: number): Drawing => ({ ...more, type: 'path', d, stroke: ink, strokeWidth });
  if (line % LINES === 1) return [path(stroke, DOUBLE.outer), path(theme.sheet, DOUBLE.inner)];
  return [path(stroke, line % LINES === 0 ? PLAIN : THIN)];
}

/** The persona's letters on its colour; hollow where the line is double, square where it is thin, without colour when `isQuiet`. */
export function paintBadge(
  {
    look: { persona, initial, line },
    box: { x, y, width, height },
  }: { readonly look: PersonaLook; readonly box: Rect },
  theme: Theme,
  isQuiet = false,
): readonly Drawing[] {
  const colour = isQuiet ? theme.inkFaint : (theme.personas[persona.colour] ?? theme.ink);
  const isHollow = isQuiet || line % LINES === 1;
  return [
    {
      type: 'rect',
      x: x + 0.5,
      y: y + 0.5,
      width: width - 1,
      height: height - 1,
      radius: line % LINES === 2 ? 3 : 8,
      fill: isHollow ? theme.sheet : colour,
      stroke: isHollow ? colour : theme.sheet,
      strokeWidth: 1,
    },
    textBlock(initial, {
      x,
      y: y + 2,
      width,
      ...LETTERS,
      fill: isHollow ? colour : theme.sheet,
      align: 'center',
      maxLines: 1,
    }),
  ];
}
