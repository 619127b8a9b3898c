import { moveCards, setFields } from '../../document/index.ts';
import { kindOf } from '../../kinds/registry.ts';
import { yToValue } from '../../layout/index.ts';
import type { Point } from '../../lib/geometry.ts';
import { formatScore } from '../../lib/number.ts';
import { scratchOf } from '../../session/whatIf.ts';
import { attempt } from '../actions/attempt.ts';
import type { Canvas } from '../canvas.ts';
import { dragTry } from './dragTry.ts';
import { columnAt } from './dropTarget.ts';
import { type DragGesture, STILL } from './gestureStore.ts';

/**
 * Drags a card on its scale: up and down changes its value by tenths, sideways its column. The curve follows for everybody
 * by presence; the map is written once, on drop.
 */
export function dragScore(canvas: Canvas, id: string, from: Point): DragGesture | null {
  const { document: map, scene, presence } = canvas;
  const start = scene.getSnapshot();
  const card = start.map.cards[id];
  const plot = card ? kindOf(card.kind)?.traits.plot : undefined;
  const lane = start.scene.layout.lanes.find((one) => one.id === card?.place?.lane);
  const box = start.scene.layout.cards.get(id)?.box;
  if (!card?.place || !plot || !lane?.plot || !box) return null;
  const { place } = card;
  const scale = lane.plot;
  const grabbed = from.y - (box.y + box.height / 2);
  const scratch = scratchOf(canvas.session);
  if (scratch) return dragTry(canvas, id, scratch, { plot, scale, grabbed });
  const fromColumn = columnAt(start.scene.layout.columns, from.x);
  let score: number | null = null;
  let activity = place.activity;

  return {
    move(at) {
      const { columns } = scene.getSnapshot().scene.layout;
      const value = yToValue(at.y - grabbed, plot, scale);
      score = value;
      const column = columnAt(columns, at.x);
      const laid = column === null ? undefined : columns[column];
      activity = (column === fromColumn ? null : laid?.activity) ?? place.activity;
      scene.setPreview('self', {
        [id]: (before) => ({
          ...before,
          fields: { ...before.fields, [plot.field]: value },
          place: before.place && { ...before.place, activity },
        }),
      });
      presence?.setDrag({ card: id, at: { x: at.x - box.width / 2, y: at.y - grabbed }, score: value });
      return { ...STILL, note: { at, text: formatScore(value, canvas.locale()) } };
    },
    drop() {
      scene.setPreview('self', null);
      presence?.setDrag(null);
      const value = score;
      if (value === null) return;
      const gesture = map.history.beginGesture();
      const isDone = attempt(canvas, () => {
        if (card.fields[plot.field] !== value) map.run(setFields, { id, fields: { [plot.field]: value } });
        if (activity !== place.activity) {
          map.run(moveCards, { cards: [{ id, lane: place.lane, activity, index: Number.MAX_SAFE_INTEGER }] });
        }
      });
      if (isDone) gesture.commit();
      else gesture.cancel();
    },
    cancel() {
      scene.setPreview('self', null);
      presence?.setDrag(null);
    },
  };
}
