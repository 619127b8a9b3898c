import { moveCards } from '../../document/index.ts';
import { clamp } from '../../lib/geometry.ts';
import type { Canvas } from '../canvas.ts';
import type { CardTarget } from '../gestures/dropTarget.ts';
import { activityOfColumn } from './addRecords.ts';
import { stackIndex } from './amongAll.ts';
import { attempt } from './attempt.ts';

/** Puts the first card at the target and takes the others the same number of columns along, in one step of undo. */
export function moveCardsTo(canvas: Canvas, ids: readonly string[], target: Omit<CardTarget, 'mark'>): void {
  const { document: map, scene } = canvas;
  const { grid } = scene.getSnapshot();
  const columnOf = new Map(grid.lanes.flatMap(({ cards }) => cards.map(({ card, column }) => [card.id, column])));
  const first = ids[0] ?? '';
  const shift = target.column - (columnOf.get(first) ?? target.column);
  const gesture = map.history.beginGesture();
  const isDone = attempt(canvas, () => {
    const cards = ids.flatMap((id) => {
      const lane = id === first ? target.lane : map.getMap().cards[id]?.place?.lane;
      const column = id === first ? target.column : (columnOf.get(id) ?? target.column) + shift;
      const activity = activityOfColumn(canvas, clamp(column, 0, grid.columns.length - 1));
      const index =
        id === first ? stackIndex(canvas, target.lane, target.column, target.index, id) : Number.MAX_SAFE_INTEGER;
      return lane && activity ? [{ id, lane, activity, index }] : [];
    });
    map.run(moveCards, { cards });
  });
  if (isDone) gesture.commit();
  else gesture.cancel();
}
