/** Moves by keyboard: what stands in the focused cell goes one step, and the focus goes with it. */
import i18next from 'i18next';
import { moveActivities, moveCards, moveLanes, movePhases, spanCard } from '../../document/index.ts';
import { kindOf } from '../../kinds/registry.ts';
import { clamp } from '../../lib/geometry.ts';
import { formatScore, roundTo } from '../../lib/number.ts';
import { parseRecordKey, recordKey } from '../../model/index.ts';
import type { Canvas } from '../canvas.ts';
import { cellCards } from '../gestures/dropTarget.ts';
import { laneIndex, stackIndex } from './amongAll.ts';
import { attempt } from './attempt.ts';
import { moveCardsTo } from './moveCardsTo.ts';
import { setScore, shownScore } from './scoring.ts';

export type Direction = 'up' | 'down' | 'left' | 'right';

export function moveFocused(canvas: Canvas, direction: Direction): void {
  const key = canvas.focus.key();
  const name = key ? parseRecordKey(key) : null;
  if (!name) return;
  const by = direction === 'left' || direction === 'up' ? -1 : 1;
  const isAcross = direction === 'left' || direction === 'right';
  if (name.root === 'cards' && isAcross) moveCardAcross(canvas, name.id, by);
  else if (name.root === 'cards') moveCardInStack(canvas, name.id, by);
  else if (name.root === 'activities' && isAcross) moveActivity(canvas, name.id, by);
  else if (name.root === 'phases' && isAcross) moveSibling(canvas, 'phases', name.id, by);
  else if (name.root === 'lanes' && !isAcross) moveSibling(canvas, 'lanes', name.id, by);
}

/** One activity more or less for the focused card. */
export function spanFocused(canvas: Canvas, by: 1 | -1): void {
  const card = focusedCard(canvas);
  if (!card?.place) return;
  const { activity, span } = card.place;
  const next = Math.max(1, span + by);
  if (next === span || !attempt(canvas, () => canvas.document.run(spanCard, { id: card.id, activity, span: next })))
    return;
  canvas.announcer.say(i18next.t('canvas:said.span', { count: next }));
}

/** Changes the focused card's value on its scale by `by`, or to `to`. Answers whether the card has one. */
export function scoreFocused(canvas: Canvas, change: { readonly by: number } | { readonly to: number }): boolean {
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

export function focusedCard({ focus, document: map }: Canvas) {
  const key = focus.key();
  const name = key ? parseRecordKey(key) : null;
  return name?.root === 'cards' ? map.getMap().cards[name.id] : undefined;
}

function moveCardAcross(canvas: Canvas, id: string, by: number): void {
  const { session, scene } = canvas;
  const { grid, map } = scene.getSnapshot();
  const { selection } = session.getState();
  const others = selection.flatMap((key) => {
    const name = parseRecordKey(key);
    return name?.root === 'cards' && name.id !== id ? [name.id] : [];
  });
  const lane = map.cards[id]?.place?.lane;
  const placed = grid.lanes.flatMap(({ cards }) => cards).find(({ card }) => card.id === id);
  const column = (placed?.column ?? 0) + by;
  if (!lane || !placed || column < 0 || column >= grid.columns.length) return;
  if (!moveCardsTo(canvas, [id, ...others], { lane, column, index: Number.MAX_SAFE_INTEGER })) return;
  canvas.focus.goTo(recordKey('cards', id));
  if (others.length > 0) session.setState({ selection });
  const name = scene.getSnapshot().grid.columns[column]?.activity?.text;
  canvas.announcer.say(
    i18next.t('canvas:said.moved', { place: name || i18next.t('canvas:column', { n: column + 1 }) }),
  );
}

/** Past the end of its stack, a card goes on to the next lane that holds its kind. */
function moveCardInStack(canvas: Canvas, id: string, by: number): void {
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

function moveActivity(canvas: Canvas, id: string, by: number): void {
  const { document: map, scene } = canvas;
  const { grid } = scene.getSnapshot();
  const own = grid.columns[grid.columnOf.get(id) ?? -1];
  if (!own) return;
  const siblings = grid.columns.filter((column) => column.phase.id === own.phase.id);
  const index = siblings.indexOf(own) + by;
  const isInside = index >= 0 && index < siblings.length;
  const next = grid.phases[grid.phases.findIndex(({ phase }) => phase.id === own.phase.id) + by];
  if (!isInside && !next) return;
  const target =
    isInside || !next
      ? { ids: [id], phase: own.phase.id, index }
      : { ids: [id], phase: next.phase.id, index: by > 0 ? 0 : next.columnCount };
  if (!attempt(canvas, () => map.run(moveActivities, target))) return;
  canvas.focus.goTo(recordKey('activities', id));
  const title = map.getMap().phases[target.phase]?.title;
  canvas.announcer.say(i18next.t('canvas:said.moved', { place: title || i18next.t('canvas:untitledPhase') }));
}

function moveSibling(canvas: Canvas, root: 'phases' | 'lanes', id: string, by: number): void {
  const { document: map, scene } = canvas;
  const { grid } = scene.getSnapshot();
  const ids = root === 'phases' ? grid.phases.map(({ phase }) => phase.id) : grid.lanes.map(({ lane }) => lane.id);
  const index = ids.indexOf(id) + by;
  if (index < 0 || index >= ids.length) return;
  const command = root === 'phases' ? movePhases : moveLanes;
  const to = root === 'phases' ? index : laneIndex(canvas, index, id);
  if (!attempt(canvas, () => map.run(command, { ids: [id], index: to }))) return;
  canvas.focus.goTo(recordKey(root, id));
  canvas.announcer.say(i18next.t('canvas:said.movedInStack', { n: index + 1, count: ids.length }));
}
