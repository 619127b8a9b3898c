/** How a part of the map is cut into square tiles, on whole device pixels counted from the map's origin. */
import type { Point, Rect } from '../../lib/geometry.ts';

/** Device pixels that neighbours share, so that no seam shows between them when they are stretched. */
const SHARED = 1;

/** Where a tile stands, counted from the top left one. */
export interface TilePlace {
  readonly column: number;
  readonly row: number;
}

export interface TileGrid {
  /** The places of all tiles that show something of `part`, nearest to `middle` first. */
  readonly placesIn: (part: Rect, middle: Point) => readonly TilePlace[];
  /** What a tile shows, in device pixels from the map's origin; the last ones end with the region. */
  readonly pixelsOf: (place: TilePlace) => Rect;
}

/** `scale` is device pixels to a map pixel, `side` a tile's in device pixels. */
export function layTiles(region: Rect, scale: number, side: number): TileGrid {
  const left = Math.floor(region.x * scale);
  const top = Math.floor(region.y * scale);
  const right = Math.ceil((region.x + region.width) * scale);
  const bottom = Math.ceil((region.y + region.height) * scale);

  /** First and last of the tiles in a row or column between two places on the map. */
  function span(from: number, to: number, start: number, end: number): readonly [number, number] {
    const last = Math.ceil((Math.min(to * scale, end) - start) / side) - 1;
    return [Math.max(0, Math.floor((from * scale - start) / side)), last];
  }

  return {
    placesIn(part, middle) {
      const [firstColumn, lastColumn] = span(part.x, part.x + part.width, left, right);
      const [firstRow, lastRow] = span(part.y, part.y + part.height, top, bottom);
      const distance = ({ column, row }: TilePlace): number =>
        Math.hypot(left + (column + 0.5) * side - middle.x * scale, top + (row + 0.5) * side - middle.y * scale);
      const places: TilePlace[] = [];
      for (let row = firstRow; row <= lastRow; row++)
        for (let column = firstColumn; column <= lastColumn; column++) places.push({ column, row });
      return places.sort((a, b) => distance(a) - distance(b));
    },
    pixelsOf({ column, row }) {
      const [x, y] = [left + column * side, top + row * side];
      return { x, y, width: Math.min(side + SHARED, right - x), height: Math.min(side + SHARED, bottom - y) };
    },
  };
}
