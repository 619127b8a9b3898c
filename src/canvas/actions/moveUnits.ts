/** Moves by keyboard of what the map is built of: a phase, an activity or a lane goes one step, and those chosen with it go along. */
import i18next from 'i18next';
import { moveActivities, moveLanes, movePhases } from '../../document/index.ts';
import type { MapGrid } from '../../model/index.ts';
import { recordKey } from '../../model/index.ts';
import type { KeyGround } from '../grid/keyGround.ts';
import { laneIndex } from './amongAll.ts';
import { attempt } from './attempt.ts';

export type UnitRoot = 'phases' | 'activities' | 'lanes';

/** All of them go, in one step of undo, or none does and it is said why. */
export function moveUnits(canvas: KeyGround, root: UnitRoot, id: string, by: 1 | -1): void {
  const ids = chosenUnits(canvas, root, id);
  const gesture = canvas.document.history.beginGesture();
  // The foremost makes room for the next.
  const isDone = (by > 0 ? ids.toReversed() : ids).every((one) => moveUnit(canvas, root, one, by, ids.length > 1));
  if (!isDone) {
    gesture.cancel();
    return;
  }
  gesture.commit();
  const others = ids.filter((one) => one !== id);
  canvas.focus.goTo(recordKey(root, id), { keep: others.map((one) => recordKey(root, one)) });
  sayWhere(canvas, root, id);
}

/** In their order on the map; what the keyboard stands on goes alone unless it is among what is chosen. */
function chosenUnits({ scene, session }: KeyGround, root: UnitRoot, id: string): readonly string[] {
  const chosen = new Set<string>(session.getState().selection);
  if (!chosen.has(recordKey(root, id))) return [id];
  return unitIds(scene.getSnapshot().grid, root).filter((one) => chosen.has(recordKey(root, one)));
}

function unitIds(grid: MapGrid, root: UnitRoot): readonly string[] {
  if (root === 'phases') return grid.phases.map(({ phase }) => phase.id);
  if (root === 'lanes') return grid.lanes.map(({ lane }) => lane.id);
  return grid.columns.flatMap(({ activity }) => activity?.id ?? []);
}

function moveUnit(canvas: KeyGround, root: UnitRoot, id: string, by: 1 | -1, isAmongOthers: boolean): boolean {
  const move = root === 'activities' ? activityMove(canvas, id, by) : siblingMove(canvas, root, id, by);
  if (move) return attempt(canvas, move);
  if (isAmongOthers) canvas.announcer.warn(i18next.t('moving:allAtEdge'));
  return false;
}

/** Past the end of its phase, an activity goes on to the next; null at the edge of the map. */
function activityMove({ document: map, scene }: KeyGround, id: string, by: 1 | -1): (() => void) | null {
  const { grid } = scene.getSnapshot();
  const own = grid.columns[grid.columnOf.get(id) ?? -1];
  if (!own) return null;
  const siblings = grid.columns.filter((column) => column.phase.id === own.phase.id);
  const index = siblings.indexOf(own) + by;
  if (index >= 0 && index < siblings.length) {
    return () => map.run(moveActivities, { ids: [id], phase: own.phase.id, index });
  }
  const next = grid.phases[grid.phases.findIndex(({ phase }) => phase.id === own.phase.id) + by];
  if (!next) return null;
  return () => map.run(moveActivities, { ids: [id], phase: next.phase.id, index: by > 0 ? 0 : next.columnCount });
}

function siblingMove(canvas: KeyGround, root: 'phases' | 'lanes', id: string, by: 1 | -1): (() => void) | null {
  const ids = unitIds(canvas.scene.getSnapshot().grid, root);
  const index = ids.indexOf(id) + by;
  if (index < 0 || index >= ids.length) return null;
  const command = root === 'phases' ? movePhases : moveLanes;
  const to = root === 'phases' ? index : laneIndex(canvas, index, id);
  return () => canvas.document.run(command, { ids: [id], index: to });
}

function sayWhere({ announcer, document: map, scene }: KeyGround, root: UnitRoot, id: string): void {
  if (root === 'activities') {
    const { phases, activities } = map.getMap();
    const title = phases[activities[id]?.place?.phase ?? '']?.title;
    announcer.say(i18next.t('canvas:said.moved', { place: title || i18next.t('canvas:untitledPhase') }));
    return;
  }
  const ids = unitIds(scene.getSnapshot().grid, root);
  announcer.say(i18next.t('canvas:said.movedInStack', { n: ids.indexOf(id) + 1, count: ids.length }));
}
