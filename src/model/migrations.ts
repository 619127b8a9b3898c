import { SCHEMA_VERSION } from './map.ts';

/**
 * A map as plain JSON of any version: the map's own values under `map`, records by id under the other roots, texts as strings.
 * Files hold this form, and documents are brought to it, so that a migration is written once for both.
 */
export type PlainMap = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

export interface Migration {
  /** The version it makes, from the one before. */
  readonly to: number;
  /** Must not remove records: mark them deleted instead. */
  readonly migrate: (map: PlainMap) => PlainMap;
}

/** In order, from version 2 on; the last one makes `SCHEMA_VERSION`. */
export const MIGRATIONS: readonly Migration[] = [
  {
    to: 2,
    migrate: (map) => ({
      ...map,
      map: { owner: '', reviewOn: '', origin: null, dismissed: {}, ...map.map },
      phases: withDefaults(map.phases, { notes: '' }),
      lanes: withDefaults(map.lanes, { personas: [] }),
      cards: withDefaults(map.cards, { sources: [], tags: [], personas: [] }),
      links: withDefaults(map.links, { type: 'flow' }),
      personas: withDefaults(map.personas, { quote: '', goals: '', context: '', needs: '', portrait: null }),
    }),
  },
];

/** What is no record is left as it is: reading it will say so. */
function withDefaults(records: PlainMap[string] = {}, defaults: object): PlainMap[string] {
  return Object.fromEntries(
    Object.entries(records).map(([id, record]) => [
      id,
      typeof record === 'object' && record !== null ? { ...defaults, ...record } : record,
    ]),
  );
}

/** The version a list of migrations leads to. */
export function versionAfter(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.to ?? SCHEMA_VERSION - MIGRATIONS.length;
}

/** `map` of version `from` brought to the newest version. Pure. */
export function migratePlain(map: PlainMap, from: number, migrations: readonly Migration[] = MIGRATIONS): PlainMap {
  const migrated = migrations
    .filter(({ to }) => to > from)
    .reduce<PlainMap>((older, { migrate }) => migrate(older), map);
  return { ...migrated, map: { ...migrated.map, schemaVersion: versionAfter(migrations) } };
}
