/**
 * One open map on one screen: what every part of the canvas shares. Made once per `MapCanvas`.
 *
 * Laws
 * - The map is read from `scene`, written through `document`, and nowhere kept a second time.
 * - What moves at every frame goes by `view`, outside React; what changes now and then goes by `session`.
 * - A viewer or commenter (`session.isReadOnly`) selects and moves about; every edit asks `canEdit` first.
 */
import type { MapDocument } from '../document/index.ts';
import type { Theme } from '../drawing/theme.ts';
import type { Locale } from '../lib/locale.ts';
import type { Session } from '../session/session.ts';
import { type Announcer, createAnnouncer } from './announcer.ts';
import { createTextEditing, type TextEditing } from './editor/textEditing.ts';
import { createGestureStore, type GestureStore } from './gestures/gestureStore.ts';
import { createGridFocus, type GridFocus } from './grid/gridFocus.ts';
import { createHoverStore, type HoverStore } from './host/hover.ts';
import type { MapHome } from './moving/mapHome.ts';
import type { PictureSource } from './paint/pictureRects.ts';
import type { CanvasPresence } from './presence/canvasPresence.ts';
import { createRangeStore, type RangeStore } from './range/rangeStore.ts';
import { createSceneStore, type SceneStore } from './scene/sceneStore.ts';
import { createMovedParts, type MovedParts } from './view/movedParts.ts';
import { createViewControl, type ViewControl } from './view/viewControl.ts';
import type { Insets } from './view/viewMaths.ts';
import { createViewStore, type ViewStore } from './view/viewStore.ts';

export interface Canvas {
  readonly document: MapDocument;
  readonly session: Session;
  readonly presence: CanvasPresence | null;
  readonly pictures: PictureSource | null;
  readonly home: MapHome | null;
  readonly view: ViewStore;
  /** What lies over the painted map and moves with the view. */
  readonly moved: MovedParts;
  readonly control: ViewControl;
  readonly scene: SceneStore;
  readonly gesture: GestureStore;
  readonly editing: TextEditing;
  readonly focus: GridFocus;
  readonly range: RangeStore;
  readonly hover: HoverStore;
  readonly announcer: Announcer;
  /** Room that the tools and panels around the canvas lie over. */
  readonly insets: () => Insets;
  /** Room at the edges from now on; null for what the editor's own tools take. */
  readonly setInsets: (insets: Insets | null) => void;
  readonly locale: () => Locale;
  readonly canEdit: () => boolean;
}

export interface CanvasParts {
  readonly document: MapDocument;
  readonly session: Session;
  readonly presence: CanvasPresence | null;
  readonly pictures: PictureSource | null;
  readonly home: MapHome | null;
  readonly theme: Theme;
  readonly locale: Locale;
  readonly insets: Insets | null;
}

export interface OwnedCanvas extends Canvas {
  readonly setLook: (theme: Theme, locale: Locale) => void;
  readonly destroy: () => void;
}

/** Narrower canvases have their tools below, not beside. */
const NARROW = 720;
/** Heights of the bar that finds cards, with its choices open. */
const FIND_BAR = { wide: 136, narrow: 244 };
/** What the inspector takes of the right edge, with room for the plus after the phases. */
const INSPECTOR_WIDTH = 344;

/** Without tools around it, the map has the screen to itself. */
const BARE: Insets = { top: 16, right: 16, bottom: 16, left: 16 };

export function createCanvas(parts: CanvasParts): OwnedCanvas {
  const { document, session, presence, pictures, home } = parts;
  let { locale, insets: ownInsets } = parts;
  const view = createViewStore(session.getState().viewport);
  const scene = createSceneStore(document, session, parts.theme, locale);
  const insets = (): Insets => {
    if (ownInsets) return ownInsets;
    if (session.getState().mode !== 'editing') return BARE;
    const isNarrow = view.size().width < NARROW;
    const hasPanel = !isNarrow && session.getState().panel !== null;
    return isNarrow
      ? { top: 12, right: 8, bottom: 72, left: 8 }
      : { top: 16, right: hasPanel ? INSPECTOR_WIDTH : 56, bottom: 64, left: 72 };
  };
  const covered = (): number => {
    if (!session.getState().isFinding) return 0;
    return view.size().width < NARROW ? FIND_BAR.narrow : FIND_BAR.wide;
  };
  const control = createViewControl({ view, scene, insets, covered });
  const focus = createGridFocus({ document, session, scene, control });
  const editing = createTextEditing({ document, session, focus });
  const stops = [
    view.onMove(() => session.setState({ viewport: view.get() })),
    session.subscribe((now, before) => {
      if (now.selection !== before.selection) document.setSelection(now.selection);
    }),
  ];
  return {
    document,
    session,
    presence,
    pictures,
    home,
    view,
    moved: createMovedParts(),
    control,
    scene,
    gesture: createGestureStore(),
    editing,
    focus,
    range: createRangeStore(session),
    hover: createHoverStore(),
    announcer: createAnnouncer(),
    insets,
    locale: () => locale,
    canEdit: () => !session.getState().isReadOnly && !session.getState().lock?.isWhole,
    setLook(theme, next) {
      locale = next;
      scene.setLook(theme, next);
    },
    setInsets(next) {
      ownInsets = next;
    },
    destroy() {
      for (const stop of stops) stop();
      editing.destroy();
      scene.destroy();
      view.destroy();
    },
  };
}
