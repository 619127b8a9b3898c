/**
 * Swedish personal numbers and coordination numbers: a date of birth, three digits of a serial number from 001, and a check digit
 * by Luhn's rule over the ten digits without the century. In a coordination number the day is 60 more.
 * Sources: Skatteverket, "Personnummer" and "Samordningsnummer"; folkbokföringslagen (1991:481) §§ 18 and 18 a.
 */
import { isDayOf } from './birthDate.ts';

const COORDINATION_DAYS = 60;
const CENTURIES = ['18', '19', '20'] as const;

/** Takes 10 digits, or 12 with the century, with or without a `-` or `+` before the last four. */
export function isSwedishNumber(written: string): boolean {
  const digits = written.replace(/[-+]/, '');
  if (!/^\d{10}(?:\d\d)?$/.test(digits)) return false;
  const ten = digits.slice(-10);
  const centuries = digits.length === 12 ? [digits.slice(0, 2)] : CENTURIES;
  const month = Number(ten.slice(2, 4));
  const day = Number(ten.slice(4, 6));
  const isBorn = CENTURIES.some((century) => {
    const year = Number(century + ten.slice(0, 2));
    return centuries.includes(century) && [day, day - COORDINATION_DAYS].some((one) => isDayOf(year, month, one));
  });
  return isBorn && ten.slice(6, 9) !== '000' && luhnSum(ten) % 10 === 0;
}

function luhnSum(digits: string): number {
  return [...digits].reduce((sum, digit, i) => {
    const product = Number(digit) * (i % 2 === 0 ? 2 : 1);
    return sum + (product > 9 ? product - 9 : product);
  }, 0);
}
