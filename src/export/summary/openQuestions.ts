import { actionOf } from '../../kinds/registry.ts';
import { type Card, deriveGrid, type JourneyMap } from '../../model/index.ts';
import { isParked, type Stood } from '../../model/workshop/index.ts';
import { oneLine } from '../reading/cards.ts';
import type { ActionFact, CardFact, CardFacts, Question, SeverityFacts, VoteFacts, WorkshopInput } from './types.ts';

/** An assumption is worth a test when it is among the first of a vote, or as severe as this. */
const TOP_RANK = 3;
const SEVERE = 4;

interface Asker {
  readonly map: JourneyMap;
  readonly cardFact: CardFacts;
  readonly votes: readonly VoteFacts[];
  readonly severities: readonly SeverityFacts[];
  readonly decisions: readonly ActionFact[];
  readonly threads: WorkshopInput['threads'];
  readonly stood: Stood | null;
}

/**
 * What nobody has answered: what shall be done without a name or a day, what the group put first although it only assumes it, what was
 * put aside, and what was asked in comments.
 */
export function openQuestions({
  map,
  cardFact,
  votes,
  severities,
  decisions,
  threads,
  stood,
}: Asker): readonly Question[] {
  const first = new Map<string, CardFact>();
  for (const { ranked } of votes) for (const { rank, card } of ranked) if (rank <= TOP_RANK) first.set(card.id, card);
  for (const { ranked } of severities) {
    for (const { card, spread } of ranked) if (spread.median >= SEVERE) first.set(card.id, card);
  }
  const aside = stood && new Set(stood.parked);
  const parked = deriveGrid(map).unplaced.cards.flatMap((card): Question[] => {
    const fact = isParked(card) && (aside === null || aside.has(card.id)) ? cardFact(card.id) : null;
    return fact ? [{ type: 'parked', card: fact }] : [];
  });
  return [
    ...decisions
      .filter(({ owner, due, isDone }) => !isDone && (owner === '' || due === ''))
      .map((card): Question => ({ type: 'action', card })),
    ...[...first.values()]
      .filter(({ id, isAssumed }) => isAssumed && !isSettled(map.cards[id]))
      .map((card): Question => ({ type: 'assumption', card })),
    ...parked,
    ...threads.map(({ by, text }): Question => ({ type: 'thread', by: oneLine(by), text: oneLine(text) })),
  ];
}

/** Nobody has to test what is done, or will not be done. */
function isSettled(card: Card | undefined): boolean {
  const action = card && actionOf(card);
  return action ? action.isDone || action.isDropped : false;
}
