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
export const MIGRATIONS: readonly Migration[] = [];

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
