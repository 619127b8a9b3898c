/**
 * What tells a future map from a current one, as people would list it.
 *
 * Laws
 * - Applied to the current map (`applyDifferences`), the differences give the future map; there are none when the two are equal.
 * - Maps are equal when they say the same of themselves and hold the same live records: a deleted record is as good as none.
 * - Records are the same when they have the same id, as in a copy that keeps them.
 */
import { isEqual } from '../../lib/isEqual.ts';
import { isLive, type JourneyMap, RECORD_ROOTS, type RecordRoot } from '../map.ts';
import type { AnyRecord, Difference, FieldChange } from './difference.ts';
import { findShifts, isPlacedRoot, PLACE_FIELD, placeOf } from './places.ts';

/** The differences: the map’s own first, then root by root. */
export function compareMaps(current: JourneyMap, future: JourneyMap): readonly Difference[] {
  const own = fieldChanges(current.map, future.map, []);
  return [
    ...(own.length > 0 ? [{ type: 'changed', root: 'map', id: 'map', changes: own } as const] : []),
    ...RECORD_ROOTS.flatMap((root) => compareRoot(current, future, root)),
  ];
}

function compareRoot(current: JourneyMap, future: JourneyMap, root: RecordRoot): readonly Difference[] {
  if (current[root] === future[root]) return [];
  const shifts = isPlacedRoot(root) ? findShifts(current, future, root) : new Set<string>();
  const found: Difference[] = [];
  for (const [id, after] of Object.entries<AnyRecord>(future[root])) {
    if (!isLive(after)) continue;
    const before = recordOf(current, root, id);
    if (!before || !isLive(before)) found.push({ type: before ? 'restored' : 'added', root, id, record: after });
    else if (before !== after) found.push(...compareRecords(root, before, after, shifts.has(id)));
  }
  for (const [id, record] of Object.entries<AnyRecord>(current[root])) {
    const after = recordOf(future, root, id);
    if (isLive(record) && !(after && isLive(after))) found.push({ type: 'removed', root, id, record });
  }
  return found;
}

function recordOf(map: JourneyMap, root: RecordRoot, id: string): AnyRecord | undefined {
  return Object.hasOwn(map[root], id) ? map[root][id] : undefined;
}

function compareRecords(root: RecordRoot, before: AnyRecord, after: AnyRecord, isShift: boolean): Difference[] {
  const { id } = after;
  const found: Difference[] = [];
  const placeField = isPlacedRoot(root) ? PLACE_FIELD[root] : '';
  const changes = fieldChanges(before, after, ['id', 'deletedAt', placeField]);
  if (changes.length > 0) found.push({ type: 'changed', root, id, changes });
  if (isPlacedRoot(root)) {
    const [from, to] = [placeOf(root, before), placeOf(root, after)];
    if (!isEqual(from, to)) found.push({ type: 'moved', root, id, from, to, isShift });
  }
  return found;
}

function fieldChanges(before: object, after: object, skipped: readonly string[]): readonly FieldChange[] {
  return Object.keys({ ...before, ...after }).flatMap((field): readonly FieldChange[] => {
    const [was, is]: readonly unknown[] = [Reflect.get(before, field), Reflect.get(after, field)];
    if (skipped.includes(field) || isEqual(was, is)) return [];
    if (field !== 'fields') return [{ field, before: was, after: is }];
    return fieldChanges(was as object, is as object, []).map((change) => ({
      ...change,
      field: FIELDS_PREFIX + change.field,
    }));
  });
}

/** Before the name of a value that a card’s kind keeps. */
export const FIELDS_PREFIX = 'fields.';
