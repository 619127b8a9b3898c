import { kindOf } from '../../kinds/registry.ts';
import { scoredPersona } from '../../layout/index.ts';
import { deriveGrid, isLive, type JourneyMap, type Persona } from '../../model/index.ts';

/** What becomes of what was a persona's when they are deleted: nothing is lost, it is somebody else's. */
export interface Losses {
  /** Feelings on the map that were theirs. */
  readonly feelings: number;
  /** Whose they are from now on: the first persona's who is left; null when none is. */
  readonly heir: Persona | null;
  /** Lanes and cards that were theirs alone and are everybody's from now on. */
  readonly own: number;
}

export function lossesOf(map: JourneyMap, id: string): Losses {
  const { personas, lanes } = deriveGrid(map);
  const owned = [...Object.values(map.lanes), ...Object.values(map.cards)].filter(
    (record) =>
      isLive(record) &&
      record.personas.includes(id) &&
      !personas.some((other) => other.id !== id && record.personas.includes(other.id)),
  );
  const feelings = lanes.flatMap(({ lane, cards }) => {
    const plot = kindOf(lane.kind)?.traits.plot;
    return plot ? cards.filter(({ card }) => scoredPersona(card, plot, personas)?.id === id) : [];
  });
  const heir = personas.find((persona) => persona.id !== id) ?? null;
  return { feelings: feelings.length, heir, own: personas.length > 1 ? owned.length : 0 };
}
