import { moveActivities } from '../../document/index.ts';
import type { Point } from '../../lib/geometry.ts';
import { parseRecordKey } from '../../model/index.ts';
import type { Canvas } from '../canvas.ts';
import { cardTarget, columnAt } from '../gestures/dropTarget.ts';
import { attempt } from './attempt.ts';
import { moveCardsTo } from './moveCardsTo.ts';

/** Places a card, or an activity at the end of its phase, that was dropped at a point of the window; false where it fits nowhere. */
export function dropRecord(canvas: Canvas, key: string, client: Point): boolean {
  const name = parseRecordKey(key);
  const { grid, scene, map } = canvas.scene.getSnapshot();
  const at = canvas.control.toMap(client);
  if (name?.root === 'activities' && map.activities[name.id]) {
    const over = columnAt(scene.layout.columns, at.x);
    const phase = over === null ? undefined : scene.layout.columns[over]?.phase;
    if (phase === undefined) return false;
    const index = grid.columns.filter((column) => column.phase.id === phase && column.activity).length;
    return attempt(canvas, () => canvas.document.run(moveActivities, { ids: [name.id], phase, index }));
  }
  const card = name?.root === 'cards' ? map.cards[name.id] : undefined;
  const target = card && cardTarget(scene.layout, grid, { kind: card.kind, lane: null }, new Set([card.id]), at);
  return card && target ? moveCardsTo(canvas, [card.id], target) : false;
}
