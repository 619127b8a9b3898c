/** What cards should say: where they come from, who acts on them and when, and in few words. */
import { plainWords } from '../../lib/notation.ts';
import { evidenceShares, lacksSource } from '../evidence.ts';
import { isLive } from '../map.ts';
import { onRecord, type Rule } from './finding.ts';

/** Above this share of assumptions a lane of at least so many cards shows as true what is not known. */
const MOST_ASSUMED = 0.5;
const FEW_CARDS = 3;
const SEVERE = 4;
/** Characters that are still read at a glance. */
const LONG_CARD = 200;
const LONG_ACTIVITY = 90;

export const assumedLane: Rule = ({ grid, map, factsOf }) => {
  const kinds = new Map(Object.values(map.cards).map((card) => [card.kind, factsOf(card).isWeighed]));
  return evidenceShares(grid, (kind) => kinds.get(kind) ?? false)
    .lanes.filter(({ total, assumed }) => total >= FEW_CARDS && assumed.length / total > MOST_ASSUMED)
    .map(({ id, total, assumed }) => onRecord('assumedLane', 'lanes', id, { assumed: assumed.length, total }));
};

export const insightNoSource: Rule = ({ map, factsOf }) =>
  Object.values(map.cards)
    .filter((card) => isLive(card) && factsOf(card).isWeighed && lacksSource(card, map.sources))
    .map(({ id }) => onRecord('insightNoSource', 'cards', id));

export const painNoOwner: Rule = ({ map, factsOf }) =>
  Object.values(map.cards).flatMap((card) => {
    const { severity, action } = factsOf(card);
    const isOwned = action !== null && action.owner.trim() !== '';
    if (!isLive(card) || severity === null || severity < SEVERE || isOwned) return [];
    return [onRecord('painNoOwner', 'cards', card.id, { severity })];
  });

export const chosenNoOwner: Rule = ({ map, factsOf }) =>
  Object.values(map.cards).flatMap((card) => {
    const { action } = factsOf(card);
    if (!isLive(card) || !action?.isChosen || action.owner.trim() !== '') return [];
    return [onRecord('chosenNoOwner', 'cards', card.id)];
  });

export const chosenNoDate: Rule = ({ map, factsOf }) =>
  Object.values(map.cards).flatMap((card) => {
    const { action } = factsOf(card);
    return isLive(card) && action?.isChosen && action.due === '' ? [onRecord('chosenNoDate', 'cards', card.id)] : [];
  });

export const longText: Rule = ({ map }) => [
  ...Object.values(map.cards)
    .filter((card) => isLive(card) && plainWords(card.text).length > LONG_CARD)
    .map(({ id, text }) => onRecord('longText', 'cards', id, { length: plainWords(text).length })),
  ...Object.values(map.activities)
    .filter((activity) => isLive(activity) && activity.text.length > LONG_ACTIVITY)
    .map(({ id, text }) => onRecord('longText', 'activities', id, { length: text.length })),
];
