import { kindOf, parseCard } from '../../kinds/registry.ts';
import { type Card, isLive, type JourneyMap } from '../../model/index.ts';

/** The map as one persona's journey: others, and the cards that are only theirs, are left out. Everybody's where the persona is not there. */
export function readAs(map: JourneyMap, id: string | null): JourneyMap {
  const persona = id === null || !Object.hasOwn(map.personas, id) ? undefined : map.personas[id];
  if (!persona || !isLive(persona)) return map;
  const cards = Object.entries(map.cards).filter(([, card]) => isOf(card, persona.id, map));
  const lanes = Object.entries(map.lanes).filter(([, { personas }]) => isAmong(personas, persona.id));
  return {
    ...map,
    personas: { [persona.id]: persona },
    lanes: Object.fromEntries(lanes),
    cards: Object.fromEntries(cards),
  };
}

function isOf(card: Card, id: string, map: JourneyMap): boolean {
  const plot = kindOf(card.kind)?.traits.plot;
  const scored = plot ? parseCard(card)?.fields[plot.personaField] : null;
  if (typeof scored === 'string' && scored !== '' && scored !== id && Object.hasOwn(map.personas, scored)) return false;
  const lane = card.place && Object.hasOwn(map.lanes, card.place.lane) ? map.lanes[card.place.lane] : undefined;
  return isAmong(card.personas, id) && (!lane || isAmong(lane.personas, id));
}

/** Nobody named is everybody. */
function isAmong(personas: readonly string[], id: string): boolean {
  return personas.length === 0 || personas.includes(id);
}
