import { drawableText } from '../../drawing/index.ts';
import { escapeNotation } from '../../lib/escapeNotation.ts';
import { type Card, type JourneyMap, parseRecordKey } from '../../model/index.ts';
import type { TextEdit } from '../../session/session.ts';

/** Changes of cards that are shown while a drag is under way: own ones by `self`, other people's by their client id. */
export type Preview = Readonly<Record<string, (card: Card) => Card>>;

/**
 * The map as it is painted: with the drags under way, and the card somebody types in as its source, marks and all, so that
 * the text box over it has the same letters in the same places. The same map where that changes nothing.
 */
export function shownMap(
  map: JourneyMap,
  previews: ReadonlyMap<string, Preview>,
  editing: TextEdit | null,
): JourneyMap {
  const changed: Record<string, Card> = {};
  for (const preview of previews.values()) {
    for (const [id, change] of Object.entries(preview)) {
      const card = changed[id] ?? map.cards[id];
      if (card) changed[id] = change(card);
    }
  }
  const typed = editing?.field === 'text' && editing.key !== 'map' ? parseRecordKey(editing.key) : null;
  const card = typed?.root === 'cards' ? (changed[typed.id] ?? map.cards[typed.id]) : undefined;
  if (typed && card) changed[typed.id] = asSource(card);
  const isSame = Object.entries(changed).every(([id, each]) => each === map.cards[id]);
  return isSame ? map : { ...map, cards: { ...map.cards, ...changed } };
}

const sources = new WeakMap<Card, Card>();

function asSource(card: Card): Card {
  const text = escapeNotation(card.text);
  if (text === card.text) return card;
  const known = sources.get(card);
  if (known) return known;
  const source = { ...card, text: escapeNotation(drawableText(card.text)) };
  sources.set(card, source);
  return source;
}
