/**
 * What a facilitator does with a workshop. It holds nothing itself: how things stand is in the discussion and on the server, so
 * whoever facilitates can go on from another page at any moment.
 *
 * Laws
 * - A sealed exercise begins when its box is open on the server, and is shown when the server has opened it: a refusal changes nothing.
 * - All times are the server’s.
 */
import type { Workshop } from '../document/workshop/index.ts';
import type { Result } from '../lib/result.ts';
import type { JourneyMap } from '../model/index.ts';
import {
  type BoxRules,
  type Exercise,
  extendRun,
  isSealed,
  pauseRun,
  type Run,
  resumeRun,
  revealOf,
  timeLeft,
} from '../model/workshop/index.ts';
import { boxRulesFor } from './boxRules.ts';
import { beginAnother, endWorkshop } from './ending.ts';
import { standingOf } from './schedule.ts';

/** The server, as far as leading needs it; `P` is why it would not. */
export interface LeadServer<P> {
  readonly putBox: (box: string, rules: BoxRules) => Promise<Result<unknown, P>>;
  /** For some people alone, or for all. */
  readonly openBox: (box: string, participants?: readonly string[]) => Promise<Result<unknown, P>>;
  /** Those whose ballot in the box is handed in and not open. */
  readonly sealedIn: (box: string) => Promise<Result<readonly string[], P>>;
  /** Erases what was never opened; answers how many ballots that were. */
  readonly eraseBoxes: () => Promise<Result<number, P>>;
  readonly closeLobby: () => Promise<Result<unknown, P>>;
}

export interface LeadOptions<P> {
  readonly workshop: Workshop;
  readonly server: LeadServer<P>;
  readonly getMap: () => JourneyMap;
  /** The server’s clock, in ms since 1970. */
  readonly now: () => number;
  readonly newId: () => string;
}

/** Each answers why it could not be, or null when it is done. */
export interface Lead<P> {
  /** Begins an exercise, whatever ran before; one that was opened ahead goes on with what is handed in. */
  readonly start: (exercise: Exercise) => Promise<P | null>;
  /** Lets people do it before the meeting, until its deadline; one that is open already gets the deadline it has now. */
  readonly openAhead: (exercise: Exercise) => Promise<P | null>;
  readonly pause: () => Promise<P | null>;
  readonly resume: () => Promise<P | null>;
  /** `ms` more on the clock. */
  readonly extend: (ms: number) => Promise<P | null>;
  /** Shows what was sealed: all, or that of one person; where it goes in turn, that of the next one. */
  readonly reveal: (run: Run, participant?: string) => Promise<P | null>;
  /** Shows all that is still sealed, however the exercise is shown. */
  readonly revealRest: (run: Run) => Promise<P | null>;
  /** Ends the exercise without beginning another. */
  readonly finish: () => Promise<P | null>;
  readonly next: () => Promise<P | null>;
  /** Back to what ran before, as it stood. */
  readonly back: () => Promise<P | null>;
  /** Gives the open box the rules that its exercise has now. */
  readonly changeRules: (exercise: Exercise) => Promise<P | null>;
  /** Ends the workshop; what was never shown is erased. */
  readonly end: () => Promise<P | null>;
}

const MINUTE = 60_000;

export function createLead<P>({ workshop, server, getMap, now, newId }: LeadOptions<P>): Lead<P> {
  const view = () => workshop.view.getSnapshot();
  const current = (): Run | null => standingOf(view()).run;
  const exerciseOf = (run: Run) => view().agenda.find(({ id }) => id === run.exercise);

  /** The run of an exercise that was opened and is not shown to everybody now. */
  function waitingRun(exercise: Exercise): Run | undefined {
    const { state, runs } = view();
    const isOpen = (run: Run) => run.state === 'running' || run.state === 'paused';
    return runs.find((run) => run.exercise === exercise.id && run.id !== state.run && isOpen(run));
  }

  /** Brings a box to what its exercise asks for; an exercise without one needs none. Ahead of the meeting it ends by its deadline. */
  async function putRules(exercise: Exercise, run: Run, isBegun: boolean): Promise<P | null> {
    const rules = boxRulesFor(exercise, getMap(), exercise.endsHard || !isBegun ? run.endsAt : null);
    if (!rules) return null;
    const put = await server.putBox(run.id, rules);
    return put.ok ? null : put.error;
  }

  function close(run: Run | null): void {
    if (!run || run.state === 'done') return;
    const at = now();
    workshop.putRun({ ...run, state: 'done', endedAt: at, left: timeLeft(run, at), endsAt: null });
  }

  function fresh(exercise: Exercise, endsAt: number): Run {
    const state = 'running' as const;
    return { id: newId(), exercise: exercise.id, state, startedAt: now(), endsAt, left: null, endedAt: null };
  }

  /** The run as changed, and its box with it where the clock closes the box. */
  async function change(to: Run): Promise<P | null> {
    const exercise = exerciseOf(to);
    const problem = exercise?.endsHard && to.state !== 'shown' ? await putRules(exercise, to, true) : null;
    if (problem === null) workshop.putRun(to);
    return problem;
  }

  async function start(exercise: Exercise): Promise<P | null> {
    const waiting = waitingRun(exercise);
    const endsAt = now() + exercise.minutes * MINUTE;
    const run = waiting ? { ...waiting, state: 'running' as const, endsAt, left: null } : fresh(exercise, endsAt);
    const problem = await putRules(exercise, run, true);
    if (problem !== null) return problem;
    close(current());
    beginAnother(workshop, getMap(), now());
    workshop.putRun(run, { phase: 'on', run: run.id });
    return null;
  }

  async function finish(): Promise<P | null> {
    close(current());
    workshop.setState({ run: null });
    return null;
  }

  async function openBox(run: Run, participants?: readonly string[]): Promise<P | null> {
    const opened = await server.openBox(run.id, participants);
    if (!opened.ok) return opened.error;
    // With a clock that stood, there is no time to talk in until somebody gives some.
    const present = view().runs.find(({ id }) => id === run.id) ?? run;
    if (present.state !== 'done') workshop.putRun({ ...present, state: 'shown' });
    return null;
  }

  return {
    start,
    finish,
    async openAhead(exercise) {
      const endsAt = exercise.deadline ?? now();
      const waiting = waitingRun(exercise);
      const run = waiting ? { ...waiting, endsAt, left: null } : fresh(exercise, endsAt);
      const problem = await putRules(exercise, run, false);
      if (problem === null) workshop.putRun(run);
      return problem;
    },
    async pause() {
      const run = current();
      return run?.state === 'running' ? change(pauseRun(run, now())) : null;
    },
    async resume() {
      const run = current();
      return run?.state === 'paused' ? change(resumeRun(run, now())) : null;
    },
    async extend(ms) {
      const run = current();
      return run && run.state !== 'done' ? change(extendRun(run, ms, now())) : null;
    },
    async reveal(run, participant) {
      const exercise = exerciseOf(run);
      if (participant !== undefined) return openBox(run, [participant]);
      const way = exercise && run.state !== 'done' ? revealOf(exercise) : 'together';
      if (way === 'together') return openBox(run);
      if (way === 'each') {
        workshop.putRun({ ...run, state: 'shown' });
        return null;
      }
      const sealed = await server.sealedIn(run.id);
      if (!sealed.ok) return sealed.error;
      const [next] = sealed.value;
      return openBox(run, next === undefined ? undefined : [next]);
    },
    revealRest: (run) => openBox(run),
    async next() {
      const { next, run } = standingOf(view());
      if (next) return start(next);
      return run ? finish() : null;
    },
    async back() {
      const run = current();
      const held = view().held.at(-1);
      const earlier = (held?.runs ?? []).filter(
        (one) => one.state === 'done' && one.exercise !== run?.exercise && (!run || one.startedAt < run.startedAt),
      );
      const before = earlier.at(-1);
      if (!before) return null;
      const isShown = isSealedRun(before) && view().results.has(before.id);
      const left = Math.max(0, before.left ?? 0);
      const again: Run = { ...before, state: isShown ? 'shown' : 'paused', endedAt: null, endsAt: null, left };
      const exercise = exerciseOf(before);
      // Its box may have closed with its clock, which stands now.
      const problem = exercise && !isShown ? await putRules(exercise, again, true) : null;
      if (problem !== null) return problem;
      close(run);
      // Whoever goes back after the end goes on with the same workshop.
      if (held && held.endedAt !== null) workshop.dropEnding(held.id, { endedAt: null, erased: held.erased });
      workshop.putRun(again, { run: before.id, phase: 'on' });
      return null;
    },
    async changeRules(exercise) {
      const { state, runs } = view();
      const open = runs.filter(
        (run) => run.exercise === exercise.id && (run.state === 'running' || run.state === 'paused'),
      );
      for (const run of open) {
        const problem = await putRules(exercise, run, run.id === state.run);
        if (problem !== null) return problem;
      }
      return null;
    },
    async end() {
      const { runs } = view();
      let erased = 0;
      if (runs.some(isSealedRun)) {
        const gone = await server.eraseBoxes();
        if (!gone.ok) return gone.error;
        erased = gone.value;
      }
      for (const run of runs) close(run);
      endWorkshop(workshop, erased, now());
      const closed = await server.closeLobby();
      return closed.ok ? null : closed.error;
    },
  };

  function isSealedRun(run: Run): boolean {
    const exercise = exerciseOf(run);
    return exercise !== undefined && isSealed(exercise.type);
  }
}
