import { emptyMap, freshOrders, type JourneyMap } from '../../../src/model/index.ts';

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

/** A map of `count` placed cards in ten lanes, one card a cell, with texts of two or three lines. */
export function mapOf(count: number): JourneyMap {
  const columns = Math.max(1, Math.ceil(count / LANES.length));
  const orders = freshOrders(Math.max(columns, LANES.length));
  const order = (index: number): string => orders[index] as string;
  const phases = Math.ceil(columns / 5);
  const map = emptyMap('en');
  const entries = <T extends { readonly id: string }>(length: number, make: (i: number) => T): Record<string, T> =>
    Object.fromEntries(Array.from({ length }, (_, i) => make(i)).map((record) => [record.id, record]));
  return {
    ...map,
    map: { ...map.map, title: `${count} cards` },
    phases: entries(phases, (i) => ({
      id: `p${i}`,
      order: order(i),
      title: `Phase ${i + 1}`,
      colour: i % 8,
      notes: '',
      deletedAt: null,
    })),
    activities: entries(columns, (i) => ({
      id: `a${i}`,
      place: { phase: `p${Math.floor(i / 5)}`, order: order(i) },
      text: `Does thing number ${i + 1}`,
      deletedAt: null,
    })),
    lanes: entries(LANES.length, (i) => ({
      id: `l${i}`,
      order: order(i),
      kind: LANES[i] ?? '',
      title: `Lane ${i + 1}`,
      hint: '',
      personas: [],
      deletedAt: null,
    })),
    cards: entries(count, (i) => {
      const lane = i % LANES.length;
      const kind = LANES[lane] ?? '';
      return {
        id: `c${i}`,
        kind,
        place: { lane: `l${lane}`, activity: `a${Math.floor(i / LANES.length)}`, span: 1, order: order(0) },
        text: textOf(i),
        evidence: 'insight' as const,
        evidenceNote: '',
        sources: [],
        tags: [],
        personas: [],
        moment: null,
        fields: FIELDS[kind] ?? {},
        deletedAt: null,
      };
    }),
  };
}

export function textOf(index: number): string {
  return `No reply for nine days after bid ${index}, and nobody says why`;
}
