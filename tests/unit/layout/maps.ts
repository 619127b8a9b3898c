import fc from 'fast-check';
import { kinds } from '../../../src/kinds/registry.ts';
import { type Card, emptyMap, freshOrders, freshPersona, type JourneyMap } from '../../../src/model/index.ts';

const word = fc.constantFrom(
  'resa',
  'väntar på svar',
  'a',
  'Kontraktsgjennomgang',
  'øl',
  'supercalifragilisticexpialidocious'.repeat(2),
  '😟',
  '',
);
const text = fc.array(word, { maxLength: 14 }).map((words) => words.join(' '));

/** Maps of any shape: empty phases, spanning cards, long words, several personas, lanes of every kind. */
export const anyMap: fc.Arbitrary<JourneyMap> = fc
  .record({
    personas: fc.array(text, { maxLength: 3 }),
    phases: fc.array(fc.record({ title: text, activities: fc.array(text, { maxLength: 4 }) }), { maxLength: 5 }),
    lanes: fc.array(fc.record({ kind: fc.nat(kinds.length - 1), title: text, hint: text }), { maxLength: 8 }),
    cards: fc.array(
      fc.record({
        lane: fc.nat(20),
        column: fc.nat(40),
        span: fc.integer({ min: 1, max: 5 }),
        text,
        score: fc.integer({ min: -20, max: 20 }),
      }),
      { maxLength: 40 },
    ),
  })
  .map(({ personas, phases, lanes, cards }) => {
    const map = emptyMap('en');
    const orders = freshOrders(100);
    const order = (index: number): string => orders[index] as string;
    const byId = <T extends { readonly id: string }>(records: readonly T[]): Record<string, T> =>
      Object.fromEntries(records.map((record) => [record.id, record]));
    const phaseRecords = phases.map(({ title }, i) => ({
      id: `p${i}`,
      order: order(i),
      title,
      colour: i % 8,
      notes: '',
      deletedAt: null,
    }));
    const activities = phases.flatMap(({ activities: texts }, p) =>
      texts.map((one, i) => ({
        id: `a${p}-${i}`,
        place: { phase: `p${p}`, order: order(i) },
        text: one,
        deletedAt: null,
      })),
    );
    const laneRecords = lanes.map(({ kind, title, hint }, i) => ({
      id: `l${i}`,
      order: order(i),
      kind: kinds[kind]?.id ?? '',
      title,
      hint,
      personas: [],
      deletedAt: null,
    }));
    const cardRecords = cards.flatMap(({ lane, column, span, text: words, score }, i): Card[] => {
      const into = laneRecords[lane % Math.max(1, laneRecords.length)];
      const activity = activities[column % Math.max(1, activities.length)];
      const kind = kinds.find(({ id }) => id === into?.kind);
      if (!into || !activity || !kind) return [];
      const { plot } = kind.traits;
      const fields = { ...kind.create(), ...(plot ? { [plot.field]: score / 10 } : {}) };
      return [
        {
          id: `c${i}`,
          kind: kind.id,
          place: { lane: into.id, activity: activity.id, span, order: order(i) },
          text: words,
          evidence: i % 2 ? 'insight' : 'assumption',
          evidenceNote: '',
          sources: [],
          tags: [],
          personas: [],
          moment: null,
          fields,
          deletedAt: null,
        },
      ];
    });
    return {
      ...map,
      personas: byId(personas.map((name, i) => freshPersona({ id: `x${i}`, order: order(i), name, colour: i }))),
      phases: byId(phaseRecords),
      activities: byId(activities),
      lanes: byId(laneRecords),
      cards: byId(cardRecords),
    };
  });
