import { describe, expect, it } from 'vitest';
import { outcomeInTalk, outcomeOf } from '../../../src/model/workshop/index.ts';
import { heldWorkshop } from '../export/summaryWorkshop.ts';

const { workshop } = heldWorkshop();

describe('what a workshop has found, for the map', () => {
  it('is every score of each persona as it was given last, and the last vote', () => {
    const scored = workshop.results.get('run-score');
    if (scored?.type !== 'score') throw new Error('no scores');
    const [activity = ''] = Object.keys(scored.scores);
    const again = { ...scored, scores: { [activity]: [{ score: 2, words: '', by: null }] } };
    const bo = { ...again, persona: 'bo' };
    const runs = [...workshop.runs, ...['again', 'bo'].map((id) => ({ ...workshop.runs[0], id }))];
    const results = new Map([...workshop.results, ['again', again] as const, ['bo', bo] as const]);
    const outcome = outcomeOf({ runs: runs as typeof workshop.runs }, results);
    expect(outcome?.scores.map(({ persona, values }) => [persona, values])).toEqual([
      [null, [2]],
      ['bo', [2]],
    ]);
    expect(Object.values(outcome?.votes ?? {})).toEqual([
      { dots: 5, rank: 1 },
      { dots: 1, rank: 2 },
    ]);
  });

  it('marks where people are furthest apart, and is nothing where nothing was found', () => {
    const apart = outcomeOf(workshop, workshop.results)?.scores.filter(({ isMostApart }) => isMostApart);
    expect(apart?.map(({ values }) => values)).toEqual([[-2, -1, 1, 2]]);
    expect(outcomeOf({ runs: [] }, workshop.results)).toBe(null);
  });

  it('shows the scores while they are talked about, and the vote from then on', () => {
    expect(outcomeInTalk(workshop, workshop.results, 'run-score')?.scores).toHaveLength(3);
    const later = outcomeInTalk(workshop, workshop.results, null);
    expect(later?.scores).toEqual([]);
    expect(Object.keys(later?.votes ?? {})).toHaveLength(2);
  });
});
