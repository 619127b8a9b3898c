/** What a sample says about all the customers: a share or a mean, and how far off it may be. Nothing here is rounded. */

/** Half the width of a 95 % interval, in standard errors: the 97.5 % point of the normal distribution. */
export const Z95 = 1.959963984540054;

/** Where the true value lies, 95 times of 100. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Within `reach` standard errors of the value, and never beyond the ends of the scale. */
export function around(value: number, standardError: number, scale: Interval): Interval {
  const half = Z95 * standardError;
  return { low: Math.max(scale.low, value - half), high: Math.min(scale.high, value + half) };
}

/**
 * Interval of a share, as a share: `count` of `n`, `n` at least 1. Wilson's (E. B. Wilson 1927, JASA 22:209), which is right for
 * small samples too and never says that nobody or everybody is certain.
 */
export function wilson(count: number, n: number): Interval {
  const z = Z95 * Z95;
  const middle = (count + z / 2) / (n + z);
  const half = (Z95 / (n + z)) * Math.sqrt((count * (n - count)) / n + z / 4);
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/** Mean of at least one value. */
export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Standard error of the mean, from the sample's own spread (n − 1); null for fewer than two values. */
export function standardErrorOf(values: readonly number[]): number | null {
  if (values.length < 2) return null;
  const mean = meanOf(values);
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1) / values.length);
}
