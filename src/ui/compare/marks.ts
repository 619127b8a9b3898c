/** Where differences are marked on the map on screen. */
import type { ChangeMark, GhostMark } from '../../canvas/differences/index.ts';
import { isLive, type JourneyMap, type RecordKey, recordKey } from '../../model/index.ts';
import type { Comparison } from './comparison.ts';
import type { DifferenceGroup, DifferenceRow } from './describe.ts';

type Found<M> = Omit<M, 'label'> & { readonly rows: readonly DifferenceRow[] };

/** Of records that are on this map: one mark each, whatever has become of them. */
export function marksOf(groups: readonly DifferenceGroup[]): readonly Found<ChangeMark>[] {
  const byKey = new Map<RecordKey, DifferenceRow[]>();
  for (const row of groups.flatMap(({ rows }) => rows)) if (row.on) add(byKey, row.on, row);
  return [...byKey].map(([key, rows]) => ({ key, rows, sorts: rows.map(({ sort }) => sort) }));
}

/**
 * Of cards and activities that only the other map has: one mark in each cell they stood in. Where this map has no such cell, it
 * is at their phase; where it has no such phase, at their lane; else they are in the list alone.
 */
export function ghostsOf(
  { before, after, isOwnAfter }: Comparison,
  groups: readonly DifferenceGroup[],
): readonly Found<GhostMark>[] {
  const [own, other] = isOwnAfter ? [after, before] : [before, after];
  const byPlace = new Map<string, DifferenceRow[]>();
  for (const row of groups.flatMap(({ rows }) => rows)) {
    const place = row.on ? null : placeOn(own, other, row);
    if (place) add(byPlace, JSON.stringify(place), row);
  }
  return [...byPlace].map(([place, rows]) => {
    const [on, activity] = JSON.parse(place) as [RecordKey, string | null];
    return { on, activity, rows, sort: isOwnAfter ? 'removed' : 'added', names: rows.map(({ name }) => name) };
  });
}

function add<K>(lists: Map<K, DifferenceRow[]>, key: K, row: DifferenceRow): void {
  const list = lists.get(key);
  if (list) list.push(row);
  else lists.set(key, [row]);
}

/** A lane and an activity where the cell is here; else the phase or the lane alone. */
function placeOn(
  own: JourneyMap,
  other: JourneyMap,
  { difference: { root, id } }: DifferenceRow,
): readonly [on: RecordKey, activity: string | null] | null {
  const place = root === 'cards' ? other.cards[id]?.place : null;
  const isHere = (record: { readonly deletedAt: number | null } | undefined) => record !== undefined && isLive(record);
  const hasLane = place ? isHere(own.lanes[place.lane]) : false;
  if (place && hasLane && isHere(own.activities[place.activity]))
    return [recordKey('lanes', place.lane), place.activity];
  const phase = other.activities[root === 'activities' ? id : (place?.activity ?? '')]?.place.phase ?? '';
  if (isHere(own.phases[phase])) return [recordKey('phases', phase), null];
  return place && hasLane ? [recordKey('lanes', place.lane), null] : null;
}
