/** What cards rest on. A card keeps the ids of sources that are deleted, for their return; meanwhile they count for nothing. */
import { type ById, isLive } from './map.ts';
import type { Card, Source } from './records.ts';

/** The sources a card names that have not been deleted, in the card's order. */
export function sourcesOf(card: Card, sources: ById<Source>): readonly Source[] {
  return card.sources.flatMap((id) => {
    const source = Object.hasOwn(sources, id) ? sources[id] : undefined;
    return source && isLive(source) ? [source] : [];
  });
}

const shownCards = new WeakMap<Card, Card>();

/** The card without the sources that are deleted: the same object when none is, and else each time one that says the same. */
export function withLiveSources(card: Card, sources: ById<Source>): Card {
  if (card.sources.length === 0) return card;
  const live = sourcesOf(card, sources).map(({ id }) => id);
  if (live.length === card.sources.length) return card;
  const known = shownCards.get(card);
  if (known?.sources.join() === live.join()) return known;
  const shown = { ...card, sources: live };
  shownCards.set(card, shown);
  return shown;
}

const deletedIds = new WeakMap<ById<Source>, string>();

/** Whether the same sources are deleted in both. */
export function haveSameDeleted(before: ById<Source>, after: ById<Source>): boolean {
  return before === after || deletedOf(before) === deletedOf(after);
}

function deletedOf(sources: ById<Source>): string {
  const known = deletedIds.get(sources);
  if (known !== undefined) return known;
  const deleted = Object.values(sources).filter((source) => !isLive(source));
  const ids = deleted.map(({ id }) => id).join();
  deletedIds.set(sources, ids);
  return ids;
}
