import type { Difference } from './difference.ts';

/**
 * Some of the differences, and with them those they cannot do without: the lane, activity or phase a record stands in, the ends
 * of a link, the personas, sources and cards it names, where these are themselves only in the future. A lane’s kind goes
 * together with the kinds of its cards.
 */
export function withNeeds(all: readonly Difference[], chosen: readonly Difference[]): readonly Difference[] {
  const byId = new Map(all.flatMap((each) => (isNew(each) ? [[each.id, each] as const] : [])));
  const taken = new Set<Difference>();
  const take = (difference: Difference): void => {
    if (taken.has(difference)) return;
    taken.add(difference);
    for (const id of idsNamedBy(difference)) {
      const needed = byId.get(id);
      if (needed) take(needed);
    }
    if (changesKind(difference)) all.filter(changesKind).forEach(take);
  };
  chosen.forEach(take);
  return all.filter((difference) => taken.has(difference));
}

function isNew({ type }: Difference): boolean {
  return type === 'added' || type === 'restored';
}

function changesKind(difference: Difference): boolean {
  return difference.type === 'changed' && difference.changes.some(({ field }) => field === 'kind');
}

function idsNamedBy(difference: Difference): readonly string[] {
  if (difference.type === 'removed') return [];
  if (difference.type === 'moved') return stringsIn(difference.to);
  if (difference.type === 'changed') return difference.changes.flatMap(({ after }) => stringsIn(after));
  return stringsIn(difference.record).filter((id) => id !== difference.id);
}

/** Every text in a value: an id is one of them, and hardly any other text is the id of a record. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}
