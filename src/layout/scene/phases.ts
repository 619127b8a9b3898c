import { required } from '../../lib/assert.ts';
import { phaseTextWidth } from '../layout.ts';
import { SHEET, TYPE } from '../metrics.ts';
import type { SceneItem } from '../types.ts';
import { at, type SceneContext, textIn } from './parts.ts';

/** Phases as chevrons that point to the next; the first has a straight back. */
export function phaseItems({ map, view, layout, theme, item }: SceneContext): readonly SceneItem[] {
  return layout.phases.map(({ id, box }, index) => {
    const phase = required(map.phases[id], 'a laid phase');
    const isFolded = view.foldedPhases.has(id);
    return item(`phases:${id}`, [phase, isFolded, index === 0, box.x, box.y, box.width, box.height], () => {
      const { width, height } = box;
      const point = SHEET.chevronPoint;
      const tip = width - point;
      const notch = index === 0 ? '' : `L${point} ${height / 2}`;
      const d = `M0 0L${tip} 0L${width} ${height / 2}L${tip} ${height}L0 ${height}${notch}Z`;
      const x = point + 8;
      const textWidth = phaseTextWidth(width);
      const text = textIn(
        phase.title,
        { x, y: 8, width: textWidth },
        TYPE.phase,
        theme.phaseInk,
        isFolded ? 1 : undefined,
      );
      const textHeight = text.lines.length * TYPE.phase.lineHeight;
      const y = (height - textHeight) / 2;
      return {
        role: 'phase',
        record: { root: 'phases', id },
        box,
        drawings: [
          at(box, [
            { type: 'path', d, fill: theme.phases[phase.colour] ?? theme.ink },
            { ...text, y },
          ]),
        ],
        label: phase.title,
        texts: [
          {
            field: 'title',
            box: { x: box.x + x, y: box.y + y, width: textWidth, height: textHeight },
            ...TYPE.phase,
            ink: theme.phaseInk,
            align: 'left',
          },
        ],
        frozen: 'top',
      };
    });
  });
}
