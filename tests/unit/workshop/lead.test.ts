import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { workshopOf } from '../../../src/document/workshop/index.ts';
import { fail, ok, type Result } from '../../../src/lib/result.ts';
import { type BoxRules, timeLeft } from '../../../src/model/workshop/index.ts';
import { createLead, openAhead, standingOf } from '../../../src/workshop/index.ts';
import { exercise, map } from './support.ts';

const MINUTE = 60_000;
const talk = exercise('1', { minutes: 10, title: 'Talk' });
const write = exercise('2', { type: 'write', minutes: 5, title: 'Write' });
const vote = exercise('3', { type: 'vote', minutes: 5, endsHard: true, title: 'Vote' });

let now: number;
let refuses: string | null;
let boxes: Map<string, BoxRules>;
let opened: { readonly box: string; readonly participants: readonly string[] | undefined }[];
let sealed: readonly string[];
let doc: Y.Doc;

beforeEach(() => {
  now = 1_000_000;
  refuses = null;
  boxes = new Map();
  opened = [];
  sealed = [];
  doc = new Y.Doc();
  workshopOf(doc).putExercises([talk, write, vote]);
});

const answer = <T>(value: T): Promise<Result<T, string>> =>
  Promise.resolve(refuses === null ? ok(value) : fail(refuses));

/** A facilitator's page on `of`; each has its own. */
function leadOn(of: Y.Doc, prefix = 'run') {
  let count = 0;
  return createLead<string>({
    workshop: workshopOf(of),
    server: {
      putBox: (box, rules) => {
        if (refuses === null) boxes.set(box, rules);
        return answer(null);
      },
      openBox: (box, participants) => {
        if (refuses === null) opened.push({ box, participants });
        return answer(null);
      },
      sealedIn: () => answer(sealed),
      eraseBoxes: () => answer(4),
      closeLobby: () => answer(null),
    },
    getMap: () => map,
    now: () => now,
    newId: () => `${prefix}${++count}`,
  });
}

const view = () => workshopOf(doc).view.getSnapshot();
const standing = () => standingOf(view());

describe('leading', () => {
  it('begins the first exercise with its time, and goes on to the next', async () => {
    const lead = leadOn(doc);
    await lead.next();
    expect(standing()).toMatchObject({ exercise: talk, index: 0, next: write });
    expect(standing().run).toMatchObject({ state: 'running', startedAt: now, endsAt: now + 10 * MINUTE });
    expect(view().state).toMatchObject({ phase: 'on', run: 'run1' });
    await lead.next();
    expect(standing()).toMatchObject({ exercise: write, index: 1 });
    expect(view().runs[0]).toMatchObject({ id: 'run1', state: 'done', endedAt: now, left: 10 * MINUTE });
  });

  it('goes on after the last that has run when the running one is taken out of the agenda', async () => {
    const lead = leadOn(doc);
    await lead.next();
    await lead.next();
    workshopOf(doc).removeExercises([write.id]);
    expect(standing()).toMatchObject({ exercise: null, next: vote });
    await lead.next();
    expect(standing()).toMatchObject({ exercise: vote, next: null });
  });

  it('stops the clock, gives more time, and lets it go on', async () => {
    const lead = leadOn(doc);
    await lead.start(talk);
    now += 4 * MINUTE;
    await lead.pause();
    now += 30 * MINUTE;
    expect(standing().run).toMatchObject({ state: 'paused', left: 6 * MINUTE, endsAt: null });
    await lead.extend(MINUTE);
    await lead.resume();
    expect(standing().run).toMatchObject({ state: 'running', endsAt: now + 7 * MINUTE, left: null });
    now += 10 * MINUTE;
    await lead.extend(MINUTE);
    const { run } = standing();
    expect(run && timeLeft(run, now)).toBe(MINUTE);
  });

  it('opens the box of a sealed exercise before it begins, and shows what the server has opened', async () => {
    const lead = leadOn(doc);
    await lead.start(write);
    expect(boxes.get('run1')).toMatchObject({ type: 'write', exercise: '2', closesAt: null });
    const { run } = standing();
    if (run) await lead.reveal(run);
    expect(opened).toEqual([{ box: 'run1', participants: undefined }]);
    expect(standing().run?.state).toBe('shown');
  });

  it('begins nothing and shows nothing that the server refuses', async () => {
    const lead = leadOn(doc);
    await lead.start(talk);
    refuses = 'forbidden';
    expect(await lead.start(write)).toBe('forbidden');
    expect(standing()).toMatchObject({ exercise: talk });
    expect(standing().run?.state).toBe('running');
    refuses = null;
    await lead.start(write);
    refuses = 'unreachable';
    const { run } = standing();
    expect(run && (await lead.reveal(run))).toBe('unreachable');
    expect(standing().run?.state).toBe('running');
  });

  it('lets a box close with the clock only where that is asked for, and moves its end with the clock’s', async () => {
    const lead = leadOn(doc);
    await lead.start(vote);
    expect(boxes.get('run1')?.closesAt).toBe(now + 5 * MINUTE);
    await lead.extend(5 * MINUTE);
    expect(boxes.get('run1')?.closesAt).toBe(now + 10 * MINUTE);
    await lead.pause();
    expect(boxes.get('run1')?.closesAt).toBeNull();
  });

  it('shows one person’s after another, and leaves each to show their own where that is so', async () => {
    const lead = leadOn(doc);
    await lead.start(write);
    const { run } = standing();
    if (run) await lead.reveal(run, 'maja');
    expect(opened).toEqual([{ box: 'run1', participants: ['maja'] }]);
    const each = exercise('4', { type: 'write', reveal: 'each' });
    workshopOf(doc).putExercises([each]);
    await lead.start(each);
    const own = standing().run;
    if (own) await lead.reveal(own);
    expect(opened).toHaveLength(1);
    expect(standing().run?.state).toBe('shown');
  });

  it('calls one after another, and all that is left when it is asked for', async () => {
    const inTurn = exercise('4', { type: 'write', naming: 'named', reveal: 'in-turn' });
    workshopOf(doc).putExercises([inTurn]);
    const lead = leadOn(doc);
    await lead.start(inTurn);
    sealed = ['maja', 'kim'];
    const { run } = standing();
    if (run) await lead.reveal(run);
    expect(opened).toEqual([{ box: 'run1', participants: ['maja'] }]);
    sealed = ['kim'];
    const again = standing().run;
    if (again) await lead.revealRest(again);
    expect(opened.at(-1)).toEqual({ box: 'run1', participants: undefined });
  });

  it('does not bring back with its answer what is over meanwhile', async () => {
    const lead = leadOn(doc);
    await lead.start(write);
    const { run } = standing();
    if (!run) throw new Error('Nothing runs.');
    const revealed = lead.reveal(run);
    workshopOf(doc).putRun({ ...run, state: 'done' });
    await revealed;
    expect(view().runs[0]?.state).toBe('done');
  });

  it('opens a box that closed with its clock when it goes back, where the clock stands', async () => {
    const lead = leadOn(doc);
    await lead.start(vote);
    now += 9 * MINUTE;
    await lead.start(talk);
    await lead.back();
    expect(standing().run).toMatchObject({ id: 'run1', state: 'paused', left: 0 });
    expect(boxes.get('run1')?.closesAt).toBeNull();
  });

  it('goes back to what ran before with the time it had left, and repeats as another run', async () => {
    const lead = leadOn(doc);
    await lead.start(talk);
    now += 3 * MINUTE;
    await lead.next();
    await lead.back();
    expect(standing()).toMatchObject({ exercise: talk });
    expect(standing().run).toMatchObject({ id: 'run1', state: 'paused', left: 7 * MINUTE, endedAt: null });
    await lead.start(talk);
    expect(
      view()
        .runs.filter((run) => run.exercise === '1')
        .map(({ id }) => id),
    ).toEqual(['run1', 'run3']);
  });

  it('lets an exercise be done ahead of the meeting, and goes on with the same box in it', async () => {
    const ahead = { ...write, deadline: now + 1_000 * MINUTE };
    workshopOf(doc).putExercises([ahead]);
    const lead = leadOn(doc);
    await lead.openAhead(ahead);
    expect(view().state.phase).toBe('off');
    expect(boxes.get('run1')?.closesAt).toBe(ahead.deadline);
    // Another deadline is another end of the same box.
    await lead.openAhead({ ...ahead, deadline: now + 1_500 * MINUTE });
    expect([...boxes].map(([id, { closesAt }]) => [id, closesAt])).toEqual([['run1', now + 1_500 * MINUTE]]);
    expect(openAhead(view(), now).map(({ exercise: one }) => one.id)).toEqual(['2']);
    expect(openAhead(view(), now + 2_000 * MINUTE)).toEqual([]);
    now += 500 * MINUTE;
    await lead.start(ahead);
    expect(standing().run).toMatchObject({ id: 'run1', endsAt: now + 5 * MINUTE });
    expect(boxes.size).toBe(1);
    expect(boxes.get('run1')?.closesAt).toBeNull();
  });

  it('ends with what was never shown erased and counted, and with nothing locked or hidden', async () => {
    const lead = leadOn(doc);
    workshopOf(doc).setState({ isLocked: true, hideNames: true });
    await lead.start(write);
    await lead.end();
    expect(view().state).toMatchObject({
      phase: 'over',
      run: null,
      endedAt: now,
      erased: 4,
      isLocked: false,
      hideNames: false,
    });
    expect(view().runs[0]?.state).toBe('done');
  });

  it('is taken over by another page at the same place', async () => {
    const other = new Y.Doc();
    await leadOn(doc).start(talk);
    now += 2 * MINUTE;
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    await leadOn(other, 'other').pause();
    expect(standingOf(workshopOf(other).view.getSnapshot()).run).toMatchObject({
      id: 'run1',
      state: 'paused',
      left: 8 * MINUTE,
    });
  });

  it('keeps the workshops of one map apart: plan, runs and erased ballots of each', async () => {
    const lead = leadOn(doc);
    await lead.start(write);
    now += MINUTE;
    await lead.end();
    expect(view().held).toMatchObject([{ id: 'run1', endedAt: now, erased: 4, stood: null }]);

    workshopOf(doc).removeExercises([write.id]);
    now += 60 * MINUTE;
    await lead.start(talk);
    expect(view().state).toMatchObject({ phase: 'on', erased: 0 });
    expect(view().ownRuns.map(({ id }) => id)).toEqual(['run2']);
    now += MINUTE;
    await lead.end();
    const [first, second] = view().held;
    expect(first).toMatchObject({ id: 'run1', erased: 4, runs: [{ id: 'run1' }], stood: { at: now - MINUTE } });
    expect(first?.agenda.map(({ title }) => title)).toContain('Write');
    expect(first?.stood?.decided.length).toBeGreaterThan(0);
    expect(second).toMatchObject({ id: 'run2', erased: 0, endedAt: now, stood: null });
    expect(second?.agenda.map(({ title }) => title)).not.toContain('Write');
  });

  it('goes on with the same workshop when it goes back after the end', async () => {
    const lead = leadOn(doc);
    await lead.start(talk);
    now += MINUTE;
    await lead.end();
    await lead.back();
    expect(view().held).toMatchObject([{ id: 'run1', endedAt: null }]);
    now += MINUTE;
    await lead.next();
    await lead.end();
    expect(view().held).toHaveLength(1);
    expect(view().held[0]).toMatchObject({ id: 'run1', endedAt: now });
  });
});
