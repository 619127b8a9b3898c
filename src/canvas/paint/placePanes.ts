import type { MapLayout } from '../../layout/index.ts';
import type { Size } from '../../lib/geometry.ts';
import type { Viewport } from '../../session/session.ts';
import type { Insets } from '../view/viewMaths.ts';
import { visibleRect } from '../view/viewMaths.ts';
import type { PaintLayer } from './paintLayer.ts';
import { layPanes, type Panes } from './panes.ts';

export interface PaneElements {
  readonly top: HTMLElement;
  readonly left: HTMLElement;
  readonly corner: HTMLElement;
}

interface PaneLayers {
  readonly top: PaintLayer;
  readonly left: PaintLayer;
}

/** Shows each pane that is held, over what it hides, and paints it. Answers where the panes are. */
export function placePanes(
  elements: PaneElements,
  layers: PaneLayers,
  layout: MapLayout,
  view: Viewport,
  canvas: Size,
  insets: Insets,
  isAtRest: boolean,
): Panes {
  const panes = layPanes(layout, view, canvas, insets);
  const { held, top, left } = panes;
  const { zoom } = view;
  const seen = visibleRect(view, canvas);
  const sheetLeft = Math.max(0, view.x + top.x * zoom);
  const sheetRight = Math.min(canvas.width, view.x + (top.x + top.width) * zoom);
  const topY = (top.y + held.y) * zoom + view.y;
  const topHeight = top.height * zoom;
  const nameRight = (left.x + left.width + held.x) * zoom + view.x;

  if (held.y > 0 && sheetRight > sheetLeft) {
    place(elements.top, sheetLeft, topY, sheetRight - sheetLeft, topHeight);
    const inside = { x: view.x - sheetLeft, y: view.y + held.y * zoom - topY, zoom };
    layers.top.show(inside, { ...top, x: seen.x, width: seen.width }, top, isAtRest);
  } else {
    elements.top.style.visibility = 'hidden';
    layers.top.hide();
  }

  // Where the sheet has gone past the left edge, its names are gone with it.
  if (held.x > 0 && nameRight > 0) {
    const from = Math.max(0, left.y * zoom + view.y);
    const to = Math.min(canvas.height, (left.y + left.height) * zoom + view.y);
    place(elements.left, 0, from, nameRight, Math.max(0, to - from));
    const inside = { x: view.x + held.x * zoom, y: view.y - from, zoom };
    layers.left.show(inside, { ...left, y: seen.y, height: seen.height }, left, isAtRest);
    place(elements.corner, 0, topY, nameRight, topHeight);
  } else {
    elements.left.style.visibility = 'hidden';
    elements.corner.style.visibility = 'hidden';
    layers.left.hide();
  }
  return panes;
}

function place(element: HTMLElement, x: number, y: number, width: number, height: number): void {
  element.style.visibility = 'visible';
  element.style.transform = `translate(${x}px, ${y}px)`;
  element.style.width = `${width}px`;
  element.style.height = `${height}px`;
}
