import { useEffect, useReducer } from 'react';
import type { Rect } from '../../lib/geometry.ts';
import type { Canvas } from '../canvas.ts';
import { visibleRect } from '../view/viewMaths.ts';

/** Steps of the coarse cells, as shares of the view: smaller moves change nothing. */
const STEPS = 8;

export interface Seen {
  readonly rect: Rect;
  readonly zoom: number;
}

/** What is in view when the view last came to rest, in coarse steps and with a step of room on each side. */
export function useSeen(canvas: Canvas): Seen {
  const [seen, settle] = useReducer(
    (before: Seen) => coarse(canvas, before),
    { rect: NOTHING, zoom: 1 },
    (first) => coarse(canvas, first),
  );
  useEffect(() => {
    settle();
    return canvas.view.onRest(settle);
  }, [canvas]);
  return seen;
}

const NOTHING: Rect = { x: 0, y: 0, width: 0, height: 0 };

function coarse({ view }: Canvas, before: Seen): Seen {
  const { zoom } = view.get();
  const { x, y, width, height } = visibleRect(view.get(), view.size());
  const stepX = Math.max(1, width / STEPS);
  const stepY = Math.max(1, height / STEPS);
  const left = (Math.floor(x / stepX) - 1) * stepX;
  const top = (Math.floor(y / stepY) - 1) * stepY;
  const rect = { x: left, y: top, width: width + 3 * stepX, height: height + 3 * stepY };
  const isSame =
    before.zoom === zoom &&
    before.rect.x === rect.x &&
    before.rect.y === rect.y &&
    before.rect.width === rect.width &&
    before.rect.height === rect.height;
  return isSame ? before : { rect, zoom };
}
