/** The deck's own words. Sentences are functions, so that each language orders them its own way. */
import type { Locale, Localized } from '../../lib/locale.ts';
import { countWord, quote } from './words.ts';

export interface DeckLabels {
  readonly journeyMap: string;
  readonly untitled: string;
  readonly state: Readonly<Record<'current' | 'future', string>>;
  readonly purpose: string;
  readonly phase: (index: number) => string;
  readonly phaseOf: (index: number, count: number) => string;
  readonly activity: (index: number) => string;
  readonly activities: string;
  readonly countActivities: (count: number) => string;
  readonly noActivities: string;
  readonly part: (index: number, count: number) => string;
  readonly evidence: Readonly<Record<'assumption' | 'insight', string>>;
  readonly criticalMoment: string;

  readonly decides: (moment: string, persona: string) => string;
  readonly journeyOf: (persona: string) => string;
  readonly glance: (phases: number, activities: number, cards: number) => string;
  readonly shares: (insight: string, assumption: string) => string;
  readonly hurtsMost: string;
  readonly hurtsMostOf: (rated: number, count: number) => string;
  readonly notRated: (shown: number, count: number) => string;
  readonly severity: (value: number) => string;
  readonly noScores: string;
  readonly noPhases: string;
  readonly curve: (persona: string) => string;
  readonly curveOf: (persona: string) => string;
  readonly goToPhase: (phase: string) => string;
  readonly flags: Readonly<Record<'peak' | 'end' | 'high' | 'low', string>>;
  readonly lineKey: string;

  readonly rememberedAs: (remembered: string, mean: string, isApart: boolean) => string;
  readonly rememberedOf: (persona: string) => string;
  readonly remembered: string;
  readonly formula: (peak: string, end: string) => string;
  readonly meanOf: (count: number, mean: string) => string;
  readonly thin: string;
  readonly peakIs: (score: string, moment: string) => string;
  readonly endIs: (score: string, moment: string) => string;
  readonly howToRead: string;
  readonly reading: string;

  readonly liftPeak: string;
  readonly keepPeak: string;
  readonly liftMoves: (moment: string, from: string, to: string, was: string, becomes: string) => string;
  readonly liftLeaves: (moment: string, from: string, to: string, was: string) => string;
  readonly newPeak: (moment: string) => string;
  readonly aloneNothing: (moment: string) => string;
  readonly losing: (moment: string, from: string, was: string, becomes: string) => string;

  readonly startWith: (opportunity: string) => string;
  readonly opportunities: string;
  readonly whoDoesWhat: string;
  readonly matrixSubtitle: string;
  readonly ownersSubtitle: string;
  readonly quadrants: Readonly<Record<'quick' | 'big' | 'fill' | 'later', string>>;
  readonly impactEffort: (impact: number, effort: number) => string;
  readonly noOwner: string;
  readonly noDate: string;

  readonly unplaced: string;
  readonly unplacedSubtitle: (count: number) => string;
  readonly inFull: string;
  readonly inFullSubtitle: string;
  readonly sources: string;
}

const en: DeckLabels = {
  journeyMap: 'Customer journey map',
  untitled: 'Untitled map',
  state: { current: 'current state', future: 'future state' },
  purpose: 'Purpose',
  phase: (index) => `Phase ${index}`,
  phaseOf: (index, count) => `Phase ${index} of ${count}`,
  activity: (index) => `Activity ${index}`,
  activities: 'Activities',
  countActivities: (count) => `${countWord(count, 'en')} ${count === 1 ? 'activity' : 'activities'}`,
  noActivities: 'No activities yet',
  part: (index, count) => `${index} of ${count}`,
  evidence: { assumption: 'assumption', insight: 'insight' },
  criticalMoment: 'critical moment',
  decides: (moment, persona) => `${quote(moment, 'en')} decides what ${persona || 'the customer'} remembers`,
  journeyOf: (persona) => (persona ? `${possessive(persona)} journey at a glance` : 'The journey at a glance'),
  glance: (phases, activities, cards) =>
    `The journey at a glance: ${plural(phases, 'phase', 'phases')}, ${plural(activities, 'activity', 'activities')}, ${plural(cards, 'card', 'cards')}`,
  shares: (insight, assumption) => `${insight} insight, ${assumption} assumption`,
  hurtsMost: 'What hurts most',
  hurtsMostOf: (rated, count) => `What hurts most (${rated} of ${count} pain points are rated)`,
  notRated: (shown, count) => `Pain points, not yet rated${shown < count ? ` (${shown} of ${count})` : ''}`,
  severity: (value) => `severity ${value} of 5`,
  noScores: 'No emotion is scored yet, so there is no curve to show.',
  noPhases: 'This map has no phases yet.',
  curve: (persona) => (persona ? `Emotion curve of ${persona}` : 'Emotion curve'),
  curveOf: (persona) => `the curve is ${possessive(persona)}`,
  goToPhase: (phase) => `Phase ${phase}, goes to its slide`,
  flags: { peak: 'PEAK', end: 'END', high: 'HIGH', low: 'LOW' },
  lineKey: 'Solid: insight. Dashed: assumption.',
  rememberedAs: (remembered, mean, isApart) =>
    isApart
      ? `Remembered as ${remembered}, though the average is ${mean}`
      : `Remembered as ${remembered}, close to the average of ${mean}`,
  rememberedOf: (persona) =>
    `Peak–end${persona ? ` for ${persona}` : ''}: people remember the most intense moment and the last one`,
  remembered: 'Remembered',
  formula: (peak, end) => `(peak ${peak} + end ${end}) / 2`,
  meanOf: (count, mean) => `Mean of ${countWord(count, 'en')} scored ${count === 1 ? 'moment' : 'moments'}: ${mean}`,
  thin: 'Fewer than three moments are scored: read this with care.',
  peakIs: (score, moment) => `Peak ${score}: ${moment}`,
  endIs: (score, moment) => `End ${score}: ${moment}`,
  howToRead: 'How to read this',
  reading:
    'Peak is the largest distance from neutral; end is the last scored activity. Research finds this about as good a predictor of memory as the plain mean (Alaybek 2022), so both are shown. Solid line: insight. Dashed: assumption.',
  liftPeak: 'Lift the peak, not the average',
  keepPeak: 'Guard the peak',
  liftMoves: (moment, from, to, was, becomes) =>
    `Lifting ${quote(moment, 'en')} from ${from} to ${to} would move the memory from ${was} to ${becomes}.`,
  liftLeaves: (moment, from, to, was) =>
    `Lifting ${quote(moment, 'en')} from ${from} to ${to} alone would leave the memory at ${was}.`,
  newPeak: (moment) => `${quote(moment, 'en')} would then be the peak.`,
  aloneNothing: (moment) => `A nicer ${quote(moment, 'en')} alone would move it by nothing.`,
  losing: (moment, from, was, becomes) =>
    `${quote(moment, 'en')} (${from}) carries the memory. Were it only neutral, the memory would move from ${was} to ${becomes}.`,
  startWith: (opportunity) => `Start with ${quote(opportunity, 'en')}`,
  opportunities: 'Opportunities',
  whoDoesWhat: 'Who does what',
  matrixSubtitle: 'Opportunities: higher up has more impact, further right takes more effort',
  ownersSubtitle: 'Opportunities that somebody owns',
  quadrants: { quick: 'Quick wins', big: 'Big bets', fill: 'Fill-ins', later: 'Not now' },
  impactEffort: (impact, effort) => `impact ${impact} of 5, effort ${effort} of 5`,
  noOwner: 'No owner yet',
  noDate: 'no date',
  unplaced: 'Not placed yet',
  unplacedSubtitle: (count) => `${plural(count, 'card waits', 'cards wait')} for a place in the journey`,
  inFull: 'In full',
  inFullSubtitle: 'Texts that are shortened on other slides',
  sources: 'Sources',
};

const sv: DeckLabels = {
  journeyMap: 'Kundresekarta',
  untitled: 'Namnlös karta',
  state: { current: 'nuläge', future: 'önskat läge' },
  purpose: 'Syfte',
  phase: (index) => `Fas ${index}`,
  phaseOf: (index, count) => `Fas ${index} av ${count}`,
  activity: (index) => `Aktivitet ${index}`,
  activities: 'Aktiviteter',
  countActivities: (count) => `${countWord(count, 'sv')} ${count === 1 ? 'aktivitet' : 'aktiviteter'}`,
  noActivities: 'Inga aktiviteter än',
  part: (index, count) => `${index} av ${count}`,
  evidence: { assumption: 'antagande', insight: 'insikt' },
  criticalMoment: 'kritiskt ögonblick',
  decides: (moment, persona) => `${quote(moment, 'sv')} avgör vad ${persona || 'kunden'} minns`,
  journeyOf: (persona) => (persona ? `${genitive(persona)} resa i korthet` : 'Resan i korthet'),
  glance: (phases, activities, cards) =>
    `Resan i korthet: ${plural(phases, 'fas', 'faser')}, ${plural(activities, 'aktivitet', 'aktiviteter')}, ${plural(cards, 'kort', 'kort')}`,
  shares: (insight, assumption) => `${insight} insikt, ${assumption} antagande`,
  hurtsMost: 'Det som gör mest ont',
  hurtsMostOf: (rated, count) => `Det som gör mest ont (${rated} av ${count} smärtpunkter är bedömda)`,
  notRated: (shown, count) => `Smärtpunkter, ännu inte bedömda${shown < count ? ` (${shown} av ${count})` : ''}`,
  severity: (value) => `allvarlighet ${value} av 5`,
  noScores: 'Ingen känsla är poängsatt än, så det finns ingen kurva att visa.',
  noPhases: 'Kartan har inga faser än.',
  curve: (persona) => (persona ? `Känslokurva för ${persona}` : 'Känslokurva'),
  curveOf: (persona) => `kurvan är ${genitive(persona)}`,
  goToPhase: (phase) => `Fasen ${phase}, går till dess bild`,
  flags: { peak: 'TOPP', end: 'SLUT', high: 'HÖGST', low: 'LÄGST' },
  lineKey: 'Heldraget: insikt. Streckat: antagande.',
  rememberedAs: (remembered, mean, isApart) =>
    isApart
      ? `Ihågkommet som ${remembered}, fast snittet är ${mean}`
      : `Ihågkommet som ${remembered}, nära snittet ${mean}`,
  rememberedOf: (persona) =>
    `Topp–slut${persona ? ` för ${persona}` : ''}: man minns det starkaste ögonblicket och det sista`,
  remembered: 'Minnet',
  formula: (peak, end) => `(topp ${peak} + slut ${end}) / 2`,
  meanOf: (count, mean) =>
    count === 1
      ? `Medel av ett poängsatt ögonblick: ${mean}`
      : `Medel av ${countWord(count, 'sv')} poängsatta ögonblick: ${mean}`,
  thin: 'Färre än tre ögonblick är poängsatta: läs med försiktighet.',
  peakIs: (score, moment) => `Topp ${score}: ${moment}`,
  endIs: (score, moment) => `Slut ${score}: ${moment}`,
  howToRead: 'Så läser du bilden',
  reading:
    'Toppen är det största avståndet från neutralt; slutet är den sista poängsatta aktiviteten. Forskningen finner att detta förutsäger minnet ungefär lika bra som medelvärdet (Alaybek 2022), så båda visas. Heldragen linje: insikt. Streckad: antagande.',
  liftPeak: 'Lyft toppen, inte snittet',
  keepPeak: 'Vårda toppen',
  liftMoves: (moment, from, to, was, becomes) =>
    `Att lyfta ${quote(moment, 'sv')} från ${from} till ${to} skulle flytta minnet från ${was} till ${becomes}.`,
  liftLeaves: (moment, from, to, was) =>
    `Att bara lyfta ${quote(moment, 'sv')} från ${from} till ${to} skulle lämna minnet på ${was}.`,
  newPeak: (moment) => `${quote(moment, 'sv')} skulle då bli toppen.`,
  aloneNothing: (moment) => `Att bara göra ${quote(moment, 'sv')} bättre skulle inte flytta det alls.`,
  losing: (moment, from, was, becomes) =>
    `${quote(moment, 'sv')} (${from}) bär minnet. Vore det bara neutralt skulle minnet gå från ${was} till ${becomes}.`,
  startWith: (opportunity) => `Börja med ${quote(opportunity, 'sv')}`,
  opportunities: 'Möjligheter',
  whoDoesWhat: 'Vem gör vad',
  matrixSubtitle: 'Möjligheter: högre upp ger mer effekt, längre till höger kräver mer insats',
  ownersSubtitle: 'Möjligheter som någon äger',
  quadrants: { quick: 'Snabba vinster', big: 'Stora satsningar', fill: 'Mellanspel', later: 'Inte nu' },
  impactEffort: (impact, effort) => `effekt ${impact} av 5, insats ${effort} av 5`,
  noOwner: 'Ingen ägare än',
  noDate: 'inget datum',
  unplaced: 'Ännu inte placerat',
  unplacedSubtitle: (count) => `${plural(count, 'kort väntar', 'kort väntar')} på en plats i resan`,
  inFull: 'I sin helhet',
  inFullSubtitle: 'Texter som är förkortade på andra bilder',
  sources: 'Källor',
};

const nb: DeckLabels = {
  journeyMap: 'Kundereisekart',
  untitled: 'Kart uten navn',
  state: { current: 'nåtilstand', future: 'ønsket tilstand' },
  purpose: 'Formål',
  phase: (index) => `Fase ${index}`,
  phaseOf: (index, count) => `Fase ${index} av ${count}`,
  activity: (index) => `Aktivitet ${index}`,
  activities: 'Aktiviteter',
  countActivities: (count) => `${countWord(count, 'nb')} ${count === 1 ? 'aktivitet' : 'aktiviteter'}`,
  noActivities: 'Ingen aktiviteter ennå',
  part: (index, count) => `${index} av ${count}`,
  evidence: { assumption: 'antakelse', insight: 'innsikt' },
  criticalMoment: 'kritisk øyeblikk',
  decides: (moment, persona) => `${quote(moment, 'nb')} avgjør hva ${persona || 'kunden'} husker`,
  journeyOf: (persona) => (persona ? `Reisen til ${persona} i korte trekk` : 'Reisen i korte trekk'),
  glance: (phases, activities, cards) =>
    `Reisen i korte trekk: ${plural(phases, 'fase', 'faser')}, ${plural(activities, 'aktivitet', 'aktiviteter')}, ${plural(cards, 'kort', 'kort')}`,
  shares: (insight, assumption) => `${insight} innsikt, ${assumption} antakelse`,
  hurtsMost: 'Det som gjør mest vondt',
  hurtsMostOf: (rated, count) => `Det som gjør mest vondt (${rated} av ${count} smertepunkter er vurdert)`,
  notRated: (shown, count) => `Smertepunkter, ennå ikke vurdert${shown < count ? ` (${shown} av ${count})` : ''}`,
  severity: (value) => `alvorlighet ${value} av 5`,
  noScores: 'Ingen følelse har fått poeng ennå, så det er ingen kurve å vise.',
  noPhases: 'Kartet har ingen faser ennå.',
  curve: (persona) => (persona ? `Følelseskurve for ${persona}` : 'Følelseskurve'),
  curveOf: (persona) => `kurven gjelder ${persona}`,
  goToPhase: (phase) => `Fasen ${phase}, går til lysbildet`,
  flags: { peak: 'TOPP', end: 'SLUTT', high: 'HØYEST', low: 'LAVEST' },
  lineKey: 'Heltrukket: innsikt. Stiplet: antakelse.',
  rememberedAs: (remembered, mean, isApart) =>
    isApart
      ? `Huskes som ${remembered}, selv om snittet er ${mean}`
      : `Huskes som ${remembered}, nær snittet på ${mean}`,
  rememberedOf: (persona) =>
    `Topp–slutt${persona ? ` for ${persona}` : ''}: vi husker det sterkeste øyeblikket og det siste`,
  remembered: 'Minnet',
  formula: (peak, end) => `(topp ${peak} + slutt ${end}) / 2`,
  meanOf: (count, mean) =>
    count === 1
      ? `Snitt av ett øyeblikk med poeng: ${mean}`
      : `Snitt av ${countWord(count, 'nb')} øyeblikk med poeng: ${mean}`,
  thin: 'Færre enn tre øyeblikk har poeng: les med forsiktighet.',
  peakIs: (score, moment) => `Topp ${score}: ${moment}`,
  endIs: (score, moment) => `Slutt ${score}: ${moment}`,
  howToRead: 'Slik leser du lysbildet',
  reading:
    'Toppen er den største avstanden fra nøytralt; slutten er den siste aktiviteten med poeng. Forskning finner at dette forutsier minnet omtrent like godt som gjennomsnittet (Alaybek 2022), så begge vises. Heltrukket linje: innsikt. Stiplet: antakelse.',
  liftPeak: 'Løft toppen, ikke snittet',
  keepPeak: 'Ta vare på toppen',
  liftMoves: (moment, from, to, was, becomes) =>
    `Å løfte ${quote(moment, 'nb')} fra ${from} til ${to} ville flytte minnet fra ${was} til ${becomes}.`,
  liftLeaves: (moment, from, to, was) =>
    `Å bare løfte ${quote(moment, 'nb')} fra ${from} til ${to} ville la minnet bli på ${was}.`,
  newPeak: (moment) => `${quote(moment, 'nb')} ville da bli toppen.`,
  aloneNothing: (moment) => `Å bare gjøre ${quote(moment, 'nb')} bedre ville ikke flytte det i det hele tatt.`,
  losing: (moment, from, was, becomes) =>
    `${quote(moment, 'nb')} (${from}) bærer minnet. Var det bare nøytralt, ville minnet gå fra ${was} til ${becomes}.`,
  startWith: (opportunity) => `Begynn med ${quote(opportunity, 'nb')}`,
  opportunities: 'Muligheter',
  whoDoesWhat: 'Hvem gjør hva',
  matrixSubtitle: 'Muligheter: høyere opp gir mer effekt, lenger til høyre krever mer innsats',
  ownersSubtitle: 'Muligheter som noen eier',
  quadrants: { quick: 'Raske gevinster', big: 'Store satsinger', fill: 'Fyllstoff', later: 'Ikke nå' },
  impactEffort: (impact, effort) => `effekt ${impact} av 5, innsats ${effort} av 5`,
  noOwner: 'Ingen eier ennå',
  noDate: 'ingen dato',
  unplaced: 'Ikke plassert ennå',
  unplacedSubtitle: (count) => `${plural(count, 'kort venter', 'kort venter')} på en plass i reisen`,
  inFull: 'I sin helhet',
  inFullSubtitle: 'Tekster som er forkortet på andre lysbilder',
  sources: 'Kilder',
};

export const deckLabels: Localized<DeckLabels> = { en, sv, nb };

/** Tags for the spelling checker of the program that opens the deck. */
export const LANGUAGE_TAGS: Readonly<Record<Locale, string>> = { en: 'en-GB', sv: 'sv-SE', nb: 'nb-NO' };

function plural(count: number, one: string, other: string): string {
  return `${count} ${count === 1 ? one : other}`;
}

function possessive(name: string): string {
  return `${name}’s`;
}

function genitive(name: string): string {
  return /[sxz]$/i.test(name) ? name : `${name}s`;
}
