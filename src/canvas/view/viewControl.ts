/** Moves the view on purpose: fit, zoom, reveal. The canvas's host carries it out. */
import { clamp, type Point, type Rect } from '../../lib/geometry.ts';
import type { Viewport } from '../../session/session.ts';
import { READABLE_ZOOM } from '../paint/detail.ts';
import { LARGEST_SHARE, layPanes } from '../paint/panes.ts';
import type { SceneStore } from '../scene/sceneStore.ts';
import {
  areViewsEqual,
  fitView,
  frameRect,
  type Insets,
  LEGIBLE_ZOOM,
  pointToMap,
  rectToScreen,
  revealRect,
  zoomAbout,
} from './viewMaths.ts';
import type { ViewStore } from './viewStore.ts';

export interface ViewControl {
  /** The view that shows the whole sheet. */
  readonly fitted: () => Viewport;
  /** The whole sheet if it can be read so, else the whole of its width, from the peak to the end, else its beginning. */
  readonly opening: () => Viewport;
  readonly moveTo: (view: Viewport) => void;
  readonly fit: () => void;
  /** Puts a point of the map in the middle of what is free, at the present zoom. */
  readonly centreOn: (point: Point) => void;
  readonly zoomBy: (factor: number) => void;
  readonly zoomTo: (zoom: number) => void;
  /** Moves no more than needed for `rect` to be seen beside the panes; `isHeld` names the axes along which a pane holds it. */
  readonly reveal: (rect: Rect, isHeld?: { readonly x?: boolean; readonly y?: boolean }) => void;
  /** Comes near enough for text to be read, if `least` is not reached. */
  readonly makeReadable: (rect: Rect, least?: number) => void;
  /** Fills what is free of the canvas with a part of the map. */
  readonly frame: (rect: Rect) => void;
  /** A point of the window as a point of the map. */
  readonly toMap: (client: Point) => Point;
  /** The host says how the view is moved and where the canvas lies in the window. */
  readonly connect: (host: ViewHost) => void;
}

export interface ViewHost {
  readonly moveTo: (view: Viewport) => void;
  readonly origin: () => Point;
}

interface Parts {
  readonly view: ViewStore;
  readonly scene: SceneStore;
  readonly insets: () => Insets;
  /** Height at the top edge that is covered now and then; nothing is brought into view under it. */
  readonly covered: () => number;
}

const MARGIN = 12;
/** Map pixels below the sheet where another lane is added. */
const ADD_LANE_ROOM = 48;
const EDITING_ZOOM = 0.8;
/** A map is not opened smaller than this, or its words would be too small. */
const LEAST_OPENING_ZOOM = 0.55;

export function createViewControl({ view, scene, insets, covered }: Parts): ViewControl {
  let host: ViewHost | null = null;

  function moveTo(next: Viewport): void {
    if (areViewsEqual(next, view.get())) return;
    if (host) host.moveTo(next);
    else view.set(next);
  }

  function fitted(): Viewport {
    const { width, height } = scene.getSnapshot().scene.layout;
    return fitView({ width, height: height + ADD_LANE_ROOM }, view.size(), insets());
  }

  function zoomTo(zoom: number): void {
    const { width, height } = view.size();
    const { left, right, top, bottom } = insets();
    const { layout } = scene.getSnapshot().scene;
    const sheet = rectToScreen({ x: 0, y: 0, width: layout.width, height: layout.height }, view.get());
    // About the middle of what is free, or the part of the sheet nearest to it: the map never zooms out of sight.
    moveTo(
      zoomAbout(view.get(), zoom, {
        x: clamp((left + width - right) / 2, sheet.x, sheet.x + sheet.width),
        y: clamp((top + height - bottom) / 2, sheet.y, sheet.y + sheet.height),
      }),
    );
  }

  function reveal(rect: Rect, isHeld: { readonly x?: boolean; readonly y?: boolean } = {}): void {
    const now = view.get();
    const size = view.size();
    const edges = insets();
    const { layout } = scene.getSnapshot().scene;
    const { top, left } = layPanes(layout, now, size, edges);
    // What stands in line with a pane is never under it.
    const isRight = rect.x >= layout.nameWidth;
    const isBelow = rect.y >= layout.activityRow.y;
    const paneWidth = isRight ? left.width * now.zoom : 0;
    const paneHeight = isBelow ? top.height * now.zoom : 0;
    const next = revealRect(now, rect, size, {
      top: Math.max(paneHeight, covered()) + MARGIN,
      left: edges.left + paneWidth + MARGIN,
      right: edges.right + MARGIN,
      bottom: edges.bottom,
    });
    // A pane that shows only its beginning holds no whole name.
    const isNameHeld = isHeld.x && left.x + left.width >= layout.nameWidth;
    moveTo({ x: isNameHeld ? now.x : next.x, y: isHeld.y ? now.y : next.y, zoom: now.zoom });
  }

  return {
    fitted,
    opening() {
      const { top, left } = insets();
      const { width } = scene.getSnapshot().scene.layout;
      const whole = fitted();
      const wide = fitView({ width, height: 0 }, view.size(), insets(), LEGIBLE_ZOOM);
      return [whole, wide].find(({ zoom }) => zoom >= LEAST_OPENING_ZOOM) ?? { x: left, y: top, zoom: LEGIBLE_ZOOM };
    },
    moveTo,
    fit: () => moveTo(fitted()),
    centreOn(point) {
      const { zoom } = view.get();
      const { width, height } = view.size();
      const { left, right, top, bottom } = insets();
      moveTo({
        x: (left + width - right) / 2 - point.x * zoom,
        y: (top + height - bottom) / 2 - point.y * zoom,
        zoom,
      });
    },
    zoomBy: (factor) => zoomTo(view.get().zoom * factor),
    zoomTo,
    reveal,
    makeReadable(rect, least = READABLE_ZOOM) {
      const now = view.get();
      if (now.zoom >= least) return;
      const centre = { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
      moveTo(zoomAbout(now, EDITING_ZOOM, { x: centre.x * now.zoom + now.x, y: centre.y * now.zoom + now.y }));
    },
    frame(rect) {
      const { nameWidth, phaseTop, activityRow } = scene.getSnapshot().scene.layout;
      const isBelow = rect.y >= activityRow.y;
      const panes = { width: rect.x >= nameWidth ? nameWidth : 0, height: isBelow ? activityRow.y - phaseTop : 0 };
      moveTo(frameRect(rect, view.size(), insets(), panes, LARGEST_SHARE, isBelow));
    },
    toMap(client) {
      const origin = host?.origin() ?? { x: 0, y: 0 };
      return pointToMap({ x: client.x - origin.x, y: client.y - origin.y }, view.get());
    },
    connect(next) {
      host = next;
    },
  };
}
