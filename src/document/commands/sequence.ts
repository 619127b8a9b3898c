/** Where records stand among their siblings, and the orders that put them elsewhere. */
import { compareOrder, isLive, type JourneyMap, planOrders } from '../../model/index.ts';

export interface Sibling {
  readonly id: string;
  readonly order: string;
}

export interface Insertion {
  readonly id: string;
  /** Before the sibling at this index, counted without the records being placed; at the end when absent or beyond. */
  readonly index?: number | undefined;
}

export function liveSiblings(map: JourneyMap, root: 'phases' | 'lanes' | 'personas'): Sibling[] {
  return Object.values<Sibling & { deletedAt: number | null }>(map[root]).filter(isLive).sort(compareOrder);
}

export function activitiesIn(map: JourneyMap, phase: string): Sibling[] {
  return Object.values(map.activities)
    .filter((activity) => isLive(activity) && activity.place.phase === phase)
    .map(({ id, place }) => ({ id, order: place.order }))
    .sort(compareOrder);
}

/** The cards that begin in a cell, top to bottom. */
export function cardsIn(map: JourneyMap, lane: string, activity: string): Sibling[] {
  const siblings: Sibling[] = [];
  for (const { id, place, deletedAt } of Object.values(map.cards)) {
    if (deletedAt === null && place?.lane === lane && place.activity === activity)
      siblings.push({ id, order: place.order });
  }
  return siblings.sort(compareOrder);
}

/**
 * Orders that put each insertion at its index, by id; siblings are in it only where ties or long orders made it necessary.
 * Empty when everything already stands so. `siblings` are sorted and may hold records being placed.
 */
export function planSequence(
  siblings: readonly Sibling[],
  insertions: readonly Insertion[],
): ReadonlyMap<string, string> {
  const moving = new Set(insertions.map(({ id }) => id));
  const sequence = siblings.filter(({ id }) => !moving.has(id));
  const orders = new Map<string, string>();
  const groups = groupByIndex(insertions, sequence.length);
  // From the end, so that what is placed does not shift the indexes still to come.
  for (const [index, ids] of groups) {
    const plan = planOrders(sequence, index, ids.length);
    sequence.forEach((sibling, i) => {
      const order = plan.changed[sibling.id];
      if (order !== undefined) sequence[i] = { id: sibling.id, order };
    });
    sequence.splice(index, 0, ...ids.map((id, i) => ({ id, order: plan.inserted[i] as string })));
    for (const [id, order] of Object.entries(plan.changed)) orders.set(id, order);
    ids.forEach((id, i) => {
      orders.set(id, plan.inserted[i] as string);
    });
  }
  const isAsBefore = sequence.length === siblings.length && sequence.every(({ id }, i) => id === siblings[i]?.id);
  return isAsBefore ? new Map() : orders;
}

function groupByIndex(insertions: readonly Insertion[], length: number): [number, string[]][] {
  const groups = new Map<number, string[]>();
  const placed = new Set<string>();
  for (const { id, index = length } of insertions) {
    if (placed.has(id)) continue;
    placed.add(id);
    const at = Math.min(length, Math.max(0, Math.trunc(index) || 0));
    const group = groups.get(at);
    if (group) group.push(id);
    else groups.set(at, [id]);
  }
  return [...groups].sort(([a], [b]) => b - a);
}
