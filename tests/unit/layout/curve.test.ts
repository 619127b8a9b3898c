import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monotoneSegments, pointOnSegment } from '../../../src/layout/curve.ts';

const points = fc
  .array(fc.record({ gap: fc.integer({ min: 20, max: 400 }), y: fc.double({ min: 0, max: 200, noNaN: true }) }), {
    maxLength: 40,
  })
  .map((list) => {
    let x = 0;
    return list.map(({ gap, y }) => {
      x += gap;
      return { x, y };
    });
  });

describe('the emotion curve', () => {
  it('passes through every score', () => {
    fc.assert(
      fc.property(points, (list) => {
        const segments = monotoneSegments(list);
        expect(segments.length).toBe(Math.max(0, list.length - 1));
        segments.forEach((segment, i) => {
          expect(segment.from).toMatchObject({ x: list[i]?.x, y: list[i]?.y });
          expect(segment.to).toMatchObject({ x: list[i + 1]?.x, y: list[i + 1]?.y });
        });
      }),
    );
  });

  it('never overshoots a score', () => {
    fc.assert(
      fc.property(points, (list) => {
        for (const segment of monotoneSegments(list)) {
          const top = Math.min(segment.from.y, segment.to.y) - 1e-6;
          const bottom = Math.max(segment.from.y, segment.to.y) + 1e-6;
          for (let t = 0; t <= 1; t += 0.05) {
            const { y } = pointOnSegment(segment, t);
            expect(y).toBeGreaterThanOrEqual(top);
            expect(y).toBeLessThanOrEqual(bottom);
          }
        }
      }),
    );
  });
});
