/** Copies of what stands in some columns of the chosen cells, in others: one step of undo. What is there stays. */
import i18next from 'i18next';
import { pasteRecords } from '../../document/bulk/index.ts';
import { newId } from '../../lib/id.ts';
import { type Card, NO_RECORDS } from '../../model/index.ts';
import { activityOfColumn } from '../actions/addRecords.ts';
import { attempt } from '../actions/attempt.ts';
import type { Canvas } from '../canvas.ts';
import { undoKeys } from '../moving/counted.ts';
import { chooseRange, chosenArea, type RangeArea } from './cellRange.ts';

/** The first column of the chosen cells is copied to the others. */
export function fillRight(canvas: Canvas): void {
  const area = chosenArea(canvas);
  if (area) fill(canvas, area, area.left, area.left + 1, area.right);
}

/** The chosen cells are repeated as far as `column`, and are then chosen that far. */
export function fillTo(canvas: Canvas, column: number): void {
  const area = chosenArea(canvas);
  const range = canvas.range.get();
  if (!area || !range || column <= area.right) return;
  if (!fill(canvas, area, area.right, area.right + 1, column)) return;
  const rowsKept = { anchor: { ...range.anchor, column: area.left }, head: { ...range.head, column } };
  chooseRange(canvas, rowsKept);
}

/** Repeats the columns from the area's first to `lastSource`, over those from `first` to `last`; answers whether anything came. */
function fill(canvas: Canvas, area: RangeArea, lastSource: number, first: number, last: number): boolean {
  const { document: map, scene } = canvas;
  const width = lastSource - area.left + 1;
  const lanes = scene.getSnapshot().grid.lanes.slice(Math.max(0, area.top - 2), Math.max(0, area.bottom - 1));
  const gesture = map.history.beginGesture();
  let count = 0;
  const isDone = attempt(canvas, () => {
    const cards: { record: Card }[] = [];
    for (let column = first; column <= last; column++) {
      const source = area.left + ((column - area.left) % width);
      const found = lanes.flatMap((lane) => lane.cards.filter((placed) => placed.column === source));
      const activity = found.length > 0 ? activityOfColumn(canvas, column) : null;
      if (activity === null) continue;
      for (const { card, place } of found) {
        cards.push({ record: { ...card, id: newId(), place: { ...place, activity, span: 1 } } });
      }
    }
    count = cards.length;
    if (count > 0) map.run(pasteRecords, { records: { ...NO_RECORDS, cards } });
  });
  if (isDone && count > 0) gesture.commit();
  else gesture.cancel();
  const range = canvas.range.get();
  if (range) chooseRange(canvas, range);
  if (!isDone) return false;
  if (count === 0) canvas.announcer.warn(i18next.t('moving:nothingToFill'));
  else {
    const what = i18next.t('moving:count.cards', { count });
    canvas.announcer.show(i18next.t('moving:filled', { what, keys: undoKeys }));
  }
  return count > 0;
}
