// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { initialsOf } from '../../../src/ui/me.ts';
import { moveCaret } from '../../../src/ui/parts/LiveText.tsx';
import { timeAgo } from '../../../src/ui/parts/timeAgo.ts';

describe('a caret', () => {
  it('stays where it was when others write behind it', () => {
    expect(moveCaret('No reply', 'No reply for days', 3)).toBe(3);
  });

  it('moves along when others write before it', () => {
    expect(moveCaret('reply', 'No reply', 5)).toBe(8);
  });

  it('goes to the end of what replaced the words around it', () => {
    expect(moveCaret('a bad day', 'a good day', 3)).toBe(5);
  });

  it('stands at the end of what is left when all else is taken away', () => {
    expect(moveCaret('abc', '', 2)).toBe(0);
  });
});

describe('how long ago', () => {
  const now = Date.UTC(2026, 0, 10, 12);

  it('is “now” within a minute, and never in the future', () => {
    expect(timeAgo(now - 5_000, 'en', now)).toBe('now');
    expect(timeAgo(now + 60_000, 'en', now)).toBe('now');
  });

  it('is said in the language asked for', () => {
    expect(timeAgo(now - 2 * 60_000, 'sv', now)).toBe('för 2 min sen');
    expect(timeAgo(now - 86_400_000, 'nb', now)).toBe('i går');
  });
});

describe('initials', () => {
  it.each([
    ['Maja Karlsson', 'MK'],
    ['erik', 'E'],
    ['Åsa von Öst', 'ÅÖ'],
    ['', ''],
  ])('of “%s” are “%s”', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});
