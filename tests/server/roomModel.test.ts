/**
 * Two servers, real y-websocket clients, and whatever may happen to them in any order. `RESA_ROOM_RUNS` sets how many such days
 * are made up; a failure says the commands, the seed and the path to play it again.
 */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, it, vi } from 'vitest';
import { begin, COMMANDS } from './support/room/commands.ts';
import { createWorld } from './support/room/world.ts';

const RUNS = Number(process.env.RESA_ROOM_RUNS ?? 40);

describe('rooms', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it(
    'keep every promise whatever people, stores, buses and servers do',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.commands([...COMMANDS], { maxCommands: 60, size: 'max' }), async (commands) => {
          vi.clearAllTimers();
          const world = await createWorld();
          try {
            const model = await begin(world);
            await fc.asyncModelRun(() => ({ model, real: world }), commands);
            await world.conclude();
          } finally {
            world.end();
          }
        }),
        { numRuns: RUNS },
      );
    },
    60_000 + RUNS * 1_000,
  );
});
