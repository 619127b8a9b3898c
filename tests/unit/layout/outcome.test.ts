import { describe, expect, it } from 'vitest';
import { lightTheme } from '../../../src/drawing/theme.ts';
import { buildScene } from '../../../src/layout/index.ts';
import { deriveGrid, type MapOutcome, WHOLE_VIEW } from '../../../src/model/index.ts';
import { templateMap } from '../../../src/model/templates/index.ts';

const options = { locale: 'en', theme: lightTheme } as const;
const map = templateMap('first-home', 'en');
const activity = deriveGrid(map).columns[2]?.activity?.id ?? '';
const card = Object.values(map.cards).find(({ kind }) => kind === 'opportunity')?.id ?? '';
const outcome: MapOutcome = {
  persona: null,
  scores: [{ activity, values: [-2, 0, 0, 1], median: 0, low: -0.5, high: 0.25, isMostApart: true }],
  votes: { [card]: { dots: 5, rank: 1 } },
};
const found = (shown: MapOutcome | null) =>
  buildScene(map, options, { ...WHOLE_VIEW, outcome: shown }).items.filter(({ key }) => key.startsWith('outcome'));

describe('what a workshop found', () => {
  it('lies over the map as a band, a dot for every score, the median, a mark and the dots of the vote', () => {
    const items = found(outcome);
    expect(items.map(({ key }) => key)).toEqual([
      `outcome-band:${activity}`,
      `outcome:${activity}`,
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
    const lane = buildScene(map, options).layout.lanes.find(({ plot }) => plot !== null);
    expect(band?.box.y).toBeGreaterThan(lane?.plot?.maxY ?? Number.POSITIVE_INFINITY);
    expect((band?.box.y ?? 0) + (band?.box.height ?? 0)).toBeLessThan(lane?.plot?.minY ?? 0);
  });

  it('is not there when nothing was found, and what is gone from the map is left out', () => {
    expect(found(null)).toEqual([]);
    const gone = {
      persona: null,
      scores: [{ ...(outcome.scores[0] as (typeof outcome.scores)[0]), activity: 'gone' }],
      votes: { gone: { dots: 1, rank: 1 } },
    };
    expect(found(gone)).toEqual([]);
  });
});
