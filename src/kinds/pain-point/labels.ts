import type { Localized } from '../../lib/locale.ts';
import type { KindLabels } from '../defineKind.ts';

export const painPointLabels: Localized<KindLabels> = {
  en: {
    name: 'Pain point',
    lane: 'Pain points',
    hint: 'severity',
    add: 'Add a pain point',
    fields: { severity: 'Severity', need: 'Hits which need?', why: 'Why?', owner: 'Owner', due: 'Due' },
    options: {},
  },
  sv: {
    name: 'Smärtpunkt',
    lane: 'Smärtpunkter',
    hint: 'allvarlighet',
    add: 'Lägg till en smärtpunkt',
    fields: {
      severity: 'Allvarlighet',
      need: 'Vilket behov drabbas?',
      why: 'Varför?',
      owner: 'Ansvarig',
      due: 'Klart till',
    },
    options: {},
  },
  nb: {
    name: 'Smertepunkt',
    lane: 'Smertepunkter',
    hint: 'alvorlighet',
    add: 'Legg til et smertepunkt',
    fields: {
      severity: 'Alvorlighet',
      need: 'Hvilket behov rammes?',
      why: 'Hvorfor?',
      owner: 'Ansvarlig',
      due: 'Frist',
    },
    options: {},
  },
};

export const painPointWords: Localized<{
  readonly severity: (severity: number, max: number) => string;
  readonly owner: (owner: string) => string;
  readonly due: (date: string) => string;
}> = {
  en: {
    severity: (severity, max) => `severity ${severity} of ${max}`,
    owner: (owner) => `owner ${owner}`,
    due: (date) => `due ${date}`,
  },
  sv: {
    severity: (severity, max) => `allvarlighet ${severity} av ${max}`,
    owner: (owner) => `ansvarig ${owner}`,
    due: (date) => `klart till ${date}`,
  },
  nb: {
    severity: (severity, max) => `alvorlighet ${severity} av ${max}`,
    owner: (owner) => `ansvarlig ${owner}`,
    due: (date) => `frist ${date}`,
  },
};
