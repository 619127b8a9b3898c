/** A workshop that was held on the sample map: written, scored, judged, voted and committed, with something left over. */
import { type SummaryInput, summarise, type WorkshopInput } from '../../../src/export/index.ts';
import type { Locale } from '../../../src/lib/locale.ts';
import { deriveGrid, type JourneyMap } from '../../../src/model/index.ts';
import { templateMap } from '../../../src/model/templates/index.ts';
import {
  type BoxResult,
  type Exercise,
  type ExerciseType,
  freshExercise,
  PARKED_MARKS,
  type Run,
} from '../../../src/model/workshop/index.ts';

export const START = Date.parse('2026-11-30T09:00:00Z');
const MINUTE = 60_000;

export const at = (minutes: number) => START + minutes * MINUTE;

export function exercise(type: ExerciseType, values: Partial<Exercise> = {}): Exercise {
  return freshExercise({ id: `ex-${type}`, order: `a-${type}`, type, ...values });
}

export function run(type: ExerciseType, from: number, to: number, values: Partial<Run> = {}): Run {
  return {
    id: `run-${type}`,
    exercise: `ex-${type}`,
    state: 'done',
    startedAt: at(from),
    endsAt: null,
    left: 0,
    endedAt: at(to),
    ...values,
  };
}

export function cardsOf(map: JourneyMap, kind: string): readonly string[] {
  const grid = deriveGrid(map);
  return grid.lanes.flatMap(({ cards }) => cards.flatMap(({ card }) => (card.kind === kind ? [card.id] : [])));
}

/** The map with some cards changed. */
export function withCards(map: JourneyMap, change: Readonly<Record<string, Partial<JourneyMap['cards'][string]>>>) {
  const changed = Object.entries(change).map(([id, values]) => [id, { ...map.cards[id], ...values }]);
  return { ...map, cards: { ...map.cards, ...Object.fromEntries(changed) } } as JourneyMap;
}

export interface Held {
  readonly map: JourneyMap;
  readonly workshop: WorkshopInput;
}

/** Where nothing was ever run. */
export const NOTHING_HELD: WorkshopInput = {
  id: '',
  agenda: [],
  runs: [],
  endedAt: null,
  erased: 0,
  stood: null,
  results: new Map(),
  threads: [],
};

export function heldWorkshop(locale: Locale = 'en'): Held {
  const whole = templateMap('first-home', locale);
  const pains = cardsOf(whole, 'pain-point');
  const chances = cardsOf(whole, 'opportunity');
  const [firstChance = '', secondChance = ''] = chances;
  const chosen = whole.cards[secondChance];
  const note = cardsOf(whole, 'need')[0] ?? '';
  const map = withCards(
    { ...whole, map: { ...whole.map, owner: 'Eva Ek', reviewOn: '2027-01-15' } },
    {
      [secondChance]: { fields: { ...chosen?.fields, status: 'planned', owner: '', due: '' } },
      [note]: { tags: [PARKED_MARKS[locale]], place: null },
    },
  );
  const activities = deriveGrid(map).columns.flatMap(({ activity }) => (activity ? [activity.id] : []));
  const [first = '', second = '', third = ''] = activities;
  const scores = (...values: readonly number[]) => values.map((score) => ({ score, words: '', by: null }));
  const results: readonly (readonly [string, BoxResult])[] = [
    [
      'run-write',
      {
        type: 'write',
        exercise: 'ex-write',
        people: 5,
        at: at(20),
        cards: [...pains.map((id, i) => ({ id, by: i === 0 ? 'Bo' : null })), { id: 'merged-away', by: null }],
      },
    ],
    [
      'run-score',
      {
        type: 'score',
        exercise: 'ex-score',
        people: 4,
        at: at(45),
        persona: null,
        scores: { [first]: scores(1, 1, 1), [second]: scores(-2, -1, 1, 2), [third]: scores(0, 1) },
      },
    ],
    [
      'run-clinic',
      {
        type: 'severity',
        exercise: 'ex-clinic',
        people: 3,
        at: at(60),
        severities: Object.fromEntries(
          pains.map((id, i) => [id, [5 - i, Math.max(1, 4 - i)].map((severity) => ({ severity, by: null }))]),
        ),
      },
    ],
    [
      'run-vote',
      {
        type: 'vote',
        exercise: 'ex-vote',
        people: 5,
        at: at(80),
        budget: 3,
        votes: {
          [firstChance]: [
            { dots: 3, by: null },
            { dots: 2, by: null },
          ],
          [secondChance]: [{ dots: 1, by: null }],
        },
      },
    ],
  ];
  return {
    map,
    workshop: {
      id: 'run-write',
      endedAt: at(95),
      erased: 3,
      stood: null,
      agenda: [
        exercise('write', { title: 'What hurts?', minutes: 15 }),
        exercise('score', { title: 'How does it feel?', minutes: 20 }),
        exercise('clinic', { title: 'How bad is it?', minutes: 15 }),
        exercise('vote', { title: 'What first?', minutes: 10 }),
        exercise('commit', { title: 'Who does it?', minutes: 20 }),
      ],
      runs: [run('write', 0, 20), run('score', 22, 45), run('clinic', 45, 60), run('vote', 62, 80)],
      results: new Map(results),
      threads: [{ by: 'Li', text: 'Do the banks *really* answer within a day?', at: at(50) }],
    },
  };
}

export function summaryInput({ map, workshop }: Held = heldWorkshop()): SummaryInput {
  const { locale } = map.map;
  return { map, summary: summarise(map, workshop, locale), locale, today: '2026-11-30', timeZone: 'UTC' };
}
