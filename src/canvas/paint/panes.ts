/**
 * The frozen panes, as in a spreadsheet: phases stay at the top edge and lane names at the left edge while the sheet moves
 * beneath them. Each pane shows a region of the sheet and moves along one axis only.
 */

import type { MapLayout } from '../../layout/index.ts';
import type { Point, Rect, Size } from '../../lib/geometry.ts';
import type { Viewport } from '../../session/session.ts';
import type { Insets } from '../view/viewMaths.ts';

/** A pane that would take more than this share of the canvas shows only its beginning, where the names are. */
export const LARGEST_SHARE = 0.4;
/** Map pixels of sheet above the phases that come along. */
const TOP_MARGIN = 8;
/** The sheet's own edge and its rounded corner stay behind. */
const EDGE = 2;
const CORNER = 18;

export interface Panes {
  /** How far, in map pixels, each pane is held from its place on the sheet; 0 when it is at its place. */
  readonly held: Point;
  /** Regions of the sheet the panes show. */
  readonly top: Rect;
  readonly left: Rect;
}

/** Where the panes are in a view. They are cut when too large, and at the sheet's far edges they leave with it. */
export function layPanes(layout: MapLayout, view: Viewport, canvas: Size, insets: Insets): Panes {
  const topY = layout.phaseTop - TOP_MARGIN;
  const topHeight = Math.min(layout.activityRow.y - topY, (canvas.height * LARGEST_SHARE) / view.zoom);
  const nameWidth = Math.min(layout.nameWidth, (canvas.width * LARGEST_SHARE) / view.zoom);
  const top = { x: EDGE, y: topY, width: layout.width - 2 * EDGE, height: topHeight };
  const left = {
    x: EDGE,
    y: layout.activityRow.y,
    width: nameWidth - EDGE,
    height: layout.height - layout.activityRow.y - CORNER,
  };
  return {
    held: {
      x: holdBack(view.x, nameWidth, layout.width, insets.left, view.zoom),
      y: holdBack(view.y + topY * view.zoom, topHeight, layout.height - topY, 0, view.zoom),
    },
    top,
    left,
  };
}

/** Map pixels that a pane, whose start lies at `start` on screen, is held from it so as to stay at `edge`. */
function holdBack(start: number, length: number, sheetLength: number, edge: number, zoom: number): number {
  if (start >= edge) return 0;
  const end = start + (sheetLength - length) * zoom;
  return Math.max(0, (Math.min(edge, end) - start) / zoom);
}
