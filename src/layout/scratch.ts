import { kindOf } from '../kinds/registry.ts';
import type { Card, JourneyMap, MapView } from '../model/index.ts';

type Scratch = NonNullable<MapView['scratch']>;

const tried = new WeakMap<Card, { readonly score: number | null; readonly card: Card }>();

/** The map with the scores that are tried out instead of its own; the same map where none is. */
export function withScratch(map: JourneyMap, scratch: Scratch | null): JourneyMap {
  if (!scratch || scratch.size === 0) return map;
  const changed: Record<string, Card> = {};
  for (const [id, score] of scratch) {
    const card = map.cards[id];
    const field = card && kindOf(card.kind)?.traits.plot?.field;
    if (card && field && (card.fields[field] ?? null) !== score) changed[id] = withScore(card, field, score);
  }
  return Object.keys(changed).length === 0 ? map : { ...map, cards: { ...map.cards, ...changed } };
}

/** The same object each time, so that nothing but this card is laid and painted again. */
function withScore(card: Card, field: string, score: number | null): Card {
  const known = tried.get(card);
  if (known && known.score === score) return known.card;
  const changed = { ...card, fields: { ...card.fields, [field]: score } };
  tried.set(card, { score, card: changed });
  return changed;
}
