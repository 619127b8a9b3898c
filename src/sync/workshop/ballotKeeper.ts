/**
 * One's own sealed ballot: what is here, what is on the server's disk, and the way between.
 *
 * Laws
 * - `saved` is said by the server alone: what is here is what it answered for.
 * - What was typed is kept on this device before it is sent, until the server has it: a crash, a reload and a lost line lose nothing.
 * - A try keeps its id and its ballot until it is answered, so that an answer lost on the way is asked for again, not doubled.
 * - Nothing is merged silently: where another page has handed in meanwhile, both stand there until somebody chooses.
 */
import { newId } from '../../lib/id.ts';
import { isEqual } from '../../lib/isEqual.ts';
import type { Result } from '../../lib/result.ts';
import { createStore, type Store } from '../store.ts';
import type { BoxState } from '../workshopProtocol.ts';
import type { HandIn, HandInProblem, StandingBallot } from './partApi.ts';
import type { WorkshopProblem } from './workshopCall.ts';

/**
 * `loading`: what stands is asked for. `unsaved`: it is not there yet and is tried again. `clash`: another page of this person has
 * handed in. `refused`: the server would not have it, see `problem`. `closed`: the box takes no more. `out`: this person takes
 * part no more.
 */
export type BallotStatus = 'loading' | 'saved' | 'saving' | 'unsaved' | 'clash' | 'refused' | 'closed' | 'out';

export interface BallotView<T> {
  /** As it is here. */
  readonly ballot: T | null;
  /** As it is on the server's disk. */
  readonly handedIn: T | null;
  readonly status: BallotStatus;
  /** Whether something may be written here now: not before it is known what stands, unless the server cannot be asked. */
  readonly canChange: boolean;
  /** Whether something here is not on the server. With `closed`: it came too late. */
  readonly isUnsent: boolean;
  /** The exercise’s rules have changed, and the server has taken off what they allow no more. */
  readonly isCut: boolean;
  /** In a clash: what stands on the server. */
  readonly there: T | null;
  readonly problem: WorkshopProblem | null;
}

/** What is kept on this device, so that a page without a line goes on where it was. */
export interface KeptBallot<T> {
  /** The revision it was made from. */
  readonly base: number;
  readonly ballot: T | null;
  /** Whether the server may not have it yet. */
  readonly isChanged: boolean;
  /** A try that nobody has answered yet. */
  readonly attempt: HandIn<T> | null;
}

export interface BallotKeeperOptions<T> {
  readonly read: () => Promise<Result<StandingBallot<T> & { readonly state: BoxState }, WorkshopProblem>>;
  readonly hand: (attempt: HandIn<T>) => Promise<Result<number, HandInProblem<T>>>;
  /** Whether there is such a box: if so, who is not found there is out. */
  readonly hasBox: () => Promise<boolean>;
  readonly kept: { readonly read: () => KeptBallot<T> | null; readonly write: (kept: KeptBallot<T> | null) => void };
}

export interface BallotKeeper<T> extends Store<BallotView<T>> {
  readonly change: (ballot: T | null) => void;
  /** Ends a clash: what is here goes in, or what stands comes here. */
  readonly choose: (side: 'here' | 'there') => void;
  /** Asks what stands, or tries again at once. */
  readonly refresh: () => void;
  readonly close: () => void;
}

/** Typing is sent when it rests for so long. */
const REST_MS = 350;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

export function createBallotKeeper<T>({ read, hand, hasBox, kept }: BallotKeeperOptions<T>): BallotKeeper<T> {
  const before = kept.read();
  let here: T | null = before?.ballot ?? null;
  let isChanged = before?.isChanged ?? false;
  let attempt: HandIn<T> | null = before?.attempt ?? null;
  let stands: StandingBallot<T> = { revision: before?.base ?? 0, ballot: isChanged ? null : here };
  let other: StandingBallot<T> | null = null;
  let problem: WorkshopProblem | null = null;
  let end: 'closed' | 'out' | null = null;
  let isLoaded = false;
  let isCut = false;
  /** Whether `stands` is what the server had when it was last heard of, and no guess. */
  let isKnown = before !== null && !before.isChanged;
  /** A try came after the box’s time, though nobody has opened it. */
  let isLate = false;
  let isBusy = false;
  let isClosed = false;
  /** What stands was to be asked for while something was under way. */
  let isWanted = false;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const store = createStore<BallotView<T>>(view());

  function statusNow(): BallotStatus {
    if (end) return end;
    if (other) return 'clash';
    if (isChanged && problem) return 'refused';
    if (isChanged) return failures > 0 || !isKnown ? 'unsaved' : 'saving';
    return isLoaded ? 'saved' : 'loading';
  }

  function view(): BallotView<T> {
    return {
      ballot: here,
      handedIn: stands.ballot,
      status: statusNow(),
      canChange: end === null && other === null && (isLoaded || isKnown || before !== null || failures > 0),
      isUnsent: isChanged,
      isCut,
      there: other?.ballot ?? null,
      problem,
    };
  }

  function tell(): void {
    if (!isClosed) store.set(view());
  }

  function keep(): void {
    kept.write(end && !isChanged ? null : { base: stands.revision, ballot: here, isChanged, attempt });
  }

  function later(ms: number): void {
    clearTimeout(timer);
    if (!isClosed) timer = setTimeout(next, ms);
  }

  function failed(): void {
    failures += 1;
    const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (failures - 1));
    later(pause * (0.75 + Math.random() / 2));
  }

  /** The one thing to do now: ask what stands, else send what is changed. */
  async function next(): Promise<void> {
    if (isBusy || isClosed || end === 'out') return;
    isBusy = true;
    if (!isLoaded) await load();
    else if (isChanged && !other && !problem && end === null) await send();
    isBusy = false;
    if (isWanted) later(0);
    isWanted = false;
    tell();
  }

  async function load(): Promise<void> {
    const found = await read();
    if (isClosed) return;
    if (!found.ok) return notFoundOr(found.error);
    failures = 0;
    isLoaded = true;
    const { state, revision, ballot } = found.value;
    const isOver = state === 'opened' || state === 'erased';
    end = isOver || isLate ? 'closed' : null;
    const came = { revision, ballot };
    // The revision is this person’s own: what differs under the same one, the rules have taken off.
    if (isKnown && !isOver && revision === stands.revision && !isEqual(ballot, stands.ballot)) isCut = true;
    isKnown = true;
    // What is opened is not told again: that it came is seen by the revision.
    const isCounted = isOver && revision === (attempt?.base ?? revision) + 1;
    const hasArrived = attempt !== null && (isCounted || isEqual(attempt.ballot, ballot));
    const isAll = isCounted && isEqual(here, attempt?.ballot);
    const isAsBefore = revision === (attempt?.base ?? stands.revision);
    if (hasArrived || !isAsBefore) attempt = null;
    if (!isChanged || isAll || isEqual(here, ballot)) settle(came);
    else if (hasArrived || isAsBefore || end) stands = came;
    else other = came;
    keep();
    if (isChanged && !other && !end && !problem) later(0);
  }

  async function send(): Promise<void> {
    attempt ??= { id: newId(), base: stands.revision, ballot: here };
    keep();
    tell();
    const sent = attempt;
    const answered = await hand(sent);
    // What is typed meanwhile is kept with the try; closing keeps both.
    if (isClosed) return;
    if (answered.ok) {
      attempt = null;
      failures = 0;
      stands = { revision: answered.value, ballot: sent.ballot };
      isKnown = true;
      isChanged = !isEqual(here, sent.ballot);
      keep();
      if (isChanged) later(REST_MS);
      return;
    }
    const { error } = answered;
    if (error.problem === 'changed') {
      attempt = null;
      if (isEqual(error.stands.ballot, here)) settle(error.stands);
      else other = error.stands;
      keep();
    } else if (error.problem === 'late') {
      end = 'closed';
      isLate = true;
      isLoaded = false;
      later(0);
    } else await notFoundOr(error.problem);
  }

  async function notFoundOr(said: WorkshopProblem): Promise<void> {
    if (said === 'unreachable' || said === 'server' || said === 'too-many') return failed();
    if (said === 'not-found' || said === 'forbidden') {
      if (await hasBox()) end = 'out';
      else failed();
      return;
    }
    attempt = null;
    problem = said;
    // The rules may have changed what stands there.
    if (isLoaded) {
      isLoaded = false;
      later(0);
    }
    keep();
  }

  function settle(standing: StandingBallot<T>): void {
    stands = standing;
    here = standing.ballot;
    isChanged = false;
    attempt = null;
    problem = null;
  }

  later(0);
  return {
    getSnapshot: store.getSnapshot,
    subscribe: store.subscribe,
    change(ballot) {
      if (end) return;
      here = ballot;
      isChanged = attempt !== null || !isEqual(here, stands.ballot) || !isLoaded;
      problem = null;
      isCut = false;
      keep();
      tell();
      if (failures === 0 && isChanged) later(REST_MS);
    },
    choose(side) {
      if (!other) return;
      const standing = other;
      other = null;
      if (side === 'there') settle(standing);
      else stands = standing;
      keep();
      tell();
      later(0);
    },
    refresh() {
      // What was too late, or would not do, may go in now.
      isLoaded = false;
      isLate = false;
      problem = null;
      isWanted = isBusy;
      later(0);
    },
    close() {
      isClosed = true;
      clearTimeout(timer);
    },
  };
}
