import { applyDifferences, type Difference } from '../../model/compare/index.ts';
import { isLive, RECORD_ROOTS } from '../../model/index.ts';
import { checkRoom, mapBefore } from '../commands/checks.ts';
import type { Command } from '../types.ts';

export interface BringIn {
  /** From this map to one it is compared with; both are trusted. */
  readonly differences: readonly Difference[];
  /** ms since 1970; now when absent. */
  readonly at?: number;
}

/** Makes differences to another map real in this one. */
export const bringIn: Command<BringIn> = {
  id: 'bringIn',
  run: (draft, { differences, at = Date.now() }) => {
    const map = mapBefore(draft);
    const next = applyDifferences(map, differences, at);
    for (const root of RECORD_ROOTS) {
      const isNew = (id: string) => !(Object.hasOwn(map[root], id) && isLive(map[root][id] ?? { deletedAt: 0 }));
      checkRoom(map, root, Object.values(next[root]).filter((record) => isLive(record) && isNew(record.id)).length);
      for (const [id, record] of Object.entries(next[root]))
        if (record !== map[root][id]) Object.assign(draft[root], { [id]: structuredClone(record) });
    }
    if (next.map !== map.map) Object.assign(draft.map, next.map);
  },
};
