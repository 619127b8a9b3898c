/** Records in words: “2 phases, 3 activities and 12 cards”. */
import i18next from 'i18next';
import { modifierKey } from '../../lib/modifierKey.ts';
import { type NewRecords, parseRecordKey, type RecordKey } from '../../model/index.ts';

const COUNTED = ['phases', 'lanes', 'activities', 'cards'] as const;

export const undoKeys = `${modifierKey}Z`;

export function countedKeys(keys: readonly RecordKey[]): string {
  const roots = keys.map((key) => parseRecordKey(key)?.root);
  return inWords((root) => roots.filter((one) => one === root).length);
}

/** Those that are new, and those that were given new words. */
export function countedRecords(records: NewRecords): string {
  return inWords((root) => records[root].length + records.texts.filter((text) => text.root === root).length);
}

function inWords(countOf: (root: (typeof COUNTED)[number]) => number): string {
  const parts = COUNTED.flatMap((root) => {
    const count = countOf(root);
    return count > 0 ? [i18next.t(`moving:count.${root}`, { count })] : [];
  });
  return new Intl.ListFormat(i18next.language).format(parts);
}
