import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { workshopOf } from '../../../src/document/workshop/index.ts';
import type { WallView } from '../../../src/model/workshop/index.ts';
import { markOnWall, nextOnWall, previousOnWall, wallStand } from '../../../src/workshop/index.ts';

const IDS = ['a', 'b', 'c'];
const at = (id: string | null, isWhole = false) => wallStand(IDS, { run: 'r', at: id, isWhole }, 'r');
const WHOLE = at(null, true);

describe('going through what came out on the wall', () => {
  it('begins with all of it, and with all of it again in another run', () => {
    expect(wallStand(IDS, null, 'r')).toEqual({ isBegun: false, index: -1, isWhole: true });
    expect(wallStand(IDS, { run: 'earlier', at: 'b', isWhole: false }, 'r').isBegun).toBe(false);
  });

  it('leads by two keys alone from the whole list to the last, and back to the whole list', () => {
    let wall: WallView = { run: 'r', at: null, isWhole: true };
    const seen: string[] = [];
    const walk = (step: typeof nextOnWall) => {
      for (;;) {
        const shown = step(IDS, wallStand(IDS, wall, 'r'));
        if (!shown) return;
        wall = { run: 'r', ...shown };
        seen.push(shown.isWhole ? 'whole' : (shown.at ?? ''));
      }
    };
    walk(nextOnWall);
    walk(previousOnWall);
    expect(seen).toEqual(['a', 'b', 'c', 'b', 'a', 'whole']);
  });

  it('opens the one that is marked in the whole list', () => {
    expect(nextOnWall(IDS, at('b', true))).toEqual({ at: 'b', isWhole: false });
    expect(markOnWall(IDS, WHOLE, 1)).toEqual({ at: 'a', isWhole: true });
    expect(markOnWall(IDS, at('b', true), 1)).toEqual({ at: 'c', isWhole: true });
    expect(markOnWall(IDS, at('c', true), 1)).toBe(null);
    expect(markOnWall(IDS, at('b'), 1)).toBe(null);
  });

  it('keeps the one in hand when others come before it, and shows all when it is gone', () => {
    const wall = { run: 'r', at: 'b', isWhole: false };
    expect(wallStand(['x', ...IDS], wall, 'r')).toMatchObject({ index: 2, isWhole: false });
    expect(wallStand(['a', 'c'], wall, 'r')).toMatchObject({ index: -1, isWhole: true });
    expect(nextOnWall([], WHOLE)).toBe(null);
  });

  it('is kept beside the workshop, and what is no view of a wall reads as none', () => {
    const talk = new Y.Doc();
    const workshop = workshopOf(talk);
    workshop.setState({ phase: 'on' });
    workshop.putWall({ run: 'r', at: 'b', isWhole: false });
    expect(workshop.view.getSnapshot()).toMatchObject({
      wall: { run: 'r', at: 'b', isWhole: false },
      state: { phase: 'on' },
    });
    talk.getMap('workshop').set('wall', { run: 'r', at: 7 });
    expect(workshop.view.getSnapshot().wall).toBe(null);
  });
});
