import type { Drawing, Font } from '../drawing/drawing.ts';
import type { Point, Rect } from '../lib/geometry.ts';
import type { Evidence, MapGrid, PeakEnd, RecordRoot } from '../model/index.ts';

/** Where everything lies, in map pixels; (0, 0) is the sheet's top left corner. */
export interface MapLayout {
  readonly width: number;
  readonly height: number;
  /** Width of the lane names at the left edge; they stay in view. */
  readonly nameWidth: number;
  /** Top and bottom of the phase chevrons; they stay in view. */
  readonly phaseTop: number;
  readonly phaseBottom: number;
  readonly phases: readonly { readonly id: string; readonly box: Rect }[];
  readonly columns: readonly LaidColumn[];
  /** The row of activities. */
  readonly activityRow: { readonly y: number; readonly height: number };
  readonly activities: ReadonlyMap<string, Rect>;
  readonly lanes: readonly LaidLane[];
  readonly cards: ReadonlyMap<string, LaidCard>;
  readonly curves: readonly LaidCurve[];
}

export interface LaidColumn {
  /** Null for the empty column of a phase with no activities. */
  readonly activity: string | null;
  readonly phase: string;
  readonly x: number;
  /** A folded phase's columns share its narrow width: what has a place along the journey keeps its order there. */
  readonly width: number;
  readonly isFolded: boolean;
}

export interface LaidLane {
  readonly id: string;
  readonly kind: string;
  readonly y: number;
  readonly height: number;
  /** Shown as its name alone: none of its cards is laid. */
  readonly isFolded: boolean;
  /** For a lane drawn on a scale and not folded: y of its maximum, its zero and its minimum. */
  readonly plot: { readonly maxY: number; readonly zeroY: number; readonly minY: number } | null;
  /** Back to front. */
  readonly cards: readonly LaidCard[];
}

export interface LaidCard {
  readonly id: string;
  readonly box: Rect;
  readonly lane: string;
  readonly column: number;
  readonly span: number;
}

export interface LaidCurve {
  readonly lane: string;
  /** Null when the map has no personas. */
  readonly persona: string | null;
  readonly points: readonly {
    readonly card: string;
    readonly x: number;
    readonly y: number;
    readonly score: number;
    readonly evidence: Evidence;
  }[];
  /** One cubic per gap between points: absolute `M…C…`; dashed where it rests on an assumption. */
  readonly segments: readonly { readonly d: string; readonly isAssumed: boolean }[];
  readonly result: PeakEnd;
}

/** What an item of the scene stands for. */
export type SceneRole =
  | 'sheet'
  | 'title'
  | 'summary'
  | 'phase'
  | 'lane'
  | 'activity'
  | 'plot'
  | 'fold'
  | 'curve'
  | 'card'
  | 'flag'
  | 'link';

/** Text of one field of the item's record, in sheet coordinates. */
export interface EditableText {
  readonly field: string;
  readonly box: Rect;
  readonly font: Font;
  readonly lineHeight: number;
  readonly ink: string;
  readonly align: 'left' | 'center';
}

/** One thing on the sheet: its look in sheet coordinates, and its words for those who do not see it. */
export interface SceneItem {
  /** Stable across versions of the map: `sheet`, or the record key of what it shows (`cards:<id>`, `phases:<id>`). */
  readonly key: string;
  readonly role: SceneRole;
  readonly record: { readonly root: RecordRoot | 'map'; readonly id: string } | null;
  /** Everything it paints lies inside. */
  readonly box: Rect;
  readonly drawings: readonly Drawing[];
  /** Of what fills little of its box: it lies along this line and on this plate, and nowhere else in the box. */
  readonly outline?: { readonly line: readonly Point[]; readonly plate: Rect | null };
  /** Of a lane whose curves are several personas': where each of them is named. */
  readonly legend?: readonly { readonly persona: string; readonly box: Rect }[];
  /** Text alternative in the map's language; empty for decoration. */
  readonly label: string;
  /** The texts people may edit in place, where and how they are set; a text box laid over one matches it to the pixel. */
  readonly texts: readonly EditableText[];
  /** Stays in view at this edge while the rest moves; `top` for phases, `left` for lane names. */
  readonly frozen: 'top' | 'left' | null;
}

/** The whole map as one display list, back to front. An unchanged item keeps its identity from one scene to the next. */
export interface Scene {
  /** With everything that is out of sight by the view; `grid` is what is seen of it, and is the same while all is seen. */
  readonly whole: MapGrid;
  readonly grid: MapGrid;
  readonly layout: MapLayout;
  readonly items: readonly SceneItem[];
}
