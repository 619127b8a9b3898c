/** Columns or rows of things drawn by hand: intervals along one axis → bands, in order. */

export interface Interval {
  readonly start: number;
  readonly end: number;
}

/** First and last band an interval lies in. */
export interface Reach {
  readonly first: number;
  readonly last: number;
}

export interface Bands {
  readonly bands: readonly Interval[];
  /** One for each interval given. */
  readonly reaches: readonly Reach[];
}

interface Band {
  start: number;
  end: number;
  count: number;
}

/** An interval this much longer than most spans bands; one this much shorter is a word beside others. */
const LONG = 1.5;
const SHORT = 0.5;

/**
 * Intervals of the usual length make the bands: those that overlap by half lie in one. Shorter ones join the band they lie in, longer
 * ones span those whose middle they cover; either makes a band of its own where there is none.
 */
export function findBands(intervals: readonly Interval[]): Bands {
  const usual = medianOf(intervals.map(lengthOf));
  const order = intervals.toSorted((a, b) => rankOf(a, usual) - rankOf(b, usual) || a.start - b.start);
  const bands: Band[] = [];
  for (const interval of order) {
    const band = bandFor(bands, interval, usual);
    if (band === 'spans') continue;
    if (band === null) {
      bands.push({ start: interval.start, end: interval.end, count: 1 });
      continue;
    }
    // Only intervals of the usual length move the band: a word or a wide card would pull it aside.
    if (rankOf(interval, usual) !== 0) continue;
    band.start = (band.start * band.count + interval.start) / (band.count + 1);
    band.end = (band.end * band.count + interval.end) / (band.count + 1);
    band.count += 1;
  }
  bands.sort((a, b) => middleOf(a) - middleOf(b));
  return { bands, reaches: intervals.map((interval) => reachOf(bands, interval, usual)) };
}

function bandFor(bands: readonly Band[], interval: Interval, usual: number): Band | 'spans' | null {
  if (rankOf(interval, usual) === 2) {
    const covered = bands.filter((band) => holds(interval, middleOf(band)));
    return covered.length > 1 ? 'spans' : (covered[0] ?? bestOf(bands, interval));
  }
  return bestOf(bands, interval);
}

function reachOf(bands: readonly Band[], interval: Interval, usual: number): Reach {
  const covered = bands.flatMap((band, index) => (holds(interval, middleOf(band)) ? [index] : []));
  if (rankOf(interval, usual) === 2 && covered.length > 0) {
    return { first: covered[0] as number, last: covered.at(-1) as number };
  }
  const best = bestOf(bands, interval);
  const index = best ? bands.indexOf(best) : nearest(bands, interval);
  return { first: index, last: index };
}

/** The band that it overlaps most, if by half of the shorter of the two. */
function bestOf(bands: readonly Band[], interval: Interval): Band | null {
  let best: Band | null = null;
  let most = 0;
  for (const band of bands) {
    const overlap = Math.min(band.end, interval.end) - Math.max(band.start, interval.start);
    const share = overlap / Math.max(1e-6, Math.min(lengthOf(band), lengthOf(interval)));
    if (share >= 0.5 && overlap >= most) {
      best = band;
      most = overlap;
    }
  }
  return best;
}

function nearest(bands: readonly Band[], interval: Interval): number {
  const distances = bands.map((band) => Math.abs(middleOf(band) - middleOf(interval)));
  return distances.indexOf(distances.reduce((least, one) => Math.min(least, one), Number.POSITIVE_INFINITY));
}

/** 0 of the usual length, 1 shorter, 2 longer. */
function rankOf(interval: Interval, usual: number): 0 | 1 | 2 {
  const length = lengthOf(interval);
  if (length > usual * LONG) return 2;
  return length < usual * SHORT ? 1 : 0;
}

function lengthOf({ start, end }: Interval): number {
  return end - start;
}

export function middleOf({ start, end }: Interval): number {
  return (start + end) / 2;
}

export function holds({ start, end }: Interval, at: number): boolean {
  return at > start && at < end;
}

export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
