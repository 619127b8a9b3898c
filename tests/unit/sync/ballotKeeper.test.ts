import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fail, ok } from '../../../src/lib/result.ts';
import { createBallotKeeper, type HandIn, type KeptBallot } from '../../../src/sync/workshop/index.ts';
import type { BoxState } from '../../../src/sync/workshopProtocol.ts';

/** A box as the server keeps it, whose answers can be lost. */
function createBox() {
  const box = {
    revision: 0,
    ballot: null as string | null,
    state: 'open' as BoxState,
    tries: new Map<string, number>(),
    isReachable: true,
    /** The next hand-in arrives and its answer does not. */
    losesAnswer: false,
    handed: 0,
    /** Its time is over, though nobody has opened it. */
    isPast: false,
    /** What is longer is more than the rules allow. */
    longest: 10,
    asked: 0,
  };
  return {
    box,
    read: async () => {
      box.asked += 1;
      if (!box.isReachable) return fail('unreachable' as const);
      return ok({ state: box.state, revision: box.revision, ballot: box.ballot });
    },
    hand: async ({ id, base, ballot }: HandIn<string>) => {
      if (!box.isReachable) return fail({ problem: 'unreachable' as const });
      const known = box.tries.get(id);
      if (known !== undefined) return ok(known);
      if (box.state === 'opened' || box.isPast) return fail({ problem: 'late' as const });
      if (ballot !== null && ballot.length > box.longest) return fail({ problem: 'over-budget' as const });
      if (base !== box.revision) {
        return fail({ problem: 'changed' as const, stands: { revision: box.revision, ballot: box.ballot } });
      }
      box.revision += 1;
      box.ballot = ballot;
      box.handed += 1;
      box.tries.set(id, box.revision);
      if (!box.losesAnswer) return ok(box.revision);
      box.losesAnswer = false;
      return fail({ problem: 'unreachable' as const });
    },
  };
}

function createDevice() {
  let kept: KeptBallot<string> | null = null;
  return {
    read: () => kept,
    write: (next: KeptBallot<string> | null) => {
      kept = structuredClone(next);
    },
  };
}

const settle = () => vi.advanceTimersByTimeAsync(60_000);

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function open(server: ReturnType<typeof createBox>, device = createDevice()) {
  return createBallotKeeper<string>({ read: server.read, hand: server.hand, hasBox: async () => true, kept: device });
}

describe('a ballot', () => {
  it('is saved when the server has said so, and not before', async () => {
    const server = createBox();
    const keeper = open(server);
    await settle();
    expect(keeper.getSnapshot()).toMatchObject({ status: 'saved', ballot: null });
    keeper.change('one');
    expect(keeper.getSnapshot()).toMatchObject({ status: 'saving', ballot: 'one', handedIn: null });
    await settle();
    expect(keeper.getSnapshot()).toMatchObject({ status: 'saved', handedIn: 'one' });
  });

  it('waits while nobody is there, and goes in once they are', async () => {
    const server = createBox();
    const keeper = open(server);
    await settle();
    server.box.isReachable = false;
    keeper.change('one');
    await settle();
    expect(keeper.getSnapshot()).toMatchObject({ status: 'unsaved', ballot: 'one' });
    server.box.isReachable = true;
    await settle();
    expect(keeper.getSnapshot()).toMatchObject({ status: 'saved', handedIn: 'one' });
  });

  it('that was typed before a crash is handed in after it, without another change', async () => {
    const server = createBox();
    const device = createDevice();
    const first = open(server, device);
    await settle();
    server.box.isReachable = false;
    first.change('one');
    first.close();
    server.box.isReachable = true;
    const second = open(server, device);
    await settle();
    expect(second.getSnapshot()).toMatchObject({ status: 'saved', ballot: 'one' });
    expect(server.box.ballot).toBe('one');
  });

  it('whose answer was lost is handed in once, also over a crash', async () => {
    const server = createBox();
    const device = createDevice();
    const first = open(server, device);
    await settle();
    server.box.losesAnswer = true;
    first.change('one');
    await vi.advanceTimersByTimeAsync(500);
    expect(first.getSnapshot().status).toBe('unsaved');
    first.change('two');
    first.close();
    const second = open(server, device);
    await settle();
    expect(second.getSnapshot()).toMatchObject({ status: 'saved', ballot: 'two' });
    expect(server.box).toMatchObject({ ballot: 'two', handed: 2 });
  });

  it('is never mixed with that of another page: both stand until somebody chooses', async () => {
    for (const side of ['here', 'there'] as const) {
      const server = createBox();
      const [first, second] = [open(server), open(server)];
      await settle();
      first.change('one');
      await settle();
      second.change('two');
      await settle();
      expect(second.getSnapshot()).toMatchObject({ status: 'clash', ballot: 'two', there: 'one' });
      expect(server.box.ballot).toBe('one');
      second.choose(side);
      await settle();
      const chosen = side === 'here' ? 'two' : 'one';
      expect(second.getSnapshot()).toMatchObject({ status: 'saved', ballot: chosen });
      expect(server.box.ballot).toBe(chosen);
    }
  });

  it('that another page changed shows here what stands, where nothing was typed', async () => {
    const server = createBox();
    const [first, second] = [open(server), open(server)];
    await settle();
    first.change('one');
    await settle();
    second.refresh();
    await settle();
    expect(second.getSnapshot()).toMatchObject({ status: 'saved', ballot: 'one' });
  });

  it('that comes too late says so and keeps what is written', async () => {
    const server = createBox();
    const device = createDevice();
    const keeper = open(server, device);
    await settle();
    server.box.state = 'opened';
    keeper.change('one');
    await settle();
    expect(keeper.getSnapshot()).toMatchObject({ status: 'closed', ballot: 'one', handedIn: null });
    expect(device.read()?.ballot).toBe('one');
  });

  it('that comes after the time asks no more until there is time again, and then goes in', async () => {
    const server = createBox();
    const keeper = open(server);
    await settle();
    server.box.isPast = true;
    keeper.change('one');
    await settle();
    expect(keeper.getSnapshot()).toMatchObject({ status: 'closed', ballot: 'one', handedIn: null, isUnsent: true });
    const { asked } = server.box;
    await settle();
    expect(server.box.asked).toBe(asked);
    server.box.isPast = false;
    keeper.refresh();
    await settle();
    expect(keeper.getSnapshot()).toMatchObject({ status: 'saved', handedIn: 'one', isUnsent: false });
  });

  it('goes in while others’ are shown one after another', async () => {
    const server = createBox();
    server.box.state = 'opening';
    const keeper = open(server);
    await settle();
    keeper.change('one');
    await settle();
    expect(keeper.getSnapshot()).toMatchObject({ status: 'saved', handedIn: 'one' });
  });

  it('that the rules have cut says so, and is no clash with another page', async () => {
    const server = createBox();
    const keeper = open(server);
    await settle();
    keeper.change('12345');
    await settle();
    server.box.longest = 2;
    server.box.ballot = '12';
    // What is more is told as that.
    keeper.change('123456');
    await settle();
    expect(keeper.getSnapshot()).toMatchObject({
      status: 'refused',
      problem: 'over-budget',
      handedIn: '12',
      isCut: true,
    });
    expect(keeper.getSnapshot()).toMatchObject({ ballot: '123456', canChange: true });
    keeper.change('34');
    await settle();
    expect(keeper.getSnapshot()).toMatchObject({ status: 'saved', handedIn: '34', isCut: false });
    server.box.ballot = '3';
    keeper.refresh();
    await settle();
    expect(keeper.getSnapshot()).toMatchObject({ status: 'saved', ballot: '3', isCut: true });
  });

  it('whose answer was lost before everything was opened was in time', async () => {
    const server = createBox();
    const keeper = open(server);
    await settle();
    server.box.losesAnswer = true;
    keeper.change('one');
    await vi.advanceTimersByTimeAsync(500);
    Object.assign(server.box, { state: 'opened', ballot: null, tries: new Map() });
    await settle();
    expect(keeper.getSnapshot()).toMatchObject({ status: 'closed', isUnsent: false });
  });

  it('of somebody who was put out says so', async () => {
    const server = createBox();
    const keeper = createBallotKeeper<string>({
      read: async () => fail('not-found'),
      hand: server.hand,
      hasBox: async () => true,
      kept: createDevice(),
    });
    await settle();
    expect(keeper.getSnapshot().status).toBe('out');
  });
});
