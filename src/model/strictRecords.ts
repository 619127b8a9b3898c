/** The records as a file holds them: down to the innermost value, nothing unknown is let through. */
import * as z from 'zod/mini';
import { RECORD_SCHEMAS } from './map.ts';
import { activityPlaceSchema, cardPlaceSchema, linkEndSchema, mapInfoSchema, originSchema } from './records.ts';

const { phases, activities, lanes, cards, links, personas, sources, metrics } = RECORD_SCHEMAS;
const STRICT_END = z.strictObject(linkEndSchema.shape);

export const STRICT_INFO = z.strictObject({
  ...mapInfoSchema.shape,
  origin: z.nullable(z.strictObject(originSchema.shape)),
});

export const STRICT_RECORDS = {
  phases: z.strictObject(phases.shape),
  activities: z.strictObject({ ...activities.shape, place: z.strictObject(activityPlaceSchema.shape) }),
  lanes: z.strictObject(lanes.shape),
  cards: z.strictObject({ ...cards.shape, place: z.nullable(z.strictObject(cardPlaceSchema.shape)) }),
  links: z.strictObject({ ...links.shape, from: STRICT_END, to: STRICT_END }),
  personas: z.strictObject(personas.shape),
  sources: z.strictObject(sources.shape),
  metrics: z.strictObject(metrics.shape),
} as const;
