import { isLive, type JourneyMap, RECORD_ROOTS, type RecordRoot } from './map.ts';

/** The live records of a map under the ids that `rename` gives, every reference following. */
export function copyMap(map: JourneyMap, rename: (id: string) => string): JourneyMap {
  const ids = new Map<string, string>();
  for (const root of RECORD_ROOTS) for (const id of Object.keys(map[root])) ids.set(id, rename(id));
  const follow = (value: unknown): unknown => {
    if (typeof value === 'string') return ids.get(value) ?? value;
    if (Array.isArray(value)) return value.map(follow);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, follow(inner)]));
  };
  const references: Readonly<Partial<Record<RecordRoot, readonly string[]>>> = {
    activities: ['id', 'place'],
    lanes: ['id', 'personas'],
    cards: ['id', 'place', 'fields', 'personas', 'sources'],
    links: ['id', 'from', 'to'],
  };
  const copyRecord = (root: RecordRoot, record: object) =>
    Object.fromEntries(
      Object.entries(record).map(([key, value]) => [
        key,
        (references[root] ?? ['id']).includes(key) ? follow(value) : value,
      ]),
    );
  const copy: Record<string, unknown> = { map: map.map };
  for (const root of RECORD_ROOTS) {
    const live = Object.values<{ id: string; deletedAt: number | null }>(map[root]).filter(isLive);
    copy[root] = Object.fromEntries(live.map((record) => [ids.get(record.id), copyRecord(root, record)]));
  }
  return copy as unknown as JourneyMap;
}
