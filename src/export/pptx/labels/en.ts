import { countWord, quote } from '../words.ts';
import { capital, plural, possessive } from './grammar.ts';
import type { DeckLabels } from './types.ts';

export const en: DeckLabels = {
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
  data: 'Data: score of each activity',
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
  rankedSubtitle: 'Opportunities by their numbers: most impact first, then least effort',
  quadrants: { quick: 'Quick wins', big: 'Big bets', fill: 'Fill-ins', later: 'Not now' },
  impactEffort: (impact, effort) => `impact ${impact} of 5, effort ${effort} of 5`,
  noOwner: 'No owner yet',
  noDate: 'no date',
  actionsAre: (count, first) =>
    `${capital(countWord(count, 'en'))} ${count === 1 ? 'action' : 'actions'}${first ? `, ${count === 1 ? 'due' : 'the first due'} ${first}` : ', none with a date yet'}`,
  actionsSubtitle: 'Who does what, soonest first',
  pains: 'Pain points',
  hurtsMostIs: (pain) => `${quote(pain, 'en')} hurts most`,
  painsSubtitle: (rated, count) =>
    rated < count
      ? `${rated} of ${plural(count, 'pain point is', 'pain points are')} rated, the worst first`
      : 'Pain points, the worst first, and what they rest on',
  assumptions: 'Assumptions to test',
  assumptionsAre: (count, all) =>
    `${count} of ${plural(all, 'card is an assumption', 'cards are assumptions')} to test`,
  assumptionsSubtitle: (shown, count) =>
    `${shown < count ? `The first ${shown}` : 'All of them'}, those at the peak and the end before others, each with a question that would find out`,
  columns: {
    severity: 'Severity',
    pain: 'Pain point',
    where: 'Where',
    evidence: 'Rests on',
    owner: 'Owner',
    what: 'What',
    due: 'By',
    assumed: 'We assume',
    kind: 'Kind',
    question: 'Ask',
    number: 'No.',
    opportunity: 'Opportunity',
    impact: 'Impact',
    effort: 'Effort',
  },
  persona: 'Persona',
  personas: 'Who travels',
  personaIs: (name) => (name ? `Meet ${name}` : 'Who travels'),
  portraitOf: (name) => (name ? `Portrait of ${name}` : 'Portrait'),
  inTheirWords: 'In their own words',
  goals: 'Goals',
  needs: 'Needs',
  situation: 'Situation',
  picture: 'Picture',
  pictureMissing: 'This picture is missing',

  toOverview: 'The journey at a glance',
  unplaced: 'Not placed yet',
  unplacedSubtitle: (count) => `${plural(count, 'card waits', 'cards wait')} for a place in the journey`,
  inFull: 'In full',
  inFullSubtitle: 'Texts that are shortened on other slides',
  sources: 'Sources',
};
