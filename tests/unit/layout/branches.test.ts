import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lightTheme } from '../../../src/drawing/theme.ts';
import { buildScene, deriveJourneys, layBranch, monotoneSegments, pointOnSegment } from '../../../src/layout/index.ts';
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

/** The sample with these scores along its activities, and these paths. */
function mapWith(given: readonly (number | null)[], ways: readonly { from: number; to: number }[]): JourneyMap {
  const cards = Object.values(map.cards).map((card): Card => {
    const column = columns.indexOf(card.place?.activity ?? '');
    const score = given[column];
    return card.kind === 'emotion'
      ? { ...card, fields: { ...card.fields, score: score === null || score === undefined ? null : score / 10 } }
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

describe('the curve of a path', () => {
  it('leaves the main curve at one activity, joins it at the other, and never turns between', () => {
    fc.assert(
      fc.property(scores, paths, (given, ways) => {
        const { grid, layout } = buildScene(mapWith(given, ways), options);
        for (const curve of layout.curves) {
          const main = monotoneSegments(curve.points);
          const heightOn = (x: number) => {
            const segment = main.find(({ from, to }) => from.x <= x + 0.01 && x - 0.01 <= to.x);
            return segment && pointOnSegment(segment, (x - segment.from.x) / (segment.to.x - segment.from.x)).y;
          };
          for (const path of grid.paths) {
            const branch = layBranch(curve, path, layout.columns);
            if (!branch) continue;
            const { from, to } = branch.segment;
            for (const end of [from, to]) expect(end.y).toBeCloseTo(heightOn(end.x) ?? Number.NaN, 1);
            const along = Array.from(
              { length: 11 },
              (_, i) => pointOnSegment(branch.segment, i / 10).y * Math.sign(to.y - from.y || 1),
            );
            for (let i = 1; i < along.length; i++) expect(along[i]).toBeGreaterThanOrEqual((along[i - 1] ?? 0) - 1e-6);
          }
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
