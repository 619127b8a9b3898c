import i18next from 'i18next';
import { unplaceCards } from '../../document/index.ts';
import type { Point, Rect } from '../../lib/geometry.ts';
import { recordKey } from '../../model/index.ts';
import { attempt } from '../actions/attempt.ts';
import { moveCardsTo } from '../actions/moveCardsTo.ts';
import type { Canvas } from '../canvas.ts';
import { type CardTarget, cardTarget, isInLane } from './dropTarget.ts';
import { type DragGesture, STILL } from './gestureStore.ts';

/** Marks the element, outside the canvas, on which a dropped card is unplaced. */
export const UNPLACED_DROP_SELECTOR = '[data-drop="unplaced"]';

/**
 * Drags cards from cell to cell; written on drop. The card that was grabbed, first of `ids`, goes where the pointer is; the
 * others keep their lanes and go as many columns along.
 */
export function dragCards(canvas: Canvas, ids: readonly string[], from: Point): DragGesture {
  const { document: map, scene, presence } = canvas;
  const dragged = new Set(ids);
  let target: CardTarget | null = null;
  let isOverTray = false;
  let isOverOtherKind = false;

  function boxAt(id: string): Rect | undefined {
    return scene.getSnapshot().scene.layout.cards.get(id)?.box;
  }

  return {
    move(at, client) {
      const { grid, scene: painted, map: records } = scene.getSnapshot();
      const grabbed = records.cards[ids[0] ?? ''];
      if (!grabbed) return STILL;
      isOverTray = Boolean(document.elementFromPoint(client.x, client.y)?.closest(UNPLACED_DROP_SELECTOR));
      target = isOverTray
        ? null
        : cardTarget(painted.layout, grid, { kind: grabbed.kind, lane: grabbed.place?.lane ?? null }, dragged, at);
      isOverOtherKind =
        target !== null && painted.layout.lanes.some((lane) => isInLane(lane, at.y) && lane.kind !== grabbed.kind);
      const by = { x: at.x - from.x, y: at.y - from.y };
      const box = boxAt(grabbed.id);
      const corner = box ? { x: box.x + by.x, y: box.y + by.y } : at;
      presence?.setDrag({ card: grabbed.id, at: corner, score: null });
      return {
        ...STILL,
        marks: target ? [target.mark] : [],
        ghost: { keys: ids.map((id) => recordKey('cards', id)), by },
      };
    },
    drop() {
      presence?.setDrag(null);
      if (isOverTray) attempt(canvas, () => map.run(unplaceCards, { ids: [...ids] }));
      else if (target) {
        moveCardsTo(canvas, ids, target);
        if (isOverOtherKind) canvas.announcer.warn(i18next.t('canvas:refused.wrong-lane'));
      }
    },
    cancel() {
      presence?.setDrag(null);
    },
  };
}
