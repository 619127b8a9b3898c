import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { type BoxRules, boxRulesSchema } from '../../../model/workshop/index.ts';
import { type BoxInfo, type MapKey, readBoxes } from '../../../sync/workshop/index.ts';
import { useOpenMap } from '../../editor/useOpenMap.ts';

export interface Box extends Omit<BoxInfo, 'rules'> {
  /** Null where they are of a newer Resa. */
  readonly rules: BoxRules | null;
}

interface Boxes {
  /** By run. */
  readonly boxes: ReadonlyMap<string, Box>;
}

/** How often the counts are asked for: sixty people in one room are one address to the server. */
const EVERY_MS = 10_000;
const FIRST: Boxes = { boxes: new Map() };

interface BoxStore {
  readonly getSnapshot: () => Boxes;
  readonly subscribe: (listener: () => void) => () => void;
  /** Asks at once. */
  readonly ask: () => void;
}

const stores = new Map<string, BoxStore>();

/** The boxes of the map that is open, asked for while somebody looks. */
export function useBoxes(): Boxes & { readonly ask: () => void } {
  const { id: map, key } = useOpenMap();
  const store = useMemo(() => storeOf({ map, key }), [map, key]);
  const boxes = useSyncExternalStore(store.subscribe, store.getSnapshot);
  return { ...boxes, ask: store.ask };
}

/** Asks again whenever one of these changes. */
export function useAskWhen(ask: () => void, ...changed: readonly unknown[]): void {
  useEffect(ask, [ask, ...changed]);
}

function storeOf(map: MapKey): BoxStore {
  const name = `${map.map} ${map.key}`;
  const store = stores.get(name) ?? createBoxStore(map);
  stores.set(name, store);
  return store;
}

function createBoxStore(map: MapKey): BoxStore {
  const listeners = new Set<() => void>();
  const parsed = new Map<string, { readonly text: string; readonly rules: BoxRules | null }>();
  let value = FIRST;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isAsking = false;
  let isWanted = false;

  async function ask(): Promise<void> {
    isWanted = true;
    if (isAsking) return;
    isAsking = true;
    clearTimeout(timer);
    while (isWanted) {
      isWanted = false;
      const read = await readBoxes(map);
      if (!read.ok) continue;
      value = { boxes: new Map(read.value.boxes.map((box) => [box.id, { ...box, rules: rulesOf(box) }])) };
      for (const listener of [...listeners]) listener();
    }
    isAsking = false;
    if (listeners.size > 0) timer = setTimeout(ask, EVERY_MS * (0.8 + Math.random() * 0.4));
  }

  /** The same object while the rules are the same. */
  function rulesOf({ id, rules }: BoxInfo): BoxRules | null {
    const text = JSON.stringify(rules);
    const known = parsed.get(id);
    if (known?.text === text) return known.rules;
    const read = boxRulesSchema.safeParse(rules);
    const fresh = { text, rules: read.success ? read.data : null };
    parsed.set(id, fresh);
    return fresh.rules;
  }

  return {
    getSnapshot: () => value,
    subscribe: (listener) => {
      listeners.add(listener);
      if (listeners.size === 1) void ask();
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) clearTimeout(timer);
      };
    },
    ask: () => void ask(),
  };
}
