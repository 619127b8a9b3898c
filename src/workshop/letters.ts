/** How large letters must be to be read across a room. */

/** As large a part of the viewing distance as letters are high. */
const SHARE = 1 / 200;
/** Height of a capital of Inter, as a part of the font size. */
const CAPITAL = 0.727;

export interface Room {
  /** From the screen to the last row, in metres. */
  readonly distance: number;
  /** Of the picture on the wall, in metres. */
  readonly screenWidth: number;
}

export const USUAL_ROOM: Room = { distance: 8, screenWidth: 2 };
export const ROOM_LIMITS = { distance: { min: 2, max: 30 }, screenWidth: { min: 0.3, max: 10 } } as const;

/** The smallest font size, in CSS pixels, that is read from the last row when the picture is `pixels` wide. */
export function smallestFont({ distance, screenWidth }: Room, pixels: number): number {
  const letter = distance * SHARE;
  return Math.ceil((letter / screenWidth) * (pixels / CAPITAL));
}
