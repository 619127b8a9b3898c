/**
 * The one painter of the screen: sheet, cards and curves in one layer of tiles, the frozen panes in two more above it.
 *
 * Laws
 * - It paints the scene's items and knows no kind; what is seen here is what every export draws.
 * - It runs outside React: a change of the map or of the view reaches the screen without rendering a component.
 */

import { growRect } from '../../lib/geometry.ts';
import type { Canvas } from '../canvas.ts';
import { visibleRect } from '../view/viewMaths.ts';
import { dirtyRects } from './dirtyRects.ts';
import { paintShadow, placeGround, SHADOW_REACH } from './ground.ts';
import { createPaintLayer } from './paintLayer.ts';
import { pictureRects } from './pictureRects.ts';
import { type PaneElements, placePanes } from './placePanes.ts';

export interface PainterElements extends PaneElements {
  /** Holds everything above the painted map. */
  readonly stage: HTMLElement;
  readonly ground: HTMLElement;
  /** Holders of bitmaps. */
  readonly main: HTMLElement;
  readonly topBitmap: HTMLElement;
  readonly leftBitmap: HTMLElement;
}

const FACES = [
  '400 13px "Resa Inter"',
  '600 13px "Resa Inter"',
  '700 13px "Resa Inter"',
  'italic 400 13px "Resa Inter"',
];

/** Paints `canvas` into the elements from now on; answers the function that ends it. */
export function startPainter(
  elements: PainterElements,
  { view, moved, scene, insets, session, pictures }: Canvas,
): () => void {
  let present = scene.getSnapshot();
  const images = (id: string): CanvasImageSource | null => pictures?.picture(id) ?? null;
  const main = createPaintLayer(elements.main, images, (context) => paintShadow(context, present.scene.layout));
  const panes = {
    top: createPaintLayer(elements.topBitmap, images),
    left: createPaintLayer(elements.leftBitmap, images),
  };
  const layers = [main, panes.top, panes.left];
  for (const layer of layers) layer.change(present.index, null, null);

  function show(isAtRest: boolean): void {
    const now = view.get();
    const size = view.size();
    if (size.width === 0 || size.height === 0) return;
    const { layout } = present.scene;
    const sheet = growRect({ x: 0, y: 0, width: layout.width, height: layout.height }, SHADOW_REACH);
    placeGround(elements.ground, now);
    main.show(now, visibleRect(now, size), sheet, isAtRest);
    const { held, top, left } = placePanes(elements, panes, layout, now, size, insets(), isAtRest);
    elements.stage.toggleAttribute('data-moving', !isAtRest);
    const namesWidth = held.x > 0 ? left.x + left.width : null;
    moved.place({
      view: now,
      held,
      namesWidth,
      namesEnd: namesWidth === null ? null : namesWidth + held.x,
      phasesEnd: held.y > 0 ? top.y + top.height + held.y : null,
    });
  }

  function changeScene(): void {
    const next = scene.getSnapshot();
    if (next === present) return;
    const before = present;
    present = next;
    const { width, height } = before.scene.layout;
    const hasNewSize = next.scene.layout.width !== width || next.scene.layout.height !== height;
    const isNewLook = before.look !== next.look;
    const dirty = hasNewSize || isNewLook ? null : dirtyRects(before.scene.items, next.scene.items);
    const editing = session.getState().editing?.key;
    const edited = editing && !isNewLook ? next.itemsByKey.get(editing === 'map' ? 'title' : editing)?.box : null;
    for (const layer of layers) layer.change(next.index, dirty, edited ?? null);
    show(true);
  }

  function repaint(): void {
    for (const layer of layers) layer.change(present.index, null, null);
    show(true);
  }

  function showPicture(id: string): void {
    changeScene();
    main.change(present.index, pictureRects(present, id), null);
    show(true);
  }

  const font = loadFont(() => {
    for (const layer of layers) layer.setPlain(false);
    repaint();
  });
  for (const layer of layers) layer.setPlain(!font.isHere);
  const stops = [
    view.onMove(() => show(false)),
    view.onRest(() => show(true)),
    scene.subscribe(changeScene),
    onPixelRatioChange(repaint),
    pictures?.onChange(showPicture) ?? (() => undefined),
    font.stop,
    ...layers.map((layer) => layer.destroy),
  ];
  show(true);
  return () => {
    for (const stop of stops) stop();
  };
}

/** A window moved to another screen, or zoomed by the browser. */
function onPixelRatioChange(listener: () => void): () => void {
  let query: MediaQueryList | null = null;
  const changed = (): void => {
    watch();
    listener();
  };
  const watch = (): void => {
    query?.removeEventListener('change', changed);
    query = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    query.addEventListener('change', changed);
  };
  watch();
  return () => query?.removeEventListener('change', changed);
}

/**
 * Canvas text neither waits for its font nor repaints when that arrives, so words are bars until it has. Should it never
 * come, they are painted in the next best one.
 */
function loadFont(onArrival: () => void): { readonly isHere: boolean; readonly stop: () => void } {
  const { fonts } = document;
  if (FACES.every((face) => fonts.check(face))) return { isHere: true, stop: () => undefined };
  let isWanted = true;
  void Promise.allSettled(FACES.map((face) => fonts.load(face))).then(() => {
    if (isWanted) onArrival();
  });
  return {
    isHere: false,
    stop: () => {
      isWanted = false;
    },
  };
}
