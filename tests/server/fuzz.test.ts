/**
 * Frames that were bent at random, given to a live room beside a person who works in it. `RESA_FUZZ_FRAMES` sets how many;
 * `RESA_FUZZ_SEED` plays one run again.
 */
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createLocalBus } from '../../server/cluster/localBus.ts';
import { DEFAULT_LIMITS } from '../../server/limits.ts';
import { NO_METRICS } from '../../server/metrics/metrics.ts';
import type { Connection } from '../../server/rooms/connection.ts';
import { readFrame, step1Frame, updateFrame } from '../../server/rooms/frames.ts';
import { createRoom, type Room } from '../../server/rooms/room.ts';
import { bend, honestFrames, randomFrom } from './support/bentFrames.ts';
import { createMemoryStore } from './support/memoryStore.ts';

const FRAMES = Number(process.env.RESA_FUZZ_FRAMES ?? 50_000);
const SEED = Number(process.env.RESA_FUZZ_SEED ?? Date.now() % 1_000_000);
/** Frames between two breaths of the event loop, in which the room applies what it was given. */
const BURST = 400;
/** What the room may keep of all that nonsense: bent updates that are still updates are stored like anybody’s. */
const MOST_GROWTH = 64 * 1024 * 1024;
const ADDRESS = { name: 'abcdefghijkl.1', mapId: 'abcdefghijkl', epoch: 1, document: 'map' } as const;

/** Somebody in the room; `isClosed` once the room has sent them away. */
function somebody(
  onFrame: (frame: Uint8Array) => void = () => undefined,
): Connection & { readonly isClosed: () => boolean } {
  let isClosed = false;
  const readFramed = (framed: Buffer) => onFrame(framed.subarray(framed[1] === 126 ? 4 : framed[1] === 127 ? 10 : 2));
  const nothing = () => undefined;
  return {
    ...{ role: 'edit', canWrite: true, counts: { received: 0, applied: 0 }, gap: { count: 0, isWithheld: false } },
    ...{ send: onFrame, sendState: onFrame, sendFramed: readFramed, sendAwareness: nothing },
    ...{ key: { hash: new Uint8Array(32), version: 1, expires: null } },
    ...{
      ack: nothing,
      sayWithheld: nothing,
      charge: nothing,
      awaitAck: nothing,
      touch: nothing,
      beat: nothing,
      probe: nothing,
    },
    close: () => {
      isClosed = true;
    },
    isClosed: () => isClosed,
  };
}

/** An honest person whose document follows the room, and who can edit. */
async function honestPerson(room: Room) {
  const doc = new Y.Doc();
  const connection = somebody((frame) => {
    const message = readFrame(frame);
    if (message?.type === 'step2' || message?.type === 'update') Y.applyUpdate(doc, message.update, 'room');
  });
  await room.join(connection);
  room.receive(connection, step1Frame(Y.encodeStateVector(doc)));
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'room') room.receive(connection, updateFrame(update));
  });
  return { doc, connection, edit: (key: string) => doc.getMap('map').set(key, key) };
}

describe('a live room', () => {
  it(
    `bears ${FRAMES} bent frames: nothing throws, nothing grows, and those who work in it lose nothing`,
    async () => {
      const random = randomFrom(SEED);
      const frames = honestFrames();
      const room = createRoom(ADDRESS, {
        store: createMemoryStore(),
        bus: createLocalBus(),
        limits: { ...DEFAULT_LIMITS, window: 1 },
        log: () => undefined,
        metrics: NO_METRICS,
        onNode: () => undefined,
      });
      const [writer, reader] = [await honestPerson(room), await honestPerson(room)];
      const started = process.memoryUsage().heapUsed;
      const edits: string[] = [];
      let stranger = somebody();
      let refused = 0;
      await room.join(stranger);
      for (let i = 0; i < FRAMES; i++) {
        room.receive(stranger, bend(frames[Math.floor(random() * frames.length)] as Uint8Array, random));
        if (stranger.isClosed()) {
          refused += 1;
          room.leave(stranger);
          stranger = somebody();
          await room.join(stranger);
        }
        if (i % BURST === 0) {
          edits.push(`edit ${i}`);
          writer.edit(`edit ${i}`);
          await new Promise((resolve) => setTimeout(resolve, 2));
        }
      }
      room.leave(stranger);
      await new Promise((resolve) => setTimeout(resolve, 50));
      await room.settle();

      expect(refused, `seed ${SEED}`).toBeGreaterThan(FRAMES / 20);
      expect(
        [writer, reader].some(({ connection }) => connection.isClosed()),
        `seed ${SEED}`,
      ).toBe(false);
      const seen = reader.doc.getMap('map').toJSON();
      expect(
        edits.filter((key) => seen[key] !== key),
        `seed ${SEED}`,
      ).toEqual([]);
      const newcomer = await honestPerson(room);
      expect(newcomer.doc.getMap('map').toJSON(), `seed ${SEED}`).toEqual(seen);
      expect(room.connections.size).toBe(3);
      expect(process.memoryUsage().heapUsed - started).toBeLessThan(MOST_GROWTH + FRAMES * 200);
      room.destroy();
    },
    60_000 + FRAMES,
  );
});
