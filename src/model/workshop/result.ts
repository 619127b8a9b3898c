/**
 * What comes out of a box when it is opened, as it stands in the discussion from then on.
 *
 * Laws
 * - Nothing in a result of an anonymous box tells which values one person gave: what belongs together is torn apart by sorting.
 * - The same ballots give the same result, in whatever order they come.
 */
import * as z from 'zod/mini';
import { idSchema } from '../records.ts';
import type { Ballot, BoxRules } from './ballot.ts';
import { WORKSHOP_LIMITS } from './exercise.ts';

const MOST = 10_000;
/** A name or alias; null where people are anonymous. */
const bySchema = z.nullable(z.string().check(z.maxLength(60)));
const common = {
  exercise: idSchema,
  /** People who handed something in. */
  people: z.int().check(z.minimum(0), z.maximum(MOST)),
  /** In ms since 1970, by the server's clock. */
  at: z.number(),
};
const scoresSchema = z.array(
  z.object({ score: z.number(), words: z.string().check(z.maxLength(WORKSHOP_LIMITS.words)), by: bySchema }),
);

export const resultSchema = z.discriminatedUnion('type', [
  /** The cards are in the map; here stands whose they are. */
  z.object({ ...common, type: z.literal('write'), cards: z.array(z.object({ id: idSchema, by: bySchema })) }),
  /** By activity. */
  z.object({
    ...common,
    type: z.literal('score'),
    persona: z.nullable(idSchema),
    scores: z.record(idSchema, scoresSchema),
  }),
  /** By card. */
  z.object({
    ...common,
    type: z.literal('vote'),
    budget: z.int(),
    votes: z.record(idSchema, z.array(z.object({ dots: z.int(), by: bySchema }))),
  }),
  z.object({
    ...common,
    type: z.literal('severity'),
    severities: z.record(idSchema, z.array(z.object({ severity: z.int(), by: bySchema }))),
  }),
]);
export type BoxResult = Readonly<z.infer<typeof resultSchema>>;

/** A ballot that is opened; `by` is null where people are anonymous. */
export interface OpenedBallot {
  readonly by: string | null;
  readonly ballot: Ballot;
}

/** What the ballots come to. All are of the box's type. */
export function tally(rules: BoxRules, ballots: readonly OpenedBallot[], at: number): BoxResult {
  const head = { exercise: rules.exercise, people: ballots.length, at };
  const whose = [...ballots].sort((a, b) => compare(a.by ?? '', b.by ?? ''));
  switch (rules.type) {
    case 'write': {
      const cards = whose.flatMap(({ by, ballot }) =>
        ballot.type === 'write' ? ballot.cards.map(({ id }) => ({ id, by })) : [],
      );
      return { ...head, type: 'write', cards: cards.sort((a, b) => compare(a.id, b.id)) };
    }
    case 'score': {
      const scores = gather(whose, ({ ballot }) => (ballot.type === 'score' ? ballot.scores : {}));
      for (const list of Object.values(scores)) list.sort((a, b) => a.score - b.score || compare(a.words, b.words));
      return { ...head, type: 'score', persona: rules.persona, scores };
    }
    case 'vote': {
      const votes = gather(whose, ({ ballot }) =>
        ballot.type === 'vote' ? mapValues(ballot.votes, (dots) => ({ dots })) : {},
      );
      for (const list of Object.values(votes)) list.sort((a, b) => b.dots - a.dots);
      return { ...head, type: 'vote', budget: rules.budget, votes };
    }
    case 'severity': {
      const severities = gather(whose, ({ ballot }) =>
        ballot.type === 'severity' ? mapValues(ballot.severities, (severity) => ({ severity })) : {},
      );
      for (const list of Object.values(severities)) list.sort((a, b) => b.severity - a.severity);
      return { ...head, type: 'severity', severities };
    }
  }
}

/** What was opened before and what is opened now, as one; the later when they are not of one type. */
export function joinResults(before: BoxResult, now: BoxResult): BoxResult {
  const head = { people: before.people + now.people };
  if (before.type === 'write' && now.type === 'write') {
    return { ...now, ...head, cards: [...before.cards, ...now.cards].sort((a, b) => compare(a.id, b.id)) };
  }
  if (before.type === 'score' && now.type === 'score') {
    const order = (a: Score, b: Score) => a.score - b.score || compare(a.words, b.words);
    return { ...now, ...head, scores: joinLists(before.scores, now.scores, order) };
  }
  if (before.type === 'vote' && now.type === 'vote') {
    return { ...now, ...head, votes: joinLists(before.votes, now.votes, (a, b) => b.dots - a.dots) };
  }
  if (before.type === 'severity' && now.type === 'severity') {
    const severities = joinLists(before.severities, now.severities, (a, b) => b.severity - a.severity);
    return { ...now, ...head, severities };
  }
  return now;
}

type Score = z.infer<typeof scoresSchema>[number];

function joinLists<T>(
  before: Readonly<Record<string, readonly T[]>>,
  now: Readonly<Record<string, readonly T[]>>,
  order: (a: T, b: T) => number,
): Record<string, T[]> {
  const ids = [...new Set([...Object.keys(before), ...Object.keys(now)])].sort(compare);
  return Object.fromEntries(ids.map((id) => [id, [...(before[id] ?? []), ...(now[id] ?? [])].sort(order)]));
}

function gather<T extends object>(
  ballots: readonly OpenedBallot[],
  valuesOf: (ballot: OpenedBallot) => Readonly<Record<string, T>>,
): Record<string, (T & { by: string | null })[]> {
  const found = new Map<string, (T & { by: string | null })[]>();
  for (const one of ballots) {
    for (const [id, value] of Object.entries(valuesOf(one))) {
      const list = found.get(id) ?? [];
      found.set(id, list);
      list.push({ ...value, by: one.by });
    }
  }
  return Object.fromEntries([...found].sort(([a], [b]) => compare(a, b)));
}

function mapValues<T, U>(values: Readonly<Record<string, T>>, change: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(values).map(([id, value]) => [id, change(value)]));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
