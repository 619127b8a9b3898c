/** A part of a map, and what of the differences to another map is about it. */
import type { JourneyMap } from '../map.ts';
import type { Difference } from './difference.ts';
import { withNeeds } from './withNeeds.ts';

/** The whole map, or one of its records with all that stands in it. */
export type MapPart = { readonly root: 'map' } | { readonly root: 'lanes' | 'phases' | 'cards'; readonly id: string };

/**
 * The differences from `current` to `other` that are about a part: the record itself, what stands in it in either map, links
 * between those, and what they cannot do without where only `other` has it.
 */
export function differencesIn(
  part: MapPart,
  all: readonly Difference[],
  current: JourneyMap,
  other: JourneyMap,
): readonly Difference[] {
  if (part.root === 'map') return all;
  const isInside = insideOf(part, [current, other]);
  const chosen = all.filter(({ root, id }) => root !== 'map' && isInside(root, id));
  // Of what it needs only what is new: a record outside that both maps hold stays as it is.
  const isNew = ({ type }: Difference) => type === 'added' || type === 'restored';
  const inside = new Set(chosen);
  return withNeeds(
    all.filter((each) => inside.has(each) || isNew(each)),
    chosen,
  );
}

type IsInside = (root: Exclude<Difference['root'], 'map'>, id: string) => boolean;

function insideOf(part: MapPart & { readonly id: string }, maps: readonly JourneyMap[]): IsInside {
  if (part.root === 'cards') return (root, id) => root === 'cards' && id === part.id;
  const activities = new Set<string>();
  const cards = new Set<string>();
  for (const map of maps) {
    if (part.root === 'phases') {
      for (const { id, place } of Object.values(map.activities)) if (place.phase === part.id) activities.add(id);
    }
  }
  for (const map of maps) {
    for (const { id, place } of Object.values(map.cards)) {
      if (place && (part.root === 'lanes' ? place.lane === part.id : activities.has(place.activity))) cards.add(id);
    }
  }
  const ends = { activities, cards };
  return (root, id) => {
    if (root === 'activities' || root === 'cards') return ends[root].has(id);
    if (root !== 'links') return root === part.root && id === part.id;
    const link = maps.map(({ links }) => links[id]).find((found) => found !== undefined);
    return link !== undefined && [link.from, link.to].every((end) => ends[end.root].has(end.id));
  };
}
