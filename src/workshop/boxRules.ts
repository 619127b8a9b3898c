import { kindOf } from '../kinds/registry.ts';
import { deriveGrid, type JourneyMap } from '../model/index.ts';
import { type BoxRules, type Exercise, proposedBudget, revealOf, type Scope } from '../model/workshop/index.ts';

/** The rules of the box in which an exercise gathers what people hand in until `closesAt`; null where nothing is sealed. */
export function boxRulesFor(exercise: Exercise, map: JourneyMap, closesAt: number | null): BoxRules | null {
  const common = {
    exercise: exercise.id,
    naming: exercise.naming,
    reveal: revealOf(exercise),
    closesAt,
  };
  switch (exercise.type) {
    case 'write':
      return { ...common, type: 'write', kinds: exercise.scope.kinds ?? writtenKinds(map) };
    case 'score':
      return { ...common, type: 'score', persona: exercise.persona, activities: activitiesIn(map, exercise.scope) };
    case 'vote': {
      const cards = cardsIn(map, { ...exercise.scope, kinds: exercise.dots.kinds });
      const budget = exercise.dots.budget ?? proposedBudget(cards.length);
      return { ...common, type: 'vote', budget, most: Math.min(exercise.dots.most, budget), cards };
    }
    case 'clinic':
      return { ...common, type: 'severity', cards: cardsIn(map, exercise.scope).filter((id) => isJudged(map, id)) };
    default:
      return null;
  }
}

/** How many cards people would vote on now. */
export function votedOn(exercise: Exercise, map: JourneyMap): number {
  return cardsIn(map, { ...exercise.scope, kinds: exercise.dots.kinds }).length;
}

/** The kinds that the lanes of a map hold and that are told in words; every kind’s own lane decides. */
function writtenKinds(map: JourneyMap): string[] {
  const inLanes = deriveGrid(map).lanes.map(({ lane }) => lane.kind);
  return [...new Set(inLanes)].filter((id) => {
    const traits = kindOf(id)?.traits;
    return traits !== undefined && !traits.plot && !traits.picture;
  });
}

function isJudged(map: JourneyMap, id: string): boolean {
  const kind = map.cards[id]?.kind;
  return kind !== undefined && kindOf(kind)?.traits.severity !== undefined;
}

/** In the order of the map, unplaced ones last where no lane or phase is asked for. */
function cardsIn(map: JourneyMap, { kinds, lanes, phases }: Scope): string[] {
  const grid = deriveGrid(map);
  const isMeant = (kind: string) => kinds === null || kinds.includes(kind);
  const placed = grid.lanes
    .filter(({ lane }) => lanes === null || lanes.includes(lane.id))
    .flatMap(({ cards }) => cards)
    .filter(({ column }) => phases === null || phases.includes(grid.columns[column]?.phase.id ?? ''))
    .map(({ card }) => card);
  const unplaced = lanes === null && phases === null ? grid.unplaced.cards : [];
  return [...placed, ...unplaced].filter(({ kind }) => isMeant(kind)).map(({ id }) => id);
}

function activitiesIn(map: JourneyMap, { phases }: Scope): string[] {
  return deriveGrid(map).columns.flatMap(({ phase, activity }) =>
    activity && (phases === null || phases.includes(phase.id)) ? [activity.id] : [],
  );
}
