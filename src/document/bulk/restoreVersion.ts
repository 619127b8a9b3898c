import { applyDifferences, compareMaps, differencesIn, type MapPart } from '../../model/compare/index.ts';
import { isLive, type JourneyMap, RECORD_ROOTS } from '../../model/index.ts';
import { checkRoom, mapBefore } from '../commands/checks.ts';
import type { Command } from '../types.ts';

export interface RestoreVersion {
  /** The map as it was; trusted. */
  readonly version: JourneyMap;
  readonly part: MapPart;
  /** ms since 1970; now when absent. */
  readonly at?: number;
}

/**
 * Makes the map, or a part of it, as it was. What has come since is marked deleted, never taken away; what stands elsewhere in
 * the map stays, but for what the part cannot do without.
 */
export const restoreVersion: Command<RestoreVersion> = {
  id: 'restoreVersion',
  run: (draft, { version, part, at = Date.now() }) => {
    const map = mapBefore(draft);
    // The form of the records is this program's, whatever the version was written by.
    const old = { ...version, map: { ...version.map, schemaVersion: map.map.schemaVersion } };
    const next = applyDifferences(map, differencesIn(part, compareMaps(map, old), map, old), at);
    for (const root of RECORD_ROOTS) {
      const count = (of: JourneyMap) => Object.values(of[root]).filter(isLive).length;
      checkRoom(map, root, Math.max(0, count(next) - count(map)));
      for (const [id, record] of Object.entries(next[root])) {
        if (record !== map[root][id]) Object.assign(draft[root], { [id]: structuredClone(record) });
      }
    }
    if (next.map !== map.map) Object.assign(draft.map, next.map);
  },
};
