import type { RecordKey } from '../../model/index.ts';
import type { Command } from '../types.ts';
import { mapBefore } from './checks.ts';
import { checkKeys } from './keys.ts';

export interface DeleteRecords {
  readonly keys: readonly RecordKey[];
  /** ms since 1970; now when absent. */
  readonly at?: number;
}

/** Marks the records deleted, and them alone: what hangs on a lane, phase or activity waits unplaced for its return. */
export const deleteRecords: Command<DeleteRecords> = {
  id: 'deleteRecords',
  run: (draft, { keys, at = Date.now() }) => {
    for (const { root, id } of checkKeys(mapBefore(draft), keys)) {
      const record = draft[root][id];
      if (record && record.deletedAt === null) record.deletedAt = at;
    }
  },
};
