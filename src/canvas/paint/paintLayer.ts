/**
 * A part of the scene on screen: a sheet of tiles that is shown, and at times another that is being painted to take its place.
 *
 * Laws
 * - During a gesture the sheet is only moved and stretched, and the tiles that come near are painted a few milliseconds a frame.
 *   When it has drifted too far in scale, and sharp at rest, the next sheet is painted and takes its place when it is done.
 * - A change of the scene repaints the changed rectangles at once and nothing else.
 * - The first picture is painted whole in one frame, of what is seen alone.
 */
import type { PaintOptions } from '../../drawing/paintCanvas.ts';
import { doRectsOverlap, intersectRects, type Rect } from '../../lib/geometry.ts';
import type { Viewport } from '../../session/session.ts';
import { isNearEnough, overscanned, pixelRatioFor } from './coverage.ts';
import { detailAt } from './detail.ts';
import { doInSlices } from './slices.ts';
import { createSpatialIndex, type SpatialIndex } from './spatialIndex.ts';
import { type PaintGround, paintInSteps, repaintParts, type Tile } from './tile.ts';
import { createTileSheet, hasRoomFor, type TileSheet } from './tileSheet.ts';

export interface PaintLayer {
  /** Moves the sheet to where `view` puts it and paints what must be painted. `seen` is what can be seen of `region`. */
  readonly show: (view: Viewport, seen: Rect, region: Rect, isAtRest: boolean) => void;
  readonly hide: () => void;
  /**
   * Takes the next scene; null paints all of it again. Where much has changed and `first` is given, that part is painted at
   * once and the rest a few frames later: the letter somebody types shows before the rows below have moved.
   */
  readonly change: (index: SpatialIndex, dirty: readonly Rect[] | null, first: Rect | null) => void;
  /** Plain layers show words as bars: while their font is on its way. */
  readonly setPlain: (isPlain: boolean) => void;
  readonly destroy: () => void;
}

interface Shown {
  readonly view: Viewport;
  readonly part: Rect;
  readonly region: Rect;
  readonly isAtRest: boolean;
}

/** Above this share of what is painted, it is quicker to paint what is seen and the rest later. */
const MUCH = 0.4;
/** Two frames. */
const CATCH_UP_MS = 32;

export function createPaintLayer(
  host: HTMLElement,
  images: NonNullable<PaintOptions['images']>,
  paintGround: PaintGround = () => undefined,
): PaintLayer {
  let index = createSpatialIndex([]);
  let shown: TileSheet | null = null;
  /** What will be shown instead, and how much of it must be painted before. */
  let next: { readonly sheet: TileSheet; readonly wanted: Rect } | null = null;
  /** The tile that is being painted, and what has changed on it since that began. */
  let begun: { readonly sheet: TileSheet; readonly tile: Tile; readonly late: Rect[] } | null = null;
  let stopWork: (() => void) | null = null;
  let isPlain = false;
  let last: Shown | null = null;
  /** The sheet shows a former scene, but for what was painted into it since. */
  let isStale = false;
  let catchUp = 0;

  function optionsAt(zoom: number): PaintOptions {
    const detail = detailAt(zoom);
    return { detail: isPlain && detail === 'full' ? 'bars' : detail, images };
  }

  /** What is half painted is lost with the sheet it was for. */
  function dropNext(): void {
    stopWork?.();
    stopWork = null;
    begun?.sheet.drop(begun.tile);
    begun = null;
    next?.sheet.destroy();
    next = null;
  }

  function paintSeen({ view, part }: Shown): TileSheet {
    const sheet = createTileSheet(host, part, { zoom: view.zoom, pixelRatio: pixelRatioFor(part, view.zoom) }, true);
    const tile = sheet.addMissing(part, part);
    if (tile) repaintParts(tile, index, [tile.rect], paintGround, optionsAt(sheet.zoom));
    return sheet;
  }

  /** Whether another sheet must be painted for this view. */
  function isWanting({ view, part, region, isAtRest }: Shown, sheet: TileSheet): boolean {
    if (!isNearEnough(sheet.zoom, view.zoom)) return true;
    if (!hasRoomFor(sheet, intersectRects(overscanned(part), region))) return true;
    return isAtRest && sheet.zoom !== view.zoom;
  }

  function beginNext({ view, part, region }: Shown): void {
    const wanted = intersectRects(overscanned(part), region);
    const pixelRatio = pixelRatioFor(overscanned(part), view.zoom);
    next = { sheet: createTileSheet(host, region, { zoom: view.zoom, pixelRatio }), wanted };
  }

  function* work(): Generator<void, void, void> {
    while (last) {
      const sheet = next?.sheet ?? shown;
      const wanted = next?.wanted ?? intersectRects(overscanned(last.part), last.region);
      const tile = sheet?.addMissing(wanted, last.part);
      if (sheet && tile) yield* paintTile(sheet, tile);
      else if (next) takeNext();
      else return;
    }
  }

  function* paintTile(sheet: TileSheet, tile: Tile): Generator<void, void, void> {
    const options = optionsAt(sheet.zoom);
    const late: Rect[] = [];
    begun = { sheet, tile, late };
    yield* paintInSteps(tile, index.search(tile.rect), paintGround, options);
    begun = null;
    if (late.length > 0) repaintParts(tile, index, late, paintGround, options);
  }

  function takeNext(): void {
    if (!next) return;
    shown?.destroy();
    shown = next.sheet;
    next = null;
    isStale = false;
    if (last) settle(last);
  }

  function startWork(): void {
    stopWork ??= doInSlices(
      (function* () {
        yield* work();
        stopWork = null;
      })(),
    );
  }

  /** Not in the next frame either: it would be drawn before the one that shows what was typed has reached the screen. */
  function catchUpSoon(): void {
    if (catchUp !== 0) return;
    catchUp = window.setTimeout(() => {
      catchUp = 0;
      if (!isStale || next || !last) return;
      beginNext(last);
      startWork();
    }, CATCH_UP_MS);
  }

  function repaintInto(sheet: TileSheet, rects: readonly Rect[]): void {
    for (const tile of sheet.tiles()) {
      const parts = rects.filter((rect) => doRectsOverlap(rect, tile.rect));
      if (tile === begun?.tile) begun.late.push(...parts);
      else if (parts.length > 0) repaintParts(tile, index, parts, paintGround, optionsAt(sheet.zoom));
    }
  }

  /** Puts the sheet in its place, and begins the next one if this one will not do. */
  function settle(now: Shown): void {
    if (!shown) return;
    shown.place(now.view);
    if (isStale) {
      catchUpSoon();
      return;
    }
    if (!next && isWanting(now, shown)) beginNext(now);
    if (!next) shown.dropOutside(overscanned(now.part));
    startWork();
  }

  function hide(): void {
    dropNext();
    last = null;
    shown?.hide();
  }

  return {
    hide,
    show(view, seen, region, isAtRest) {
      const part = intersectRects(seen, region);
      if (part.width <= 0 || part.height <= 0) {
        hide();
        return;
      }
      last = { view, part, region, isAtRest };
      shown ??= paintSeen(last);
      if (isAtRest && next && isWanting(last, next.sheet)) dropNext();
      settle(last);
    },
    change(changed, dirty, first) {
      index = changed;
      const isMuch = shown !== null && dirty !== null && shareOf(shown, dirty) > MUCH;
      if (shown && dirty && !isMuch) {
        for (const sheet of next ? [shown, next.sheet] : [shown]) repaintInto(sheet, dirty);
        return;
      }
      dropNext();
      isStale = shown !== null && first !== null;
      if (shown && first) repaintInto(shown, [first]);
      else {
        shown?.destroy();
        shown = null;
      }
    },
    setPlain(plain) {
      isPlain = plain;
    },
    destroy() {
      window.clearTimeout(catchUp);
      dropNext();
      shown?.destroy();
    },
  };
}

/** How much of what a sheet has painted the parts cover; they do not overlap. */
function shareOf(sheet: TileSheet, parts: readonly Rect[]): number {
  const areaOf = ({ width, height }: Rect): number => Math.max(0, width) * Math.max(0, height);
  const rects = sheet.tiles().map(({ rect }) => rect);
  const whole = rects.reduce((sum, rect) => sum + areaOf(rect), 0);
  const dirty = rects.flatMap((rect) => parts.map((part) => areaOf(intersectRects(part, rect))));
  return whole === 0 ? 1 : dirty.reduce((sum, area) => sum + area, 0) / whole;
}
