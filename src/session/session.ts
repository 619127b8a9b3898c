/** What one person has in hand in one tab: never saved, never synced. */
import { createStore } from 'zustand/vanilla';
import type { Rect } from '../lib/geometry.ts';
import type { CommentPlace } from '../model/comments/index.ts';
import {
  type CardFilter,
  type JourneyMap,
  type LinkEnd,
  type MapView,
  NO_FILTER,
  type RecordKey,
  WHOLE_VIEW,
} from '../model/index.ts';

/** A cell of the grid as the keyboard walks it. Rows are the phase headers, the activities, then lanes by id. */
export interface CellFocus {
  readonly row: 'phases' | 'activities' | { readonly lane: string };
  /** Index into the grid's columns. */
  readonly column: number;
  /** Index of the card in the cell's stack. */
  readonly item: number;
}

export interface TextEdit {
  readonly key: RecordKey | 'map';
  readonly field: string;
  /** What the first key typed, when typing in an empty cell started the edit. */
  readonly initial: string | null;
}

export interface Viewport {
  /** Screen position of the sheet's origin, in CSS pixels. */
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export type Tool = 'select' | 'hand' | 'comment';
/** As a sheet to draw on, as a text to read, as a table: the same map. */
export type MapForm = 'sheet' | 'list' | 'table';
export type Panel =
  | 'inspector'
  | 'unplaced'
  | 'deleted'
  | 'history'
  | 'versions'
  | 'sources'
  | 'assumptions'
  | 'review'
  | 'compare'
  | 'comments'
  | 'moments'
  | 'workshop';
/** The whole editor; the map without its tools; the map shown to others, phase by phase. */
export type EditorMode = 'editing' | 'focus' | 'presenting';
export type DialogName =
  | 'share'
  | 'export'
  | 'import'
  | 'keys'
  | 'personas'
  | 'palette'
  | 'copy'
  | 'compare'
  | 'template'
  | 'me';

/** Another map that this one is compared with. */
export interface Comparing {
  /** One this device knows, by its id, followed live; a file, as it was read; or this very map as it was, by the version's id. */
  readonly with: { readonly type: 'device' | 'version'; readonly id: string } | { readonly type: 'file' };
  readonly title: string;
  /** Null until it has come. */
  readonly map: JourneyMap | null;
  /** Why it does not come; null while it may. */
  readonly problem: 'refused' | 'unreachable' | null;
  /** Keys of the differences the list is narrowed to, as by a mark on the sheet; null for all. */
  readonly among: readonly string[] | null;
}

/** What a workshop keeps this person from for now. */
export interface Lock {
  /** Nothing of the map can be edited. */
  readonly isWhole: boolean;
  /** Whether the records with these keys can be, all of them. */
  readonly allows: (keys: readonly RecordKey[], map: JourneyMap) => boolean;
}

/** What of the discussion is open. */
export interface OpenComments {
  /** Id of the thread that is read; null for the list. */
  readonly thread: string | null;
  /** Ids of the threads the list is narrowed to, as by a pin that stands for several; null for all. */
  readonly among: readonly string[] | null;
  /** Where a new thread is about to begin. */
  readonly draft: CommentPlace | null;
}

export const NO_COMMENTS: OpenComments = { thread: null, among: null, draft: null };

export interface SessionState {
  readonly selection: readonly RecordKey[];
  readonly focus: CellFocus | null;
  readonly editing: TextEdit | null;
  readonly tool: Tool;
  /** The card or activity a link is being drawn from. */
  readonly linkingFrom: LinkEnd | null;
  readonly form: MapForm;
  readonly mode: EditorMode;
  readonly panel: Panel | null;
  readonly dialog: DialogName | null;
  /** Id of the person whose view is followed. */
  readonly following: string | null;
  /** Everyone is about to be called to what is seen here. */
  readonly isCalling: boolean;
  /** Where the view is about to go on its own: a part of the map, or exactly as it once was. */
  readonly heading: Rect | Viewport | null;
  /** Id of the persona who is looked at among the personas. */
  readonly persona: string | null;
  readonly comparing: Comparing | null;
  readonly viewport: Viewport;
  readonly view: MapView;
  readonly comments: OpenComments;
  /** What was tried out before each try of `view.scratch`, the latest last. */
  readonly triedBefore: readonly NonNullable<MapView['scratch']>[];
  /** Which cards are looked for; what does not match fades. */
  readonly filter: CardFilter;
  /** The bar in which the filter is written is open. */
  readonly isFinding: boolean;
  readonly isReadOnly: boolean;
  /** Null outside of workshops, and where everything may be edited. */
  readonly lock: Lock | null;
  /** What facilitators ask to leave out: other people’s pointers, or their names. */
  readonly hides: { readonly cursors: boolean; readonly names: boolean };
  readonly canComment: boolean;
}

export type Session = ReturnType<typeof createSession>;

export function createSession(isReadOnly: boolean, canComment = false) {
  return createStore<SessionState>(() => ({
    selection: [],
    focus: null,
    editing: null,
    tool: 'select',
    linkingFrom: null,
    form: 'sheet',
    mode: 'editing',
    panel: 'inspector',
    dialog: null,
    following: null,
    isCalling: false,
    heading: null,
    persona: null,
    comparing: null,
    viewport: { x: 0, y: 0, zoom: 1 },
    view: WHOLE_VIEW,
    comments: NO_COMMENTS,
    triedBefore: [],
    filter: NO_FILTER,
    isFinding: false,
    isReadOnly,
    lock: null,
    hides: { cursors: false, names: false },
    canComment,
  }));
}
