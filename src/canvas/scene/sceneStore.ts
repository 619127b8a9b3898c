/**
 * The scene of the live map, with previews of drags laid over it, and the text somebody types in as its source.
 *
 * Laws
 * - `getSnapshot` is never behind the map: it builds when asked, and once per version of the map.
 * - Listeners are told once a frame however many edits arrive in it; a preview is never written to the document.
 */
import type { Theme } from '../../drawing/theme.ts';
import { createGridReader, createSceneBuilder, type Scene } from '../../layout/index.ts';
import type { Locale } from '../../lib/locale.ts';
import { type JourneyMap, type MapGrid, type MapView, updateGrid } from '../../model/index.ts';
import type { Session, TextEdit } from '../../session/session.ts';
import type { MapSource } from '../../session/useStore.ts';
import { createSpatialIndex, type SpatialIndex } from '../paint/spatialIndex.ts';
import { createKeyIndex, type KeyIndex } from './keyIndex.ts';
import { type Preview, shownMap } from './shownMap.ts';

export interface SceneState {
  /** The document's map, without previews; `grid` is what is seen of it, `whole` all of it. */
  readonly map: JourneyMap;
  readonly grid: MapGrid;
  readonly whole: MapGrid;
  readonly scene: Scene;
  readonly index: SpatialIndex;
  readonly itemsByKey: KeyIndex;
  /** Changes when everything looks different: another theme or language. */
  readonly look: object;
}

/** A state, and what it was made from. */
interface Built {
  readonly state: SceneState;
  readonly shown: JourneyMap;
  readonly previews: ReadonlyMap<string, Preview>;
  readonly editing: TextEdit | null;
  readonly view: MapView;
}

export interface SceneStore {
  readonly getSnapshot: () => SceneState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly setLook: (theme: Theme, locale: Locale) => void;
  readonly setPreview: (owner: string, preview: Preview | null) => void;
  readonly destroy: () => void;
}

export function createSceneStore(document: MapSource, session: Session, theme: Theme, locale: Locale): SceneStore {
  let builder = createSceneBuilder({ theme, locale });
  const read = createGridReader();
  let look = {};
  let previews: ReadonlyMap<string, Preview> = new Map();
  let built: Built | null = null;
  /** The document's own grid, which is the scene's too while nothing is laid over it. */
  let own: { readonly map: JourneyMap; readonly grid: MapGrid } | null = null;
  let frame = 0;
  const listeners = new Set<() => void>();

  function build(): SceneState {
    const map = document.getMap();
    const { view, editing } = session.getState();
    const isSame = built?.state.map === map && built.view === view && built.state.look === look;
    if (built && isSame && built.previews === previews && built.editing === editing) return built.state;
    const shown = shownMap(map, previews, editing);
    if (built && isSame && built.shown === shown) return built.state;
    const scene = builder.build(shown, view);
    const before = built?.state;
    const isOwn = shown === map && !view.scratch;
    const whole = isOwn ? scene.whole : updateGrid(own, map);
    const grid = isOwn ? scene.grid : read(whole, view);
    own = { map, grid: whole };
    const state: SceneState = {
      map,
      grid,
      whole,
      scene,
      index: createSpatialIndex(scene.items, before?.index),
      itemsByKey: createKeyIndex(scene.items, before?.itemsByKey),
      look,
    };
    built = { state, shown, previews, editing, view };
    return state;
  }

  function tellSoon(): void {
    if (frame !== 0) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      for (const listener of listeners) listener();
    });
  }

  const stops = [
    document.subscribe(tellSoon),
    session.subscribe((now, before) => {
      if (now.view !== before.view || now.editing !== before.editing) tellSoon();
    }),
  ];
  return {
    getSnapshot: build,
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    setLook(nextTheme, nextLocale) {
      builder = createSceneBuilder({ theme: nextTheme, locale: nextLocale });
      look = {};
      tellSoon();
    },
    setPreview(owner, preview) {
      if (!preview && !previews.has(owner)) return;
      const next = new Map(previews);
      if (preview) next.set(owner, preview);
      else next.delete(owner);
      previews = next;
      tellSoon();
    },
    destroy() {
      for (const stop of stops) stop();
      cancelAnimationFrame(frame);
    },
  };
}
