import type { Localized } from '../../lib/locale.ts';
import type { Evidence, LinkType, Source } from '../../model/index.ts';

export interface PdfWords {
  /** In the margin of a tile. */
  readonly tile: (row: number, rows: number, column: number, columns: number) => string;
  readonly map: string;
  readonly toMap: string;
  /** What the link over a phase's name on the map leads to. */
  readonly details: (phase: string) => string;
  readonly page: (number: number, count: number) => string;
  readonly about: string;
  readonly purpose: string;
  readonly owner: string;
  readonly review: string;
  readonly personas: string;
  readonly goals: string;
  readonly context: string;
  readonly needs: string;
  readonly phase: (number: number) => string;
  readonly activity: (number: number) => string;
  readonly noActivity: string;
  readonly noCards: string;
  readonly noText: string;
  readonly critical: string;
  readonly through: (activity: string) => string;
  readonly whose: (names: string) => string;
  readonly tags: (tags: string) => string;
  readonly evidence: Readonly<Record<Evidence, string>>;
  readonly sources: string;
  readonly sourceTypes: Readonly<Record<Source['type'], string>>;
  readonly links: string;
  readonly linkTypes: Readonly<Record<LinkType, string>>;
  readonly unplaced: string;
}

export const pdfWords: Localized<PdfWords> = {
  en: {
    tile: (row, rows, column, columns) => `row ${row} of ${rows}, column ${column} of ${columns}`,
    map: 'The map',
    toMap: 'Back to the map',
    details: (phase) => `${phase}: everything in full`,
    page: (number, count) => `${number} of ${count}`,
    about: 'About this map',
    purpose: 'Purpose',
    owner: 'Owner',
    review: 'To be reviewed',
    personas: 'Whose journey',
    goals: 'Goals',
    context: 'Context',
    needs: 'Needs',
    phase: (number) => `Phase ${number}`,
    activity: (number) => `Activity ${number}`,
    noActivity: 'No activities yet',
    noCards: 'No cards yet',
    noText: 'No text yet',
    critical: 'critical moment',
    through: (activity) => `lasts through “${activity}”`,
    whose: (names) => `for ${names}`,
    tags: (tags) => `tags: ${tags}`,
    evidence: { assumption: 'Assumption', insight: 'Insight' },
    sources: 'Sources',
    sourceTypes: { interview: 'interview', survey: 'survey', analytics: 'analytics', observation: 'observation' },
    links: 'Links between cards and activities',
    linkTypes: { flow: 'leads to', path: 'or past it to', cause: 'causes', handover: 'hands over to' },
    unplaced: 'Not on the map yet',
  },
  sv: {
    tile: (row, rows, column, columns) => `rad ${row} av ${rows}, kolumn ${column} av ${columns}`,
    map: 'Kartan',
    toMap: 'Tillbaka till kartan',
    details: (phase) => `${phase}: allt i sin helhet`,
    page: (number, count) => `${number} av ${count}`,
    about: 'Om kartan',
    purpose: 'Syfte',
    owner: 'Ansvarig',
    review: 'Ses över',
    personas: 'Vems resa',
    goals: 'Mål',
    context: 'Sammanhang',
    needs: 'Behov',
    phase: (number) => `Fas ${number}`,
    activity: (number) => `Aktivitet ${number}`,
    noActivity: 'Inga aktiviteter än',
    noCards: 'Inga kort än',
    noText: 'Ingen text än',
    critical: 'kritiskt ögonblick',
    through: (activity) => `varar till och med ”${activity}”`,
    whose: (names) => `för ${names}`,
    tags: (tags) => `taggar: ${tags}`,
    evidence: { assumption: 'Antagande', insight: 'Insikt' },
    sources: 'Källor',
    sourceTypes: { interview: 'intervju', survey: 'enkät', analytics: 'statistik', observation: 'observation' },
    links: 'Länkar mellan kort och aktiviteter',
    linkTypes: { flow: 'leder till', path: 'eller förbi till', cause: 'orsakar', handover: 'lämnar över till' },
    unplaced: 'Inte på kartan än',
  },
  nb: {
    tile: (row, rows, column, columns) => `rad ${row} av ${rows}, kolonne ${column} av ${columns}`,
    map: 'Kartet',
    toMap: 'Tilbake til kartet',
    details: (phase) => `${phase}: alt i sin helhet`,
    page: (number, count) => `${number} av ${count}`,
    about: 'Om kartet',
    purpose: 'Formål',
    owner: 'Ansvarlig',
    review: 'Gås gjennom',
    personas: 'Hvems reise',
    goals: 'Mål',
    context: 'Sammenheng',
    needs: 'Behov',
    phase: (number) => `Fase ${number}`,
    activity: (number) => `Aktivitet ${number}`,
    noActivity: 'Ingen aktiviteter ennå',
    noCards: 'Ingen kort ennå',
    noText: 'Ingen tekst ennå',
    critical: 'kritisk øyeblikk',
    through: (activity) => `varer til og med «${activity}»`,
    whose: (names) => `for ${names}`,
    tags: (tags) => `tagger: ${tags}`,
    evidence: { assumption: 'Antakelse', insight: 'Innsikt' },
    sources: 'Kilder',
    sourceTypes: { interview: 'intervju', survey: 'undersøkelse', analytics: 'statistikk', observation: 'observasjon' },
    links: 'Lenker mellom kort og aktiviteter',
    linkTypes: { flow: 'leder til', path: 'eller forbi til', cause: 'forårsaker', handover: 'overleverer til' },
    unplaced: 'Ikke på kartet ennå',
  },
};
