import i18next from 'i18next';
import type { PasteSpot } from '../../import/paste/block.ts';
import { planPaste } from '../../import/paste/planPaste.ts';
import { newId } from '../../lib/id.ts';
import { deriveGrid, makeClip } from '../../model/index.ts';
import type { Canvas } from '../canvas.ts';
import { HEADER_COLUMN } from '../grid/cells.ts';
import { place } from './pasteBlock.ts';
import { takenKeys } from './takeClip.ts';

/** Copies of the chosen phases, activities or lanes, with what is in them, after the last of them. */
export function duplicateUnits(canvas: Canvas): void {
  const map = canvas.document.getMap();
  const clip = makeClip(map, takenKeys(canvas));
  if (!clip) {
    canvas.announcer.warn(i18next.t('moving:nothingChosen'));
    return;
  }
  const grid = deriveGrid(map);
  const lane = grid.lanes.findLast((one) => one.lane.id in clip.map.lanes)?.lane.id;
  const spot: PasteSpot =
    clip.unit === 'lanes' && lane
      ? { row: { lane }, column: HEADER_COLUMN }
      : { row: clip.unit === 'phases' ? 'phases' : 'activities', column: lastColumn() };
  const planned = planPaste({
    map,
    spot,
    block: { type: 'clip', clip },
    choices: { mayGrow: true, lanes: 'add' },
    newId,
  });
  if (planned.ok) place(canvas, planned.value);
  else canvas.announcer.warn(i18next.t(`moving:problem.${planned.error.code}`, planned.error.values));

  function lastColumn(): number {
    return grid.columns.findLastIndex(({ phase, activity }) =>
      clip?.unit === 'phases'
        ? phase.id in clip.map.phases
        : activity !== null && activity.id in (clip?.map.activities ?? {}),
    );
  }
}
