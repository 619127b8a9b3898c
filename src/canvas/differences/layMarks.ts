import { doRectsOverlap, type Rect, unionRects } from '../../lib/geometry.ts';
import { parseRecordKey, type RecordKey } from '../../model/index.ts';
import { layPlace } from '../pins/places.ts';
import type { SceneState } from '../scene/sceneStore.ts';

export type DifferenceSort = 'added' | 'changed' | 'moved' | 'removed';

/** How one record of this map differs. */
export interface ChangeMark {
  readonly key: RecordKey;
  readonly sorts: readonly DifferenceSort[];
  readonly label: string;
}

/** What the other map alone has at one place. */
export interface GhostMark {
  /** The lane whose cell at `activity` it stood in; without an activity, the phase or lane itself. */
  readonly on: RecordKey;
  readonly activity: string | null;
  readonly sort: 'added' | 'removed';
  readonly names: readonly string[];
  readonly label: string;
}

/** What is laid where, in map pixels, and the edge it is held at. */
interface Laid {
  readonly key: string;
  readonly box: Rect;
  readonly hold: 'top' | 'left' | null;
}

export interface LaidMark<M> extends Laid {
  /** Marks that would lie over each other are one. */
  readonly marks: readonly [M, ...M[]];
  readonly isRound: boolean;
}

export interface LaidGhost<G> extends Laid {
  readonly ghost: G;
  /** There is room in its cell to show it as it was; otherwise it is a badge at the lower right corner of its box. */
  readonly isWhole: boolean;
}

export interface Look {
  readonly rect: Rect;
  readonly zoom: number;
}

/** Screen pixels: nearer than this is one mark. */
const REACH = 24;
/** Of a ghost, in map pixels. */
const LEAST_HEIGHT = 32;
const MOST_HEIGHT = 56;
const INSET = 4;
const PADDING = 12;
const GAP = 8;

/** The marks in view, at most one every REACH pixels of the screen, however many differences there are. */
export function layMarks<M extends ChangeMark>(
  marks: readonly M[],
  { itemsByKey }: SceneState,
  { rect, zoom }: Look,
): readonly LaidMark<M>[] {
  const step = REACH / zoom;
  const found = new Map<string, { box: Rect; readonly hold: Laid['hold']; readonly marks: [M, ...M[]] }>();
  for (const mark of marks) {
    const item = itemsByKey.get(mark.key);
    if (!item || item.outline || !isSeen(item.box, item.frozen, rect)) continue;
    const { box, frozen } = item;
    const key = `${frozen ?? ''} ${Math.floor(box.x / step)} ${Math.floor(box.y / step)}`;
    const cluster = found.get(key);
    if (cluster) {
      cluster.marks.push(mark);
      cluster.box = unionRects(cluster.box, box);
    } else found.set(key, { box, hold: frozen, marks: [mark] });
  }
  return [...found].map(([key, cluster]) => {
    const isAlone = cluster.marks.length === 1;
    return { ...cluster, key: isAlone ? cluster.marks[0].key : key, isRound: isAlone && isFace(cluster.box) };
  });
}

/** The ghosts in view: in the free part of their cell, under its cards; as a badge where there is none. */
export function layGhosts<G extends GhostMark>(
  ghosts: readonly G[],
  state: SceneState,
  { rect }: Look,
): readonly LaidGhost<G>[] {
  return ghosts.flatMap((ghost): LaidGhost<G>[] => {
    const laid = layPlace(state, { ...ghost, at: null });
    if (!laid || !isSeen(laid.box, laid.hold, rect)) return [];
    const key = `${ghost.on} ${ghost.activity ?? ''}`;
    const free = ghost.activity === null ? null : freeBox(state, ghost, laid.box);
    return [{ key, ghost, hold: laid.hold, box: free ?? laid.box, isWhole: free !== null }];
  });
}

function isSeen(box: Rect, hold: Laid['hold'], rect: Rect): boolean {
  const across = hold === 'left' ? { x: rect.x, width: rect.width } : {};
  const down = hold === 'top' ? { y: rect.y, height: rect.height } : {};
  return doRectsOverlap({ ...box, ...across, ...down }, rect);
}

const isFace = ({ width, height }: Rect): boolean => width === height;

/** The part of a cell under its cards; null where there is too little, and where cards stand on a scale. */
function freeBox({ scene, grid }: SceneState, { on, activity }: GhostMark, cell: Rect): Rect | null {
  const column = grid.columnOf.get(activity ?? '');
  const lane = scene.layout.lanes.find(({ id }) => id === parseRecordKey(on)?.id);
  if (!lane || lane.plot || lane.isFolded || column === undefined || scene.layout.columns[column]?.isFolded)
    return null;
  const bottoms = lane.cards
    .filter((card) => card.column <= column && column < card.column + card.span)
    .map(({ box }) => box.y + box.height + GAP);
  const y = Math.max(cell.y + PADDING, ...bottoms);
  const height = Math.min(MOST_HEIGHT, cell.y + cell.height - PADDING - y);
  return height < LEAST_HEIGHT ? null : { x: cell.x + INSET, y, width: cell.width - 2 * INSET, height };
}
