import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lightTheme } from '../../../src/drawing/theme.ts';
import {
  buildScene,
  deriveJourneys,
  type LaidColumn,
  type LaidCurve,
  layBranch,
  monotoneSegments,
  pointOnSegment,
} from '../../../src/layout/index.ts';
import { type Card, deriveGrid, freshLink, type JourneyMap, peakEnd } from '../../../src/model/index.ts';
import { templateMap } from '../../../src/model/templates/index.ts';

const map = templateMap('first-home', 'en');
const columns = deriveGrid(map).columns.map(({ activity }) => activity?.id ?? '');
const options = { locale: 'en', theme: lightTheme } as const;

const paths = fc.uniqueArray(
  fc.tuple(fc.nat(8), fc.nat(8)).map(([from, to]) => ({ from, to })),
  { maxLength: 3, selector: ({ from, to }) => `${from} ${to}` },
);
const scores = fc.array(fc.option(fc.integer({ min: -20, max: 20 })), { minLength: 9, maxLength: 9 });

const evidence = fc.array(fc.boolean(), { minLength: 9, maxLength: 9 });

/** The sample with these scores along its activities, and these paths. */
function mapWith(
  given: readonly (number | null)[],
  ways: readonly { from: number; to: number }[],
  known: readonly boolean[] = [],
): JourneyMap {
  const cards = Object.values(map.cards).map((card): Card => {
    const column = columns.indexOf(card.place?.activity ?? '');
    const score = given[column];
    return card.kind === 'emotion'
      ? {
          ...card,
          evidence: known[column] ? 'insight' : 'assumption',
          fields: { ...card.fields, score: score === null || score === undefined ? null : score / 10 },
        }
      : card;
  });
  const links = ways.map(({ from, to }) =>
    freshLink({
      id: `path-${from}-${to}`,
      from: { root: 'activities', id: columns[from] ?? '' },
      to: { root: 'activities', id: columns[to] ?? '' },
      type: 'path',
      label: `${from} to ${to}`,
    }),
  );
  const byId = <T extends { id: string }>(all: readonly T[]) => Object.fromEntries(all.map((one) => [one.id, one]));
  return { ...map, cards: byId(cards), links: byId(links) };
}

/** Whether a path passes a score by and has one on each side, so that it has a curve of its own. */
function isApart(given: readonly (number | null)[], { from, to }: { readonly from: number; readonly to: number }) {
  const has = (isThere: (column: number) => boolean) =>
    given.some((score, column) => score !== null && isThere(column));
  return has((at) => at <= from) && has((at) => at > from && at < to) && has((at) => at >= to);
}

function middleOf(column: LaidColumn | undefined): number {
  return column ? column.x + column.width / 2 : Number.NaN;
}

function heightOf({ points }: LaidCurve, x: number): number {
  const alone = points.find((point) => Math.abs(point.x - x) < 0.5);
  if (alone) return alone.y;
  const segment = monotoneSegments(points).find(({ from, to }) => from.x <= x && x <= to.x);
  return segment ? pointOnSegment(segment, (x - segment.from.x) / (segment.to.x - segment.from.x)).y : Number.NaN;
}

describe('the curve of a path', () => {
  it('is there wherever it passes a score by and has one on each side, and joins the main curve at its two activities', () => {
    fc.assert(
      fc.property(scores, paths, (given, ways) => {
        const { grid, layout } = buildScene(mapWith(given, ways), options);
        expect(grid.paths.map(({ from, to }) => `${from} ${to}`).sort()).toEqual(
          ways
            .filter(({ from, to }) => to - from >= 2)
            .map(({ from, to }) => `${from} ${to}`)
            .sort(),
        );
        const [curve] = layout.curves;
        for (const path of grid.paths) {
          const branch = curve ? layBranch(curve, path, layout.columns) : null;
          expect(branch !== null).toBe(isApart(given, path));
          if (!curve || !branch) continue;
          const { from, to } = branch.segment;
          expect([from.x, to.x]).toEqual([path.from, path.to].map((column) => middleOf(layout.columns[column])));
          for (const end of [from, to]) expect(end.y).toBeCloseTo(heightOf(curve, end.x), 1);
          const along = Array.from(
            { length: 11 },
            (_, i) => pointOnSegment(branch.segment, i / 10).y * Math.sign(to.y - from.y || 1),
          );
          for (let i = 1; i < along.length; i++) expect(along[i]).toBeGreaterThanOrEqual((along[i - 1] ?? 0) - 1e-6);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is dashed where a score it goes from or to is assumed, as each part of the main curve is', () => {
    fc.assert(
      fc.property(scores, paths, evidence, (given, ways, known) => {
        const scored = given.flatMap((score, column) => (score === null ? [] : [column]));
        const { grid, layout, items } = buildScene(mapWith(given, ways, known), options);
        const parts = scored.slice(1).map((column, i) => !known[column] || !known[scored[i] ?? -1]);
        expect(layout.curves.flatMap(({ segments }) => segments.map(({ isAssumed }) => isAssumed))).toEqual(parts);
        for (const path of grid.paths.filter((path) => isApart(given, path))) {
          const item = items.find(({ key }) => key.startsWith('branch:') && key.endsWith(`:${path.link}`));
          const line = item?.drawings.find(({ type }) => type === 'path');
          const before = scored.findLast((column) => column <= path.from) ?? -1;
          const after = scored.find((column) => column >= path.to) ?? -1;
          expect(line).toBeDefined();
          expect(line && 'dash' in line).toBe(!known[before] || !known[after]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('takes nothing away: without its link everything else is drawn as it was', () => {
    fc.assert(
      fc.property(scores, paths, (given, ways) => {
        const drawn = (ways: Parameters<typeof mapWith>[1]) =>
          buildScene(mapWith(given, ways), options)
            .items.filter(({ key, role }) => !key.startsWith('branch:') && role !== 'link')
            .map(({ key, box, drawings }) => ({ key, box, drawings }));
        expect(drawn(ways)).toEqual(drawn([]));
      }),
      { numRuns: 20 },
    );
  });

  it('is there only where it passes a score by and has one on each side', () => {
    const named = (given: readonly (number | null)[]) =>
      buildScene(mapWith(given, [{ from: 2, to: 5 }]), options).items.filter(({ key }) => key.startsWith('branch:'));
    expect(named([1, 1, 1, -10, -10, 5, 5, 5, 5])).toHaveLength(1);
    expect(named([1, 1, 1, -10, -10, 5, 5, 5, 5])[0]?.label).toMatch(/^Emotion curve, .+: 2 to 5$/);
    expect(named([1, 1, 1, null, null, 5, 5, 5, 5])).toEqual([]);
    expect(named([null, null, null, -10, -10, 5, 5, 5, 5])).toEqual([]);
    expect(named([1, 1, 1, -10, -10, null, null, null, null])).toEqual([]);
  });
});

describe('the journeys of a map', () => {
  it('are every persona’s whole way and, after each, the ways past some of it', () => {
    const given = [10, 10, 10, -20, -20, 10, 10, 10, 10];
    const journeys = deriveJourneys(deriveGrid(mapWith(given, [{ from: 2, to: 5 }])));
    expect(journeys.map(({ path }) => path?.name ?? null)).toEqual([null, '2 to 5']);
    const [main, past] = journeys;
    expect(main?.result).toMatchObject({ count: 9, remembered: -0.5 });
    expect(past?.result).toMatchObject({ count: 7, remembered: 1 });
    expect(past?.result).toEqual(peakEnd(past?.moments ?? []));
  });
});
