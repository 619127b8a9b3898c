import { countWord, quote } from '../words.ts';
import { capital, plural } from './grammar.ts';
import type { DeckLabels } from './types.ts';

export const nb: DeckLabels = {
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
  data: 'Data: poeng per aktivitet',
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
  rankedSubtitle: 'Mulighetene etter nummer: størst effekt først, deretter minst innsats',
  quadrants: { quick: 'Raske gevinster', big: 'Store satsinger', fill: 'Fyllstoff', later: 'Ikke nå' },
  impactEffort: (impact, effort) => `effekt ${impact} av 5, innsats ${effort} av 5`,
  noOwner: 'Ingen eier ennå',
  noDate: 'ingen dato',
  actionsAre: (count, first) =>
    `${capital(countWord(count, 'nb'))} tiltak${first ? `, ${count === 1 ? 'ferdig' : 'det første ferdig'} ${first}` : ', ingen med dato ennå'}`,
  actionsSubtitle: 'Hvem gjør hva, det som haster først',
  pains: 'Smertepunkter',
  hurtsMostIs: (pain) => `${quote(pain, 'nb')} gjør mest vondt`,
  painsSubtitle: (rated, count) =>
    rated < count
      ? `${rated} av ${plural(count, 'smertepunkt er', 'smertepunkter er')} vurdert, det verste først`
      : 'Smertepunkter, det verste først, og hva de hviler på',
  assumptions: 'Antakelser å prøve',
  assumptionsAre: (count, all) => `${count} av ${plural(all, 'kort', 'kort')} er antakelser å prøve`,
  assumptionsSubtitle: (shown, count) =>
    `${shown < count ? `De første ${shown}` : 'Alle'}, de ved toppen og slutten før andre, hver med et spørsmål som kan gi svar`,
  columns: {
    severity: 'Alvor',
    pain: 'Smertepunkt',
    where: 'Hvor',
    evidence: 'Hviler på',
    owner: 'Ansvarlig',
    what: 'Hva',
    due: 'Frist',
    assumed: 'Vi antar',
    kind: 'Slag',
    question: 'Spør',
    number: 'Nr.',
    opportunity: 'Mulighet',
    impact: 'Effekt',
    effort: 'Innsats',
  },
  persona: 'Persona',
  personas: 'Hvem som reiser',
  personaIs: (name) => (name ? `Møt ${name}` : 'Hvem som reiser'),
  portraitOf: (name) => (name ? `Portrett av ${name}` : 'Portrett'),
  inTheirWords: 'Med egne ord',
  goals: 'Mål',
  needs: 'Behov',
  situation: 'Situasjon',
  picture: 'Bilde',
  pictureMissing: 'Bildet mangler',

  toOverview: 'Reisen i korte trekk',
  unplaced: 'Ikke plassert ennå',
  unplacedSubtitle: (count) => `${plural(count, 'kort venter', 'kort venter')} på en plass i reisen`,
  inFull: 'I sin helhet',
  inFullSubtitle: 'Tekster som er forkortet på andre lysbilder',
  sources: 'Kilder',
};
