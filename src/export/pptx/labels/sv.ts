import { countWord, quote } from '../words.ts';
import { capital, genitive, plural } from './grammar.ts';
import type { DeckLabels } from './types.ts';

export const sv: DeckLabels = {
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
  data: 'Data: poäng per aktivitet',
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
  rankedSubtitle: 'Möjligheterna efter nummer: störst effekt först, därefter minst insats',
  quadrants: { quick: 'Snabba vinster', big: 'Stora satsningar', fill: 'Mellanspel', later: 'Inte nu' },
  impactEffort: (impact, effort) => `effekt ${impact} av 5, insats ${effort} av 5`,
  noOwner: 'Ingen ägare än',
  noDate: 'inget datum',
  actionsAre: (count, first) =>
    `${capital(countWord(count, 'sv'))} ${count === 1 ? 'åtgärd' : 'åtgärder'}${first ? `, ${count === 1 ? 'klar' : 'den första klar'} ${first}` : ', ingen med datum än'}`,
  actionsSubtitle: 'Vem gör vad, det som är närmast först',
  pains: 'Smärtpunkter',
  hurtsMostIs: (pain) => `${quote(pain, 'sv')} gör mest ont`,
  painsSubtitle: (rated, count) =>
    rated < count
      ? `${rated} av ${plural(count, 'smärtpunkt är bedömd', 'smärtpunkter är bedömda')}, den värsta först`
      : 'Smärtpunkter, den värsta först, och vad de vilar på',
  assumptions: 'Antaganden att pröva',
  assumptionsAre: (count, all) => `${count} av ${plural(all, 'kort', 'kort')} är antaganden att pröva`,
  assumptionsSubtitle: (shown, count) =>
    `${shown < count ? `De första ${shown}` : 'Alla'}, de vid toppen och slutet före andra, vart och ett med en fråga som kan ge svar`,
  columns: {
    severity: 'Allvar',
    pain: 'Smärtpunkt',
    where: 'Var',
    evidence: 'Vilar på',
    owner: 'Ansvarig',
    what: 'Vad',
    due: 'Klart',
    assumed: 'Vi antar',
    kind: 'Sort',
    question: 'Fråga',
    number: 'Nr',
    opportunity: 'Möjlighet',
    impact: 'Effekt',
    effort: 'Insats',
  },
  persona: 'Persona',
  personas: 'Vem som reser',
  personaIs: (name) => (name ? `Möt ${name}` : 'Vem som reser'),
  portraitOf: (name) => (name ? `Porträtt av ${name}` : 'Porträtt'),
  inTheirWords: 'Med egna ord',
  goals: 'Mål',
  needs: 'Behov',
  situation: 'Situation',
  picture: 'Bild',
  pictureMissing: 'Bilden saknas',

  toOverview: 'Resan i korthet',
  unplaced: 'Ännu inte placerat',
  unplacedSubtitle: (count) => `${plural(count, 'kort väntar', 'kort väntar')} på en plats i resan`,
  inFull: 'I sin helhet',
  inFullSubtitle: 'Texter som är förkortade på andra bilder',
  sources: 'Källor',
};
