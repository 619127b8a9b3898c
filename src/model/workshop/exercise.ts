/**
 * The agenda of a workshop: timed exercises, and what each of them sets for everybody while it runs.
 *
 * Laws
 * - The agenda is soft: nothing in an exercise ends by itself but what its facilitator has asked to (`endsHard`), and any exercise
 *   may be run at any time, again too.
 * - What is private in an exercise follows from its type alone (`isSealed`), so that no switch can leak it.
 */
import * as z from 'zod/mini';
import { idSchema, orderSchema } from '../records.ts';

/**
 * `together`: everybody works in the map or talks. `write`: silent writing. `group`: duplicates side by side, merged and grouped.
 * `score`: the feeling of each activity, alone. `vote`: dots. `clinic`: pain points, their severity, whys and needs. `matrix`:
 * opportunities by impact and effort. `commit`: an owner and a date for each chosen one.
 */
export const EXERCISE_TYPES = ['together', 'write', 'group', 'score', 'vote', 'clinic', 'matrix', 'commit'] as const;
export type ExerciseType = (typeof EXERCISE_TYPES)[number];

/** How people stand beside what they handed in: by name, by an alias of theirs, or not at all. */
export const NAMINGS = ['named', 'alias', 'anonymous'] as const;
export type Naming = (typeof NAMINGS)[number];

/** Who shows what was sealed: the facilitator all at once, the facilitator one person after another, or each person their own. */
export const REVEALS = ['together', 'in-turn', 'each'] as const;
export type Reveal = (typeof REVEALS)[number];

export const WORKSHOP_LIMITS = {
  exercises: 60,
  title: 120,
  instruction: 1_000,
  minutes: 480,
  /** Of one ballot. */
  cards: 100,
  cardText: 1_000,
  words: 500,
  budget: 100,
  /** People who may take part in the workshop of one map. */
  people: 60,
} as const;

const kindsSchema = z.array(z.string().check(z.maxLength(64))).check(z.maxLength(40));
const idsSchema = z.array(idSchema).check(z.maxLength(200));

/**
 * What may be edited in the map meanwhile; null: all of them, an empty list: none. Of what is sealed: which cards and activities
 * it is about; the map itself is then locked until it is shown.
 */
export const scopeSchema = z.object({
  kinds: z.nullable(kindsSchema),
  lanes: z.nullable(idsSchema),
  phases: z.nullable(idsSchema),
});
export type Scope = Readonly<z.infer<typeof scopeSchema>>;

export const dotsSchema = z.object({
  /** Dots a person has; null: as many as `proposedBudget` says when it begins. */
  budget: z.nullable(z.int().check(z.minimum(1), z.maximum(WORKSHOP_LIMITS.budget))),
  /** Dots one person may put on one card, at most. */
  most: z.int().check(z.minimum(1), z.maximum(WORKSHOP_LIMITS.budget)),
  /** Kinds of card that are voted on. */
  kinds: kindsSchema,
});

export const exerciseSchema = z.object({
  id: idSchema,
  order: orderSchema,
  type: z.enum(EXERCISE_TYPES),
  title: z.string().check(z.maxLength(WORKSHOP_LIMITS.title)),
  /** What everybody reads while it runs. */
  instruction: z.string().check(z.maxLength(WORKSHOP_LIMITS.instruction)),
  minutes: z.int().check(z.minimum(1), z.maximum(WORKSHOP_LIMITS.minutes)),
  scope: scopeSchema,
  naming: z.enum(NAMINGS),
  reveal: z.enum(REVEALS),
  /** Whose feelings are scored; null: the customer’s. */
  persona: z.nullable(idSchema),
  dots: dotsSchema,
  /** The phase that everybody is shown when it begins; null: the whole map stays as each has it. */
  phase: z.nullable(idSchema),
  /** Whether what is sealed can no longer be handed in when the time is up. */
  endsHard: z.boolean(),
  /** Opened ahead of the meeting until then, in ms since 1970; null: only in the meeting. */
  deadline: z.nullable(z.number()),
});
export type Exercise = Readonly<z.infer<typeof exerciseSchema>>;

const SEALED: readonly ExerciseType[] = ['write', 'score', 'vote', 'clinic'];

/** Whether people hand something in that nobody else sees before it is revealed. */
export function isSealed(type: ExerciseType): boolean {
  return SEALED.includes(type);
}

/** How an exercise may be shown: what is anonymous never person by person, which would tell whose is whose. */
export function revealsFor(naming: Naming): readonly Reveal[] {
  return naming === 'anonymous' ? REVEALS.filter((reveal) => reveal !== 'in-turn') : REVEALS;
}

/** How it is shown, whatever was chosen before people were made anonymous. */
export function revealOf({ naming, reveal }: Pick<Exercise, 'naming' | 'reveal'>): Reveal {
  return revealsFor(naming).includes(reveal) ? reveal : 'together';
}

/** As many dots as the square root of the number of cards, rounded up; at least 1. */
export function proposedBudget(cards: number): number {
  return Math.min(WORKSHOP_LIMITS.budget, Math.max(1, Math.ceil(Math.sqrt(cards))));
}

/** An exercise with the defaults of its type; the caller gives it its place and words. */
export function freshExercise(
  values: Pick<Exercise, 'id' | 'order' | 'type'> & Partial<Omit<Exercise, 'id' | 'order' | 'type'>>,
): Exercise {
  const { type } = values;
  return {
    title: '',
    instruction: '',
    minutes: 10,
    scope: SCOPES[type],
    naming: 'anonymous',
    reveal: 'together',
    persona: null,
    dots: { budget: null, most: 3, kinds: ['opportunity'] },
    phase: null,
    endsHard: false,
    deadline: null,
    ...values,
  };
}

export const EVERYTHING: Scope = { kinds: null, lanes: null, phases: null };
export const NOTHING: Scope = { kinds: [], lanes: null, phases: null };

const OPPORTUNITIES: Scope = { kinds: ['opportunity'], lanes: null, phases: null };
const SCOPES: Readonly<Record<ExerciseType, Scope>> = {
  together: EVERYTHING,
  write: EVERYTHING,
  group: EVERYTHING,
  score: EVERYTHING,
  vote: EVERYTHING,
  clinic: { kinds: ['pain-point', 'need'], lanes: null, phases: null },
  matrix: OPPORTUNITIES,
  commit: OPPORTUNITIES,
};
