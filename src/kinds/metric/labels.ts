import type { Localized } from '../../lib/locale.ts';
import type { KindLabels } from '../defineKind.ts';

export const metricLabels: Localized<KindLabels> = {
  en: {
    name: 'Metric',
    lane: 'Metrics',
    hint: 'what is measured',
    add: 'Add a metric',
    fields: {
      value: 'Value',
      unit: 'Unit',
      target: 'Target',
      previous: 'Value before',
      n: 'Number of answers',
      low: '95 % interval, from',
      high: '95 % interval, to',
      on: 'Measured on',
    },
    options: {},
  },
  sv: {
    name: 'Nyckeltal',
    lane: 'Nyckeltal',
    hint: 'det som mäts',
    add: 'Lägg till ett nyckeltal',
    fields: {
      value: 'Värde',
      unit: 'Enhet',
      target: 'Mål',
      previous: 'Värde förra gången',
      n: 'Antal svar',
      low: '95 % intervall, från',
      high: '95 % intervall, till',
      on: 'Mätt den',
    },
    options: {},
  },
  nb: {
    name: 'Måltall',
    lane: 'Måltall',
    hint: 'det som måles',
    add: 'Legg til et måltall',
    fields: {
      value: 'Verdi',
      unit: 'Enhet',
      target: 'Mål',
      previous: 'Verdi forrige gang',
      n: 'Antall svar',
      low: '95 % intervall, fra',
      high: '95 % intervall, til',
      on: 'Målt den',
    },
    options: {},
  },
};

export const metricWords: Localized<{
  readonly target: (value: string) => string;
  readonly since: (change: string, before: string) => string;
  readonly interval: (low: string, high: string) => string;
}> = {
  en: {
    target: (value) => `target ${value}`,
    since: (change, before) => `${change} from ${before}`,
    interval: (low, high) => `95% ${low} to ${high}`,
  },
  sv: {
    target: (value) => `mål ${value}`,
    since: (change, before) => `${change} från ${before}`,
    interval: (low, high) => `95 % ${low} till ${high}`,
  },
  nb: {
    target: (value) => `mål ${value}`,
    since: (change, before) => `${change} fra ${before}`,
    interval: (low, high) => `95 % ${low} til ${high}`,
  },
};
