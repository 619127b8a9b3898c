/**
 * Norwegian birth numbers and D-numbers: day, month and two digits of the year, three digits of their own, and two check digits
 * modulo 11. In a D-number the day is 40 more. What the three digits tell of the century is not asked: there have been exceptions.
 *
 * The check digits are those of every number given out so far. From 2032 new numbers may leave a remainder of 0…3 at the first
 * one; to allow that before such numbers exist would only take other numbers for them.
 * Sources: folkeregisterforskriften (FOR-2017-07-14-1201) §§ 2-2-1 to 2-2-3; Skatteetaten, "Nytt fødselsnummer fra 2032",
 * https://skatteetaten.github.io/folkeregisteret-api-dokumentasjon/nytt-fodselsnummer-fra-2032/
 */
import { isDayOf } from './birthDate.ts';

const D_NUMBER_DAYS = 40;
const CENTURIES = [1800, 1900, 2000];
const FIRST_WEIGHTS = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
const SECOND_WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

/** Takes 11 digits, with or without a space or `-` before the last five. */
export function isNorwegianNumber(written: string): boolean {
  const digits = written.replace(/[ -]/, '');
  if (!/^\d{11}$/.test(digits)) return false;
  const day = Number(digits.slice(0, 2));
  const month = Number(digits.slice(2, 4));
  const year = Number(digits.slice(4, 6));
  const isBorn = CENTURIES.some((century) =>
    [day, day - D_NUMBER_DAYS].some((one) => isDayOf(century + year, month, one)),
  );
  if (!isBorn) return false;
  return [FIRST_WEIGHTS, SECOND_WEIGHTS].every((weights) => weighed(digits, weights) % 11 === 0);
}

function weighed(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0);
}
