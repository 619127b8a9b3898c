/**
 * What people’s windows tell each other about how they take part, in the presence field `part`: never stored, and gone with the
 * window. It comes from the network, so what does not fit reads as nothing.
 */
import * as z from 'zod/mini';
import { idSchema } from '../model/records.ts';

/** What can be sent as a passing reaction. */
export const REACTIONS = ['👍', '👏', '❤️', '😂', '🤔', '🎉'] as const;
export type Reaction = (typeof REACTIONS)[number];

const partSchema = z.object({
  /** Done with the exercise that runs. */
  isReady: z.catch(z.boolean(), false),
  /** When the hand went up, in ms since 1970; null while it is down. */
  hand: z.catch(z.nullable(z.number()), null),
  /** The last reaction; each has an id of its own, so that two alike are two. */
  reaction: z.catch(z.nullable(z.object({ id: idSchema, emoji: z.enum(REACTIONS) })), null),
  /** How much is handed in to the box that is open: a count, never what. */
  handedIn: z.catch(
    z.nullable(z.object({ box: idSchema, entries: z.int().check(z.minimum(0), z.maximum(1000)) })),
    null,
  ),
  /** Who of the participants this window belongs to. */
  participant: z.catch(z.nullable(idSchema), null),
  /** Its pointer is shown to everybody as a laser’s dot. */
  isPointing: z.catch(z.boolean(), false),
  /** A facilitator keeps everybody at what is seen here. */
  spotlight: z.catch(z.boolean(), false),
});
export type Part = Readonly<z.infer<typeof partSchema>>;

export const NO_PART: Part = {
  isReady: false,
  hand: null,
  reaction: null,
  handedIn: null,
  participant: null,
  isPointing: false,
  spotlight: false,
};

const known = new WeakMap<object, Part>();

/** The part of a presence; `NO_PART` for anything that is none. The same value reads as the same object. */
export function readPart(value: unknown): Part {
  if (typeof value !== 'object' || value === null) return NO_PART;
  const before = known.get(value);
  if (before) return before;
  const parsed = partSchema.safeParse(value);
  const part = parsed.success ? parsed.data : NO_PART;
  known.set(value, part);
  return part;
}
