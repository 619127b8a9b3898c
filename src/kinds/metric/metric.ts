import * as z from 'zod/mini';
import type { CardFooter } from '../../drawing/index.ts';
import type { Locale } from '../../lib/locale.ts';
import { boxedLook } from '../boxed.ts';
import { type CardOf, defineKind } from '../defineKind.ts';
import { dueSchema } from '../due.ts';
import { metricLabels, metricWords } from './labels.ts';

const MAX_UNIT = 20;
const LARGEST = 1e12;
const MOST_ANSWERS = 1e9;

const amount = z.nullable(z.number().check(z.minimum(-LARGEST), z.maximum(LARGEST)));
const metricSchema = z.object({
  /** Null while nobody has measured. */
  value: amount,
  /** "%", "SEK", "min"; empty for a plain number. */
  unit: z.string().check(z.maxLength(MAX_UNIT)),
  target: amount,
  /** The value at the measurement before. */
  previous: amount,
  n: z.nullable(z.int().check(z.minimum(0), z.maximum(MOST_ANSWERS))),
  /** Ends of the 95 % interval. */
  low: amount,
  high: amount,
  on: dueSchema,
});
type MetricFields = z.infer<typeof metricSchema>;

const size = { min: -LARGEST, max: LARGEST } as const;

/** What is measured: its name as text, the value large, and small what it was, what it should be and how sure it is. */
export const metric = defineKind<MetricFields>({
  id: 'metric',
  schema: metricSchema,
  create: () => ({ value: null, unit: '', target: null, previous: null, n: null, low: null, high: null, on: '' }),
  ...boxedLook<MetricFields>({
    colour: 'slate',
    minLines: 1,
    hasEvidence: true,
    figure: ({ fields }, locale) => (fields.value === null ? null : withUnit(fields.value, fields.unit, locale)),
    footers: footersOf,
  }),
  fields: [
    {
      type: 'measured',
      name: 'value',
      ...size,
      also: { unit: 'unit', previous: 'previous', n: 'n', low: 'low', high: 'high' },
    },
    { type: 'text', name: 'unit', maxLength: MAX_UNIT },
    { type: 'number', name: 'target', ...size },
    { type: 'number', name: 'previous', ...size },
    { type: 'number', name: 'n', min: 0, max: MOST_ANSWERS, isWhole: true },
    { type: 'number', name: 'low', ...size },
    { type: 'number', name: 'high', ...size },
    { type: 'date', name: 'on' },
  ],
  traits: { hasEvidence: true },
  labels: metricLabels,
  icon: 'metric',
  palette: { order: 10, colour: 'slate', shortcut: 'm' },
  describe: ({ fields }, locale) => {
    const { value, unit } = fields;
    const said = [
      value === null ? '' : withUnit(value, unit, locale),
      ...changeOf(fields, locale),
      ...basis(fields, locale),
    ];
    return said.filter((part) => part !== '').join(', ');
  },
});

function footersOf({ fields }: CardOf<MetricFields>, locale: Locale): CardFooter[] {
  const [change, target] = changeOf(fields, locale);
  const known = basis(fields, locale).filter((part) => part !== '');
  return [
    ...(change !== '' && target !== '' ? [{ left: change, right: target }] : []),
    ...(change !== '' && target === '' ? [{ left: change }] : []),
    ...(change === '' && target !== '' ? [{ left: target }] : []),
    ...(known.length > 0 ? [{ left: known.join(' · ') }] : []),
  ];
}

/** What it has changed by since the measurement before, and what it should be. */
function changeOf({ value, unit, previous, target }: MetricFields, locale: Locale): readonly [string, string] {
  const words = metricWords[locale];
  return [
    value === null || previous === null
      ? ''
      : words.since(format(value - previous, locale, true), format(previous, locale)),
    target === null ? '' : words.target(withUnit(target, unit, locale)),
  ];
}

/** How sure it is: an interval that the value lies in, how many answered, and when. */
function basis({ value, low, high, n, on }: MetricFields, locale: Locale): readonly string[] {
  const isInside = value !== null && low !== null && high !== null && low <= value && value <= high;
  return [
    isInside ? metricWords[locale].interval(format(low, locale), format(high, locale)) : '',
    n === null ? '' : `n ${format(n, locale)}`,
    on === '' ? '' : dayOf(on, locale),
  ];
}

function withUnit(value: number, unit: string, locale: Locale): string {
  const number = format(value, locale);
  if (unit === '') return number;
  return unit === '%' && locale === 'en' ? `${number}%` : `${number}\u00a0${unit}`;
}

/** To one decimal, two below ten; millions in short. */
function format(value: number, locale: Locale, isChange = false): string {
  const size = Math.abs(value);
  const text = new Intl.NumberFormat(locale, {
    maximumFractionDigits: size < 10 ? 2 : 1,
    ...(size >= 1e6 ? { notation: 'compact' } : {}),
    ...(isChange ? { signDisplay: 'exceptZero' } : {}),
  }).format(value + 0);
  return text.replace('-', '\u2212');
}

function dayOf(date: string, locale: Locale): string {
  const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { dateStyle: 'medium', timeZone: 'UTC' });
  return format.format(new Date(`${date}T00:00:00Z`));
}
