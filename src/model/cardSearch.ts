/**
 * Finds cards. Pure: a map's grid and a filter make the list of the cards that answer it.
 *
 * Laws
 * - Every part of a filter that is set must hold; a part that is empty or null asks nothing.
 * - What a card's fields mean is told by its kind (`FilterFacts`); nothing here knows a kind.
 */
import { plainWords } from '../lib/notation.ts';
import { foldText } from '../lib/search.ts';
import type { CardFilter } from './filter.ts';
import type { MapGrid } from './grid.ts';
import type { Card } from './records.ts';

/** What a kind says of one card. */
export interface FilterFacts {
  /** Whether assumption and insight are told apart on it. */
  readonly isWeighed: boolean;
  readonly severity: number | null;
  /** Who answers for it; empty while nobody does. */
  readonly owner: string;
  /** Ids of the personas it is about; none when it is about everybody. */
  readonly personas: readonly string[];
  /** What is written on it besides its text. */
  readonly words: readonly string[];
}

export interface Matches {
  /** Ids of the cards on the map, as the journey goes: column by column, from the top. */
  readonly placed: readonly string[];
  readonly unplaced: readonly string[];
}

/** A search that answers the same `Matches` as last time while the cards that match are the same. */
export function createCardSearch(factsOf: (card: Card) => FilterFacts): (grid: MapGrid, filter: CardFilter) => Matches {
  const known = new WeakMap<Card, { readonly facts: FilterFacts; readonly text: string }>();
  let last: Matches = { placed: [], unplaced: [] };
  const look = (card: Card) => {
    const before = known.get(card);
    if (before) return before;
    const facts = factsOf(card);
    const text = foldText([plainWords(card.text), card.evidenceNote, ...card.tags, ...facts.words].join('\n'));
    known.set(card, { facts, text });
    return { facts, text };
  };
  return (grid, filter) => {
    const words = foldText(filter.text).split(' ').filter(Boolean);
    const isMatch = (card: Card): boolean => {
      if (filter.kind !== null && card.kind !== filter.kind) return false;
      if (filter.tag !== null && !card.tags.includes(filter.tag)) return false;
      const { facts, text } = look(card);
      if (filter.owner !== null && facts.owner !== filter.owner) return false;
      if (filter.evidence !== null && !(facts.isWeighed && card.evidence === filter.evidence)) return false;
      if (filter.severity !== null && (facts.severity ?? 0) < filter.severity) return false;
      if (filter.persona !== null && !facts.personas.includes(filter.persona)) return false;
      return words.every((word) => text.includes(word));
    };
    const placed = grid.lanes
      .flatMap(({ cards }, row) => cards.flatMap(({ card, column }) => (isMatch(card) ? [{ card, column, row }] : [])))
      .sort((a, b) => a.column - b.column || a.row - b.row)
      .map(({ card }) => card.id);
    const unplaced = grid.unplaced.cards.filter(isMatch).map(({ id }) => id);
    if (!isSameList(placed, last.placed) || !isSameList(unplaced, last.unplaced)) last = { placed, unplaced };
    return last;
  };
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}
