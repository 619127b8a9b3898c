import type { Locale } from '../../lib/locale.ts';
import { freshCard, freshLane, freshPersona, freshPhase } from '../fresh.ts';
import { emptyMap, type JourneyMap } from '../map.ts';
import { freshOrders } from '../order.ts';
import type { Evidence, FieldValue } from '../records.ts';

/** A map as somebody would say it: ids are readable and the same in every language. */
export interface TemplateSpec {
  readonly locale: Locale;
  readonly title: string;
  readonly purpose: string;
  readonly persona: { readonly id: string; readonly name: string; readonly summary: string };
  readonly lanes: readonly {
    readonly id: string;
    readonly kind: string;
    readonly title: string;
    readonly hint: string;
  }[];
  readonly phases: readonly {
    readonly id: string;
    readonly title: string;
    readonly activities: readonly { readonly id: string; readonly text: string }[];
  }[];
  readonly cards: readonly TemplateCard[];
}

export interface TemplateCard {
  readonly id: string;
  /** The lane; the card is of its kind. */
  readonly lane: string;
  readonly activity: string;
  readonly text: string;
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly evidence: Evidence;
  readonly evidenceNote: string;
}

const PHASE_COLOURS = 8;

/** Everything in the order it is listed; phases take the theme's colours in turn. */
export function buildTemplate(spec: TemplateSpec): JourneyMap {
  const empty = emptyMap(spec.locale);
  const phaseOrders = freshOrders(spec.phases.length);
  const laneOrders = freshOrders(spec.lanes.length);
  const cardOrders = freshOrders(spec.cards.length);
  const kinds = new Map(spec.lanes.map(({ id, kind }) => [id, kind]));
  return {
    ...empty,
    map: { ...empty.map, title: spec.title, purpose: spec.purpose },
    personas: byId([freshPersona({ ...spec.persona, order: 'a0' })]),
    phases: byId(
      spec.phases.map(({ id, title }, i) =>
        freshPhase({ id, order: phaseOrders[i] ?? '', title, colour: i % PHASE_COLOURS }),
      ),
    ),
    activities: byId(
      spec.phases.flatMap((phase) => {
        const orders = freshOrders(phase.activities.length);
        return phase.activities.map(({ id, text }, i) => ({
          id,
          place: { phase: phase.id, order: orders[i] ?? '' },
          text,
          deletedAt: null,
        }));
      }),
    ),
    lanes: byId(spec.lanes.map((lane, i) => freshLane({ ...lane, order: laneOrders[i] ?? '' }))),
    cards: byId(
      spec.cards.map(({ lane, activity, ...card }, i) =>
        freshCard({
          ...card,
          kind: kinds.get(lane) ?? '',
          place: { lane, activity, span: 1, order: cardOrders[i] ?? '' },
        }),
      ),
    ),
  };
}

function byId<T extends { readonly id: string }>(records: readonly T[]): Readonly<Record<string, T>> {
  return Object.fromEntries(records.map((record) => [record.id, record]));
}
