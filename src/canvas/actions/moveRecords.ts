/** Moves by keyboard: what stands in the focused cell goes one step, and the focus goes with it. */
import i18next from 'i18next';
import { moveCards, spanCard } from '../../document/index.ts';
import { kindOf } from '../../kinds/registry.ts';
import { clamp } from '../../lib/geometry.ts';
import { formatScore, roundTo } from '../../lib/number.ts';
import { parseRecordKey, recordKey } from '../../model/index.ts';
import { cellCards } from '../gestures/dropTarget.ts';
import type { KeyGround } from '../grid/keyGround.ts';
import { stackIndex } from './amongAll.ts';
import { attempt } from './attempt.ts';
import { moveCardsTo } from './moveCardsTo.ts';
import { moveUnits } from './moveUnits.ts';
import { setScore, shownScore } from './scoring.ts';

export type Direction = 'up' | 'down' | 'left' | 'right';

export function moveFocused(canvas: KeyGround, direction: Direction): void {
  const by = direction === 'left' || direction === 'up' ? -1 : 1;
  const isAcross = direction === 'left' || direction === 'right';
  const cards = chosenCards(canvas);
  if (cards[0] && isAcross) moveCardsAcross(canvas, [cards[0], ...cards.slice(1)], by);
  else if (cards.length > 1) moveCardsToLane(canvas, cards, by);
  else if (cards[0]) moveCardInStack(canvas, cards[0], by);
  if (cards.length > 0) return;
  const key = canvas.focus.key();
  const name = key ? parseRecordKey(key) : null;
  if (!name) return;
  if ((name.root === 'activities' || name.root === 'phases') && isAcross) moveUnits(canvas, name.root, name.id, by);
  else if (name.root === 'lanes' && !isAcross) moveUnits(canvas, 'lanes', name.id, by);
}

/** One activity more or less for the focused card. */
export function spanFocused(canvas: KeyGround, by: 1 | -1): void {
  const card = focusedCard(canvas);
  if (!card?.place) return;
  const { activity, span } = card.place;
  const next = Math.max(1, span + by);
  if (next === span || !attempt(canvas, () => canvas.document.run(spanCard, { id: card.id, activity, span: next })))
    return;
  canvas.announcer.say(i18next.t('canvas:said.span', { count: next }));
}

/** Changes the focused card's value on its scale by `by`, or to `to`. Answers whether the card has one. */
export function scoreFocused(canvas: KeyGround, change: { readonly by: number } | { readonly to: number }): boolean {
  const card = focusedCard(canvas);
  const plot = card ? kindOf(card.kind)?.traits.plot : undefined;
  if (!card || !plot) return false;
  const wanted = 'to' in change ? change.to : (shownScore(canvas, card, plot.field) ?? 0) + change.by;
  const value = roundTo(clamp(wanted, plot.min, plot.max), 1);
  if (setScore(canvas, card, value)) {
    canvas.announcer.say(i18next.t('canvas:said.score', { score: formatScore(value, canvas.locale()) }));
  }
  return true;
}

export function focusedCard({ focus, document: map }: KeyGround) {
  const key = focus.key();
  const name = key ? parseRecordKey(key) : null;
  return name?.root === 'cards' ? map.getMap().cards[name.id] : undefined;
}

/**
 * Cards on the grid that are selected, the one the keyboard stands on first; when nothing is selected, that one alone. None
 * when the keyboard stands on something else that is selected.
 */
function chosenCards(canvas: KeyGround): readonly string[] {
  const { selection } = canvas.session.getState();
  const key = canvas.focus.key();
  const keys = selection.length > 0 ? selection : key ? [key] : [];
  const isOther = key !== null && keys.some((one) => one === key) && !key.startsWith('cards:');
  if (isOther) return [];
  const placed = new Set(
    canvas.scene.getSnapshot().grid.lanes.flatMap(({ cards }) => cards.map(({ card }) => card.id)),
  );
  const ids = keys.flatMap((one) => parseRecordKey(one)?.id ?? []).filter((id) => placed.has(id));
  return ids.sort((a, b) => Number(key === recordKey('cards', b)) - Number(key === recordKey('cards', a)));
}

function moveCardsAcross(canvas: KeyGround, ids: readonly [string, ...string[]], by: number): void {
  const { grid, map } = canvas.scene.getSnapshot();
  const [first] = ids;
  const lane = map.cards[first]?.place?.lane;
  const placed = grid.lanes.flatMap(({ cards }) => cards).find(({ card }) => card.id === first);
  const column = (placed?.column ?? 0) + by;
  if (!lane || !placed || (ids.length === 1 && (column < 0 || column >= grid.columns.length))) return;
  if (!moveCardsTo(canvas, ids, { lane, column, index: Number.MAX_SAFE_INTEGER })) return;
  goAlong(canvas, ids);
  const name = canvas.scene.getSnapshot().grid.columns[column]?.activity?.text;
  canvas.announcer.say(
    i18next.t('canvas:said.moved', { place: name || i18next.t('canvas:column', { n: column + 1 }) }),
  );
}

/** Several cards go on to the next lanes that hold their kinds, all of them or none. */
function moveCardsToLane(canvas: KeyGround, ids: readonly string[], by: number): void {
  const { document: map, scene } = canvas;
  const lanes = scene.getSnapshot().grid.lanes.map(({ lane }) => lane);
  const targets = ids.flatMap((id) => {
    const place = map.getMap().cards[id]?.place;
    const own = lanes.find((lane) => lane.id === place?.lane);
    const same = lanes.filter((lane) => lane.kind === own?.kind);
    const next = own && same[same.indexOf(own) + by];
    return place && next ? [{ id, lane: next.id, activity: place.activity }] : [];
  });
  if (targets.length < ids.length) {
    canvas.announcer.warn(i18next.t('moving:noLaneOn'));
    return;
  }
  if (!attempt(canvas, () => map.run(moveCards, { cards: targets }))) return;
  goAlong(canvas, ids);
  const lane = lanes.find(({ id }) => id === targets[0]?.lane);
  canvas.announcer.say(i18next.t('canvas:said.moved', { place: lane?.title ?? '' }));
}

/** The keyboard goes with the first, and all stay selected; a range of cells they were chosen by is let go. */
function goAlong(canvas: KeyGround, ids: readonly string[]): void {
  const [first, ...others] = ids.map((id) => recordKey('cards', id));
  if (first) canvas.focus.goTo(first, { keep: others });
}

/** Past the end of its stack, a card goes on to the next lane that holds its kind. */
function moveCardInStack(canvas: KeyGround, id: string, by: number): void {
  const { document: map, scene } = canvas;
  const { grid } = scene.getSnapshot();
  const place = map.getMap().cards[id]?.place;
  const column = place ? grid.columnOf.get(place.activity) : undefined;
  if (!place || column === undefined) return;
  const stack = cellCards(grid, place.lane, column);
  const index = stack.indexOf(id) + by;
  const kind = map.getMap().lanes[place.lane]?.kind;
  const lanes = grid.lanes.map(({ lane }) => lane).filter((lane) => lane.kind === kind);
  const isInside = index >= 0 && index < stack.length;
  const lane = isInside ? place.lane : lanes[lanes.findIndex((one) => one.id === place.lane) + by]?.id;
  if (!lane) return;
  const to = stackIndex(canvas, lane, column, isInside ? index : by > 0 ? 0 : Number.MAX_SAFE_INTEGER, id);
  const target = { id, lane, activity: place.activity, index: to };
  if (!attempt(canvas, () => map.run(moveCards, { cards: [target] }))) return;
  canvas.focus.goTo(recordKey('cards', id));
  canvas.announcer.say(i18next.t('canvas:said.movedInStack', { n: index + 1, count: stack.length }));
}
