import { emptyMap, freshOrders, type JourneyMap } from '../../../src/model/index.ts';

const KINDS = ['need', 'emotion', 'touchpoint', 'pain-point', 'opportunity', 'backstage'];
const WORDS = 'Waits for an answer that never comes and wonders whether anybody has read the message'.split(' ');

/** A map of about `count` cards: ten activities a phase, six lanes, cards in every cell. */
export function largeMap(count: number): JourneyMap {
  const perColumn = 12;
  const columns = Math.ceil(count / perColumn);
  const phaseOrders = freshOrders(Math.ceil(columns / 10));
  const laneOrders = freshOrders(KINDS.length);
  const orders = freshOrders(Math.max(columns, perColumn));
  const phases = Object.fromEntries(
    phaseOrders.map((order, i) => [
      `p${i}`,
      { id: `p${i}`, order, title: `Phase ${i + 1}`, colour: i % 8, notes: '', deletedAt: null },
    ]),
  );
  const lanes = Object.fromEntries(
    KINDS.map((kind, i) => [
      `l${i}`,
      { id: `l${i}`, order: laneOrders[i] ?? '', kind, title: kind, hint: '', personas: [], deletedAt: null },
    ]),
  );
  const activities = Object.fromEntries(
    Array.from({ length: columns }, (_, i) => [
      `a${i}`,
      {
        id: `a${i}`,
        place: { phase: `p${Math.floor(i / 10)}`, order: orders[i] ?? '' },
        text: `Activity ${i + 1}`,
        deletedAt: null,
      },
    ]),
  );
  const cards = Object.fromEntries(
    Array.from({ length: count }, (_, i) => {
      const column = i % columns;
      const slot = Math.floor(i / columns);
      const lane = slot % KINDS.length;
      const kind = KINDS[lane] ?? 'need';
      return [
        `c${i}`,
        {
          id: `c${i}`,
          kind,
          place: { lane: `l${lane}`, activity: `a${column}`, span: 1, order: orders[slot] ?? '' },
          text: kind === 'emotion' ? '' : `${i + 1} ${WORDS.slice(i % 7, (i % 7) + 6).join(' ')}`,
          evidence: i % 3 === 0 ? ('insight' as const) : ('assumption' as const),
          evidenceNote: '',
          sources: [],
          tags: [],
          personas: [],
          moment: null,
          fields: kind === 'emotion' ? { score: Math.round(Math.sin(i) * 20) / 10 } : {},
          deletedAt: null,
        },
      ];
    }),
  );
  const empty = emptyMap('en');
  return { ...empty, map: { ...empty.map, title: 'A large map' }, phases, lanes, activities, cards };
}
