import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { createSelf } from '../../../src/sync/self.ts';

const user = { id: 'a', name: 'Ada', colour: 1 };

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('telling others about oneself', () => {
  it('says at most twenty things a second, the first at once and the last always', () => {
    const awareness = new Awareness(new Y.Doc());
    const self = createSelf(awareness, user);
    let told = 0;
    awareness.on('update', () => {
      told += 1;
    });
    self.setCursor({ x: 0, y: 0 });
    expect(told).toBe(1);
    for (let ms = 1; ms <= 1_000; ms++) {
      vi.advanceTimersByTime(1);
      self.setCursor({ x: ms, y: 0 });
    }
    expect(told).toBeLessThanOrEqual(21);
    vi.advanceTimersByTime(50);
    expect(awareness.getLocalState()).toMatchObject({ user, cursor: { x: 1_000, y: 0 } });
    self.close();
    awareness.destroy();
  });

  it('falls silent when nothing changes', () => {
    const awareness = new Awareness(new Y.Doc());
    const self = createSelf(awareness, user);
    self.setSelection(['cards:a']);
    let told = 0;
    awareness.on('update', () => {
      told += 1;
    });
    vi.advanceTimersByTime(1_000);
    expect(told).toBe(0);
    self.close();
    awareness.destroy();
  });
});
