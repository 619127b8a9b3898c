import type { Locale, Localized } from '../../lib/locale.ts';
import type { MapInfo, Source } from '../../model/index.ts';

export interface ReadingWords {
  readonly state: Readonly<Record<MapInfo['state'], string>>;
  readonly persona: string;
  readonly date: string;
  readonly phases: string;
  readonly phase: (number: number) => string;
  readonly activity: (number: number) => string;
  /** A card that goes on to a later activity. */
  readonly until: (activity: string) => string;
  /** A card or phase nobody has written in. */
  readonly noText: string;
  readonly empty: string;
  readonly unplaced: string;
  readonly arrows: string;
  /** Above what a workshop has found. */
  readonly found: string;
  readonly table: string;
  readonly sourceTypes: Readonly<Record<Source['type'], string>>;
}

export const readingWords: Localized<ReadingWords> = {
  en: {
    state: { current: 'Current state', future: 'Future state' },
    persona: 'Persona',
    date: 'Date',
    phases: 'Phase',
    phase: (number) => `Phase ${number}`,
    activity: (number) => `Activity ${number}`,
    until: (activity) => `until “${activity}”`,
    noText: 'no text',
    empty: 'Nothing here yet.',
    unplaced: 'Unplaced',
    arrows: 'Arrows',
    found: 'Scores of the workshop',
    table: 'Table',
    sourceTypes: { interview: 'Interview', survey: 'Survey', analytics: 'Analytics', observation: 'Observation' },
  },
  sv: {
    state: { current: 'Nuläge', future: 'Önskat läge' },
    persona: 'Persona',
    date: 'Datum',
    phases: 'Fas',
    phase: (number) => `Fas ${number}`,
    activity: (number) => `Aktivitet ${number}`,
    until: (activity) => `till och med ”${activity}”`,
    noText: 'ingen text',
    empty: 'Inget här än.',
    unplaced: 'Oplacerade',
    arrows: 'Pilar',
    found: 'Workshoppens bedömningar',
    table: 'Tabell',
    sourceTypes: { interview: 'Intervju', survey: 'Enkät', analytics: 'Mätdata', observation: 'Observation' },
  },
  nb: {
    state: { current: 'Nåsituasjon', future: 'Ønsket situasjon' },
    persona: 'Persona',
    date: 'Dato',
    phases: 'Fase',
    phase: (number) => `Fase ${number}`,
    activity: (number) => `Aktivitet ${number}`,
    until: (activity) => `til og med «${activity}»`,
    noText: 'ingen tekst',
    empty: 'Ingenting her ennå.',
    unplaced: 'Uplasserte',
    arrows: 'Piler',
    found: 'Workshopens vurderinger',
    table: 'Tabell',
    sourceTypes: {
      interview: 'Intervju',
      survey: 'Spørreundersøkelse',
      analytics: 'Måledata',
      observation: 'Observasjon',
    },
  },
};

/** A calendar date in full, for an ISO 8601 date (`2026-11-23`); the text itself when it is not one. */
export function longDate(iso: string, locale: Locale): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? Date.parse(`${iso}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time)) return iso;
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
    time,
  );
}
