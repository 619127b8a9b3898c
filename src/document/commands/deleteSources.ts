import { isLive } from '../../model/index.ts';
import type { Command } from '../types.ts';
import { checkFound, mapBefore } from './checks.ts';

export interface DeleteSources {
  readonly ids: readonly string[];
  /** ms since 1970; now when absent. */
  readonly at?: number;
}

/** Marks the sources deleted and takes them off every card, so that no card claims to rest on what is gone. */
export const deleteSources: Command<DeleteSources> = {
  id: 'deleteSources',
  run: (draft, { ids, at = Date.now() }) => {
    const map = mapBefore(draft);
    for (const id of ids) checkFound(map, 'sources', id);
    const gone = new Set(ids);
    for (const id of gone) {
      const source = draft.sources[id];
      if (source && isLive(source)) source.deletedAt = at;
    }
    for (const { id, sources } of Object.values(map.cards)) {
      const card = sources.some((source) => gone.has(source)) ? draft.cards[id] : undefined;
      if (card) card.sources = sources.filter((source) => !gone.has(source));
    }
  },
};
