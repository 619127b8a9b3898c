import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSurvey } from '../../../src/import/index.ts';
import { required } from '../../../src/lib/assert.ts';
import {
  measureSurvey,
  nkiOf,
  npsOfCounts,
  RATE_INPUTS,
  RATE_NAMES,
  rateOf,
  SCALES,
  SURVEY_METHODS,
} from '../../../src/model/metrics/index.ts';

const one = (...answers: readonly (number | null)[]) => answers.map((answer) => [answer]);

describe('surveys', () => {
  it('one of each answer from 0 to 10 is an NPS of −45.45', () => {
    expect(measureSurvey('nps', one(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10))?.value).toBeCloseTo(-45.4545, 4);
    expect(npsOfCounts({ promoters: 100, passives: 30, detractors: 80 })?.value).toBeCloseTo(9.5238, 4);
    expect(npsOfCounts({ promoters: 40, passives: 55, detractors: 5 })?.value).toBeCloseTo(35, 9);
  });

  it('answers off the scale, halves and words are left out and counted; blanks are nobody’s', () => {
    const measured = measureSurvey('nps', one(10, 9, -1, 11, 7.5, Number.NaN, null, 0));
    expect(measured).toMatchObject({ n: 3, ignored: 4 });
    expect(measured?.value).toBeCloseTo(100 / 3, 9);
    expect(measureSurvey('nps', one(null, 12))).toBeNull();
  });

  it('CSAT is the share of fours and fives, not the mean', () => {
    expect(measureSurvey('csat', one(5, 4, 3, 4, 1))?.value).toBeCloseTo(60, 9);
    // Wilson’s interval for 3 of 5, worked out by hand: 0.2307…0.8824.
    const interval = measureSurvey('csat', one(5, 4, 3, 4, 1))?.interval;
    expect(interval?.low).toBeCloseTo(23.07, 1);
    expect(interval?.high).toBeCloseTo(88.24, 1);
  });

  it('CES is a mean of one to seven, or the share of five and more', () => {
    expect(measureSurvey('ces', one(7, 5, 6, 2))?.value).toBeCloseTo(5, 9);
    expect(measureSurvey('cesTop', one(7, 5, 6, 2))?.value).toBeCloseTo(75, 9);
  });

  it('NKI needs all three answers of a person', () => {
    expect(nkiOf([[10, 10, 10]])?.value).toBeCloseTo(100, 9);
    expect(nkiOf([[1, 1, 1]])?.value).toBeCloseTo(0, 9);
    expect(nkiOf([[7, 6, 5]])?.value).toBeCloseTo(55.56, 2);
    expect(
      nkiOf([
        [7, 6, 5],
        [10, null, 10],
        [null, null, null],
      ]),
    ).toMatchObject({ n: 1, ignored: 1 });
  });

  it('one answer has no interval where it has no spread, and everybody’s five is no certainty', () => {
    expect(measureSurvey('ces', one(7))?.interval).toBeNull();
    expect(measureSurvey('csat', one(5, 5, 5))?.interval?.low).toBeLessThan(50);
  });

  it('any answers stay on the scale, inside their interval, and everybody is counted once', () => {
    const limits = { nps: [-100, 100], csat: [0, 100], ces: [1, 7], cesTop: [0, 100], nki: [0, 100] } as const;
    const answer = fc.oneof(fc.integer({ min: -2, max: 12 }), fc.constant(null), fc.constant(Number.NaN), fc.double());
    fc.assert(
      fc.property(
        fc.constantFrom(...SURVEY_METHODS),
        fc.array(fc.array(answer, { minLength: 3, maxLength: 3 }), { maxLength: 40 }),
        (method, people) => {
          const measured = measureSurvey(method, people);
          if (!measured) return;
          const { value, interval, n, ignored } = measured;
          const [low, high] = limits[method];
          const asked = people.map((row) => (method === 'nki' ? row : row.slice(0, 1)));
          expect(n + ignored).toBe(asked.filter((row) => row.some((each) => each !== null)).length);
          expect(value).toBeGreaterThanOrEqual(low - 1e-9);
          expect(value).toBeLessThanOrEqual(high + 1e-9);
          if (!interval) return;
          expect(interval.low).toBeGreaterThanOrEqual(low - 1e-9);
          expect(interval.high).toBeLessThanOrEqual(high + 1e-9);
          expect(interval.low).toBeLessThanOrEqual(value + 1e-9);
          expect(interval.high).toBeGreaterThanOrEqual(value - 1e-9);
        },
      ),
    );
  });
});

describe('figures', () => {
  it.each([
    ['churn', [5, 100], 5],
    ['annualChurn', [5], 45.96],
    ['retention', [110, 20, 100], 90],
    ['clv', [100, 80, 5], 1600],
    ['cac', [10_000, 40], 250],
    ['payback', [250, 50, 50], 10],
    ['conversion', [30, 120], 25],
    ['adoption', [1, 8], 12.5],
  ] as const)('%s of %j is %d', (name, inputs, value) => {
    expect(rateOf(name, inputs)).toBeCloseTo(value, 2);
  });

  it('what makes no sense has no value', () => {
    expect(rateOf('churn', [5, 0])).toBeNull();
    expect(rateOf('churn', [101, 100])).toBeNull();
    expect(rateOf('retention', [10, 20, 100])).toBeNull();
    expect(rateOf('clv', [100, 80, 0])).toBeNull();
    expect(rateOf('churn', [-1, 10])).toBeNull();
    expect(rateOf('churn', [1])).toBeNull();
    for (const name of RATE_NAMES)
      expect(
        rateOf(
          name,
          RATE_INPUTS[name].map(() => Number.NaN),
        ),
      ).toBeNull();
  });
});

function tableOf(text: string) {
  const survey = readSurvey(text);
  if (!survey.ok) throw new Error(survey.error.code);
  return required(survey.value.sheets[0]?.table, 'a table');
}

describe('a survey’s table', () => {
  it('answers alone, without a heading, are one column', () => {
    expect(tableOf('9\n10\n3\n')).toMatchObject({ column: 0, method: 'nps', columns: [{ answers: [9, 10, 3] }] });
  });

  it('semicolons, blanks and words are read as they stand; the heading tells the method', () => {
    const table = tableOf('id;Hur nöjd är du?\n101;4\n102;\n103;vet ej\n104;5\n');
    expect(table).toMatchObject({ column: 1, method: 'csat' });
    expect(table.columns[1]?.answers).toEqual([4, null, Number.NaN, 5]);
  });

  it('the scale that holds every answer is taken where no heading tells', () => {
    for (const [text, method] of [
      ['a\n5\n4', 'csat'],
      ['a\n6\n4', 'ces'],
      ['a\n8\n4', 'nps'],
      ['a\n0\n4', 'nps'],
    ] as const) {
      expect(tableOf(text).method).toBe(method);
    }
  });

  it('a table without numbers is refused in a way that can be told', () => {
    const survey = readSurvey('a,b\nx,y\n');
    expect(survey.ok ? null : survey.error.code).toBe('no-table');
    expect(readSurvey('journey\n title X\n').ok).toBe(false);
  });

  it('every method has its scale', () => {
    for (const method of SURVEY_METHODS) expect(SCALES[method].low).toBeLessThan(SCALES[method].high);
  });
});
