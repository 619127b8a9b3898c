import { isLive, type JourneyMap } from '../../model/index.ts';
import { isParked } from '../../model/workshop/index.ts';
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
}

/**
 * What nobody has answered: what shall be done without a name or a day, what the group put first although it only assumes it, what was
 * put aside, and what was asked in comments.
 */
export function openQuestions({ map, cardFact, votes, severities, decisions, threads }: Asker): readonly Question[] {
  const first = new Map<string, CardFact>();
  for (const { ranked } of votes) for (const { rank, card } of ranked) if (rank <= TOP_RANK) first.set(card.id, card);
  for (const { ranked } of severities) {
    for (const { card, spread } of ranked) if (spread.median >= SEVERE) first.set(card.id, card);
  }
  const parked = Object.values(map.cards).flatMap((card): Question[] => {
    const fact = isLive(card) && isParked(card) ? cardFact(card.id) : null;
    return fact ? [{ type: 'parked', card: fact }] : [];
  });
  return [
    ...decisions
      .filter(({ owner, due }) => owner === '' || due === '')
      .map((card): Question => ({ type: 'action', card })),
    ...[...first.values()].filter(({ isAssumed }) => isAssumed).map((card): Question => ({ type: 'assumption', card })),
    ...parked,
    ...threads.map(({ by, text }): Question => ({ type: 'thread', by: oneLine(by), text: oneLine(text) })),
  ];
}
