/** A part of the map at one scale, cut into tiles that move together and are painted one by one, as they come into view. */
import { doRectsOverlap, growRect, isRectInRect, type Rect } from '../../lib/geometry.ts';
import type { Viewport } from '../../session/session.ts';
import { createTile, freeTile, type Tile } from './tile.ts';
import { layTiles } from './tileGrid.ts';

/** CSS pixels along each side of a tile: so many that a dozen fill a window, so few that a browser takes one in within a frame. */
const TILE = 512;
/** Map pixels that sums of fractions may be off by. */
const ROUNDING = 0.01;

export interface TileSheet {
  /** The part of the map it is cut from; elsewhere it shows nothing. */
  readonly region: Rect;
  readonly zoom: number;
  /** Those that are painted, or are being so. */
  readonly tiles: () => readonly Tile[];
  /** Makes, blank, the tile of `wanted` that is nearest the middle of `seen`; null when all are there. */
  readonly addMissing: (wanted: Rect, seen: Rect) => Tile | null;
  readonly drop: (tile: Tile) => void;
  /** Takes away what lies well outside `wanted`. */
  readonly dropOutside: (wanted: Rect) => void;
  /** Puts the sheet where `view` has it, and shows it. */
  readonly place: (view: Viewport) => void;
  readonly hide: () => void;
  readonly destroy: () => void;
}

interface SheetScale {
  readonly zoom: number;
  readonly pixelRatio: number;
}

/** Of one tile, however large, when `isWhole`: a picture that is painted in one go. */
export function createTileSheet(
  host: HTMLElement,
  region: Rect,
  { zoom, pixelRatio }: SheetScale,
  isWhole = false,
): TileSheet {
  const scale = zoom * pixelRatio;
  const side = isWhole ? Number.MAX_SAFE_INTEGER : Math.round(TILE * pixelRatio);
  const grid = layTiles(region, scale, side);
  const tiles = new Map<string, Tile>();
  const element = document.createElement('div');
  element.style.visibility = 'hidden';
  host.append(element);

  function make({ x, y, width, height }: Rect): Tile {
    const tile = createTile({ x: x / scale, y: y / scale, width: width / scale, height: height / scale }, scale);
    const style = { left: x, top: y, width, height };
    for (const [name, pixels] of Object.entries(style)) tile.canvas.style.setProperty(name, `${pixels / pixelRatio}px`);
    element.append(tile.canvas);
    return tile;
  }

  function drop(tile: Tile): void {
    for (const [name, one] of tiles) if (one === tile) tiles.delete(name);
    freeTile(tile);
  }

  return {
    region,
    zoom,
    tiles: () => [...tiles.values()],
    addMissing(wanted, seen) {
      const middle = { x: seen.x + seen.width / 2, y: seen.y + seen.height / 2 };
      for (const place of grid.placesIn(wanted, middle)) {
        const name = `${place.column} ${place.row}`;
        if (tiles.has(name)) continue;
        const tile = make(grid.pixelsOf(place));
        tiles.set(name, tile);
        return tile;
      }
      return null;
    },
    drop,
    dropOutside(wanted) {
      const kept = growRect(wanted, side / scale);
      for (const tile of tiles.values()) if (!doRectsOverlap(tile.rect, kept)) drop(tile);
    },
    place(view) {
      const stretch = view.zoom / zoom;
      const ratio = window.devicePixelRatio;
      const snap = (value: number): number => (stretch === 1 ? Math.round(value * ratio) / ratio : value);
      element.style.transform = `translate(${snap(view.x)}px, ${snap(view.y)}px) scale(${stretch})`;
      element.style.visibility = 'visible';
    },
    hide() {
      element.style.visibility = 'hidden';
    },
    destroy() {
      for (const tile of tiles.values()) freeTile(tile);
      tiles.clear();
      element.remove();
    },
  };
}

/** Whether the sheet can show all of `seen`, once its tiles are painted. */
export function hasRoomFor(sheet: TileSheet, seen: Rect): boolean {
  return isRectInRect(seen, growRect(sheet.region, ROUNDING));
}
