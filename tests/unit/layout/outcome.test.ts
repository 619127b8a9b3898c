import { describe, expect, it } from 'vitest';
import { lightTheme } from '../../../src/drawing/theme.ts';
import { buildScene } from '../../../src/layout/index.ts';
import {
  deriveGrid,
  type JourneyMap,
  type MapOutcome,
  type MapView,
  type OutcomeScores,
  WHOLE_VIEW,
} from '../../../src/model/index.ts';
import { templateMap } from '../../../src/model/templates/index.ts';

const options = { locale: 'en', theme: lightTheme } as const;
const map = templateMap('first-home', 'en');
const activity = deriveGrid(map).columns[2]?.activity?.id ?? '';
const lane = Object.values(map.lanes).find(({ kind }) => kind === 'emotion')?.id ?? '';
const card = Object.values(map.cards).find(({ kind }) => kind === 'opportunity')?.id ?? '';
const outcome: MapOutcome = {
  scores: [{ activity, persona: null, values: [-2, 0, 0, 1], median: 0, low: -0.5, high: 0.25, isMostApart: true }],
  votes: { [card]: { dots: 5, rank: 1 } },
};
const found = (shown: MapOutcome | null) =>
  buildScene(map, options, { ...WHOLE_VIEW, outcome: shown }).items.filter(({ key }) => key.startsWith('outcome'));

describe('what a workshop found', () => {
  it('lies over the map as a band, a dot for every score, the median, a mark and the dots of the vote', () => {
    const items = found(outcome);
    expect(items.map(({ key }) => key)).toEqual([
      `outcome-band:${lane}:${activity}:`,
      `outcome:${lane}:${activity}:`,
      `outcome-votes:${card}`,
    ]);
    const [, scores, votes] = items;
    expect(scores?.drawings.filter(({ type }) => type === 'path')).toHaveLength(4);
    expect(JSON.stringify(scores?.drawings)).toContain('Most disagreed');
    expect(scores?.label).toContain('median 0.0, the middle half from −0.5 to +0.3, 4 scores');
    expect(votes?.label).toContain('5 dots, rank 1');
  });

  it('stands between the best and the worst of the scale, the higher scores higher', () => {
    const [band] = found(outcome);
    const plotted = buildScene(map, options).layout.lanes.find(({ plot }) => plot !== null);
    expect(band?.box.y).toBeGreaterThan(plotted?.plot?.maxY ?? Number.POSITIVE_INFINITY);
    expect((band?.box.y ?? 0) + (band?.box.height ?? 0)).toBeLessThan(plotted?.plot?.minY ?? 0);
  });

  it('is not there when nothing was found, and what is gone from the map is left out', () => {
    expect(found(null)).toEqual([]);
    const gone = {
      scores: [{ ...(outcome.scores[0] as (typeof outcome.scores)[0]), activity: 'gone' }],
      votes: { gone: { dots: 1, rank: 1 } },
    };
    expect(found(gone)).toEqual([]);
  });

  it('lies on the lane of whose feelings were scored, in their colour and with their letter', () => {
    const other = 'lane-of-bo';
    const [anna = ''] = Object.keys(map.personas);
    const bo = { ...map.personas[anna], id: 'bo', name: 'Bo', order: 'z', colour: 3 };
    const own = (id: string, order: string, personas: string[]) => ({ ...map.lanes[lane], id, order, personas });
    const both = {
      ...map,
      personas: { ...map.personas, bo },
      lanes: { ...map.lanes, [lane]: { ...map.lanes[lane], personas: [anna] }, [other]: own(other, 'zz', ['bo']) },
    } as JourneyMap;
    const scoresOf = (persona: string | null) => ({ ...(outcome.scores[0] as OutcomeScores), persona });
    const keys = (scores: readonly OutcomeScores[], view: Partial<MapView> = {}) =>
      buildScene(both, options, { ...WHOLE_VIEW, ...view, outcome: { scores, votes: {} } }).items.filter(({ key }) =>
        key.startsWith('outcome:'),
      );
    const shown = keys([scoresOf(null), scoresOf('bo')]);
    expect(shown.map(({ key }) => key)).toEqual([`outcome:${lane}:${activity}:`, `outcome:${other}:${activity}:bo`]);
    expect(shown[1]?.label).toContain('Bo: ');
    expect(JSON.stringify(shown[1]?.drawings)).toContain(lightTheme.personas[3]);
    const { layout } = buildScene(both, options);
    const [, bosLane] = layout.lanes.filter(({ plot }) => plot !== null);
    expect(shown[1]?.box.y).toBe(bosLane?.y);
    expect(keys([scoresOf(anna), scoresOf('bo')], { eyes: 'bo' }).map(({ key }) => key)).toEqual([
      `outcome:${other}:${activity}:bo`,
    ]);
    expect(keys([scoresOf(anna), scoresOf('bo')], { hiddenPersonas: new Set(['bo']) })).toHaveLength(1);
  });

  it('stands side by side where several personas share a lane', () => {
    const [anna = ''] = Object.keys(map.personas);
    const bo = { ...map.personas[anna], id: 'bo', name: 'Bo', order: 'z' };
    const both = { ...map, personas: { ...map.personas, bo } } as JourneyMap;
    const scores = [anna, 'bo'].map((persona) => ({ ...(outcome.scores[0] as OutcomeScores), persona }));
    const bands = buildScene(both, options, { ...WHOLE_VIEW, outcome: { scores, votes: {} } }).items.filter(({ key }) =>
      key.startsWith('outcome-band:'),
    );
    const [left, right] = bands.map(({ box }) => box);
    expect(bands).toHaveLength(2);
    expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThan(right?.x ?? 0);
  });
});
