import type { Drawing } from '../../drawing/drawing.ts';
import { layoutLabels } from '../labels.ts';
import { SHEET, TYPE } from '../metrics.ts';
import { isSeen } from '../stack.ts';
import type { SceneItem } from '../types.ts';
import { at, DECORATION, type SceneContext, textIn } from './parts.ts';

const RADIUS = 8;

/** In place of each folded phase's activities and cards: how many there are in each row. */
export function foldItems({ grid, layout, theme, locale, item }: SceneContext): readonly SceneItem[] {
  const labels = layoutLabels[locale];
  return grid.phases.flatMap(({ phase, firstColumn, columnCount }) => {
    const first = layout.columns[firstColumn];
    if (!first?.isFolded) return [];
    const isInside = (column: number): boolean => column >= firstColumn && column < firstColumn + columnCount;
    const activities = grid.columns.filter(({ activity }, i) => activity && isInside(i)).length;
    const counts = [
      { y: layout.activityRow.y, text: labels.activityCount(activities) },
      ...layout.lanes.map(({ y, isFolded }, i) => {
        const cards = isFolded ? [] : (grid.lanes[i]?.cards ?? []);
        const hidden = cards.filter((card) => isInside(card.column) && !isSeen(card, layout.columns)).length;
        return { y, text: hidden > 0 ? labels.cardCount(hidden) : '' };
      }),
    ];
    const top = layout.activityRow.y + SHEET.cellInset;
    const box = {
      x: first.x + SHEET.cellInset,
      y: top,
      width: SHEET.foldedWidth - 2 * SHEET.cellInset,
      height: layout.height - SHEET.bottomPadding + SHEET.cellInset - top,
    };
    const said = counts.map(({ y, text }) => `${y} ${text}`).join();
    return [
      item(`fold:${phase.id}`, [said, box.x, box.height], () => {
        const plate: Drawing = {
          type: 'rect',
          x: 0,
          y: 0,
          width: box.width,
          height: box.height,
          radius: RADIUS,
          fill: theme.panel,
        };
        const words = counts.map(({ y, text }) => ({
          ...textIn(text, { x: 0, y: y - top + SHEET.rowPadding, width: box.width }, TYPE.small, theme.inkSoft, 1),
          x: box.width / 2,
          align: 'center' as const,
        }));
        return { ...DECORATION, role: 'fold', box, drawings: [at(box, [plate, ...words])] };
      }),
    ];
  });
}
