import type { LaneUse } from '../grid/laneWords.ts';

/** What a lane of cards in one colour usually holds: red ones pains, green ones opportunities; other colours tell nothing. */
export function colourUse(colours: readonly (string | null)[]): LaneUse | null {
  const uses = colours.map((colour) => (colour === null ? null : hueUse(colour)));
  const [first = null, ...rest] = uses;
  return rest.every((use) => use === first) ? first : null;
}

function hueUse(colour: string): LaneUse | null {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const most = Math.max(red, green, blue);
  const range = most - Math.min(red, green, blue);
  if (range < 16) return null;
  if (most === red && Math.abs(green - blue) < range / 2) return 'pain-point';
  return most === green && Math.abs(red - blue) < range / 2 ? 'opportunity' : null;
}
