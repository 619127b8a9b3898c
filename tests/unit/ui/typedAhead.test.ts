// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lazyPart } from '../../../src/ui/parts/lazyPart.ts';
import { takeTyped, typeAhead } from '../../../src/ui/parts/typedAhead.ts';

/** Presses a key; answers whether it got to the page. */
function press(key: string, more: KeyboardEventInit = {}): boolean {
  let isHeard = false;
  const hear = () => {
    isHeard = true;
  };
  document.body.addEventListener('keydown', hear, { once: true });
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  document.body.dispatchEvent(event);
  document.body.removeEventListener('keydown', hear);
  return isHeard && !event.defaultPrevented;
}

describe('What is typed before its box stands', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    takeTyped();
    vi.useRealTimers();
  });

  it('is kept from the page until it is taken, once', () => {
    typeAhead(vi.fn());
    expect(press('a')).toBe(false);
    expect(press('@', { ctrlKey: true, altKey: true })).toBe(false);
    expect(takeTyped()).toBe('a@');
    expect(takeTyped()).toBe('');
    expect(press('a')).toBe(true);
  });

  it('leaves keys with a modifier, and those that lead about, to the page', () => {
    typeAhead(vi.fn());
    for (const key of ['Tab', 'F5', 'ArrowDown', 'Shift']) expect(press(key), key).toBe(true);
    expect(press('z', { ctrlKey: true })).toBe(true);
    expect(takeTyped()).toBe('');
  });

  it('is let go of by Escape, which gives the box up', () => {
    const giveUp = vi.fn();
    typeAhead(giveUp);
    press('a');
    expect(press('Escape')).toBe(false);
    expect(giveUp).toHaveBeenCalledOnce();
    expect(press('Escape')).toBe(true);
    expect(takeTyped()).toBe('');
  });

  it('is not kept for ever where the box never comes', () => {
    typeAhead(vi.fn());
    press('a');
    vi.advanceTimersByTime(60_000);
    expect(press('b')).toBe(true);
    expect(takeTyped()).toBe('');
  });

  it('is not kept any more when the code of the box cannot be had', async () => {
    typeAhead(vi.fn());
    const load = vi.fn(async () => {
      throw new Error('no network');
    });
    const part = lazyPart(load) as unknown as {
      readonly _init: (payload: unknown) => unknown;
      readonly _payload: unknown;
    };
    expect(() => part._init(part._payload)).toThrow();
    await vi.waitFor(() => expect(press('b')).toBe(true));
    expect(load).toHaveBeenCalledOnce();
  });
});
