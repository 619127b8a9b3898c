import Flatbush from 'flatbush';
import type { SceneItem } from '../../layout/index.ts';
import type { Point, Rect } from '../../lib/geometry.ts';

export interface SpatialIndex {
  readonly items: readonly SceneItem[];
  /** Items whose boxes touch `rect`, back to front. */
  readonly search: (rect: Rect) => readonly SceneItem[];
  /** Items at a point, front to back. */
  readonly at: (point: Point) => readonly SceneItem[];
}

/** An index of the scene's boxes; `previous` is reused when no box has moved, as while somebody types. */
export function createSpatialIndex(items: readonly SceneItem[], previous?: SpatialIndex): SpatialIndex {
  const tree = previous && haveSameBoxes(items, previous.items) ? treeOf.get(previous) : undefined;
  return indexOver(items, tree ?? plantTree(items));
}

const treeOf = new WeakMap<SpatialIndex, Flatbush | null>();

function indexOver(items: readonly SceneItem[], tree: Flatbush | null): SpatialIndex {
  const search = (rect: Rect): readonly SceneItem[] => {
    if (!tree) return [];
    const found = tree.search(rect.x, rect.y, rect.x + rect.width, rect.y + rect.height);
    return found.sort((a, b) => a - b).flatMap((at) => items[at] ?? []);
  };
  const index: SpatialIndex = {
    items,
    search,
    at: (point) => search({ ...point, width: 0, height: 0 }).toReversed(),
  };
  treeOf.set(index, tree);
  return index;
}

function plantTree(items: readonly SceneItem[]): Flatbush | null {
  if (items.length === 0) return null;
  const tree = new Flatbush(items.length);
  for (const { box } of items) tree.add(box.x, box.y, box.x + box.width, box.y + box.height);
  tree.finish();
  return tree;
}

function haveSameBoxes(items: readonly SceneItem[], before: readonly SceneItem[]): boolean {
  return (
    items.length === before.length &&
    items.every((item, i) => {
      const other = before[i];
      if (other === item) return true;
      if (!other || other.key !== item.key) return false;
      const a = item.box;
      const b = other.box;
      return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
    })
  );
}
