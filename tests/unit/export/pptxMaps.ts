import { kinds } from '../../../src/kinds/registry.ts';
import type { Locale } from '../../../src/lib/locale.ts';
import { type Card, emptyMap, freshOrders, freshPersona, type JourneyMap } from '../../../src/model/index.ts';
import { templateMap } from '../../../src/model/templates/index.ts';
import { hardMap } from './hardMap.ts';

export interface MapPlan {
  readonly phases: number;
  readonly activities: number;
  /** Text of the n-th card in a cell of a lane, or null for none. */
  readonly text: (at: { readonly activity: number; readonly lane: number; readonly index: number }) => string | null;
  readonly perCell?: number;
  readonly span?: (activity: number) => number;
  readonly name?: (root: 'phase' | 'activity' | 'lane', index: number) => string;
}

/** A map with a lane for every kind, activities shared out over phases, and cards as planned. */
export function planMap(plan: MapPlan, locale: Locale = 'en'): JourneyMap {
  const { phases: phaseCount, activities: activityCount, text, perCell = 1, span = () => 1 } = plan;
  const name = plan.name ?? ((root, index) => `${root} ${index + 1}`);
  const orders = freshOrders(Math.max(phaseCount, activityCount, kinds.length, perCell, 1));
  const order = (i: number): string => orders[i] ?? '';
  const live = { deletedAt: null };
  const byId = <T extends { id: string }>(records: readonly T[]) =>
    Object.fromEntries(records.map((each) => [each.id, each]));
  const cards: Card[] = [];
  for (let activity = 0; activity < activityCount; activity++) {
    kinds.forEach((kind, lane) => {
      for (let index = 0; index < perCell; index++) {
        const words = text({ activity, lane, index });
        if (words === null) continue;
        const score = kind.traits.plot ? { [kind.traits.plot.field]: ((activity * 7) % 9) / 2 - 2 } : {};
        cards.push({
          id: `c${activity}-${lane}-${index}`,
          kind: kind.id,
          place: { lane: `l${lane}`, activity: `a${activity}`, span: span(activity), order: order(index) },
          text: words,
          evidence: (activity + lane) % 3 === 0 ? 'insight' : 'assumption',
          evidenceNote: '',
          sources: [],
          tags: [],
          personas: [],
          moment: null,
          fields: { ...kind.create(), ...score },
          ...live,
        });
      }
    });
  }
  return {
    ...emptyMap(locale),
    phases: byId(
      Array.from({ length: phaseCount }, (_, i) => ({
        id: `p${i}`,
        order: order(i),
        title: name('phase', i),
        colour: i % 8,
        notes: '',
        ...live,
      })),
    ),
    activities: byId(
      Array.from({ length: activityCount }, (_, i) => ({
        id: `a${i}`,
        place: { phase: `p${Math.floor((i * phaseCount) / activityCount)}`, order: order(i) },
        text: name('activity', i),
        ...live,
      })),
    ),
    lanes: byId(
      kinds.map((kind, i) => ({
        id: `l${i}`,
        order: order(i),
        kind: kind.id,
        title: name('lane', i),
        hint: '',
        personas: [],
        ...live,
      })),
    ),
    cards: byId(cards),
  };
}

const LONG = Array.from({ length: 1250 }, (_, i) => `word${String(i).padStart(4, '0')}`)
  .join(' ')
  .slice(0, 10_000);

/** Everything in it is 10,000 characters long. */
export function longMap(): JourneyMap {
  const map = planMap({
    phases: 2,
    activities: 3,
    text: ({ activity, lane }) =>
      activity === 0 && lane < 4 ? `${lane} ${LONG}`.slice(0, 10_000) : activity === 1 ? 'short' : null,
    name: (root, index) => (index === 0 ? `${root} ${LONG}`.slice(0, 10_000) : `${root} ${index + 1}`),
  });
  const persona = freshPersona({
    id: 'anna',
    order: 'a0',
    name: `Anna ${LONG}`.slice(0, 10_000),
    summary: LONG,
    colour: 1,
  });
  return { ...map, map: { ...map.map, title: LONG, purpose: LONG }, personas: { anna: persona } };
}

export function wideMap(): JourneyMap {
  return planMap({
    phases: 3,
    activities: 40,
    text: ({ activity, lane, index }) => (lane < 6 ? `Card ${activity}.${lane}.${index} says a little more` : null),
    span: (activity) => (activity % 5 === 0 ? 3 : 1),
  });
}

/** So many cards in so many columns. */
export function manyCards(count: number): JourneyMap {
  const activities = 30;
  const lanes = kinds.length;
  const perCell = Math.ceil(count / (activities * lanes));
  return planMap({
    phases: 6,
    activities,
    text: ({ activity, lane, index }) =>
      (activity * lanes + lane) * perCell + index < count
        ? `Something the customer needs, no. ${activity}-${lane}`
        : null,
    perCell,
  });
}

/** Some cards without a place, one of a kind nobody knows. */
export function looseMap(): JourneyMap {
  const map = templateMap('first-home', 'en');
  const cards = Object.values(map.cards).map((card, i) =>
    i % 4 === 0 ? { ...card, place: null, ...(i === 8 ? { kind: 'from-the-future' } : {}) } : card,
  );
  const activities = {
    ...map.activities,
    lost: { id: 'lost', place: { phase: 'gone', order: 'a0' }, text: 'Lost activity', deletedAt: null },
  };
  return { ...map, activities, cards: Object.fromEntries(cards.map((card) => [card.id, card])) };
}

/** The sample with five personas, whose emotions are dealt out among the first three. */
export function crowdMap(): JourneyMap {
  const map = templateMap('first-home', 'en');
  const names = ['Anna, 31', 'Bo Östlund', 'Cecilia (agent)', 'Dag', 'Eva, 67'];
  const personas = names.map((name, i) =>
    freshPersona({ id: `who${i}`, order: freshOrders(5)[i] ?? '', name, summary: `summary ${i}`, colour: i }),
  );
  const plots = new Map(
    kinds.flatMap((kind) => (kind.traits.plot ? [[kind.id, kind.traits.plot.personaField] as const] : [])),
  );
  const cards = Object.values(map.cards).map((card, i) => {
    const field = plots.get(card.kind);
    return field ? { ...card, fields: { ...card.fields, [field]: `who${i % 3}` } } : card;
  });
  return {
    ...map,
    personas: Object.fromEntries(personas.map((persona) => [persona.id, persona])),
    cards: Object.fromEntries(cards.map((card) => [card.id, card])),
  };
}

export function emojiMap(): JourneyMap {
  return planMap({ phases: 2, activities: 4, text: ({ lane }) => `😀 👩‍👩‍👧 ${'🏠'.repeat(lane * 12)} ✅ end` });
}

export const DECK_MAPS: Readonly<Record<string, () => JourneyMap>> = {
  'the sample in English': () => templateMap('first-home', 'en'),
  'the sample in Swedish': () => templateMap('first-home', 'sv'),
  'the sample in Norwegian': () => templateMap('first-home', 'nb'),
  'five phases': () => templateMap('five-phases', 'en'),
  'a blank map': () => templateMap('blank', 'en'),
  'an empty map': () => emptyMap('en'),
  'phases without activities': () => planMap({ phases: 3, activities: 0, text: () => null }),
  'texts of 10,000 characters': longMap,
  emoji: emojiMap,
  '40 activities': wideMap,
  '300 cards': () => manyCards(300),
  'a crowded cell': () =>
    planMap({
      phases: 1,
      activities: 2,
      perCell: 30,
      text: ({ lane, index }) => (lane < 3 ? `Crowd ${lane} ${index}` : null),
    }),
  'cards without a place': looseMap,
  'several personas': crowdMap,
  'hard texts': hardMap,
};
