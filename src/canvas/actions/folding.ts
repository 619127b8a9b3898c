/** Folds phases and lanes away and brings them back, for this person alone. */
import i18next from 'i18next';
import { parseRecordKey, type RecordKey, recordKey } from '../../model/index.ts';
import type { Canvas } from '../canvas.ts';
import { cellOf, isFoldedAway } from '../grid/cells.ts';

type FoldRoot = 'phases' | 'lanes';

/** Folds, or unfolds, phases and lanes by key; the keyboard and the selection leave what is folded away. */
export function setFolded(canvas: Canvas, keys: readonly RecordKey[], isFolded: boolean): void {
  const { session, scene, focus } = canvas;
  const { view } = session.getState();
  const folded = { phases: new Set(view.foldedPhases), lanes: new Set(view.foldedLanes) };
  for (const key of keys) {
    const name = parseRecordKey(key);
    if (name?.root !== 'phases' && name?.root !== 'lanes') continue;
    if (isFolded) folded[name.root].add(name.id);
    else folded[name.root].delete(name.id);
  }
  const before = focus.get();
  const next = { ...view, foldedPhases: folded.phases, foldedLanes: folded.lanes };
  const { grid } = scene.getSnapshot();
  const isGone = ({ row, column }: typeof before): boolean => isFoldedAway(grid, next, row, column);
  session.setState(({ selection }) => ({
    view: next,
    selection: selection.filter((key) => {
      const cell = cellOf(grid, key);
      return !cell || !isGone(cell);
    }),
  }));
  if (isGone(before)) focus.go(focus.get());
  canvas.announcer.say(
    i18next.t(isFolded ? 'canvas:said.folded' : 'canvas:said.unfolded', {
      count: keys.length,
      name: keys[0] ? titleOf(canvas, keys[0]) : '',
    }),
  );
}

/** Folds or unfolds all phases, or all lanes. */
export function setAllFolded(canvas: Canvas, root: FoldRoot, isFolded: boolean): void {
  const { grid } = canvas.scene.getSnapshot();
  const ids = root === 'phases' ? grid.phases.map(({ phase }) => phase.id) : grid.lanes.map(({ lane }) => lane.id);
  const keys = ids.map((id) => recordKey(root, id));
  if (keys.length > 0) setFolded(canvas, keys, isFolded);
}

/** The other way round for the lane the keyboard is in, or for its phase. */
export function toggleFocused(canvas: Canvas, what: 'lane' | 'phase'): void {
  const { row, column } = canvas.focus.get();
  const { grid } = canvas.scene.getSnapshot();
  const phase = grid.columns[column]?.phase;
  const lane = typeof row === 'object' && (what === 'lane' || !phase) ? row.lane : null;
  const key = lane ? recordKey('lanes', lane) : phase && what === 'phase' ? recordKey('phases', phase.id) : null;
  if (!key) return;
  setFolded(canvas, [key], !isFolded(canvas, key));
  canvas.focus.go(canvas.focus.get());
}

export function isFolded({ session }: Pick<Canvas, 'session'>, key: RecordKey): boolean {
  const { view } = session.getState();
  const name = parseRecordKey(key);
  return name !== null && (name.root === 'phases' ? view.foldedPhases : view.foldedLanes).has(name.id);
}

function titleOf({ document: map }: Canvas, key: RecordKey): string {
  const name = parseRecordKey(key);
  if (name?.root === 'phases') return map.getMap().phases[name.id]?.title || i18next.t('canvas:untitledPhase');
  return (name && map.getMap().lanes[name.id]?.title) || i18next.t('canvas:untitledLane');
}
