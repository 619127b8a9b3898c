/** Cards become one, or stand together: a group is a tag that its cards share, so it is seen on the sheet, in filters and in files. */
import { deleteRecords, type MapDocument, setCard, setText, tagCards } from '../../../document/index.ts';
import { isLive, LIMITS, recordKey } from '../../../model/index.ts';
import { mergedText } from '../../../model/workshop/index.ts';

/** The first card takes the words, tags and sources of all; the others go to what was deleted. One step to undo. */
export function mergeCards(document: MapDocument, ids: readonly string[]): void {
  const { cards } = document.getMap();
  const live = ids.flatMap((id) => {
    const card = cards[id];
    return card && isLive(card) ? [card] : [];
  });
  const [first, ...others] = live;
  if (!first || others.length === 0) return;
  const text = mergedText(live.map((card) => card.text)).slice(0, LIMITS.text);
  const all = (of: 'tags' | 'sources') => [...new Set(live.flatMap((card) => card[of]))].slice(0, LIMITS.references);
  const gesture = document.history.beginGesture();
  document.run(setText, { root: 'cards', id: first.id, field: 'text', text });
  document.run(setCard, { id: first.id, values: { tags: all('tags'), sources: all('sources') } });
  document.run(deleteRecords, { keys: others.map(({ id }) => recordKey('cards', id)) });
  gesture.commit();
}

export function groupCards(document: MapDocument, ids: readonly string[], name: string): void {
  const tag = name.trim().slice(0, LIMITS.tag);
  if (tag !== '') document.run(tagCards, { ids, add: [tag] });
}

export function ungroupCards(document: MapDocument, ids: readonly string[], name: string): void {
  document.run(tagCards, { ids, remove: [name] });
}

/** All cards of one group stand in another from then on, in one step. */
export function mergeGroups(document: MapDocument, from: string, into: string): void {
  const ids = Object.values(document.getMap().cards).flatMap((card) =>
    isLive(card) && card.tags.includes(from) ? [card.id] : [],
  );
  document.run(tagCards, { ids, add: [into], remove: [from] });
}
