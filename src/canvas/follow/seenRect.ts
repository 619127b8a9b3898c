/** What somebody looks at, as a part of the map that any other window can show. */
import { clamp, type Rect, type Size } from '../../lib/geometry.ts';
import type { Viewport } from '../../session/session.ts';
import { type Insets, MAX_ZOOM, MIN_ZOOM, pointToMap } from '../view/viewMaths.ts';

/** The part of the map that no tool or panel lies over, in whole map pixels; null where tools leave nothing free. */
export function freeRect(view: Viewport, size: Size, insets: Insets): Rect | null {
  const width = Math.round((size.width - insets.left - insets.right) / view.zoom);
  const height = Math.round((size.height - insets.top - insets.bottom) / view.zoom);
  if (width < 1 || height < 1) return null;
  const { x, y } = pointToMap({ x: insets.left, y: insets.top }, view);
  return { x: Math.round(x), y: Math.round(y), width, height };
}

/** The view that shows all of `rect`, as large as it can, in the middle of what is free between the insets. */
export function viewOfRect(rect: Rect, size: Size, insets: Insets): Viewport {
  const width = Math.max(1, size.width - insets.left - insets.right);
  const height = Math.max(1, size.height - insets.top - insets.bottom);
  const zoom = clamp(Math.min(width / rect.width, height / rect.height), MIN_ZOOM, MAX_ZOOM);
  return {
    x: insets.left + (width - rect.width * zoom) / 2 - rect.x * zoom,
    y: insets.top + (height - rect.height * zoom) / 2 - rect.y * zoom,
    zoom,
  };
}
