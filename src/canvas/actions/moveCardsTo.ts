import i18next from 'i18next';
import { moveCards } from '../../document/index.ts';
import { clamp } from '../../lib/geometry.ts';
import type { CardTarget } from '../gestures/dropTarget.ts';
import type { KeyGround } from '../grid/keyGround.ts';
import { activityOfColumn } from './addRecords.ts';
import { stackIndex } from './amongAll.ts';
import { attempt } from './attempt.ts';

/**
 * Puts the first card at the target and takes the others the same number of columns along, in one step of undo. At the edge of
 * the map all go only as far as all can, so that they keep their shape; where that is nowhere, it is said, and false is answered.
 */
export function moveCardsTo(canvas: KeyGround, ids: readonly string[], target: Omit<CardTarget, 'mark'>): boolean {
  const { document: map, scene } = canvas;
  const { grid } = scene.getSnapshot();
  const columnOf = new Map(grid.lanes.flatMap(({ cards }) => cards.map(({ card, column }) => [card.id, column])));
  const first = ids[0] ?? '';
  const wanted = target.column - (columnOf.get(first) ?? target.column);
  const columns = ids.flatMap((id) => columnOf.get(id) ?? []);
  const shift = columns.length > 1 ? shiftWithin(columns, wanted, grid.columns.length - 1) : wanted;
  if (shift === 0 && wanted !== 0) {
    canvas.announcer.warn(i18next.t('moving:atEdge'));
    return false;
  }
  const gesture = map.history.beginGesture();
  const isDone = attempt(canvas, () => {
    const cards = ids.flatMap((id) => {
      const lane = id === first ? target.lane : map.getMap().cards[id]?.place?.lane;
      const column = (columnOf.get(id) ?? target.column) + (columnOf.has(id) ? shift : 0);
      const activity = activityOfColumn(canvas, column);
      const index = id === first ? stackIndex(canvas, target.lane, column, target.index, id) : Number.MAX_SAFE_INTEGER;
      return lane && activity ? [{ id, lane, activity, index }] : [];
    });
    map.run(moveCards, { cards });
  });
  if (isDone) gesture.commit();
  else gesture.cancel();
  return isDone;
}

/** As far towards `wanted` as every one of the columns can go, from 0 to `last`. */
function shiftWithin(columns: readonly number[], wanted: number, last: number): number {
  return clamp(wanted, -Math.min(...columns), last - Math.max(...columns));
}
