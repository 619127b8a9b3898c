import { type JourneyMap, parseRecordKey, type RecordKey, type RecordRoot } from '../../model/index.ts';
import { CommandError } from '../errors.ts';
import { checkFound } from './checks.ts';

/** The records the keys name; each is there, deleted or not. */
export function checkKeys(
  map: JourneyMap,
  keys: readonly RecordKey[],
): readonly { readonly root: RecordRoot; readonly id: string }[] {
  return keys.map((key) => {
    const name = parseRecordKey(key);
    if (!name) throw new CommandError('not-found', { key });
    checkFound(map, name.root, name.id);
    return name;
  });
}
