import { capital, plural } from '../../pptx/labels/grammar.ts';
import { countWord, quote } from '../../pptx/words.ts';
import type { SummaryWords } from './types.ts';

const duration = (minutes: number) => {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} t` : `${hours} t ${rest} min`;
};

export const nb: SummaryWords = {
  title: (map) => `Oppsummering av workshopen: ${map}`,
  kicker: 'Oppsummering av workshopen',
  untitled: 'Kart uten navn',
  notOver: 'Workshopen er ikke over ennå: slik står det akkurat nå.',
  duration,
  took: (took, planned) => {
    const apart = took - planned;
    const said =
      apart === 0 ? 'som planlagt' : `${duration(Math.abs(apart))} ${apart > 0 ? 'mer' : 'mindre'} enn planlagt`;
    return `Øvelsene tok ${duration(took)}, ${said}`;
  },
  handedIn: (people) =>
    people === 0 ? 'Ingenting ble levert inn' : `${plural(people, 'person', 'personer')} leverte inn noe`,
  fromPeople: (people) => `fra ${plural(people, 'person', 'personer')}`,
  planned: (minutes) => `planlagt ${duration(minutes)}`,
  ahead: 'før møtet',
  notTimed: 'uten tid',
  exercises: 'Slik gikk det',
  types: {
    together: 'Sammen',
    write: 'Stille skriving',
    group: 'Vis og grupper',
    score: 'Blind vurdering',
    vote: 'Avstemning',
    clinic: 'Smertepunktklinikk',
    matrix: 'Effekt og innsats',
    commit: 'Forpliktelser',
  },
  noExercises: 'Ingen øvelse ble kjørt.',
  made: 'Dette ble laget',
  noneMade: 'Ingen kort ble skrevet i stillhet.',
  madeAre: (count, most) =>
    `${plural(count, 'kort', 'kort')} ble skrevet${most === '' ? '' : `, de fleste ${most.toLocaleLowerCase('nb')}`}`,
  gone: (count) => `${plural(count, 'kort', 'kort')} ble senere slått sammen eller fjernet`,
  ofKind: (lane, count) => `${lane}: ${count}`,
  writtenBy: (name) => `av ${name}`,
  more: (count) => `og ${count} til`,
  votes: 'Stemmer',
  noVotes: 'Det ble ikke stemt over noe.',
  dots: (count) => plural(count, 'prikk', 'prikker'),
  voteWon: (card, dots, all) => `${quote(card, 'nb')} vant avstemningen: ${dots} av ${plural(all, 'prikk', 'prikker')}`,
  voteTied: (cards, dots) =>
    `${capital(countWord(cards, 'nb'))} deler ledelsen med ${plural(dots, 'prikk', 'prikker')} hver`,
  noDots: 'Ingen ga noen prikk.',
  goneDots: (count) => `${plural(count, 'prikk', 'prikker')} gikk til kort som ikke lenger er på kartet`,
  disputed: 'Her er vi uenige',
  noScores: 'Ingen følelser ble vurdert.',
  apart: (activity) => `Lengst fra hverandre er vi om ${quote(activity, 'nb')}`,
  ofOneMind: (activities) =>
    activities === 1 ? 'Alle er enige om den ene aktiviteten' : `Alle er enige om alle ${activities} aktivitetene`,
  scoredOf: (persona) => `Slik har ${persona || 'kunden'} det`,
  range: (min, max) => `${min} til ${max}`,
  median: (score) => `median ${score}`,
  middleHalf: (low, high) => `halvparten mellom ${low} og ${high}`,
  severities: 'Så vondt gjør det',
  severity: (median) => `${median} av 5`,
  worst: (card, median) => `${quote(card, 'nb')} gjør mest vondt: ${median} av 5`,
  decisions: 'Beslutninger',
  noDecisions: 'Ingenting er valgt, og ingen har tatt på seg noe.',
  owners: 'Hvem gjør hva',
  by: (date) => `innen ${date}`,
  noDate: 'ingen dato',
  done: 'ferdig',
  noOwner: 'Ingen ansvarlig ennå',
  questions: 'Åpne spørsmål',
  noQuestions: 'Ingen spørsmål står åpne.',
  questionsAre: (count) =>
    count === 1 ? 'Ett spørsmål står fortsatt åpent' : `${capital(countWord(count, 'nb'))} spørsmål står fortsatt åpne`,
  asks: {
    action: 'Besluttet, men ikke hvem eller når',
    assumption: 'Satt først, men bare antatt',
    parked: 'Lagt til side til senere',
    thread: 'Kommentarer uten svar',
  },
  lacks: { owner: 'ingen ansvarlig', due: 'ingen dato', both: 'ingen ansvarlig, ingen dato' },
  review: 'Veien videre',
  owner: 'Ansvarlig for kartet',
  reviewOn: 'Ses over',
  reviewIs: (date) => `Vi ser over kartet igjen ${date}`,
  noReview: 'Ingen dag er satt for å se over kartet',
  reviewEvent: (map) => `Se over kundereisekartet: ${map}`,
  reviewText: (map) =>
    `Hva har endret seg siden workshopen om ${quote(map, 'nb')}? Hvem har gjort hva, og hva vet vi nå?`,
  privacy: 'Det som var privat',
  erased: (count) =>
    count === 0
      ? 'Alt som ble levert inn, ble vist. Ingenting privat er lagret.'
      : `${plural(count, 'ting som var privat og aldri ble vist, er', 'ting som var private og aldri ble vist, er')} slettet for godt.`,
  columns: {
    rank: 'Plass',
    card: 'Kort',
    dots: 'Prikker',
    people: 'Fra',
    where: 'Hvor',
    kind: 'Slag',
    count: 'Kort',
    examples: 'For eksempel',
    activity: 'Aktivitet',
    median: 'Median',
    half: 'Halvparten av dem',
    all: 'Alle',
    severity: 'Alvor',
    question: 'Spørsmål',
    why: 'Hvorfor det er åpent',
    exercise: 'Øvelse',
    planned: 'Planlagt',
    took: 'Tok',
    handedIn: 'Leverte inn',
  },
};
