import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSurvey } from '../../../src/import/index.ts';
import { required } from '../../../src/lib/assert.ts';
import { countNps, type Measured, measureSurvey, nkiOf, npsOfCounts } from '../../../src/model/metrics/index.ts';

const SAMPLES = path.resolve('../shared/samples/survey');

interface Expected {
  readonly datasets: Readonly<Record<string, NpsAnswer>>;
  readonly worked: {
    readonly nps: readonly {
      readonly scores?: readonly (number | null)[];
      readonly promoters?: number;
      readonly passives?: number;
      readonly detractors?: number;
      readonly expected?: number;
      readonly exact?: number;
      readonly expected_rounded?: number;
    }[];
    readonly nki: {
      readonly cases: readonly { readonly x: readonly number[]; readonly equal: number; readonly ohio: number }[];
    };
  };
}
interface NpsAnswer {
  readonly n: number;
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
  readonly nps: number;
  readonly se: number;
  readonly ci95: readonly [number, number];
}

describe.skipIf(!existsSync(SAMPLES))('surveys of others, with known answers', () => {
  const expected: Expected = existsSync(SAMPLES)
    ? JSON.parse(readFileSync(path.join(SAMPLES, 'expected.json'), 'utf8'))
    : { datasets: {}, worked: { nps: [], nki: { cases: [] } } };

  it.each(Object.entries(expected.datasets))(
    '%s is understood, and gives the known NPS and interval',
    (name, answer) => {
      const survey = readSurvey(new Uint8Array(readFileSync(path.join(SAMPLES, name))), name);
      if (!survey.ok) throw new Error(survey.error.code);
      const { columns, column, method } = required(survey.value.sheets[0]?.table, 'a table');
      expect(method).toBe('nps');
      const answers = columns[column]?.answers ?? [];
      const { promoters, passives, detractors, n, nps, se, ci95 } = answer;
      expect(countNps(answers.filter((each) => each !== null))).toEqual({ promoters, passives, detractors });
      expect(npsOfCounts({ promoters, passives, detractors })?.se).toBeCloseTo(se, 9);
      const measured = measureSurvey(
        'nps',
        answers.map((each) => [each]),
      ) as Measured;
      expect(measured).toMatchObject({ n, ignored: 0 });
      expect(measured.value).toBeCloseTo(nps, 9);
      expect(measured.interval?.low).toBeCloseTo(ci95[0], 6);
      expect(measured.interval?.high).toBeCloseTo(ci95[1], 6);
    },
  );

  it('published worked examples of NPS come out as published', () => {
    let seen = 0;
    for (const each of expected.worked.nps) {
      const measured = each.scores
        ? measureSurvey(
            'nps',
            each.scores.map((score) => [score]),
          )
        : each.promoters === undefined
          ? null
          : npsOfCounts({
              promoters: each.promoters,
              passives: each.passives ?? 0,
              detractors: each.detractors ?? 0,
            });
      if (!measured) continue;
      seen++;
      if (each.expected_rounded !== undefined) expect(Math.round(measured.value)).toBe(each.expected_rounded);
      else expect(measured.value).toBeCloseTo(each.exact ?? each.expected ?? Number.NaN, 6);
    }
    expect(seen).toBeGreaterThanOrEqual(5);
  });

  it('the index of three questions comes out as its published formula says, with equal weights and with Ohio’s', () => {
    for (const { x, equal, ohio } of expected.worked.nki.cases) {
      const people = x.every(Number.isInteger) ? [x] : [x.map(Math.floor), x.map(Math.ceil)];
      expect(nkiOf(people)?.value).toBeCloseTo(equal, 9);
      expect(nkiOf(people, [0.3885, 0.319, 0.2925])?.value).toBeCloseTo(ohio, 9);
    }
  });
});
