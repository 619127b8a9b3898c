import { isLive, type JourneyMap, type RecordRoot } from '../map.ts';
import { FIELDS_PREFIX } from './compareMaps.ts';
import type { AnyRecord, Difference, FieldChange, Moved } from './difference.ts';
import { PLACE_FIELD } from './places.ts';

/**
 * The map with some differences made real. A record is never taken away but marked deleted, `at` ms since 1970; what has
 * changed in a record that is not there, or deleted, is passed over.
 */
export function applyDifferences(current: JourneyMap, differences: readonly Difference[], at: number): JourneyMap {
  const roots = new Map<RecordRoot, Record<string, AnyRecord>>();
  let info = current.map;
  for (const difference of differences) {
    if (difference.root === 'map') {
      if (difference.type === 'changed') info = withChanges(info, difference.changes);
      continue;
    }
    const { root, id } = difference;
    const records = roots.get(root) ?? { ...current[root] };
    roots.set(root, records);
    const known = Object.hasOwn(records, id) ? records[id] : undefined;
    const next = applied(known, difference, at);
    if (next) records[id] = next;
  }
  return { ...current, map: info, ...Object.fromEntries(roots) };
}

function applied(known: AnyRecord | undefined, difference: Difference, at: number): AnyRecord | null {
  if ('record' in difference && difference.type !== 'removed') return difference.record;
  if (!known || !isLive(known)) return null;
  if (difference.type === 'changed') return withChanges(known, difference.changes);
  return { ...known, ...(difference.type === 'moved' ? placed(difference) : { deletedAt: at }) };
}

function placed({ root, to }: Moved): object {
  return { [PLACE_FIELD[root]]: to };
}

function withChanges<T extends object>(record: T, changes: readonly FieldChange[]): T {
  const next: Record<string, unknown> = { ...(record as Record<string, unknown>) };
  for (const { field, after } of changes) {
    if (!field.startsWith(FIELDS_PREFIX)) next[field] = after;
    else next.fields = withValue(next.fields as object, field.slice(FIELDS_PREFIX.length), after);
  }
  return next as T;
}

function withValue(fields: object, name: string, value: unknown): object {
  const { [name]: _, ...others } = fields as Record<string, unknown>;
  return value === undefined ? others : { ...others, [name]: value };
}
