import { useLayoutEffect, useMemo, useRef } from 'react';
import { paintDrawings } from '../../drawing/paintCanvas.ts';
import type { SceneItem } from '../../layout/index.ts';
import { type Point, type Rect, unionRects } from '../../lib/geometry.ts';
import type { RecordKey } from '../../model/index.ts';
import type { Canvas } from '../canvas.ts';
import { useCanvas, useScene } from '../canvasContext.ts';
import { detailAt } from '../paint/detail.ts';
import styles from './stage.module.css';

/** More than these are not painted along. */
const MOST = 40;
const MAX_PIXELS = 8_000_000;

/** Copies of what is dragged, at the pointer. */
export function Ghost({ keys, by }: { readonly keys: readonly RecordKey[]; readonly by: Point }) {
  const canvas = useCanvas();
  const itemsByKey = useScene((state) => state.itemsByKey);
  const ref = useRef<HTMLCanvasElement>(null);
  const names = keys.slice(0, MOST).join(' ');
  const { items, box } = useMemo(() => {
    const found = names.split(' ').flatMap((key) => itemsByKey.get(key) ?? []);
    const [first, ...rest] = found;
    return { items: found, box: first && rest.reduce((whole, item) => unionRects(whole, item.box), first.box) };
  }, [names, itemsByKey]);

  useLayoutEffect(() => {
    if (ref.current && box) paintGhost(ref.current, items, box, canvas);
  }, [items, box, canvas]);

  if (!box) return null;
  return (
    <canvas
      ref={ref}
      className={styles.ghost}
      style={{ left: box.x + by.x, top: box.y + by.y, width: box.width, height: box.height }}
    />
  );
}

function paintGhost(
  element: HTMLCanvasElement,
  items: readonly SceneItem[],
  box: Rect,
  { view, pictures }: Canvas,
): void {
  const { zoom } = view.get();
  const context = element.getContext('2d');
  if (!context) return;
  const scale = Math.min(zoom * window.devicePixelRatio, Math.sqrt(MAX_PIXELS / (box.width * box.height)));
  element.width = Math.max(1, Math.ceil(box.width * scale));
  element.height = Math.max(1, Math.ceil(box.height * scale));
  context.setTransform(scale, 0, 0, scale, -box.x * scale, -box.y * scale);
  const options = { detail: detailAt(zoom), images: (id: string) => pictures?.picture(id) ?? null };
  for (const item of items) paintDrawings(context, item.drawings, options);
}
