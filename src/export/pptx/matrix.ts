/** Where opportunities lie in an impact × effort matrix: near their values, never over one another; what finds no room waits for the next slide. */
import { clamp, doRectsOverlap, growRect, isRectInRect, type Rect } from '../../lib/geometry.ts';
import { CARD_INSETS_X, CARD_INSETS_Y } from './card.ts';
import { type Chance, oneLine } from './facts.ts';
import type { Frame } from './frame.ts';
import { BOLD, fitText, leadingOf } from './measure.ts';

/** Room for a list beside the matrix; a narrow slide has the matrix alone. */
const BESIDE = 348;
const NARROWEST = 500;

export function matrixBox({ margin, contentWidth, bodyTop, footerLine }: Frame): Rect {
  const width = contentWidth - BESIDE < NARROWEST ? contentWidth : contentWidth - BESIDE;
  return { x: margin, y: bodyTop + 6, width, height: footerLine - 12 - (bodyTop + 6) };
}

const CARD_WIDTH = 180;
const MOST_LINES = 3;
const GAP = 5;
const STEP = 6;
/** Room for the quadrant's name. */
const NAME = 26;
const EDGE = 10;

export type Judged = Chance & { readonly judged: NonNullable<Chance['judged']> };

export interface PlacedChance {
  readonly chance: Judged;
  readonly box: Rect;
  readonly text: string;
  readonly size: number;
}

/** One list a slide; best first: most impact, then least effort. */
export function planMatrix(chances: readonly Judged[], matrix: Rect): readonly (readonly PlacedChance[])[] {
  let waiting = [...chances].sort((a, b) => b.judged.impact - a.judged.impact || a.judged.effort - b.judged.effort);
  const slides: PlacedChance[][] = [];
  while (waiting.length > 0) {
    const placed: PlacedChance[] = [];
    const next: Judged[] = [];
    for (const chance of waiting) {
      const found = place(chance, placed, matrix);
      if (found) placed.push(found);
      else next.push(chance);
    }
    slides.push(placed);
    waiting = next;
  }
  return slides;
}

function place(chance: Judged, placed: readonly PlacedChance[], matrix: Rect): PlacedChance | null {
  const inner = CARD_WIDTH - CARD_INSETS_X;
  const { text, size, lines } = fitText(
    oneLine(chance.card.text),
    { width: inner, height: MOST_LINES * leadingOf(11) },
    [12, 11],
    BOLD,
  );
  const height = Math.max(1, lines) * leadingOf(size) + CARD_INSETS_Y;
  const quadrant = quadrantOf(chance, matrix);
  const ideal = idealOf(chance, height, matrix);
  const spots: { box: Rect; distance: number }[] = [];
  for (let y = quadrant.y; y + height <= quadrant.y + quadrant.height; y += STEP) {
    for (let x = quadrant.x; x + CARD_WIDTH <= quadrant.x + quadrant.width; x += STEP) {
      spots.push({ box: { x, y, width: CARD_WIDTH, height }, distance: Math.hypot(x - ideal.x, y - ideal.y) });
    }
  }
  const start = { ...ideal, width: CARD_WIDTH, height };
  if (isRectInRect(start, quadrant)) spots.push({ box: start, distance: 0 });
  const free = spots
    .filter(({ box }) => placed.every((other) => !doRectsOverlap(growRect(box, GAP), other.box)))
    .sort((a, b) => a.distance - b.distance)[0];
  return free ? { chance, box: free.box, text, size } : null;
}

/** High impact is above 3, low effort is up to 3. */
function quadrantOf({ judged }: Pick<Judged, 'judged'>, matrix: Rect): Rect {
  const isHigh = judged.impact > 3;
  const isEasy = judged.effort <= 3;
  const width = matrix.width / 2;
  const height = matrix.height / 2;
  return {
    x: matrix.x + (isEasy ? 0 : width) + EDGE,
    y: matrix.y + (isHigh ? NAME : height + EDGE),
    width: width - 2 * EDGE,
    height: height - NAME - EDGE,
  };
}

/** Top left corner of a card whose middle shows its values, 1…5 along each side. */
function idealOf({ judged }: Pick<Judged, 'judged'>, height: number, matrix: Rect): { x: number; y: number } {
  const x = matrix.x + ((judged.effort - 0.5) / 5) * matrix.width - CARD_WIDTH / 2;
  const y = matrix.y + ((5.5 - judged.impact) / 5) * matrix.height - height / 2;
  const quadrant = quadrantOf({ judged }, matrix);
  return {
    x: clamp(x, quadrant.x, quadrant.x + quadrant.width - CARD_WIDTH),
    y: clamp(y, quadrant.y, quadrant.y + quadrant.height - height),
  };
}
