import { linkEndOf, type RouteEnd, routeLink } from '../../layout/index.ts';
import type { Point } from '../../lib/geometry.ts';
import { isSameEnd, type LinkEnd, recordKey } from '../../model/index.ts';
import { linkEnd, makeLink } from '../actions/linkActions.ts';
import type { Canvas } from '../canvas.ts';
import { linkableAt } from '../host/pointing.ts';
import { type DragGesture, STILL } from './gestureStore.ts';

/** Drags an arrow out of a card or activity; the link is made on drop, over another one. */
export function dragLink(canvas: Canvas, from: LinkEnd): DragGesture {
  let to: LinkEnd | null = null;
  return {
    move(at) {
      const over = linkEnd(linkableAt(canvas, at));
      to = over && !isSameEnd(over, from) ? over : null;
      const wire = wireTo(canvas, from, to ?? at);
      const mark = to && canvas.scene.getSnapshot().itemsByKey.get(recordKey(to.root, to.id))?.box;
      return { ...STILL, wire, marks: mark ? [mark] : [] };
    },
    drop() {
      if (to) makeLink(canvas, from, to);
    },
    cancel() {
      to = null;
    },
  };
}

/** The arrow from a record to another one, or to a point; null where its beginning is off the sheet. */
export function wireTo({ scene }: Canvas, from: LinkEnd, to: LinkEnd | Point) {
  const { layout } = scene.getSnapshot().scene;
  const start = linkEndOf(layout, from);
  const end = 'root' in to ? linkEndOf(layout, to) : pointEnd(to);
  if (!start || !end) return null;
  const { d, head } = routeLink(start, end);
  return { d, head };
}

function pointEnd({ x, y }: Point): RouteEnd {
  return { box: { x, y, width: 0, height: 0 }, row: { y, height: 0 }, isPlotted: false };
}
