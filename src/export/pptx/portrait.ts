/** A persona's face: their portrait in a circle, or their initials where there is none. */

import type { Rect } from '../../lib/geometry.ts';
import { readImageHeader } from '../../lib/imageHeader.ts';
import type { Persona } from '../../model/index.ts';
import type { DeckContext } from './context.ts';
import type { Shape } from './deck.ts';
import { oneLine, shortName } from './facts.ts';

export function portraitShape({ facts, theme, pictures }: DeckContext, persona: Persona, box: Rect): Shape {
  const name = oneLine(persona.name);
  const picture = persona.portrait === null ? undefined : pictures.get(persona.portrait);
  const header = picture ? readImageHeader(picture.bytes) : null;
  if (persona.portrait !== null && header) {
    const alt = facts.words.portraitOf(name);
    return {
      type: 'picture',
      name: 'Portrait',
      alt,
      box,
      image: persona.portrait,
      geometry: 'ellipse',
      crop: toSquare(header),
    };
  }
  const initials = {
    text: initialsOf(shortName(persona)),
    size: Math.max(12, box.height * 0.35),
    colour: INK,
    bold: true,
  };
  return {
    type: 'preset',
    geometry: 'ellipse',
    name: 'Persona',
    alt: '',
    box,
    fill: theme.personas[persona.colour % theme.personas.length] ?? theme.ink,
    text: {
      paragraphs: [{ runs: [{ ...initials, colour: theme.name === 'dark' ? theme.sheet : INK }], align: 'center' }],
      anchor: 'middle',
      inset: { left: 0, top: 0, right: 0, bottom: 0 },
      wraps: false,
    },
  };
}

const INK = '#ffffff';

/** What is cut off the longer sides, as shares of them. */
function toSquare({ width, height }: { readonly width: number; readonly height: number }): { x: number; y: number } {
  const side = Math.min(width, height);
  return { x: 1 - side / width, y: 1 - side / height };
}

function initialsOf(name: string): string {
  const letters = name.split(/\s+/u).map((word) => /[\p{L}\p{N}]/u.exec(word)?.[0] ?? '');
  return letters.join('').slice(0, 2).toLocaleUpperCase();
}
