/**
 * The transparent boxes that React Flow selects and drags by. What is seen is painted; these only feel.
 *
 * Laws
 * - Every box has its width and height and `handles: []`, or React Flow would mount and measure all of them.
 * - From READABLE_ZOOM up, boxes are mounted for what is in view; below it only for what somebody is busy with.
 */
import type { Node } from '@xyflow/react';
import type { SceneItem } from '../../layout/index.ts';
import type { Rect } from '../../lib/geometry.ts';
import { READABLE_ZOOM } from '../paint/detail.ts';
import type { SceneState } from '../scene/sceneStore.ts';

export type HitNode = Node<{ readonly canSpan: boolean }, 'hit'>;

export interface HitQuery {
  readonly scene: SceneState;
  /** What is in view, with some room around it. */
  readonly seen: Rect;
  readonly zoom: number;
  readonly selection: ReadonlySet<string>;
  /** Being dragged: mounted wherever it is. */
  readonly busy: ReadonlySet<string>;
  readonly hovered: string | null;
  /** By a finger only what is selected is dragged. */
  readonly isTouching: boolean;
}

interface Known {
  readonly item: SceneItem;
  readonly isSelected: boolean;
  readonly isHeld: boolean;
  readonly node: HitNode;
}

export type HitNodes = (query: HitQuery) => HitNode[];

/** Makes hit boxes, keeping the identity of those that did not change. */
export function createHitNodes(): HitNodes {
  let known = new Map<string, Known>();
  let last: HitNode[] = [];
  return ({ scene, seen, zoom, selection, busy, hovered, isTouching }) => {
    const fresh: typeof known = new Map();
    const add = (item: SceneItem): void => {
      if (!isHittable(item) || fresh.has(item.key)) return;
      const isSelected = selection.has(item.key);
      const isHeld = isTouching && !isSelected;
      const before = known.get(item.key);
      const isSame = before?.isSelected === isSelected && before.isHeld === isHeld && hasSameBox(before.item, item);
      const node = isSame ? before.node : toNode(item, isSelected, isHeld, scene);
      fresh.set(item.key, { item, isSelected, isHeld, node });
    };
    const inView = scene.index.search(seen);
    for (const item of inView) {
      if (zoom >= READABLE_ZOOM || selection.has(item.key)) add(item);
    }
    for (const key of hovered ? [...busy, hovered] : busy) {
      const item = scene.itemsByKey.get(key);
      if (item) add(item);
    }
    known = fresh;
    const nodes = [...fresh.values()].map(({ node }) => node);
    const isSame = nodes.length === last.length && nodes.every((node, i) => node === last[i]);
    if (!isSame) last = nodes;
    return last;
  };
}

/** Headers are felt by the frozen panes' strips instead. */
export function isHittable({ role }: SceneItem): boolean {
  return role === 'card' || role === 'activity';
}

function toNode({ key, role, box }: SceneItem, isSelected: boolean, isHeld: boolean, { scene }: SceneState): HitNode {
  const { x, y, width, height } = box;
  const laid = scene.layout.cards.get(key.slice('cards:'.length));
  const isPlotted =
    laid !== undefined && scene.layout.lanes.some((lane) => lane.id === laid.lane && lane.plot !== null);
  return {
    id: key,
    type: 'hit',
    position: { x, y },
    width,
    height,
    handles: [],
    data: { canSpan: role === 'card' && !isPlotted },
    selected: isSelected,
    ...(isHeld ? { draggable: false } : {}),
    connectable: false,
    focusable: false,
  };
}

function hasSameBox({ box: a }: SceneItem, { box: b }: SceneItem): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}
