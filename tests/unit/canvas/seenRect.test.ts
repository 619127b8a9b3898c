import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeRect, viewOfRect } from '../../../src/canvas/follow/seenRect.ts';
import { MAX_ZOOM, MIN_ZOOM } from '../../../src/canvas/view/viewMaths.ts';
import { growRect, isRectInRect } from '../../../src/lib/geometry.ts';

const length = (min: number, max: number) => fc.integer({ min, max });
const size = fc.record({ width: length(320, 3000), height: length(480, 2000) });
const insets = fc.record({ top: length(0, 150), right: length(0, 150), bottom: length(0, 150), left: length(0, 150) });
const view = fc.record({
  x: fc.double({ min: -20_000, max: 2_000, noNaN: true }),
  y: fc.double({ min: -8_000, max: 2_000, noNaN: true }),
  zoom: fc.double({ min: 0.2, max: 2, noNaN: true }),
});

describe('what somebody looks at', () => {
  it('is seen whole in any other window, and fills it one way', () => {
    fc.assert(
      fc.property(view, size, insets, size, insets, (theirs, theirSize, theirInsets, mySize, myInsets) => {
        const seen = freeRect(theirs, theirSize, theirInsets);
        if (!seen) return;
        const mine = viewOfRect(seen, mySize, myInsets);
        const free = freeRect(mine, mySize, myInsets);
        if (!free || mine.zoom >= MAX_ZOOM || mine.zoom <= MIN_ZOOM) return;
        expect(isRectInRect(seen, growRect(free, 1.5 / mine.zoom + 1))).toBe(true);
        const spare = Math.min(free.width - seen.width, free.height - seen.height);
        expect(Math.abs(spare)).toBeLessThan(2 / mine.zoom + 2);
      }),
    );
  });

  it('is nothing when tools cover the whole window', () => {
    const insetsAll = { top: 300, right: 0, bottom: 300, left: 0 };
    expect(freeRect({ x: 0, y: 0, zoom: 1 }, { width: 400, height: 600 }, insetsAll)).toBeNull();
  });
});
