/**
 * The records of a journey map. Each is validated by its zod schema wherever it enters; inside, the types are trusted.
 *
 * Laws
 * - A record is never removed, only marked: `deletedAt` is the time of deletion in ms since 1970, or null while it lives.
 * - A place is one value, replaced whole, so that two people moving one card never tear it.
 * - `order` is a fractional index (see `order.ts`); equal orders are told apart by id.
 * - A kind's own values live in `fields`; what they mean is known only in `src/kinds/<kind>`.
 */
import * as z from 'zod/mini';
import { LIMITS } from './limits.ts';

/** Ids are keys of plain objects, so the names every object has from birth (`constructor`, `__proto__`) are none. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && value.length >= 1 && value.length <= MAX_ID && !(value in Object.prototype);
}

const MAX_ID = 64;

export const idSchema = z.string().check(z.minLength(1), z.maxLength(MAX_ID), z.refine(isId));
export const orderSchema = z.string().check(z.minLength(1), z.maxLength(256));
export const textSchema = z.string().check(z.maxLength(LIMITS.text));
const deletedAtSchema = z.nullable(z.number());
const colourSchema = z.int().check(z.minimum(0), z.maximum(7));
/** ISO 8601 calendar date, or empty. */
const dateSchema = z.string().check(z.maxLength(10));
const idsSchema = z.array(idSchema).check(z.maxLength(LIMITS.references));

/** Of a future-state copy: the map it was made from, and when, in ms since 1970. */
export const originSchema = z.object({ map: idSchema, title: textSchema, at: z.number() });

export const mapInfoSchema = z.object({
  schemaVersion: z.int().check(z.minimum(1)),
  title: textSchema,
  /** Why the map is made: the decision it serves. */
  purpose: textSchema,
  state: z.enum(['current', 'future']),
  /** The language the map is written in. */
  locale: z.enum(['en', 'sv', 'nb']),
  /** Who answers for the map after the workshop, and when it is looked at again. */
  owner: z.string().check(z.maxLength(200)),
  reviewOn: dateSchema,
  origin: z.nullable(originSchema),
  /** Findings of the map review that somebody has set aside: the finding’s key, and the reason. */
  dismissed: z.record(z.string().check(z.maxLength(200)), z.string().check(z.maxLength(500))),
});

export const phaseSchema = z.object({
  id: idSchema,
  order: orderSchema,
  title: textSchema,
  /** Index into the phase palette of the theme. */
  colour: colourSchema,
  /** What whoever presents the map wants to say here; not on the map itself. */
  notes: textSchema,
  deletedAt: deletedAtSchema,
});

export const activityPlaceSchema = z.object({ phase: idSchema, order: orderSchema });

export const activitySchema = z.object({
  id: idSchema,
  place: activityPlaceSchema,
  text: textSchema,
  deletedAt: deletedAtSchema,
});

export const laneSchema = z.object({
  id: idSchema,
  order: orderSchema,
  /** Id of the one kind of card the lane holds. */
  kind: z.string().check(z.minLength(1), z.maxLength(40)),
  title: textSchema,
  /** The question the lane answers, shown small under its name. */
  hint: textSchema,
  /** Whose lane it is; everybody’s when empty. */
  personas: idsSchema,
  deletedAt: deletedAtSchema,
});

/** Lane × activity; `span` counts activities to the right, from 1, across phases. */
export const cardPlaceSchema = z.object({
  lane: idSchema,
  activity: idSchema,
  span: z.int().check(z.minimum(1), z.maximum(LIMITS.activities)),
  order: orderSchema,
});

/** What a kind's field may hold. */
export const fieldValueSchema = z.union([
  z.string().check(z.maxLength(LIMITS.text)),
  z.number(),
  z.boolean(),
  z.null(),
]);

export const cardSchema = z.object({
  id: idSchema,
  kind: z.string().check(z.minLength(1), z.maxLength(40)),
  /** Null means unplaced: the card waits in the tray. */
  place: z.nullable(cardPlaceSchema),
  text: textSchema,
  evidence: z.enum(['assumption', 'insight']),
  /** Where an insight comes from, in a few words: "4 of 6 interviews". */
  evidenceNote: textSchema,
  /** What an insight rests on: ids of sources. */
  sources: idsSchema,
  moment: z.nullable(z.enum(['critical'])),
  tags: z.array(z.string().check(z.minLength(1), z.maxLength(LIMITS.tag))).check(z.maxLength(LIMITS.references)),
  /** Whose card it is; everybody’s when empty. */
  personas: idsSchema,
  fields: z.record(z.string().check(z.maxLength(40)), fieldValueSchema),
  deletedAt: deletedAtSchema,
});

export const linkEndSchema = z.object({ root: z.enum(['cards', 'activities']), id: idSchema });

export const linkSchema = z.object({
  id: idSchema,
  from: linkEndSchema,
  to: linkEndSchema,
  /** A path leads past the activities between its ends; the customer may go either way. */
  type: z.enum(['flow', 'path', 'cause', 'handover']),
  label: textSchema,
  deletedAt: deletedAtSchema,
});

export const personaSchema = z.object({
  id: idSchema,
  order: orderSchema,
  name: textSchema,
  /** Age, situation, place: the line beside the name. */
  summary: textSchema,
  /** What they might say of themselves. */
  quote: textSchema,
  goals: textSchema,
  context: textSchema,
  needs: textSchema,
  /** Id of an image of the map. */
  portrait: z.nullable(idSchema),
  colour: colourSchema,
  deletedAt: deletedAtSchema,
});

export const sourceSchema = z.object({
  id: idSchema,
  type: z.enum(['interview', 'survey', 'analytics', 'observation']),
  reference: textSchema,
  date: dateSchema,
  /** Size of the sample; null when unknown. */
  n: z.nullable(z.int().check(z.minimum(0))),
  deletedAt: deletedAtSchema,
});

export const metricSchema = z.object({
  id: idSchema,
  name: textSchema,
  value: z.nullable(z.number()),
  unit: z.string().check(z.maxLength(40)),
  deletedAt: deletedAtSchema,
});

export type MapInfo = Readonly<z.infer<typeof mapInfoSchema>>;
export type Phase = Readonly<z.infer<typeof phaseSchema>>;
export type ActivityPlace = Readonly<z.infer<typeof activityPlaceSchema>>;
export type Activity = Readonly<z.infer<typeof activitySchema>>;
export type Lane = Readonly<z.infer<typeof laneSchema>>;
export type CardPlace = Readonly<z.infer<typeof cardPlaceSchema>>;
export type FieldValue = z.infer<typeof fieldValueSchema>;
export type Card = Readonly<z.infer<typeof cardSchema>>;
export type Link = Readonly<z.infer<typeof linkSchema>>;
export type Persona = Readonly<z.infer<typeof personaSchema>>;
export type Source = Readonly<z.infer<typeof sourceSchema>>;
export type Metric = Readonly<z.infer<typeof metricSchema>>;
export type Evidence = Card['evidence'];
