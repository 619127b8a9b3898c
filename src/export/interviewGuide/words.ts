import type { Localized } from '../../lib/locale.ts';

export interface GuideWords {
  readonly title: (map: string) => string;
  readonly untitled: string;
  readonly about: (persona: string) => string;
  readonly purpose: (purpose: string) => string;
  readonly advice: string;
  readonly facts: string;
  readonly phase: (number: number) => string;
  readonly activity: (number: number) => string;
  /** Asked before any other question about an activity. */
  readonly opening: (activity: string) => string;
  readonly unplaced: string;
  /** Asked where the kind has no question of its own. */
  readonly general: string;
  readonly assumed: (kind: string) => string;
  readonly test: string;
  readonly noText: string;
  readonly notes: string;
  readonly closing: string;
}

export const guideWords: Localized<GuideWords> = {
  en: {
    title: (map) => `Interview guide: ${map}`,
    untitled: 'Untitled map',
    about: (persona) => `Whose journey: ${persona}`,
    purpose: (purpose) => `Purpose: ${purpose}`,
    advice:
      'Let people tell it in their own words, about the last time it happened. Do not read out what we assume; it is there so that you notice what speaks for it and what speaks against it.',
    facts: 'Date: ……………… With: ……………… Asked by: ………………',
    phase: (number) => `Phase ${number}`,
    activity: (number) => `Activity ${number}`,
    opening: (activity) => `Think back to “${activity}”. What happened, from beginning to end?`,
    unplaced: 'Not yet placed on the map',
    general: 'What more can you tell me about this?',
    assumed: (kind) => `We assume (${kind})`,
    test: 'How to find out',
    noText: 'not put into words yet',
    notes: 'Notes',
    closing: 'What have I not asked about that I should have asked?',
  },
  sv: {
    title: (map) => `Intervjuguide: ${map}`,
    untitled: 'Namnlös karta',
    about: (persona) => `Vems resa: ${persona}`,
    purpose: (purpose) => `Syfte: ${purpose}`,
    advice:
      'Låt personen berätta med egna ord, om den senaste gången det hände. Läs inte upp vad vi antar; det står där för att du ska märka vad som talar för det och vad som talar emot.',
    facts: 'Datum: ……………… Med: ……………… Intervjuare: ………………',
    phase: (number) => `Fas ${number}`,
    activity: (number) => `Aktivitet ${number}`,
    opening: (activity) => `Tänk tillbaka på ”${activity}”. Vad hände, från början till slut?`,
    unplaced: 'Ännu inte placerat på kartan',
    general: 'Vad mer kan du berätta om det här?',
    assumed: (kind) => `Vi antar (${kind})`,
    test: 'Så tar vi reda på det',
    noText: 'ännu inte satt i ord',
    notes: 'Anteckningar',
    closing: 'Vad har jag inte frågat om som jag borde ha frågat om?',
  },
  nb: {
    title: (map) => `Intervjuguide: ${map}`,
    untitled: 'Kart uten navn',
    about: (persona) => `Hvem sin reise: ${persona}`,
    purpose: (purpose) => `Formål: ${purpose}`,
    advice:
      'La personen fortelle med egne ord, om forrige gang det skjedde. Ikke les opp det vi antar; det står der for at du skal merke hva som taler for det, og hva som taler mot.',
    facts: 'Dato: ……………… Med: ……………… Intervjuer: ………………',
    phase: (number) => `Fase ${number}`,
    activity: (number) => `Aktivitet ${number}`,
    opening: (activity) => `Tenk tilbake på «${activity}». Hva skjedde, fra begynnelse til slutt?`,
    unplaced: 'Ennå ikke plassert på kartet',
    general: 'Hva mer kan du fortelle om dette?',
    assumed: (kind) => `Vi antar (${kind})`,
    test: 'Slik finner vi det ut',
    noText: 'ennå ikke satt ord på',
    notes: 'Notater',
    closing: 'Hva har jeg ikke spurt om som jeg burde ha spurt om?',
  },
};
