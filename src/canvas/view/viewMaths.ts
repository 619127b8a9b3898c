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
