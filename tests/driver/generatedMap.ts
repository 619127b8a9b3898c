/** Maps of any size from a seed: the same seed and options give an equal map every time. */
import { kinds } from '../../src/kinds/registry.ts';
import {
  type Card,
  emptyMap,
  freshCard,
  freshLane,
  freshOrders,
  freshPhase,
  type JourneyMap,
} from '../../src/model/index.ts';

export type GeneratedTexts = 'plain' | 'long words' | 'right to left' | 'emoji' | 'endless';

export interface GeneratedOptions {
  readonly seed: number;
  /** 1 … 5,000. */
  readonly cards: number;
  /** 1 … 40. */
  readonly activities: number;
  /** 1 … 12. */
  readonly lanes: number;
  readonly texts?: GeneratedTexts;
}

const WORDS: Readonly<Record<Exclude<GeneratedTexts, 'endless'>, readonly string[]>> = {
  plain: ['waits', 'for', 'an', 'answer', 'from', 'the', 'broker', 'and', 'hopes', 'åter', 'ringer'],
  'long words': [
    'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk',
    'nordvästersjökustartilleriflygspaning',
    'x'.repeat(90),
  ],
  'right to left': ['שלום', 'ממתין', 'לתשובה', 'مرحبا', 'ينتظر', 'الرد'],
  emoji: ['😀', '👩‍👩‍👧', '✅', '🏠🏠🏠', 'glad', '🇸🇪'],
};

/** Mulberry32: small, quick, the same everywhere. */
function createRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function generatedMap({ seed, cards, activities, lanes, texts = 'plain' }: GeneratedOptions): JourneyMap {
  const random = createRandom(seed);
  const below = (count: number): number => Math.floor(random() * count);
  const phases = Math.max(1, Math.ceil(activities / 6));
  const orders = freshOrders(Math.max(cards, activities, lanes, phases));
  const order = (i: number): string => orders[i] ?? '';
  const text = (i: number): string => {
    const pool = WORDS[texts === 'endless' ? 'plain' : texts];
    const count = texts === 'endless' ? 2_500 : 2 + below(8);
    const words = Array.from({ length: count }, () => pool[below(pool.length)] ?? '');
    return `${i} ${words.join(' ')}`.slice(0, 10_000);
  };
  const laneKinds = Array.from({ length: lanes }, (_, i) => kinds[i % kinds.length]);
  const made = Array.from({ length: cards }, (_, i): Card => {
    const lane = below(lanes);
    const kind = laneKinds[lane];
    const plot = kind?.traits.plot;
    const score = plot ? { [plot.field]: plot.min + below(2 * (plot.max - plot.min) + 1) / 2 } : {};
    return freshCard({
      id: `c${i}`,
      kind: kind?.id ?? 'note',
      place: { lane: `l${lane}`, activity: `a${below(activities)}`, span: 1 + below(3), order: order(i) },
      text: text(i),
      evidence: below(3) === 0 ? 'insight' : 'assumption',
      fields: { ...kind?.create(), ...score },
    });
  });
  const byId = <T extends { readonly id: string }>(records: readonly T[]): Record<string, T> =>
    Object.fromEntries(records.map((record) => [record.id, record]));
  return {
    ...emptyMap('en'),
    phases: byId(
      Array.from({ length: phases }, (_, i) =>
        freshPhase({ id: `p${i}`, order: order(i), title: `Phase ${i}`, colour: i % 8 }),
      ),
    ),
    activities: byId(
      Array.from({ length: activities }, (_, i) => ({
        id: `a${i}`,
        place: { phase: `p${Math.floor((i * phases) / activities)}`, order: order(i) },
        text: `Activity ${i}`,
        deletedAt: null,
      })),
    ),
    lanes: byId(
      laneKinds.map((kind, i) =>
        freshLane({ id: `l${i}`, order: order(i), kind: kind?.id ?? 'note', title: `Lane ${i}` }),
      ),
    ),
    cards: byId(made),
  };
}
