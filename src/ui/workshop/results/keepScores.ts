import { addCards, type MapDocument, setFields } from '../../../document/index.ts';
import { kindOf, kinds, newFields, parseCard } from '../../../kinds/registry.ts';
import { newId } from '../../../lib/id.ts';
import { roundTo } from '../../../lib/number.ts';
import { type Card, deriveGrid, isLive, type JourneyMap } from '../../../model/index.ts';

/** The kind whose cards stand on a scale: what somebody feels. */
const PLOTTED = kinds.find(({ traits }) => traits.plot);

/** Id of the persona who was asked about: the one named, else the map's first, whose journey it is; null without any. */
export function personaOf(map: JourneyMap, persona: string | null): string | null {
  const { personas } = deriveGrid(map);
  return personas.some(({ id }) => id === persona) ? persona : (personas[0]?.id ?? null);
}

/** The card that says what the persona feels at the activity; null while there is none. */
export function feelingAt(map: JourneyMap, activity: string, persona: string | null): Card | null {
  const grid = deriveGrid(map);
  const column = grid.columnOf.get(activity);
  const field = PLOTTED?.traits.plot?.personaField;
  if (column === undefined || field === undefined) return null;
  const whose = personaOf(map, persona);
  const here = grid.lanes
    .flatMap(({ cards }) => cards)
    .filter((one) => one.card.kind === PLOTTED?.id && one.column <= column && column < one.column + one.span);
  const owned = (card: Card) => parseCard(card)?.fields[field] ?? null;
  const found =
    here.find(({ card }) => owned(card) === whose) ??
    (persona === null || whose === grid.personas[0]?.id ? here.find(({ card }) => owned(card) === null) : undefined);
  return found?.card ?? null;
}

/** Puts scores onto the map in one step: on the card of each activity and persona, and on a new one where there is none. */
export function keepScores(
  document: MapDocument,
  scores: Readonly<Record<string, number>>,
  persona: string | null,
): void {
  const plot = PLOTTED?.traits.plot;
  if (!PLOTTED || !plot) return;
  const gesture = document.history.beginGesture();
  for (const [activity, value] of Object.entries(scores)) {
    const map = document.getMap();
    const score = roundTo(Math.min(plot.max, Math.max(plot.min, value)), 1);
    const card = feelingAt(map, activity, persona);
    if (card) document.run(setFields, { id: card.id, fields: { [plot.field]: score } });
    else addFeeling(document, activity, persona, score);
  }
  gesture.commit();
}

function addFeeling(document: MapDocument, activity: string, persona: string | null, score: number): void {
  const map = document.getMap();
  const kind = PLOTTED;
  const plot = kind?.traits.plot;
  const found = map.activities[activity];
  if (!kind || !plot || !found || !isLive(found)) return;
  const whose = personaOf(map, persona);
  const lane = deriveGrid(map).lanes.find(
    ({ lane: { kind: held, personas } }) =>
      kindOf(held) === kind && (personas.length === 0 || whose === null || personas.includes(whose)),
  );
  const fields = { ...newFields(kind.id, null), [plot.field]: score, [plot.personaField]: whose };
  const place = lane ? { lane: lane.lane.id, activity } : { lane: null, activity: null };
  document.run(addCards, { cards: [{ id: newId(), kind: kind.id, ...place, fields }] });
}
