/** What is decided about boxes and ballots, from what stands. Nothing here reads or writes. */
import { kindOf } from '../../src/kinds/registry.ts';
import { isEqual } from '../../src/lib/isEqual.ts';
import { fail, ok, type Result } from '../../src/lib/result.ts';
import { type Ballot, type BoxRules, ballotProblem, clampBallot, entriesOf } from '../../src/model/workshop/index.ts';
import type { BoxState } from '../../src/sync/workshopProtocol.ts';
import type { BoxChange, FoundBox, HandingIn, StoredBallot, StoredBox } from '../storage/ballots.ts';
import { type Refusal, refusal } from './refusals.ts';

/** Characters of the rules of all boxes of a map: whoever may discuss is told them, all at once. */
const MOST_RULES = 2 * 1024 * 1024;

/** Opens a box or changes its rules; what was handed in is clamped to them. The same rules again change nothing. */
export function planRules(
  { box, ballots, count, rulesLength }: FoundBox,
  id: string,
  rules: BoxRules,
  most: number,
): BoxChange<Result<StoredBox, Refusal>> {
  const refuse = (reason: Parameters<typeof refusal>[0]) => ({ answer: fail(refusal(reason)) });
  if (rules.type === 'write' && !rules.kinds.every((kind) => kindOf(kind))) return refuse('unknown-kind');
  const lengthOf = (one: BoxRules | undefined) => (one ? JSON.stringify(one).length : 0);
  const isTooMuch = rulesLength - lengthOf(box?.rules) + lengthOf(rules) > MOST_RULES;
  if (!box) {
    if (count >= most || isTooMuch) return refuse('too-many-boxes');
    const made: StoredBox = { id, rules, state: 'open' };
    return { answer: ok(made), box: made };
  }
  if (isEqual(box.rules, rules)) return { answer: ok(box) };
  if (isOver(box.state)) return refuse('over');
  if (box.rules.type !== rules.type) return refuse('other-type');
  if (isTooMuch) return refuse('too-many-boxes');
  const isHandedIn = ballots.some(({ ballot, isOpened }) => ballot !== null || isOpened);
  if (isHandedIn && box.rules.naming !== rules.naming) return refuse('other-naming');
  const changed: StoredBox = { ...box, rules };
  return { answer: ok(changed), box: changed, ballots: ballots.flatMap((one) => clamp(one, rules)) };
}

/** The revision stays: it is the person’s own, who has not handed in anything else. */
function clamp(stored: StoredBallot, rules: BoxRules): readonly StoredBallot[] {
  if (!stored.ballot) return [];
  const ballot = clampBallot(rules, stored.ballot);
  if (ballot === stored.ballot) return [];
  return [{ ...stored, ballot, entries: entriesOf(ballot), tryId: null }];
}

export interface HandIn {
  /** Of this try: the same again changes nothing. */
  readonly id: string;
  /** The revision that it builds on; 0 for the first. */
  readonly base: number;
  /** Null takes back what was handed in. */
  readonly ballot: Ballot | null;
}

/** Takes a ballot in place of the one of before. `now` in ms since 1970. */
export function planHandIn(
  { participant, box, ballot: stands }: HandingIn,
  { id, base, ballot }: HandIn,
  now: number,
): { readonly answer: Result<{ readonly revision: number }, Refusal>; readonly ballot?: StoredBallot } {
  const refuse = (reason: Parameters<typeof refusal>[0]) => ({ answer: fail(refusal(reason)) });
  if (!box) return refuse('no-box');
  if (stands?.tryId === id) return { answer: ok({ revision: stands.revision }) };
  if (stands?.isOpened) return refuse('own-is-open');
  if (isOver(box.state)) return refuse('over');
  if (box.rules.closesAt !== null && now > box.rules.closesAt) return refuse('past-time');
  const problem = ballot && ballotProblem(box.rules, ballot);
  if (problem) return refuse(problem);
  const revision = stands?.revision ?? 0;
  if (base !== revision) {
    return { answer: fail({ ...refusal('changed'), stands: { revision, ballot: stands?.ballot ?? null } }) };
  }
  const next: StoredBallot = {
    participant: participant.id,
    revision: revision + 1,
    tryId: id,
    ballot,
    entries: ballot ? entriesOf(ballot) : 0,
    isOpened: false,
  };
  return { answer: ok({ revision: next.revision }), ballot: next };
}

/** Erases what is sealed in a box, which takes nothing from then on; answers how many ballots that were. */
export function planErase({ box, ballots }: FoundBox): BoxChange<Result<number, Refusal>> {
  if (!box) return { answer: fail(refusal('no-box')) };
  if (box.state === 'opened') return { answer: fail(refusal('over')) };
  const sealed = ballots.filter(({ ballot }) => ballot !== null);
  return {
    answer: ok(sealed.length),
    box: { ...box, state: 'erased' },
    ballots: sealed.map((one) => ({ ...one, ballot: null, entries: 0, tryId: null, revision: one.revision + 1 })),
  };
}

/** Whether nothing can be handed in whoever one is. */
export function isOver(state: BoxState): boolean {
  return state === 'opened' || state === 'erased';
}
