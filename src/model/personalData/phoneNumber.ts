/**
 * Telephone numbers as people write them in Sweden, in Norway and across borders. Numbers are everywhere on a journey map, so what
 * could as well be a date, a price, a count or a reference is not taken for one: a number needs a country code, a prefix that
 * only telephones have, the grouping of telephone numbers, or a word such as "tel." before it. Service numbers are nobody's own.
 * Sources: ITU-T E.164; PTS, "Svensk nummerplan för telefoni" (national numbers of 7 to 9 digits, mobiles 70, 72, 73, 76, 79,
 * services 20, 77, 900); Nkom, "E.164-nummerplanen" (8 digits, services begin with 8); NANPA for +1.
 */

/** What may stand between two digits of one number. */
const GAP = '(?: ?[()-] ?|[ .])?';
const digits = (least: number, most: number): string => `(?:${GAP}\\d){${least},${most}}`;
/** No letter or digit beside it, and no longer row of numbers of which it would be a part. */
const START = '(?<![\\p{L}\\p{N}+]|\\d[.,:/-])';
const END = '(?![\\p{L}\\p{N}]|[.,:/-]\\d)';
const TOLD =
  '(?<=(?<!\\p{L})(?:telefon|telephone|phone|mobile?|mobilnummer|telefonnummer|telefonnr|tlf|tel|mob|ring|call|sms|text)[.:]{0,2} ?(?:nr|no|number|på|at|on|to)?[.:]{0,2} ?)';

const PATTERNS: readonly RegExp[] = [
  `${START}(?:\\+|00)46${GAP}0?${GAP}(?!20|77|900)[1-9]${digits(6, 8)}${END}`,
  `${START}(?:\\+|00)47${GAP}[2-79]${digits(7, 7)}${END}`,
  `${START}\\+1${GAP}[2-9]${digits(2, 2)}${GAP}[2-9]${digits(6, 6)}${END}`,
  `${START}(?:\\+(?!46|47)|00(?=45|358))[2-9]${digits(9, 14)}${END}`,
  `${START}07[02369]${digits(7, 7)}${END}`,
  `${START}0(?!20|77|900)[1-9]\\d{0,2} ?[-/] ?\\d{2,3}(?: \\d{2,3}){1,2}${END}`,
  `${START}0(?!20|77)(?:8|[1-69]\\d)-\\d{6,8}${END}`,
  `${START}(?<!\\d )(?:[2-79]\\d(?: \\d\\d){3}|[49]\\d\\d \\d\\d \\d{3})${END}(?! \\d\\d(?!\\d))`,
  `${TOLD}[2-79]${digits(7, 7)}${END}`,
].map((pattern) => new RegExp(pattern, 'giu'));

const MONEY = '(?:kr|kronor|kroner|sek|nok|dkk|eur|euros?|usd|gbp|[€$£%])';
const MONEY_AFTER = new RegExp(`^ ?(?:${MONEY}|st|stk|pcs)(?![\\p{L}])`, 'iu');
const MONEY_BEFORE = new RegExp(`(?:^|[^\\p{L}])${MONEY} ?$`, 'iu');
/** Words that say that a number is of something else. */
const REFERENCE_BEFORE =
  /(?:order|ordre|beställning|bestilling|referen[sc]e?|ref|ärende|sak|case|ticket|faktura|invoice|konto|account|artikkel|artikel|article|kvitto|kvittering|org|kund|kunde|customer|id)[\p{L}]*[ .:#-]{0,3}(?:nr|no|nummer|number)?[ .:#-]{0,3}$|# ?$/iu;

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where telephone numbers stand in a text whose spaces and dashes are plain ones; in no order, and they may overlap. */
export function phoneSpans(text: string): readonly Span[] {
  return PATTERNS.flatMap((pattern) =>
    [...text.matchAll(pattern)]
      .filter((match) => isPhone(match[0], text.slice(Math.max(0, match.index - 40), match.index), text, match))
      .map((match) => ({ start: match.index, end: match.index + match[0].length })),
  );
}

function isPhone(written: string, before: string, text: string, { index }: RegExpExecArray): boolean {
  const after = text.slice(index + written.length, index + written.length + 12);
  if (MONEY_AFTER.test(after) || MONEY_BEFORE.test(before)) return false;
  if (!written.startsWith('+') && REFERENCE_BEFORE.test(before)) return false;
  return !isSeries(written) && !isDate(written);
}

/** Four round numbers in a row, or four with the same step between them, are a scale or a list. */
function isSeries(written: string): boolean {
  const pairs = written.split(' ');
  if (pairs.length !== 4 || pairs.some((pair) => pair.length !== 2)) return false;
  const [first = 0, second = 0, ...rest] = pairs.map(Number);
  const isEven = rest.every((number, i) => number === first + (second - first) * (i + 2));
  return isEven || pairs.every((pair) => Number(pair) % 5 === 0);
}

function isDate(written: string): boolean {
  return /^(?:19|20)\d\d[ .-]?(?:0[1-9]|1[0-2])[ .-]?(?:0[1-9]|[12]\d|3[01])$/.test(written);
}
