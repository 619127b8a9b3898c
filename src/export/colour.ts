import { assert } from '../lib/assert.ts';

/** An opaque `#rrggbb` and how much of it shows, 0…1. */
export interface OpaqueColour {
  readonly rgb: string;
  readonly opacity: number;
}

/** Splits `#rrggbb` or `#rrggbbaa`, for formats that keep opacity apart. */
export function splitColour(colour: string): OpaqueColour {
  assert(/^#(?:[0-9a-f]{6}|[0-9a-f]{8})$/i.test(colour), `colour ${colour} is not #rrggbb or #rrggbbaa`);
  if (colour.length === 7) return { rgb: colour, opacity: 1 };
  return { rgb: colour.slice(0, 7), opacity: Number.parseInt(colour.slice(7), 16) / 255 };
}
