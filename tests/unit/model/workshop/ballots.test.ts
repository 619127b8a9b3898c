import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Ballot,
  type BoxRules,
  ballotProblem,
  ballotSchema,
  byDisagreement,
  clampBallot,
  entriesOf,
  rankSeverity,
  rankVotes,
  revealOf,
  revealsFor,
  spreadOf,
  tally,
} from '../../../../src/model/workshop/index.ts';

const CARDS = ['a', 'b', 'c', 'd'];
const common = { exercise: 'e', naming: 'named', reveal: 'together', closesAt: null } as const;
const voteRules = (values: { budget?: number; most?: number; cards?: string[] } = {}) =>
  ({ ...common, type: 'vote', budget: 5, most: 3, cards: CARDS, ...values }) satisfies BoxRules;
const scoreRules = { ...common, type: 'score', persona: null, activities: CARDS } satisfies BoxRules;
const vote = (votes: Record<string, number>): Ballot => ({ type: 'vote', votes });

const votes = fc.dictionary(fc.constantFrom(...CARDS, 'x'), fc.integer({ min: 1, max: 9 })).map(vote);
const rules = fc
  .record({
    budget: fc.integer({ min: 1, max: 8 }),
    most: fc.integer({ min: 1, max: 4 }),
    cards: fc.subarray(CARDS),
  })
  .map(voteRules);

describe('a ballot', () => {
  it('keeps its budget, the most on one card, and to what is asked', () => {
    expect(ballotProblem(voteRules(), vote({ a: 3, b: 2 }))).toBe(null);
    expect(ballotProblem(voteRules(), vote({ a: 3, b: 3 }))).toBe('over-budget');
    expect(ballotProblem(voteRules(), vote({ a: 4 }))).toBe('too-many-on-one');
    expect(ballotProblem(voteRules(), vote({ x: 1 }))).toBe('not-asked');
    expect(ballotProblem(scoreRules, vote({}))).toBe('wrong-type');
  });

  it('has each card once, of a kind that is asked for', () => {
    const write = { ...common, type: 'write', kinds: ['need'] } satisfies BoxRules;
    const card = (id: string, kind = 'need') => ({ id, kind, place: null, text: 'So', fields: {} });
    expect(ballotProblem(write, { type: 'write', cards: [card('1'), card('2')] })).toBe(null);
    expect(ballotProblem(write, { type: 'write', cards: [card('1'), card('1')] })).toBe('twice');
    expect(ballotProblem(write, { type: 'write', cards: [card('1', 'quote')] })).toBe('not-asked');
  });

  it('is no ballot when a score lies outside the scale or a dot is a half', () => {
    expect(ballotSchema.safeParse({ type: 'score', scores: { a: { score: 3, words: '' } } }).success).toBe(false);
    expect(ballotSchema.safeParse(vote({ a: 0.5 })).success).toBe(false);
    expect(ballotSchema.safeParse(vote({ a: 0 })).success).toBe(false);
  });

  it('that is brought within changed rules keeps them, adds nothing, and stays as it is when it kept them', () => {
    fc.assert(
      fc.property(rules, votes, (box, ballot) => {
        const kept = clampBallot(box, ballot);
        expect(ballotProblem(box, kept)).toBe(null);
        expect(entriesOf(kept)).toBeLessThanOrEqual(entriesOf(ballot));
        if (ballotProblem(box, ballot) === null) expect(kept).toBe(ballot);
      }),
    );
  });
});

describe('a result', () => {
  const people = fc.array(fc.record({ by: fc.constantFrom('Ada', 'Bo', 'Cleo'), ballot: votes }), { maxLength: 6 });

  it('is the same in whatever order the ballots come', () => {
    fc.assert(
      fc.property(people, fc.integer(), (given, seed) => {
        const shuffled = [...given].sort(
          (a, b) => ((JSON.stringify(a).length * seed) % 7) - (JSON.stringify(b).length % 7),
        );
        const counted = (all: typeof given) => rankVotes(tally(voteRules(), all, 1) as never);
        expect(counted(shuffled)).toEqual(counted(given));
      }),
    );
  });

  it('has every dot once', () => {
    fc.assert(
      fc.property(people, (given) => {
        const ranked = rankVotes(tally(voteRules(), given, 1) as never);
        const dots = ranked.reduce((sum, one) => sum + one.dots, 0);
        expect(dots).toBe(given.reduce((sum, { ballot }) => sum + entriesOf(ballot), 0));
      }),
    );
  });

  it('of nobody’s names does not tell which scores one person gave', () => {
    const ballot = (a: number, b: number): Ballot => ({
      type: 'score',
      scores: { a: { score: a, words: '' }, b: { score: b, words: '' } },
    });
    const result = tally(
      { ...scoreRules, naming: 'anonymous' },
      [
        { by: null, ballot: ballot(2, -2) },
        { by: null, ballot: ballot(-1, 1) },
      ],
      1,
    );
    expect(result).toMatchObject({
      scores: {
        a: [
          { score: -1, by: null },
          { score: 2, by: null },
        ],
        b: [
          { score: -2, by: null },
          { score: 1, by: null },
        ],
      },
    });
  });

  it('gives equal dots an equal rank, and the next one the place after them all', () => {
    const result = tally(voteRules(), [{ by: null, ballot: vote({ a: 2, b: 2, c: 1 }) }], 1) as never;
    expect(rankVotes(result).map(({ card, rank }) => [card, rank])).toEqual([
      ['a', 1],
      ['b', 1],
      ['c', 3],
    ]);
  });
});

describe('a spread', () => {
  it('is the median and the quartiles of Hyndman and Fan’s type 7', () => {
    expect(spreadOf([])).toBe(null);
    expect(spreadOf([2])).toEqual({ median: 2, low: 2, high: 2, min: 2, max: 2, count: 1 });
    expect(spreadOf([2, -2, 1, 0])).toEqual({ median: 0.5, low: -0.5, high: 1.25, min: -2, max: 2, count: 4 });
  });

  it('puts first where people are farthest apart, and last where they are of one mind', () => {
    const scores = (values: Record<string, number>): Ballot => ({
      type: 'score',
      scores: Object.fromEntries(Object.entries(values).map(([id, score]) => [id, { score, words: '' }])),
    });
    const given = [scores({ a: 1, b: 2, c: 0 }), scores({ a: 1, b: -2, c: 1 }), scores({ a: 1, b: 0, c: 0 })];
    const result = tally(
      scoreRules,
      given.map((ballot) => ({ by: null, ballot })),
      1,
    );
    expect(byDisagreement(result as never).map(({ activity }) => activity)).toEqual(['b', 'c', 'a']);
  });

  it('of severities puts the worst first, and of equal ones what people see differently', () => {
    const judged = (severities: Record<string, number>): Ballot => ({ type: 'severity', severities });
    const given = [judged({ a: 3, b: 5, c: 1 }), judged({ a: 3, b: 5, c: 5 }), judged({ a: 3, b: 4, c: 3 })];
    const severity = { ...common, type: 'severity', cards: CARDS } satisfies BoxRules;
    const result = tally(
      severity,
      given.map((ballot) => ({ by: null, ballot })),
      1,
    );
    expect(rankSeverity(result as never).map(({ card }) => card)).toEqual(['b', 'c', 'a']);
  });
});

it('what is anonymous is never shown person by person', () => {
  expect(revealsFor('anonymous')).toEqual(['together', 'each']);
  expect(revealOf({ naming: 'anonymous', reveal: 'in-turn' })).toBe('together');
  expect(revealOf({ naming: 'alias', reveal: 'in-turn' })).toBe('in-turn');
});
