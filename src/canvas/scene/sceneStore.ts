/**
 * The scene of the live map, with previews of drags laid over it.
 *
 * Laws
 * - `getSnapshot` is never behind the map: it builds when asked, and once per version of the map.
 * - Listeners are told once a frame however many edits arrive in it; a preview is never written to the document.
 */
import type { Theme } from '../../drawing/theme.ts';
import { createSceneBuilder, type Scene } from '../../layout/index.ts';
import type { Locale } from '../../lib/locale.ts';
import { type Card, deriveGrid, type JourneyMap, type MapGrid, type MapView } from '../../model/index.ts';
import type { Session } from '../../session/session.ts';
import type { MapSource } from '../../session/useStore.ts';
import { createSpatialIndex, type SpatialIndex } from '../paint/spatialIndex.ts';
import { createKeyIndex, type KeyIndex } from './keyIndex.ts';

export interface SceneState {
  /** The document's map, without previews. */
  readonly map: JourneyMap;
  readonly grid: MapGrid;
  readonly scene: Scene;
  readonly index: SpatialIndex;
  readonly itemsByKey: KeyIndex;
  /** Changes when everything looks different: another theme or language. */
  readonly look: object;
}

/** Changes of cards that are shown while a drag is under way: own ones by `self`, other people's by their client id. */
export type Preview = Readonly<Record<string, (card: Card) => Card>>;

export interface SceneStore {
  readonly getSnapshot: () => SceneState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly setLook: (theme: Theme, locale: Locale) => void;
  readonly setPreview: (owner: string, preview: Preview | null) => void;
  readonly destroy: () => void;
}

export function createSceneStore(document: MapSource, session: Session, theme: Theme, locale: Locale): SceneStore {
  let builder = createSceneBuilder({ theme, locale });
  let look = {};
  let previews: ReadonlyMap<string, Preview> = new Map();
  let built: { readonly state: SceneState; readonly previews: typeof previews; readonly view: MapView } | null = null;
  let frame = 0;
  const listeners = new Set<() => void>();

  function build(): SceneState {
    const map = document.getMap();
    const { view } = session.getState();
    const isSame = built?.state.map === map && built.previews === previews && built.view === view;
    if (built && isSame && built.state.look === look) return built.state;
    const scene = builder.build(withPreviews(map, previews), view);
    const before = built?.state;
    const grid = previews.size === 0 ? scene.grid : before?.map === map ? before.grid : deriveGrid(map);
    const state: SceneState = {
      map,
      grid,
      scene,
      index: createSpatialIndex(scene.items, before?.index),
      itemsByKey: createKeyIndex(scene.items, before?.itemsByKey),
      look,
    };
    built = { state, previews, view };
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
      if (now.view !== before.view) tellSoon();
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

function withPreviews(map: JourneyMap, previews: ReadonlyMap<string, Preview>): JourneyMap {
  if (previews.size === 0) return map;
  const cards: Record<string, Card> = { ...map.cards };
  for (const preview of previews.values()) {
    for (const [id, change] of Object.entries(preview)) {
      const card = cards[id];
      if (card) cards[id] = change(card);
    }
  }
  return { ...map, cards };
}
