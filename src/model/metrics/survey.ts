/**
 * What a survey's answers come to. Each answer is one person's number on the scale of the question.
 *
 * Laws
 * - What is blank is nobody's answer. What is off the scale, or between two of its marks, or no number, is left out of the count and told.
 * - Nothing is rounded here; whoever shows a value rounds it, once.
 */
import { around, type Interval, meanOf, standardErrorOf, wilson } from './sample.ts';

/** An answer as a number, NaN for one that is none, null for a blank. */
export type Answer = number | null;

export const SURVEY_METHODS = ['nps', 'csat', 'ces', 'cesTop', 'nki'] as const;
export type SurveyMethod = (typeof SURVEY_METHODS)[number];

/** Lowest and highest answer of each method's questions. Whole numbers only. */
export const SCALES: Readonly<Record<SurveyMethod, Interval>> = {
  nps: { low: 0, high: 10 },
  csat: { low: 1, high: 5 },
  ces: { low: 1, high: 7 },
  cesTop: { low: 1, high: 7 },
  nki: { low: 1, high: 10 },
};

/** The questions of the Nöjd kund-index: overall, against expectations, against the ideal. */
export const NKI_QUESTIONS = 3;
const NKI_EQUAL = [1 / 3, 1 / 3, 1 / 3] as const;

export interface Measured {
  readonly value: number;
  /** 95 % interval; null where one answer says nothing about the spread. */
  readonly interval: Interval | null;
  /** How many people's answers count. */
  readonly n: number;
  /** How many answered something that does not count. */
  readonly ignored: number;
}

export interface NpsCounts {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
}

/**
 * Net Promoter Score, −100…100: % who answer 9–10 less % who answer 0–6 (Reichheld 2003, HBR 81(12)). Its standard error is that of
 * a ticket worth +1, 0 or −1: √((p + d − (p − d)²) / n). Null when nobody has answered.
 */
export function npsOfCounts({
  promoters,
  passives,
  detractors,
}: NpsCounts): (Measured & { readonly se: number }) | null {
  const n = promoters + passives + detractors;
  if (n === 0) return null;
  const p = promoters / n;
  const d = detractors / n;
  const value = 100 * (p - d);
  const se = 100 * Math.sqrt(Math.max(0, p + d - (p - d) ** 2) / n);
  return { value, se, interval: around(value, se, { low: -100, high: 100 }), n, ignored: 0 };
}

/**
 * What `answers`, one row a person and one answer a question, come to; null when nobody's count.
 * - `nps`: see `npsOfCounts`.
 * - `csat`: % who answer 4 or 5 on 1–5 (top two boxes), not the mean. Wilson's interval.
 * - `ces`: mean on 1–7, higher is easier (Customer Effort Score 2.0, CEB 2013); `cesTop`: % who answer 5–7. There is no single
 *   standard, so the method goes by its name.
 * - `nki`: see `nkiOf`, with equal weights.
 */
export function measureSurvey(method: SurveyMethod, answers: readonly (readonly Answer[])[]): Measured | null {
  if (method === 'nki') return nkiOf(answers);
  const { valid, ignored } = validAnswers(
    answers.map(([answer]) => answer ?? null),
    SCALES[method],
  );
  if (valid.length === 0) return null;
  const measured = {
    nps: () => npsOfCounts(countNps(valid)),
    csat: () => topShare(valid, 4),
    cesTop: () => topShare(valid, 5),
    ces: () => meanOn(valid, SCALES.ces),
  }[method]();
  return measured && { value: measured.value, interval: measured.interval, n: valid.length, ignored };
}

export function countNps(answers: readonly number[]): NpsCounts {
  const promoters = answers.filter((answer) => answer >= 9).length;
  const detractors = answers.filter((answer) => answer <= 6).length;
  return { promoters, passives: answers.length - promoters - detractors, detractors };
}

/**
 * Nöjd kund-index, 0…100: ((X1 − 1)W1 + (X2 − 1)W2 + (X3 − 1)W3) / 9 · 100, the X being each question's mean on 1–10 (SCB's three
 * questions; the formula is that of the ACSI, Fornell et al. 1996). SCB's own weights come out of its model and are not public: equal
 * weights are called unweighted. People who have not answered all three are left out. Null when nobody has.
 */
export function nkiOf(
  people: readonly (readonly Answer[])[],
  weights: readonly [number, number, number] = NKI_EQUAL,
): Measured | null {
  const { low, high } = SCALES.nki;
  const complete: number[] = [];
  let ignored = 0;
  for (const answers of people) {
    const three = weights.map((_, i) => answers[i] ?? null);
    if (three.every((answer) => answer === null)) continue;
    if (!three.every((answer) => answer !== null && isOn(answer, SCALES.nki))) ignored++;
    else complete.push(three.reduce<number>((sum, answer, i) => sum + ((answer ?? 0) - low) * (weights[i] ?? 0), 0));
  }
  if (complete.length === 0) return null;
  const index = complete.map((sum) => (sum / (high - low)) * 100);
  return { ...meanOn(index, { low: 0, high: 100 }), n: index.length, ignored };
}

function validAnswers(answers: readonly Answer[], scale: Interval): { valid: readonly number[]; ignored: number } {
  const given = answers.filter((answer) => answer !== null);
  const valid = given.filter((answer) => isOn(answer, scale));
  return { valid, ignored: given.length - valid.length };
}

function isOn(answer: number, { low, high }: Interval): boolean {
  return Number.isInteger(answer) && answer >= low && answer <= high;
}

function topShare(answers: readonly number[], from: number): Pick<Measured, 'value' | 'interval'> {
  const top = answers.filter((answer) => answer >= from).length;
  const { low, high } = wilson(top, answers.length);
  return { value: (100 * top) / answers.length, interval: { low: 100 * low, high: 100 * high } };
}

function meanOn(values: readonly number[], scale: Interval): Pick<Measured, 'value' | 'interval'> {
  const value = meanOf(values);
  const error = standardErrorOf(values);
  return { value, interval: error === null ? null : around(value, error, scale) };
}
