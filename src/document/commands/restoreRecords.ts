import { RECORD_ROOTS, type RecordKey } from '../../model/index.ts';
import type { Command } from '../types.ts';
import { checkRoom, mapBefore } from './checks.ts';
import { checkKeys } from './keys.ts';

export interface RestoreRecords {
  readonly keys: readonly RecordKey[];
}

/** Brings deleted records back to where they were. */
export const restoreRecords: Command<RestoreRecords> = {
  id: 'restoreRecords',
  run: (draft, { keys }) => {
    const map = mapBefore(draft);
    const deleted = checkKeys(map, keys).filter(({ root, id }) => map[root][id]?.deletedAt !== null);
    for (const root of RECORD_ROOTS) checkRoom(map, root, deleted.filter((name) => name.root === root).length);
    for (const { root, id } of deleted) {
      const record = draft[root][id];
      if (record) record.deletedAt = null;
    }
  },
};
