/** Where opportunities lie in an impact × effort matrix: near their values, never over one another; cards where all find room, numbers where they do not. */
import { clamp, doRectsOverlap, growRect, isRectInRect, type Point, type Rect } from '../../lib/geometry.ts';
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
/** Size of the line that says how many dots it got. */
export const VOTED = 11;
const GAP = 5;
const STEP = 6;
/** Room for the quadrant's name. */
const NAME = 26;
const EDGE = 10;
/** Diameter of a number's circle. */
const NUMBER = 22;
const NUMBER_GAP = 2;

export type Judged = Chance & { readonly judged: NonNullable<Chance['judged']> };

export interface PlacedChance {
  readonly chance: Judged;
  readonly box: Rect;
  readonly text: string;
  readonly size: number;
}

/** Best first: most impact, then least effort. */
export function rankChances(chances: readonly Judged[]): Judged[] {
  return [...chances].sort((a, b) => b.judged.impact - a.judged.impact || a.judged.effort - b.judged.effort);
}

/** Each as a card with its words; null where one of them finds no room. */
export function placeCards(chances: readonly Judged[], matrix: Rect): readonly PlacedChance[] | null {
  const placed: PlacedChance[] = [];
  for (const chance of chances) {
    const found = place(chance, placed, matrix);
    if (!found) return null;
    placed.push(found);
  }
  return placed;
}

export interface PlacedNumber {
  readonly chance: Judged;
  readonly number: number;
  readonly box: Rect;
}

/** Each as its number, from 1; one list a slide, as there are maps with more of them than a quadrant has room for. */
export function placeNumbers(chances: readonly Judged[], matrix: Rect): readonly (readonly PlacedNumber[])[] {
  const slides: PlacedNumber[][] = [];
  let waiting = chances.map((chance, i) => ({ chance, number: i + 1 }));
  while (waiting.length > 0) {
    const spots = new Map<string, Rect[]>();
    const placed: PlacedNumber[] = [];
    const next: typeof waiting = [];
    for (const each of waiting) {
      const quadrant = quadrantOf(each.chance, matrix);
      const key = `${quadrant.x} ${quadrant.y}`;
      const free = spots.get(key) ?? spotsOf(quadrant);
      spots.set(key, free);
      const box = takeNearest(free, centreOf(each.chance, matrix));
      if (box) placed.push({ ...each, box });
      else next.push(each);
    }
    slides.push(placed);
    waiting = next;
  }
  return slides;
}

function spotsOf({ x, y, width, height }: Rect): Rect[] {
  const pitch = NUMBER + NUMBER_GAP;
  const [columns, rows] = [Math.floor((width + NUMBER_GAP) / pitch), Math.floor((height + NUMBER_GAP) / pitch)];
  return Array.from({ length: columns * rows }, (_, i) => ({
    x: x + (i % columns) * pitch,
    y: y + Math.floor(i / columns) * pitch,
    width: NUMBER,
    height: NUMBER,
  }));
}

function takeNearest(free: Rect[], { x, y }: Point): Rect | undefined {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  free.forEach((spot, i) => {
    const distance = Math.hypot(spot.x + NUMBER / 2 - x, spot.y + NUMBER / 2 - y);
    if (distance >= least) return;
    least = distance;
    best = i;
  });
  return best < 0 ? undefined : free.splice(best, 1)[0];
}

function place(chance: Judged, placed: readonly PlacedChance[], matrix: Rect): PlacedChance | null {
  const inner = CARD_WIDTH - CARD_INSETS_X;
  const { text, size, lines } = fitText(
    oneLine(chance.card.text),
    { width: inner, height: MOST_LINES * leadingOf(11) },
    [12, 11],
    BOLD,
  );
  const height = Math.max(1, lines) * leadingOf(size) + CARD_INSETS_Y + (chance.voted === '' ? 0 : leadingOf(VOTED));
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

/** What shows its values, 1…5 along each side. */
function centreOf({ judged }: Pick<Judged, 'judged'>, matrix: Rect): Point {
  return {
    x: matrix.x + ((judged.effort - 0.5) / 5) * matrix.width,
    y: matrix.y + ((5.5 - judged.impact) / 5) * matrix.height,
  };
}

/** Top left corner of a card whose middle shows its values. */
function idealOf(chance: Pick<Judged, 'judged'>, height: number, matrix: Rect): Point {
  const centre = centreOf(chance, matrix);
  const quadrant = quadrantOf(chance, matrix);
  return {
    x: clamp(centre.x - CARD_WIDTH / 2, quadrant.x, quadrant.x + quadrant.width - CARD_WIDTH),
    y: clamp(centre.y - height / 2, quadrant.y, quadrant.y + quadrant.height - height),
  };
}
