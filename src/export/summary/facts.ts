/**
 * What a workshop came to, from the map and from what is kept of the workshop: plain data that the page and every file tell in
 * their own way.
 *
 * Laws
 * - Nothing is in it that was not shown to everybody: it is made of opened results and of the map alone.
 * - Every list is bounded by `SUMMARY_LIMITS`; what is left out is counted.
 */
import { actionOf, isDecision, kindOf } from '../../kinds/registry.ts';
import type { Locale } from '../../lib/locale.ts';
import { type Card, deriveGrid, isLive, type JourneyMap } from '../../model/index.ts';
import {
  type BoxResult,
  byDisagreement,
  outcomeOf,
  rankSeverity,
  rankVotes,
  type Stood,
} from '../../model/workshop/index.ts';
import { oneLine } from '../reading/cards.ts';
import { openQuestions } from './openQuestions.ts';
import { exerciseFacts, meetingTimes } from './timeFacts.ts';
import type {
  ActionFact,
  Asked,
  CardFact,
  CardFacts,
  MadeFacts,
  OwnerFacts,
  ScoreFacts,
  SeverityFacts,
  Summary,
  VoteFacts,
  WorkshopInput,
} from './types.ts';

export const SUMMARY_LIMITS = {
  /** Of what was made, for each kind. */
  cards: 60,
  ranked: 30,
  disagreements: 5,
  actions: 100,
  questions: 40,
} as const;

/** Names of kinds are in `locale`. */
export function summarise(map: JourneyMap, workshop: WorkshopInput, locale: Locale): Summary {
  const { agenda, runs, results, stood } = workshop;
  const cardFact = createCardFacts(map, locale);
  const exercises = exerciseFacts(agenda, runs, results);
  const held = exercises.filter(({ took }) => took !== null);
  const opened = runs.flatMap((run) => {
    const result = results.get(run.id);
    return result ? [{ result, title: agenda.find(({ id }) => id === run.exercise)?.title ?? '' }] : [];
  });
  const asked = opened.map(({ result, title }) => ({ result, head: headOf(result, title) }));
  const written = opened.flatMap(({ result }) => (result.type === 'write' ? result.cards : []));
  const votes = asked.flatMap(({ result, head }) =>
    result.type === 'vote' ? [voteFacts(result, head, cardFact)] : [],
  );
  const severities = asked.flatMap(({ result, head }) =>
    result.type === 'severity' ? [severityFacts(result, head, cardFact)] : [],
  );
  const decisions = decisionsOf(map, cardFact, stood);
  const threads = workshop.threads.filter(({ at }) => stood === null || at <= stood.at);
  const questions = openQuestions({ map, cardFact, votes, severities, decisions, threads, stood });
  const gone = written.filter(({ id }) => cardFact(id) === null).length;
  return {
    title: oneLine(map.map.title),
    isOver: workshop.endedAt !== null,
    ...meetingTimes(workshop),
    planned: held.reduce((sum, { planned }) => sum + planned, 0),
    took: held.reduce((sum, { took }) => sum + (took ?? 0), 0),
    exercises,
    people: Math.max(0, ...asked.map(({ head }) => head.people)),
    made: madeFacts(written, cardFact),
    madeCount: written.length,
    goneCount: gone,
    votes,
    scores: asked.flatMap(({ result, head }) => (result.type === 'score' ? [scoreFacts(result, head, map)] : [])),
    severities,
    decisions: decisions.slice(0, SUMMARY_LIMITS.actions),
    moreDecisions: Math.max(0, decisions.length - SUMMARY_LIMITS.actions),
    owners: ownersOf(decisions.slice(0, SUMMARY_LIMITS.actions)),
    questions: questions.slice(0, SUMMARY_LIMITS.questions),
    moreQuestions: Math.max(0, questions.length - SUMMARY_LIMITS.questions),
    outcome: outcomeOf(workshop, results),
    erased: workshop.erased,
    owner: oneLine(map.map.owner),
    reviewOn: map.map.reviewOn,
  };
}

function createCardFacts(map: JourneyMap, locale: Locale): CardFacts {
  const grid = deriveGrid(map);
  const columns = new Map(
    grid.lanes.flatMap(({ cards }) => cards.map(({ card, column }) => [card.id, column] as const)),
  );
  const whereOf = (card: Card): string => {
    const at = columns.get(card.id);
    const column = at === undefined ? undefined : grid.columns[at];
    return [column?.phase.title, column?.activity?.text]
      .map((words) => oneLine(words ?? ''))
      .filter(Boolean)
      .join(' · ');
  };
  return (id) => {
    const card = map.cards[id];
    if (!card || !isLive(card)) return null;
    const kind = kindOf(card.kind);
    const kindName = kind?.labels[locale].name ?? card.kind;
    return {
      id,
      kind: card.kind,
      kindName,
      text: oneLine(card.text) || kindName,
      where: whereOf(card),
      isAssumed: card.evidence === 'assumption' && (kind?.traits.hasEvidence ?? false),
    };
  };
}

function headOf({ exercise, people }: BoxResult, title: string): Asked {
  return { exercise, title: oneLine(title), people };
}

type Written = { readonly id: string; readonly by: string | null };

/** By kind, those with most cards first. */
function madeFacts(written: readonly Written[], cardFact: CardFacts): readonly MadeFacts[] {
  const byKind = new Map<string, (CardFact & { readonly by: string | null })[]>();
  for (const { id, by } of written) {
    const card = cardFact(id);
    if (!card) continue;
    const known = byKind.get(card.kind) ?? [];
    byKind.set(card.kind, known);
    known.push({ ...card, by: by === null ? null : oneLine(by) });
  }
  return [...byKind]
    .map(([kind, cards]) => ({
      kind,
      kindName: cards[0]?.kindName ?? kind,
      count: cards.length,
      cards: cards.slice(0, SUMMARY_LIMITS.cards),
    }))
    .sort((a, b) => b.count - a.count || compare(a.kind, b.kind));
}

function voteFacts(result: BoxResult & { readonly type: 'vote' }, head: Asked, cardFact: CardFacts): VoteFacts {
  const all = rankVotes(result);
  const ranked = all.flatMap(({ card: id, rank, dots, people }) => {
    const card = cardFact(id);
    return card ? [{ rank, card, dots, people }] : [];
  });
  const sum = (voted: readonly { readonly dots: number }[]) => voted.reduce((total, { dots }) => total + dots, 0);
  return {
    ...head,
    dots: sum(all),
    goneDots: sum(all) - sum(ranked),
    ranked: ranked.slice(0, SUMMARY_LIMITS.ranked),
    more: Math.max(0, ranked.length - SUMMARY_LIMITS.ranked),
  };
}

function scoreFacts(result: BoxResult & { readonly type: 'score' }, head: Asked, map: JourneyMap): ScoreFacts {
  const { columns } = deriveGrid(map);
  const scored = byDisagreement(result).flatMap(({ activity: id, spread }) => {
    const column = columns.find(({ activity }) => activity?.id === id);
    return column?.activity
      ? [{ activity: oneLine(column.activity.text), phase: oneLine(column.phase.title), spread }]
      : [];
  });
  const persona = result.persona === null ? undefined : map.personas[result.persona];
  return {
    ...head,
    persona: oneLine(persona?.name ?? ''),
    scored: scored.length,
    disputed: scored.filter(({ spread }) => spread.max > spread.min).slice(0, SUMMARY_LIMITS.disagreements),
  };
}

function severityFacts(
  result: BoxResult & { readonly type: 'severity' },
  head: Asked,
  cardFact: CardFacts,
): SeverityFacts {
  const ranked = rankSeverity(result).flatMap(({ card: id, spread }) => {
    const card = cardFact(id);
    return card ? [{ card, spread }] : [];
  });
  return {
    ...head,
    ranked: ranked.slice(0, SUMMARY_LIMITS.ranked),
    more: Math.max(0, ranked.length - SUMMARY_LIMITS.ranked),
  };
}

/** All of the map; those that stood when the next workshop began, where one did. */
function decisionsOf(map: JourneyMap, cardFact: CardFacts, stood: Stood | null): readonly ActionFact[] {
  const known = stood && new Set(stood.decided);
  return Object.values(map.cards)
    .filter(({ id }) => known === null || known.has(id))
    .flatMap((card): ActionFact[] => {
      const action = isDecision(card) ? actionOf(card) : null;
      const fact = action ? cardFact(card.id) : null;
      return action && fact ? [{ ...fact, owner: oneLine(action.owner), due: action.due, isDone: action.isDone }] : [];
    })
    .sort((a, b) => compareDue(a.due, b.due) || compare(a.text, b.text) || compare(a.id, b.id));
}

function ownersOf(decisions: readonly ActionFact[]): readonly OwnerFacts[] {
  const owners = new Map<string, ActionFact[]>();
  for (const action of decisions) {
    if (action.owner !== '') owners.set(action.owner, [...(owners.get(action.owner) ?? []), action]);
  }
  return [...owners].map(([owner, actions]) => ({ owner, actions })).sort((a, b) => compare(a.owner, b.owner));
}

/** What has no day comes last. */
function compareDue(a: string, b: string): number {
  if (a === b) return 0;
  if (a === '' || b === '') return a === '' ? 1 : -1;
  return compare(a, b);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
