/**
 * The words of a map as a spreadsheet: names of its sheets, heads of its columns, and what stands in its cells by choice. Written in
 * the map's language, read in any.
 *
 * Law: within one language no two heads are the same, so that a column is known by its head alone.
 */
import type { Localized } from '../../lib/locale.ts';

export interface SheetWords {
  readonly sheets: Readonly<Record<SheetName, string>>;
  readonly heads: Readonly<Record<SheetHead, string>>;
  readonly values: Readonly<Record<SheetValue, string>>;
  /** A lane of feelings has two rows: their scores, and what was said. */
  readonly inWords: (kind: string) => string;
}

export type SheetName = 'map' | 'cards' | 'actions' | 'votes' | 'sources' | 'personas' | 'phases' | 'about';

export type SheetHead =
  | 'phase'
  | 'activity'
  | 'lane'
  | 'kind'
  | 'text'
  | 'evidence'
  | 'evidenceNote'
  | 'sources'
  | 'moment'
  | 'tags'
  | 'personas'
  | 'number'
  | 'phaseNumber'
  | 'activityNumber'
  | 'laneNumber'
  | 'span'
  | 'hint'
  | 'lanePersonas'
  | 'notes'
  | 'colour'
  | 'type'
  | 'reference'
  | 'date'
  | 'n'
  | 'name'
  | 'summary'
  | 'quote'
  | 'goals'
  | 'context'
  | 'needs'
  | 'about'
  | 'value'
  | 'action'
  | 'card'
  | 'rank'
  | 'dots';

export type SheetValue =
  | 'assumption'
  | 'insight'
  | 'critical'
  | 'interview'
  | 'survey'
  | 'analytics'
  | 'observation'
  | 'current'
  | 'future'
  | 'title'
  | 'purpose'
  | 'state'
  | 'owner'
  | 'reviewOn'
  | 'language';

export const sheetWords: Localized<SheetWords> = {
  en: {
    sheets: {
      map: 'Map',
      cards: 'Cards',
      actions: 'Actions',
      votes: 'Votes',
      sources: 'Sources',
      personas: 'Personas',
      phases: 'Phases',
      about: 'About',
    },
    heads: {
      phase: 'Phase',
      activity: 'Activity',
      lane: 'Lane',
      kind: 'Kind of card',
      text: 'Text',
      evidence: 'Evidence',
      evidenceNote: 'Evidence in words',
      sources: 'Sources',
      moment: 'Moment',
      tags: 'Tags',
      personas: 'Personas',
      number: 'No.',
      phaseNumber: 'Phase no.',
      activityNumber: 'Activity no.',
      laneNumber: 'Lane no.',
      span: 'Activities covered',
      hint: 'Question of the lane',
      lanePersonas: 'Personas of the lane',
      notes: 'Notes',
      colour: 'Colour',
      type: 'Type',
      reference: 'Reference',
      date: 'Date',
      n: 'Sample size',
      name: 'Name',
      summary: 'In a line',
      quote: 'What they say',
      goals: 'Goals',
      context: 'Context',
      needs: 'What they need',
      about: 'About the map',
      value: 'Its value',
      action: 'What to do',
      card: 'Card voted on',
      rank: 'Rank',
      dots: 'Dots',
    },
    values: {
      assumption: 'Assumption',
      insight: 'Insight',
      critical: 'Critical moment',
      interview: 'Interview',
      survey: 'Survey',
      analytics: 'Analytics',
      observation: 'Observation',
      current: 'Current state',
      future: 'Future state',
      title: 'Title',
      purpose: 'Purpose',
      state: 'State',
      owner: 'Owner',
      reviewOn: 'Review on',
      language: 'Language',
    },
    inWords: (kind) => `${kind}, in words`,
  },
  sv: {
    sheets: {
      map: 'Karta',
      cards: 'Kort',
      actions: 'Åtgärder',
      votes: 'Röster',
      sources: 'Källor',
      personas: 'Personas',
      phases: 'Faser',
      about: 'Om kartan',
    },
    heads: {
      phase: 'Fas',
      activity: 'Aktivitet',
      lane: 'Bana',
      kind: 'Slag av kort',
      text: 'Text',
      evidence: 'Underlag',
      evidenceNote: 'Underlag i ord',
      sources: 'Källor',
      moment: 'Ögonblick',
      tags: 'Etiketter',
      personas: 'Personas',
      number: 'Nr',
      phaseNumber: 'Fas nr',
      activityNumber: 'Aktivitet nr',
      laneNumber: 'Bana nr',
      span: 'Antal aktiviteter',
      hint: 'Banans fråga',
      lanePersonas: 'Banans personas',
      notes: 'Anteckningar',
      colour: 'Färg',
      type: 'Typ',
      reference: 'Hänvisning',
      date: 'Datum',
      n: 'Antal svar',
      name: 'Namn',
      summary: 'På en rad',
      quote: 'Vad de säger',
      goals: 'Mål',
      context: 'Sammanhang',
      needs: 'Vad de behöver',
      about: 'Om kartan',
      value: 'Dess värde',
      action: 'Vad som ska göras',
      card: 'Kort i omröstningen',
      rank: 'Plats',
      dots: 'Prickar',
    },
    values: {
      assumption: 'Antagande',
      insight: 'Insikt',
      critical: 'Kritiskt ögonblick',
      interview: 'Intervju',
      survey: 'Enkät',
      analytics: 'Mätdata',
      observation: 'Observation',
      current: 'Nuläge',
      future: 'Önskat läge',
      title: 'Titel',
      purpose: 'Syfte',
      state: 'Läge',
      owner: 'Ansvarig',
      reviewOn: 'Ses över',
      language: 'Språk',
    },
    inWords: (kind) => `${kind}, i ord`,
  },
  nb: {
    sheets: {
      map: 'Kart',
      cards: 'Kort',
      actions: 'Tiltak',
      votes: 'Stemmer',
      sources: 'Kilder',
      personas: 'Personas',
      phases: 'Faser',
      about: 'Om kartet',
    },
    heads: {
      phase: 'Fase',
      activity: 'Aktivitet',
      lane: 'Bane',
      kind: 'Slags kort',
      text: 'Tekst',
      evidence: 'Grunnlag',
      evidenceNote: 'Grunnlag i ord',
      sources: 'Kilder',
      moment: 'Øyeblikk',
      tags: 'Merkelapper',
      personas: 'Personas',
      number: 'Nr.',
      phaseNumber: 'Fase nr.',
      activityNumber: 'Aktivitet nr.',
      laneNumber: 'Bane nr.',
      span: 'Antall aktiviteter',
      hint: 'Banens spørsmål',
      lanePersonas: 'Banens personas',
      notes: 'Notater',
      colour: 'Farge',
      type: 'Type',
      reference: 'Henvisning',
      date: 'Dato',
      n: 'Antall svar',
      name: 'Navn',
      summary: 'På én linje',
      quote: 'Hva de sier',
      goals: 'Mål',
      context: 'Sammenheng',
      needs: 'Hva de trenger',
      about: 'Om kartet',
      value: 'Verdien',
      action: 'Hva som skal gjøres',
      card: 'Kort i avstemningen',
      rank: 'Plass',
      dots: 'Prikker',
    },
    values: {
      assumption: 'Antakelse',
      insight: 'Innsikt',
      critical: 'Kritisk øyeblikk',
      interview: 'Intervju',
      survey: 'Spørreundersøkelse',
      analytics: 'Måledata',
      observation: 'Observasjon',
      current: 'Nåsituasjon',
      future: 'Ønsket situasjon',
      title: 'Tittel',
      purpose: 'Formål',
      state: 'Situasjon',
      owner: 'Ansvarlig',
      reviewOn: 'Ses over',
      language: 'Språk',
    },
    inWords: (kind) => `${kind}, i ord`,
  },
};

/** Two words are the same whatever their case and the space around them. */
export function foldWord(word: string): string {
  return word.normalize('NFC').replace(/\s+/g, ' ').trim().toLocaleLowerCase('en');
}

/** Stands where a phase or an activity has no words, so that it is seen that there is one. */
export const UNNAMED = '—';

/** Before each card of a cell where a card has several lines, or none; what follows it is indented. */
export const CARD_BULLET = '• ';

/** What a reference to a record looks like where its name does not tell it: its number in its own sheet. */
export const NUMBER_SIGN = '#';
