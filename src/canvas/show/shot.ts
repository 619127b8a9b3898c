/** Where the view goes so that others see one part of the map and nothing beside it. Pure. */
import type { MapLayout } from '../../layout/index.ts';
import { clamp, type Rect, type Size } from '../../lib/geometry.ts';
import type { Viewport } from '../../session/session.ts';
import { LARGEST_SHARE } from '../paint/panes.ts';
import { type Insets, MAX_ZOOM, MIN_ZOOM, visibleRect } from '../view/viewMaths.ts';

/** The whole map under its phases, one phase beside the lane names, or the lane of the curve. */
export type ShownPart =
  | { readonly what: 'whole' }
  | { readonly what: 'phase'; readonly id: string }
  | { readonly what: 'curve' };

export interface Shot {
  readonly view: Viewport;
  /** Where lane names are held, so that they stand right beside the phase. */
  readonly insets: Insets;
  /** What of the canvas stays clear while the rest fades, in CSS pixels. */
  readonly hole: Rect;
  /** CSS pixels by which the part is taller than its room: how far down one can look. */
  readonly overflow: number;
}

/** Of a wall far away: nearer would only show fewer words. */
const NEAREST = 2;
/** A tall phase is not shown smaller than this; one looks down it instead. */
const LEAST = 0.6;
const TOP_MARGIN = 8;

/**
 * The shot of a part on a canvas of `size`. `room` is what titles and controls take of its edges, in CSS pixels; `down` is how
 * far one looks down a part that is too tall. Null when the part is not on the map.
 */
export function shotOf(layout: MapLayout, part: ShownPart, size: Size, room: Insets, down = 0): Shot | null {
  const rect = rectOf(layout, part);
  if (!rect) return null;
  const width = Math.max(1, size.width - room.left - room.right);
  const height = Math.max(1, size.height - room.top - room.bottom);
  const names = part.what === 'phase' ? layout.nameWidth : 0;
  const largestNames = size.width * LARGEST_SHARE;
  const across = width / (names + rect.width);
  const zoomAcross = names * across > largestNames ? Math.max(1, width - largestNames) / rect.width : across;
  const least = part.what === 'phase' ? LEAST : 0;
  const zoom = clamp(Math.min(zoomAcross, Math.max(height / rect.height, least), NEAREST), MIN_ZOOM, MAX_ZOOM);
  const namesWidth = Math.min(names * zoom, largestNames);
  const shown = { width: namesWidth + rect.width * zoom, height: rect.height * zoom };
  const left = room.left + Math.max(0, width - shown.width) / 2;
  const overflow = Math.max(0, shown.height - height);
  const top = room.top + Math.max(0, height - shown.height) / 2;
  return {
    view: { x: left + namesWidth - rect.x * zoom, y: top - rect.y * zoom - clamp(down, 0, overflow), zoom },
    insets: { ...room, left },
    hole: { x: left, y: top, width: shown.width, height: Math.min(shown.height, height) },
    overflow,
  };
}

function rectOf(layout: MapLayout, part: ShownPart): Rect | null {
  const top = layout.phaseTop - TOP_MARGIN;
  if (part.what === 'whole') return { x: 0, y: top, width: layout.width, height: layout.height - top };
  if (part.what === 'curve') {
    const lane = layout.lanes.find(({ plot }) => plot !== null);
    return lane ? { x: 0, y: lane.y, width: layout.width, height: lane.height } : null;
  }
  const box = layout.phases.find(({ id }) => id === part.id)?.box;
  const columns = layout.columns.filter(({ phase }) => phase === part.id);
  const [first, last] = [columns[0], columns.at(-1)];
  if (!box || !first || !last) return null;
  return { x: first.x, y: top, width: last.x + last.width - first.x, height: layout.height - top };
}

/** A moment on the way from one view to another, `share` 0…1: what is seen slides and grows evenly. */
export function viewBetween(from: Viewport, to: Viewport, size: Size, share: number): Viewport {
  const a = visibleRect(from, size);
  const b = visibleRect(to, size);
  const zoom = size.width / mix(a.width, b.width, share);
  return { x: -mix(a.x, b.x, share) * zoom, y: -mix(a.y, b.y, share) * zoom, zoom };
}

export function mix(from: number, to: number, share: number): number {
  return from + (to - from) * share;
}
