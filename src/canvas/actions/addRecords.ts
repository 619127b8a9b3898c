/** Adds what a map is made of, where the person is, and starts typing in it: one step of undo, typing included. */
import { addActivities, addCards, addLanes, addPhases, type Gesture } from '../../document/index.ts';
import { kindOf, newFields } from '../../kinds/registry.ts';
import { newId } from '../../lib/id.ts';
import { type FieldValue, parseRecordKey, type RecordKey, readerOf, recordKey } from '../../model/index.ts';
import type { CellFocus } from '../../session/session.ts';
import { cellKeys } from '../grid/cells.ts';
import type { KeyGround } from '../grid/keyGround.ts';
import { laneIndex, stackIndex } from './amongAll.ts';
import { attempt } from './attempt.ts';

export interface CardSpot {
  readonly lane: string;
  readonly column: number;
  /** In the cell's stack; at its end when absent. */
  readonly index?: number;
}

interface Start {
  /** What the first key typed. */
  readonly initial?: string | null;
  readonly fields?: Readonly<Record<string, FieldValue>>;
  /** False leaves the card as it is, without typing. */
  readonly isTyping?: boolean;
}

/** Adds a card of the lane's kind. */
export function addCardAt(canvas: KeyGround, spot: CardSpot, start: Start = {}): void {
  const { document: map, scene } = canvas;
  const lane = scene.getSnapshot().map.lanes[spot.lane];
  if (!lane) return;
  make(canvas, 'text', start, () => addCardIn(canvas, map.getMap().lanes[spot.lane]?.kind ?? lane.kind, spot, start));
}

/** Puts what belongs in an empty cell into it, and starts typing. */
export function fillCell(canvas: KeyGround, cell: CellFocus | null): void {
  if (!cell || cellKeys(canvas.scene.getSnapshot().grid, cell.row, cell.column).length > 0) return;
  if (typeof cell.row === 'object') addCardAt(canvas, { lane: cell.row.lane, column: cell.column });
  else if (cell.row === 'activities') {
    addActivity(canvas, canvas.scene.getSnapshot().grid.columns[cell.column]?.phase.id);
  }
}

/** Adds a card of a kind in the focused column; makes the lane, activity and phase it needs when there are none. */
export function addCardOfKind(canvas: KeyGround, kindId: string): void {
  const kind = kindOf(kindId);
  if (!kind) return;
  const { document: map, focus, scene } = canvas;
  make(canvas, 'text', {}, () => {
    const { row, column } = focus.get();
    const lanes = scene.getSnapshot().grid.lanes.filter(({ lane }) => lane.kind === kindId);
    const focused = lanes.find(({ lane }) => typeof row === 'object' && row.lane === lane.id);
    const lane = (focused ?? lanes[0])?.lane.id ?? newLane(canvas, kindId);
    if (scene.getSnapshot().grid.columns.length === 0) map.run(addPhases, { phases: [{ id: newId(), title: '' }] });
    return addCardIn(canvas, kindId, { lane, column: Math.max(0, column) }, {});
  });
}

/** Adds an activity after the focused one, in its phase; in a new phase when there is none. */
export function addActivity(canvas: KeyGround, phase?: string, initial: string | null = null): void {
  const { document: map, focus, scene } = canvas;
  make(canvas, 'text', { initial }, () => {
    const { grid } = scene.getSnapshot();
    const { column } = focus.get();
    const here = grid.columns[column];
    const home = phase ?? here?.phase.id ?? grid.phases.at(-1)?.phase.id ?? newPhase(canvas);
    const siblings = grid.columns.filter((one) => one.phase.id === home && one.activity);
    const at = here ? siblings.indexOf(here) : -1;
    const id = newId();
    const index = phase === undefined && at >= 0 ? at + 1 : siblings.length;
    map.run(addActivities, { activities: [{ id, text: '' }], phase: home, index });
    return recordKey('activities', id);
  });
}

/** Adds a phase after the focused one; `atEnd` adds it last. */
export function addPhase(canvas: KeyGround, atEnd = false): void {
  const { document: map, focus, scene } = canvas;
  make(canvas, 'title', {}, () => {
    const { grid } = scene.getSnapshot();
    const here = grid.columns[focus.get().column]?.phase.id;
    const at = grid.phases.findIndex(({ phase }) => phase.id === here);
    const id = newId();
    map.run(addPhases, { phases: [{ id, title: '' }], index: atEnd || at < 0 ? grid.phases.length : at + 1 });
    return recordKey('phases', id);
  });
}

/** Adds a lane for a kind, below the focused lane, or last, and starts typing its name. */
export function addLane(canvas: KeyGround, kindId: string, atEnd = false): void {
  make(canvas, 'title', {}, () => {
    const { row } = canvas.focus.get();
    const { lanes } = canvas.scene.getSnapshot().grid;
    const at = lanes.findIndex(({ lane }) => typeof row === 'object' && row.lane === lane.id);
    return recordKey('lanes', newLane(canvas, kindId, atEnd || at < 0 ? undefined : laneIndex(canvas, at + 1)));
  });
}

/** The activity of a column; an empty column of a phase gets one. */
export function activityOfColumn(canvas: KeyGround, column: number): string | null {
  const at = canvas.scene.getSnapshot().grid.columns[column];
  if (!at) return null;
  if (at.activity) return at.activity.id;
  const id = newId();
  canvas.document.run(addActivities, { activities: [{ id, text: '' }], phase: at.phase.id, index: 0 });
  return id;
}

function addCardIn(canvas: KeyGround, kind: string, spot: CardSpot, { fields }: Start): RecordKey | null {
  const activity = activityOfColumn(canvas, spot.column);
  if (!activity) return null;
  const id = newId();
  const reader = readerOf(canvas.document.getMap(), canvas.session.getState().view);
  const index = spot.index === undefined ? {} : { index: stackIndex(canvas, spot.lane, spot.column, spot.index) };
  canvas.document.run(addCards, {
    cards: [{ id, kind, lane: spot.lane, activity, fields: { ...newFields(kind, reader), ...fields }, ...index }],
  });
  return recordKey('cards', id);
}

function newPhase({ document: map }: KeyGround): string {
  const id = newId();
  map.run(addPhases, { phases: [{ id, title: '' }] });
  return id;
}

function newLane({ document: map }: KeyGround, kindId: string, index?: number): string {
  const id = newId();
  const labels = kindOf(kindId)?.labels[map.getMap().map.locale];
  const lane = { id, kind: kindId, title: labels?.lane ?? kindId, hint: labels?.hint ?? '' };
  map.run(addLanes, { lanes: [lane], ...(index === undefined ? {} : { index }) });
  return id;
}

/** Runs `add` in a gesture that stays open while the new record's text is typed. */
function make(canvas: KeyGround, field: string, start: Start, add: () => RecordKey | null): void {
  canvas.editing.end('commit');
  const gesture = canvas.document.history.beginGesture();
  let key: RecordKey | null = null;
  const isDone = attempt(canvas, () => {
    key = add();
  });
  const made = key as RecordKey | null;
  if (!isDone || !made || !parseRecordKey(made)) {
    finish(gesture, false);
    return;
  }
  canvas.focus.goTo(made);
  if (start.isTyping === false) finish(gesture, true);
  else canvas.editing.begin({ key: made, field, initial: start.initial ?? null }, gesture);
}

function finish(gesture: Gesture, isDone: boolean): void {
  if (isDone) gesture.commit();
  else gesture.cancel();
}
