import type { SceneItem } from '../../layout/index.ts';

export interface KeyIndex {
  readonly get: (key: string) => SceneItem | undefined;
}

const positionsOf = new WeakMap<
  KeyIndex,
  { readonly items: readonly SceneItem[]; readonly positions: Map<string, number> }
>();

/** Items by key; what `previous` knows is reused while the same items stand in the same order, as when somebody types. */
export function createKeyIndex(items: readonly SceneItem[], previous?: KeyIndex): KeyIndex {
  const before = previous && positionsOf.get(previous);
  const isSame =
    before?.items.length === items.length &&
    items.every((item, i) => item === before.items[i] || item.key === before.items[i]?.key);
  const positions = before && isSame ? before.positions : new Map(items.map(({ key }, i) => [key, i]));
  const index: KeyIndex = {
    get: (key) => {
      const at = positions.get(key);
      return at === undefined ? undefined : items[at];
    },
  };
  positionsOf.set(index, { items, positions });
  return index;
}
