/** Speaker notes: where each statement comes from. */
import { kindOf } from '../../kinds/registry.ts';
import { type Card, isLive, sourcesOf } from '../../model/index.ts';
import { type Facts, oneLine } from './facts.ts';

/** One line a card: what it is, what it says, and what that rests on. */
export function cardNotes(facts: Facts, cards: readonly Card[]): string[] {
  return cards.map((card) => {
    const kind = kindOf(card.kind);
    const name = kind?.labels[facts.locale].name ?? card.kind;
    const evidence = kind?.traits.hasEvidence ? ` (${evidenceOf(facts, card)})` : '';
    const moment = card.moment ? `, ${facts.words.criticalMoment}` : '';
    return `${name}${moment}: ${oneLine(card.text)}${evidence}`;
  });
}

/** "insight, 4 of 6 interviews, Calls to support" */
export function evidenceOf(facts: Facts, card: Card): string {
  const sources = card.evidence === 'insight' ? sourcesOf(card, facts.map.sources) : [];
  const said = [card.evidenceNote, ...sources.map(({ reference }) => reference)].map(oneLine);
  return [facts.words.evidence[card.evidence], ...said].filter(Boolean).join(', ');
}

/** The map's sources, under their heading; nothing where it has none. */
export function sourceNotes(facts: Facts): string[] {
  const sources = Object.values(facts.map.sources).filter(isLive);
  if (sources.length === 0) return [];
  return [
    facts.words.sources,
    ...sources.map((source) =>
      [oneLine(source.reference), source.date, source.n === null ? '' : `n = ${source.n}`].filter(Boolean).join(', '),
    ),
  ];
}
