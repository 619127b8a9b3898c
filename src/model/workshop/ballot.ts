/**
 * What people hand in, sealed, and the rules of the box that takes it. The server holds both; pages check the same rules first.
 *
 * Laws
 * - A ballot is one value, replaced whole. A person has one in a box.
 * - A box's rules name what may be in a ballot, so that whoever checks needs no map.
 */
import * as z from 'zod/mini';
import { fieldValueSchema, idSchema } from '../records.ts';
import { NAMINGS, REVEALS, WORKSHOP_LIMITS } from './exercise.ts';

const MIN_SCORE = -2;
const MAX_SCORE = 2;
const MOST_IDS = 5_000;

const idsSchema = z.array(idSchema).check(z.maxLength(MOST_IDS));
const common = {
  /** The exercise it was opened for. */
  exercise: idSchema,
  naming: z.enum(NAMINGS),
  reveal: z.enum(REVEALS),
  /** Nothing is taken after that, in ms since 1970; null: until it is opened. */
  closesAt: z.nullable(z.number()),
};

export const boxRulesSchema = z.discriminatedUnion('type', [
  z.object({
    ...common,
    type: z.literal('write'),
    kinds: z.array(z.string().check(z.maxLength(64))).check(z.maxLength(40)),
  }),
  z.object({ ...common, type: z.literal('score'), persona: z.nullable(idSchema), activities: idsSchema }),
  z.object({
    ...common,
    type: z.literal('vote'),
    budget: z.int().check(z.minimum(1), z.maximum(WORKSHOP_LIMITS.budget)),
    most: z.int().check(z.minimum(1), z.maximum(WORKSHOP_LIMITS.budget)),
    cards: idsSchema,
  }),
  z.object({ ...common, type: z.literal('severity'), cards: idsSchema }),
]);
export type BoxRules = Readonly<z.infer<typeof boxRulesSchema>>;

export const sealedCardSchema = z.object({
  id: idSchema,
  kind: z.string().check(z.maxLength(64)),
  /** Lane and activity; null for a card that will wait unplaced. */
  place: z.nullable(z.object({ lane: idSchema, activity: idSchema })),
  text: z.string().check(z.minLength(1), z.maxLength(WORKSHOP_LIMITS.cardText)),
  fields: z.record(z.string().check(z.maxLength(64)), fieldValueSchema),
});
export type SealedCard = Readonly<z.infer<typeof sealedCardSchema>>;

const scoreSchema = z.object({
  score: z.number().check(z.minimum(MIN_SCORE), z.maximum(MAX_SCORE)),
  /** In the customer's words; may be empty. */
  words: z.string().check(z.maxLength(WORKSHOP_LIMITS.words)),
});

export const ballotSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('write'), cards: z.array(sealedCardSchema).check(z.maxLength(WORKSHOP_LIMITS.cards)) }),
  /** By activity. */
  z.object({ type: z.literal('score'), scores: z.record(idSchema, scoreSchema) }),
  /** Dots by card. */
  z.object({ type: z.literal('vote'), votes: z.record(idSchema, z.int().check(z.minimum(1), z.maximum(100))) }),
  /** Severity, 1 to 5, by card. */
  z.object({ type: z.literal('severity'), severities: z.record(idSchema, z.int().check(z.minimum(1), z.maximum(5))) }),
]);
export type Ballot = Readonly<z.infer<typeof ballotSchema>>;

/** Why a ballot does not keep the rules of its box. */
export type BallotProblem = 'wrong-type' | 'over-budget' | 'too-many-on-one' | 'not-asked' | 'twice';

/** Null when the box may take the ballot. */
export function ballotProblem(rules: BoxRules, ballot: Ballot): BallotProblem | null {
  if (rules.type === 'write' && ballot.type === 'write') {
    if (new Set(ballot.cards.map(({ id }) => id)).size < ballot.cards.length) return 'twice';
    return ballot.cards.every(({ kind }) => rules.kinds.includes(kind)) ? null : 'not-asked';
  }
  if (rules.type === 'score' && ballot.type === 'score') return areAsked(ballot.scores, rules.activities);
  if (rules.type === 'severity' && ballot.type === 'severity') return areAsked(ballot.severities, rules.cards);
  if (rules.type === 'vote' && ballot.type === 'vote') {
    const dots = Object.values(ballot.votes);
    if (dots.some((count) => count > rules.most)) return 'too-many-on-one';
    if (dots.reduce((sum, count) => sum + count, 0) > rules.budget) return 'over-budget';
    return areAsked(ballot.votes, rules.cards);
  }
  return 'wrong-type';
}

function areAsked(values: Readonly<Record<string, unknown>>, asked: readonly string[]): BallotProblem | null {
  const known = new Set(asked);
  return Object.keys(values).every((id) => known.has(id)) ? null : 'not-asked';
}

/** The ballot as far as changed rules allow it: what is asked no more falls away, and dots beyond the budget from the end. */
export function clampBallot(rules: BoxRules, ballot: Ballot): Ballot {
  if (ballotProblem(rules, ballot) === null) return ballot;
  if (rules.type === 'write' && ballot.type === 'write') {
    return { ...ballot, cards: ballot.cards.filter(({ kind }) => rules.kinds.includes(kind)) };
  }
  if (rules.type === 'score' && ballot.type === 'score') {
    return { ...ballot, scores: onlyAsked(ballot.scores, rules.activities) };
  }
  if (rules.type === 'severity' && ballot.type === 'severity') {
    return { ...ballot, severities: onlyAsked(ballot.severities, rules.cards) };
  }
  if (rules.type === 'vote' && ballot.type === 'vote') {
    let left = rules.budget;
    const votes = Object.entries(onlyAsked(ballot.votes, rules.cards)).flatMap(([id, count]) => {
      const kept = Math.min(count, rules.most, left);
      left -= kept;
      return kept > 0 ? [[id, kept] as const] : [];
    });
    return { ...ballot, votes: Object.fromEntries(votes) };
  }
  return ballot;
}

function onlyAsked<T>(values: Readonly<Record<string, T>>, asked: readonly string[]): Record<string, T> {
  const known = new Set(asked);
  return Object.fromEntries(Object.entries(values).filter(([id]) => known.has(id)));
}

/** How much is in a ballot: cards, scored activities, dots or judged pain points. */
export function entriesOf(ballot: Ballot): number {
  switch (ballot.type) {
    case 'write':
      return ballot.cards.length;
    case 'score':
      return Object.keys(ballot.scores).length;
    case 'vote':
      return Object.values(ballot.votes).reduce((sum, count) => sum + count, 0);
    case 'severity':
      return Object.keys(ballot.severities).length;
  }
}
