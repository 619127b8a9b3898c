/** What the deck says about a map, derived once: phases and activities with names, curves with their peak–end, the pains, what can be done. */
import { drawableText } from '../../drawing/index.ts';
import type { CardOf, Fields } from '../../kinds/defineKind.ts';
import { actionOf, kindOf, parseCard } from '../../kinds/registry.ts';
import { type Curve, deriveCurves, layoutLabels } from '../../layout/index.ts';
import type { Locale } from '../../lib/locale.ts';
import {
  type Card,
  deriveGrid,
  type JourneyMap,
  type MapGrid,
  type MapOutcome,
  type Persona,
  type PlacedCard,
  type ScoredMoment,
} from '../../model/index.ts';
import { type DeckLabels, deckLabels } from './labels.ts';

export interface PhaseFacts {
  readonly id: string;
  readonly title: string;
  readonly colour: number;
  readonly firstColumn: number;
  readonly columnCount: number;
  /** Activities with a place in it; a phase without any still has one column. */
  readonly activityCount: number;
}

export interface Pain {
  readonly placed: PlacedCard;
  readonly severity: number;
}

/** A card of a kind that is placed in an impact × effort matrix. */
export interface Chance {
  readonly card: Card;
  readonly judged: { readonly impact: number; readonly effort: number } | null;
  readonly owner: string;
  /** "5 dots, rank 1"; empty where nobody has voted for it, or the vote is not told. */
  readonly voted: string;
}

export interface Voted {
  readonly card: Card;
  readonly dots: number;
  readonly rank: number;
}

/** An opportunity that somebody has taken on, or that has a date. */
export interface Action {
  readonly card: Card;
  readonly owner: string;
  /** ISO 8601 calendar date, or empty. */
  readonly due: string;
}

export interface Facts {
  readonly map: JourneyMap;
  readonly locale: Locale;
  readonly words: DeckLabels;
  readonly grid: MapGrid;
  /** Cards with a place, by id. */
  readonly placed: ReadonlyMap<string, PlacedCard>;
  readonly title: string;
  readonly personas: readonly Persona[];
  readonly phases: readonly PhaseFacts[];
  /** Name of each column's activity; a number where it has no text. */
  readonly columnNames: readonly string[];
  readonly cardCount: number;
  /** Share of cards that rest on insight, 0…1, among those that tell insight from assumption; null when none does. */
  readonly insightShare: number | null;
  readonly curves: readonly Curve[];
  /** Those that somebody has rated, worst first; of equals, insight before assumption, then in the order of the journey. */
  readonly pains: readonly Pain[];
  /** Pains that nobody has rated yet, in the order of the journey. */
  readonly unratedPains: readonly PlacedCard[];
  readonly chances: readonly Chance[];
  /** What a workshop has voted for, the most dots first; empty where that is not told. */
  readonly votes: readonly Voted[];
  /** Soonest first; what has no date last. */
  readonly actions: readonly Action[];
  /** The phase a column is in. */
  readonly phaseAt: (column: number) => PhaseFacts | undefined;
}

/** With an outcome, the votes of a workshop are among the facts. */
export function deriveFacts(map: JourneyMap, locale: Locale, outcome?: MapOutcome): Facts {
  const words = deckLabels[locale];
  const grid = deriveGrid(map);
  const phases = grid.phases.map(({ phase, firstColumn, columnCount }, i) => ({
    id: phase.id,
    title: oneLine(phase.title) || words.phase(i + 1),
    colour: phase.colour,
    firstColumn,
    columnCount,
    activityCount: grid.columns.slice(firstColumn, firstColumn + columnCount).filter((column) => column.activity)
      .length,
  }));
  const placed = grid.lanes.flatMap((lane) => lane.cards);
  const all = [...placed.map((each) => each.card), ...grid.unplaced.cards];
  const weighed = all.filter((card) => kindOf(card.kind)?.traits.hasEvidence);
  return {
    map,
    locale,
    words,
    grid,
    placed: new Map(placed.map((each) => [each.card.id, each])),
    title: oneLine(map.map.title) || words.untitled,
    personas: grid.personas,
    phases,
    columnNames: grid.columns.map((column, i) => oneLine(column.activity?.text ?? '') || words.activity(i + 1)),
    cardCount: all.length,
    insightShare:
      weighed.length > 0 ? weighed.filter((card) => card.evidence === 'insight').length / weighed.length : null,
    curves: deriveCurves(grid),
    ...derivePains(placed),
    chances: all.flatMap((card) => deriveChance(card, sayVotes(outcome?.votes[card.id], locale))),
    votes: rankedIn(outcome, all),
    actions: all.flatMap(deriveAction).sort((a, b) => (a.due || '9').localeCompare(b.due || '9', 'en')),
    phaseAt: (column) =>
      phases.find((phase) => column >= phase.firstColumn && column < phase.firstColumn + phase.columnCount),
  };
}

/** Text as drawn, its line breaks made spaces. */
export function oneLine(text: string): string {
  return drawableText(text).replace(/\s+/gu, ' ').trim();
}

/** What a moment is called: its activity; for one that spans several, their phase, or the first activity where they cross phases. */
export function momentName(facts: Facts, moment: ScoredMoment): string {
  const placed = facts.placed.get(moment.id);
  const column = placed?.column ?? Math.round(moment.position);
  const phase = facts.phaseAt(column);
  const staysInPhase = placed && phase && column + placed.span <= phase.firstColumn + phase.columnCount;
  return (placed && placed.span > 1 && staysInPhase ? phase.title : facts.columnNames[column]) ?? '';
}

/** What a persona is called in a sentence: "Anna" of "Anna, 31". */
export function shortName(persona: Persona | null | undefined): string {
  return oneLine((persona?.name ?? '').split(/[,(\n]/u)[0] ?? '');
}

/** What a card says besides its text: "severity 4 of 5"; empty for an unknown kind. */
export function describeCard(card: Card, locale: Locale): string {
  const parsed = parseCard(card);
  return parsed ? (kindOf(card.kind)?.describe(parsed, locale) ?? '') : '';
}

function derivePains(placed: readonly PlacedCard[]): Pick<Facts, 'pains' | 'unratedPains'> {
  const pains: Pain[] = [];
  const unratedPains: PlacedCard[] = [];
  for (const each of placed) {
    const measure = kindOf(each.card.kind)?.traits.severity;
    const parsed = measure ? parseCard(each.card) : null;
    if (!measure || !parsed) continue;
    const severity = measure(parsed.fields);
    if (severity === null) unratedPains.push(each);
    else pains.push({ placed: each, severity });
  }
  const rank = ({ severity, placed }: Pain): number => severity * 2 + (placed.card.evidence === 'insight' ? 1 : 0);
  return {
    pains: pains.sort((a, b) => rank(b) - rank(a) || a.placed.column - b.placed.column),
    unratedPains: unratedPains.sort((a, b) => a.column - b.column),
  };
}

/** Those of the vote that are on the map, the most dots first. */
function rankedIn(outcome: MapOutcome | undefined, cards: readonly Card[]): readonly Voted[] {
  return cards
    .flatMap((card) => {
      const vote = outcome?.votes[card.id];
      return vote ? [{ card, ...vote }] : [];
    })
    .sort((a, b) => a.rank - b.rank);
}

function sayVotes(vote: MapOutcome['votes'][string] | undefined, locale: Locale): string {
  return vote ? layoutLabels[locale].votes(vote.rank, vote.dots) : '';
}

function deriveChance(card: Card, voted: string): Chance[] {
  const traits = kindOf(card.kind)?.traits;
  const parsed: CardOf<Fields> | null = parseCard(card);
  const action = actionOf(card);
  if (!parsed || !traits?.matrix || action?.isDropped) return [];
  const owner = action?.owner ?? '';
  return [{ card, judged: traits.matrix(parsed.fields), owner: oneLine(owner), voted }];
}

function deriveAction(card: Card): Action[] {
  const action = kindOf(card.kind)?.traits.matrix ? actionOf(card) : null;
  if (!action || action.isDropped || (action.owner.trim() === '' && action.due === '')) return [];
  return [{ card, owner: oneLine(action.owner), due: action.due }];
}
