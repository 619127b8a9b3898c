import { type Card, emptyMap, freshOrders, type JourneyMap } from '../../../src/model/index.ts';
import { textOf } from './words.ts';

const LANES = [
  'need',
  'touchpoint',
  'pain-point',
  'opportunity',
  'quote',
  'backstage',
  'note',
  'need',
  'pain-point',
  'opportunity',
];
const FIELDS: Readonly<Record<string, Record<string, string | number | null>>> = {
  need: { level: 'stated', theme: 'none' },
  touchpoint: { channel: 'web', initiator: 'customer', receiver: '' },
  'pain-point': { severity: 3, need: null, owner: '' },
  opportunity: { impact: 3, effort: 2, owner: '', due: '', status: 'idea' },
  quote: { speaker: '' },
  backstage: { owner: '' },
  note: {},
};

/** The curve of a deep map. */
const CURVE_LANE = 'curve';

/**
 * A map of `count` placed cards in ten lanes, `rows` of them below each other in each column, with texts of two or three
 * lines. A map of more than ten rows has a curve too, with one more card a column. It may be larger than a map may be.
 */
export function mapOf(count: number, rows = LANES.length): JourneyMap {
  const columns = Math.max(1, Math.ceil(count / rows));
  const hasCurve = rows > LANES.length;
  const orders = freshOrders(Math.max(columns, rows, LANES.length + 1));
  const order = (index: number): string => orders[index] as string;
  const phases = Math.ceil(columns / 5);
  const map = emptyMap('en');
  const lane = (id: string, at: number, kind: string) => ({
    id,
    order: order(at),
    kind,
    title: `Lane ${at + 1}`,
    hint: '',
    personas: [],
    deletedAt: null,
  });
  return {
    ...map,
    map: { ...map.map, title: `${count} cards` },
    phases: byId(phases, (i) => ({
      id: `p${i}`,
      order: order(i),
      title: `Phase ${i + 1}`,
      colour: i % 8,
      notes: '',
      deletedAt: null,
    })),
    activities: byId(columns, (i) => ({
      id: `a${i}`,
      place: { phase: `p${Math.floor(i / 5)}`, order: order(i) },
      text: `Does thing number ${i + 1}`,
      deletedAt: null,
    })),
    lanes: {
      ...byId(LANES.length, (i) => lane(`l${i}`, i, LANES[i] ?? '')),
      ...(hasCurve ? { [CURVE_LANE]: lane(CURVE_LANE, LANES.length, 'emotion') } : {}),
    },
    cards: {
      ...byId(count, (i) => {
        const at = i % LANES.length;
        const kind = LANES[at] ?? '';
        const place = { lane: `l${at}`, order: order(Math.floor((i % rows) / LANES.length)) };
        return cardOf(`c${i}`, kind, { ...place, activity: `a${Math.floor(i / rows)}` }, textOf(i), FIELDS[kind] ?? {});
      }),
      ...(hasCurve
        ? byId(columns, (i) =>
            cardOf(`e${i}`, 'emotion', { lane: CURVE_LANE, activity: `a${i}`, order: order(0) }, '', {
              score: Math.round(Math.sin(i) * 20) / 10,
              persona: null,
            }),
          )
        : {}),
    },
  };
}

function byId<T extends { readonly id: string }>(length: number, make: (i: number) => T): Record<string, T> {
  return Object.fromEntries(Array.from({ length }, (_, i) => make(i)).map((record) => [record.id, record]));
}

function cardOf(
  id: string,
  kind: string,
  place: { readonly lane: string; readonly activity: string; readonly order: string },
  text: string,
  fields: Card['fields'],
): Card {
  return {
    id,
    kind,
    place: { ...place, span: 1 },
    text,
    evidence: 'insight',
    evidenceNote: '',
    sources: [],
    tags: [],
    personas: [],
    moment: null,
    fields,
    deletedAt: null,
  };
}
