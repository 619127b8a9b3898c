import type { Card, FieldValue, Persona } from '../model/index.ts';
import type { CardFacts } from '../model/review/index.ts';
import { backstage } from './backstage/backstage.ts';
import type { CardAction, CardOf, Fields, KindDefinition } from './defineKind.ts';
import { emotion } from './emotion/emotion.ts';
import { image } from './image/image.ts';
import { metric } from './metric/metric.ts';
import { need } from './need/need.ts';
import { note } from './note/note.ts';
import { opportunity } from './opportunity/opportunity.ts';
import { painPoint } from './pain-point/painPoint.ts';
import { quote } from './quote/quote.ts';
import { touchpoint } from './touchpoint/touchpoint.ts';

/** Every kind of card, in the order of the palette. */
export const kinds: readonly KindDefinition[] = [
  need,
  emotion,
  touchpoint,
  painPoint,
  opportunity,
  quote,
  backstage,
  note,
  image,
  metric,
].sort((a, b) => a.palette.order - b.palette.order);

const kindsById: ReadonlyMap<string, KindDefinition> = new Map(kinds.map((kind) => [kind.id, kind]));

export function kindOf(id: string): KindDefinition | undefined {
  return kindsById.get(id);
}

const parsed = new WeakMap<Card, CardOf<Fields>>();

/** The card with fields its kind's schema accepts: a value that does not fit becomes the default. Null for an unknown kind. */
export function parseCard(card: Card): CardOf<Fields> | null {
  const known = parsed.get(card);
  if (known) return known;
  const kind = kindOf(card.kind);
  if (!kind) return null;
  const result = { ...card, fields: parseFields(kind, card.fields) };
  parsed.set(card, result);
  return result;
}

function parseFields(kind: KindDefinition, values: Readonly<Record<string, FieldValue>>): Fields {
  const defaults = kind.create();
  const whole = kind.schema.safeParse({ ...defaults, ...values });
  if (whole.success) return whole.data;
  let fields = defaults;
  for (const name of Object.keys(defaults)) {
    const one = kind.schema.safeParse({ ...fields, [name]: values[name] ?? null });
    if (one.success) fields = one.data;
  }
  return fields;
}

/** What a new card of a kind begins with; what is felt while the map is read through a persona’s eyes is that persona’s. */
export function newFields(kindId: string, reader: Persona | null): Fields {
  const kind = kindOf(kindId);
  const plot = kind?.traits.plot;
  return { ...kind?.create(), ...(plot && reader ? { [plot.personaField]: reader.id } : {}) };
}

/** Who acts on a card, by when, and how far it has come; null where nobody has to. */
export function actionOf(card: Card): CardAction | null {
  return kindOf(card.kind)?.traits.action?.(parseCard(card)?.fields ?? {}) ?? null;
}

/** Whether the card stands for a decision: it is chosen, done or dated, or somebody has taken it on; and it is not dropped. */
export function isDecision(card: Card): boolean {
  const action = actionOf(card);
  if (!action || action.isDropped) return false;
  // Whoever answers for a pain point has not decided anything by that.
  const isTaken = kindOf(card.kind)?.traits.matrix !== undefined && action.owner.trim() !== '';
  return action.isChosen || action.isDone || action.due !== '' || isTaken;
}

/** What the map review asks of a card; for an unknown kind, nothing. */
export function factsOf(card: Card): CardFacts {
  const traits = kindOf(card.kind)?.traits;
  const fields = parseCard(card)?.fields ?? {};
  return {
    isWeighed: traits?.hasEvidence ?? false,
    severity: traits?.severity?.(fields) ?? null,
    action: actionOf(card),
    feeling: traits?.plot ? { isScored: typeof fields[traits.plot.field] === 'number' } : null,
  };
}
