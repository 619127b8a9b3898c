/**
 * Between the map and the screen. A view is where the sheet's origin lies on screen, in CSS pixels from the canvas's top left
 * corner, and how large a map pixel is there.
 */
import { clamp, type Point, type Rect, type Size } from '../../lib/geometry.ts';
import type { Viewport } from '../../session/session.ts';

export const MIN_ZOOM = 0.05;
export const MAX_ZOOM = 4;

/** Room at the canvas's edges that panels lie over, in CSS pixels. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export function pointToMap(point: Point, view: Viewport): Point {
  return { x: (point.x - view.x) / view.zoom, y: (point.y - view.y) / view.zoom };
}

export function pointToScreen(point: Point, view: Viewport): Point {
  return { x: point.x * view.zoom + view.x, y: point.y * view.zoom + view.y };
}

export function rectToScreen(rect: Rect, view: Viewport): Rect {
  return { ...pointToScreen(rect, view), width: rect.width * view.zoom, height: rect.height * view.zoom };
}

/** The part of the map that a canvas of `size` shows. */
export function visibleRect(view: Viewport, size: Size): Rect {
  return { ...pointToMap({ x: 0, y: 0 }, view), width: size.width / view.zoom, height: size.height / view.zoom };
}

/** The view that shows a sheet whole, centred between the insets along the width and at the top along the height. */
export function fitView(sheet: Size, canvas: Size, insets: Insets, largest = 1): Viewport {
  const width = Math.max(1, canvas.width - insets.left - insets.right);
  const height = Math.max(1, canvas.height - insets.top - insets.bottom);
  const zoom = clamp(Math.min(width / sheet.width, height / sheet.height, largest), MIN_ZOOM, MAX_ZOOM);
  return {
    x: Math.round(insets.left + (width - sheet.width * zoom) / 2),
    y: Math.round(insets.top),
    zoom,
  };
}

/** Words of 13 px are 10 px high on screen: from here up a card is read without effort. */
export const LEGIBLE_ZOOM = 0.75;
const LARGEST_FRAME = 1.25;

/**
 * The view that `rect` of the map fills between the insets, beside panes of `panes` map pixels, which take at most `share` of the
 * canvas. What is taller than the canvas stays legible and shows its top. `isCentred` says where what is lower stands.
 */
export function frameRect(rect: Rect, canvas: Size, insets: Insets, panes: Size, share: number, isCentred: boolean) {
  const width = canvas.width - insets.left - insets.right;
  const height = canvas.height - insets.top - insets.bottom;
  const zoomFor = (room: number, length: number, pane: number, largest: number): number => {
    const zoom = room / (length + pane);
    return pane * zoom > largest ? Math.max(1, room - largest) / length : zoom;
  };
  const zoom = clamp(
    Math.min(
      zoomFor(width, rect.width, panes.width, canvas.width * share),
      Math.max(zoomFor(height, rect.height, panes.height, canvas.height * share), LEGIBLE_ZOOM),
      LARGEST_FRAME,
    ),
    MIN_ZOOM,
    MAX_ZOOM,
  );
  const left = insets.left + Math.min(panes.width * zoom, canvas.width * share);
  const top = insets.top + Math.min(panes.height * zoom, canvas.height * share);
  const spareX = Math.max(0, canvas.width - insets.right - left - rect.width * zoom) / 2;
  const spareY = isCentred ? Math.max(0, canvas.height - insets.bottom - top - rect.height * zoom) / 2 : 0;
  return { x: Math.round(left + spareX - rect.x * zoom), y: Math.round(top + spareY - rect.y * zoom), zoom };
}

/** The view after zooming to `zoom` about a point of the screen that stays where it is. */
export function zoomAbout(view: Viewport, zoom: number, about: Point): Viewport {
  const next = clamp(zoom, MIN_ZOOM, MAX_ZOOM);
  const fixed = pointToMap(about, view);
  return { x: about.x - fixed.x * next, y: about.y - fixed.y * next, zoom: next };
}

/** The nearest view of the same zoom in which `rect` of the map lies between the insets; its start wins when it cannot fit. */
export function revealRect(view: Viewport, rect: Rect, canvas: Size, insets: Insets): Viewport {
  const screen = rectToScreen(rect, view);
  return {
    x: view.x + shiftInto(screen.x, screen.width, insets.left, canvas.width - insets.right),
    y: view.y + shiftInto(screen.y, screen.height, insets.top, canvas.height - insets.bottom),
    zoom: view.zoom,
  };
}

function shiftInto(start: number, length: number, from: number, to: number): number {
  if (start < from || length > to - from) return from - start;
  return Math.min(0, to - (start + length));
}

export function areViewsEqual(a: Viewport, b: Viewport): boolean {
  return a.x === b.x && a.y === b.y && a.zoom === b.zoom;
}
