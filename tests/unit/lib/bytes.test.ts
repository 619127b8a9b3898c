import { expect, it } from 'vitest';
import { joinBytes, startsWithBytes } from '../../../src/lib/bytes.ts';

it('bytes in parts become one after another, and none are none', () => {
  expect(joinBytes([Uint8Array.of(1, 2), new Uint8Array(), Uint8Array.of(3)])).toEqual(Uint8Array.of(1, 2, 3));
  expect(joinBytes([])).toEqual(new Uint8Array());
});

it('a file opens with bytes only where it has all of them', () => {
  expect(startsWithBytes(Uint8Array.of(1, 2, 3), [1, 2])).toBe(true);
  expect(startsWithBytes(Uint8Array.of(1), [1, 2])).toBe(false);
});
