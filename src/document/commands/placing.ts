/** Cards into cells: shared by adding, moving and duplicating. */
import { required } from '../../lib/assert.ts';
import type { Card, JourneyMap } from '../../model/index.ts';
import { CommandError } from '../errors.ts';
import type { MapDraft } from '../types.ts';
import { checkFound } from './checks.ts';
import { cardsIn, planSequence } from './sequence.ts';

export interface CardInsertion {
  readonly card: Card;
  readonly lane: string;
  readonly activity: string;
  readonly span: number;
  readonly index?: number | undefined;
}

/** The lane and the activity exist (deleted or not: the card then waits unplaced), and the lane holds that kind of card. */
export function checkCell(map: JourneyMap, kind: string, lane: string, activity: string): void {
  checkFound(map, 'activities', activity);
  if (checkFound(map, 'lanes', lane).kind !== kind) throw new CommandError('wrong-lane', { kind, lane });
}

/** Puts cards that are already in the draft into their cells; writes nothing where they stand so already. */
export function placeCards(draft: MapDraft, map: JourneyMap, insertions: readonly CardInsertion[]): void {
  const cells = new Map<string, CardInsertion[]>();
  for (const insertion of insertions) {
    const cell = `${insertion.lane}\n${insertion.activity}`;
    const group = cells.get(cell);
    if (group) group.push(insertion);
    else cells.set(cell, [insertion]);
  }
  for (const group of cells.values()) {
    const { lane, activity } = required(group[0], 'insertion');
    const siblings = cardsIn(map, lane, activity);
    const plan = planSequence(
      siblings,
      group.map(({ card, index }) => ({ id: card.id, index })),
    );
    const spans = new Map(group.map(({ card, span }) => [card.id, span]));
    for (const [id, order] of plan) {
      const card = draft.cards[id];
      if (card) card.place = { lane, activity, span: spans.get(id) ?? card.place?.span ?? 1, order };
    }
  }
}
