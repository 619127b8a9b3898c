import { capital, plural } from '../../pptx/labels/grammar.ts';
import { countWord, quote } from '../../pptx/words.ts';
import type { SummaryWords } from './types.ts';

const duration = (minutes: number) => {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} tim` : `${hours} tim ${rest} min`;
};

export const sv: SummaryWords = {
  title: (map) => `Sammanfattning av workshoppen: ${map}`,
  kicker: 'Sammanfattning av workshoppen',
  untitled: 'Karta utan namn',
  notOver: 'Workshoppen är inte slut än: så här står det just nu.',
  duration,
  took: (took, planned) => {
    const apart = took - planned;
    const said =
      apart === 0 ? 'som planerat' : `${duration(Math.abs(apart))} ${apart > 0 ? 'mer' : 'mindre'} än planerat`;
    return `Övningarna tog ${duration(took)}, ${said}`;
  },
  handedIn: (people) =>
    people === 0 ? 'Inget lämnades in' : `${plural(people, 'person', 'personer')} lämnade in något`,
  fromPeople: (people) => `från ${plural(people, 'person', 'personer')}`,
  planned: (minutes) => `planerat ${duration(minutes)}`,
  ahead: 'före mötet',
  notTimed: 'ingen tid',
  exercises: 'Så gick det',
  types: {
    together: 'Tillsammans',
    write: 'Tyst skrivande',
    group: 'Visa och gruppera',
    score: 'Blind bedömning',
    vote: 'Omröstning',
    clinic: 'Smärtpunktsklinik',
    matrix: 'Effekt och insats',
    commit: 'Åtaganden',
  },
  noExercises: 'Ingen övning kördes.',
  made: 'Det här blev gjort',
  noneMade: 'Inga kort skrevs i tysthet.',
  madeAre: (count, most) =>
    `${plural(count, 'kort', 'kort')} skrevs${most === '' ? '' : `, de flesta ${most.toLocaleLowerCase('sv')}`}`,
  gone: (count) => `${plural(count, 'kort', 'kort')} slogs sedan ihop eller togs bort`,
  ofKind: (lane, count) => `${lane}: ${count}`,
  writtenBy: (name) => `av ${name}`,
  more: (count) => `och ${count} till`,
  votes: 'Röster',
  noVotes: 'Det röstades inte om något.',
  dots: (count) => plural(count, 'prick', 'prickar'),
  voteWon: (card, dots, all) => `${quote(card, 'sv')} vann omröstningen: ${dots} av ${plural(all, 'prick', 'prickar')}`,
  voteTied: (cards, dots) =>
    `${capital(countWord(cards, 'sv'))} delar ledningen med ${plural(dots, 'prick', 'prickar')} var`,
  noDots: 'Ingen gav någon prick.',
  goneDots: (count) => `${plural(count, 'prick', 'prickar')} gavs till kort som inte längre är på kartan`,
  disputed: 'Här är vi oense',
  noScores: 'Inga känslor bedömdes.',
  apart: (activity) => `Längst ifrån varandra är vi om ${quote(activity, 'sv')}`,
  ofOneMind: (activities) =>
    activities === 1 ? 'Alla är överens om den enda aktiviteten' : `Alla är överens om alla ${activities} aktiviteter`,
  scoredOf: (persona) => `Så känner sig ${persona || 'kunden'}`,
  range: (min, max) => `${min} till ${max}`,
  median: (score) => `median ${score}`,
  middleHalf: (low, high) => `hälften mellan ${low} och ${high}`,
  severities: 'Så ont gör det',
  severity: (median) => `${median} av 5`,
  worst: (card, median) => `${quote(card, 'sv')} gör mest ont: ${median} av 5`,
  decisions: 'Beslut',
  noDecisions: 'Inget är valt, och ingen har tagit på sig något.',
  owners: 'Vem gör vad',
  by: (date) => `senast ${date}`,
  noDate: 'inget datum',
  done: 'klart',
  noOwner: 'Ingen ansvarig än',
  questions: 'Öppna frågor',
  noQuestions: 'Inga frågor är öppna.',
  questionsAre: (count) =>
    count === 1 ? 'En fråga är fortfarande öppen' : `${capital(countWord(count, 'sv'))} frågor är fortfarande öppna`,
  asks: {
    action: 'Beslutat, men inte av vem eller när',
    assumption: 'Sattes först, men är bara ett antagande',
    parked: 'Lades åt sidan till senare',
    thread: 'Kommentarer utan svar',
  },
  lacks: { owner: 'ingen ansvarig', due: 'inget datum', both: 'ingen ansvarig, inget datum' },
  review: 'Så går det vidare',
  owner: 'Ansvarig för kartan',
  reviewOn: 'Ses över',
  reviewIs: (date) => `Vi ser över kartan igen den ${date}`,
  noReview: 'Ingen dag är satt för att se över kartan',
  reviewEvent: (map) => `Se över kundresekartan: ${map}`,
  reviewText: (map) =>
    `Vad har ändrats sedan workshoppen om ${quote(map, 'sv')}? Vem har gjort vad, och vad vet vi nu?`,
  privacy: 'Det som var privat',
  erased: (count) =>
    count === 0
      ? 'Allt som lämnades in visades. Inget privat sparas.'
      : `${plural(count, 'sak som var privat och aldrig visades har', 'saker som var privata och aldrig visades har')} raderats för gott.`,
  columns: {
    rank: 'Plats',
    card: 'Kort',
    dots: 'Prickar',
    people: 'Från',
    where: 'Var',
    kind: 'Slag',
    count: 'Kort',
    examples: 'Till exempel',
    activity: 'Aktivitet',
    median: 'Median',
    half: 'Hälften av dem',
    all: 'Alla',
    severity: 'Allvar',
    question: 'Fråga',
    why: 'Varför den är öppen',
    exercise: 'Övning',
    planned: 'Planerat',
    took: 'Tog',
    handedIn: 'Lämnade in',
  },
};
