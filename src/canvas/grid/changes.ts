/**
 * The keys that change what the keyboard stands on, wherever a map is walked as a grid.
 *
 * Law: what they do is said here once; the sheet and the table both ask it.
 */
import i18next from 'i18next';
import { kindOf, kinds } from '../../kinds/registry.ts';
import { scratchOf } from '../../session/whatIf.ts';
import { addActivity, addCardAt, addPhase } from '../actions/addRecords.ts';
import { moveFocused, scoreFocused, spanFocused } from '../actions/moveRecords.ts';
import { deleteSelection } from '../actions/selectionActions.ts';
import { HEADER_COLUMN } from './cells.ts';
import type { KeyGround } from './keyGround.ts';
import { type Intent, type KeyContext, type KeyPress, keyToIntent } from './keymap.ts';

const kindByLetter: ReadonlyMap<string, string> = new Map(kinds.map((kind) => [kind.palette.shortcut, kind.id]));

/** What a key changes where it is pressed; null for one that changes nothing there. */
export function keyToChange(ground: KeyGround, press: KeyPress): Change | null {
  const intent = keyToIntent(press, keyContext(ground));
  return intent && isChange(intent) ? intent : null;
}

export type Change = Extract<Intent, { do: 'move' | 'span' | 'score' | 'delete' | 'type' }>;

export function isChange(intent: Intent): intent is Change {
  return /^(move|span|score|delete|type)$/.test(intent.do);
}

export function keyContext(ground: KeyGround): KeyContext {
  const { row, column } = ground.focus.get();
  return {
    isEmpty: ground.canEdit() && ground.focus.key() === null && column !== HEADER_COLUMN && row !== 'phases',
    isPlot: column !== HEADER_COLUMN && isPlotRow(ground),
    kindByLetter,
  };
}

export function isPlotRow({ focus, document: map }: KeyGround): boolean {
  const { row } = focus.get();
  const lane = typeof row === 'object' ? map.getMap().lanes[row.lane] : undefined;
  return Boolean(lane && kindOf(lane.kind)?.traits.plot);
}

/** Does it; answers whether the browser is to leave the key alone. */
export function makeChange(ground: KeyGround, change: Change): boolean {
  switch (change.do) {
    case 'move':
      moveFocused(ground, change.direction);
      return true;
    case 'span':
      spanFocused(ground, change.by);
      return true;
    case 'score':
      if (!scoreFocused(ground, change.change)) scoreFresh(ground, change.change);
      return true;
    case 'delete':
      selectFocused(ground);
      deleteSelection(ground);
      return true;
    case 'type':
      fillFocused(ground, change.text);
      // A character still being composed must reach the text box that has the browser's focus now.
      return change.text !== null;
  }
}

/** To the keyboard, nothing selected means what it stands on. */
export function selectFocused({ focus, session }: KeyGround): void {
  const key = focus.key();
  if (session.getState().selection.length === 0 && key && key !== 'map') session.setState({ selection: [key] });
}

/** Makes what belongs in the focused cell, which is empty, and starts typing in it. */
export function fillFocused(ground: KeyGround, initial: string | null): void {
  const { row, column } = ground.focus.get();
  if (column === HEADER_COLUMN) return;
  if (typeof row === 'object') addCardAt(ground, { lane: row.lane, column }, { initial });
  else if (row === 'activities') {
    addActivity(ground, ground.scene.getSnapshot().grid.columns[column]?.phase.id, initial);
  } else addPhase(ground);
}

/** A card on the empty scale, with a value and no words yet. */
function scoreFresh(ground: KeyGround, change: Extract<Change, { do: 'score' }>['change']): void {
  const { row, column } = ground.focus.get();
  const lane = typeof row === 'object' ? ground.document.getMap().lanes[row.lane] : undefined;
  const plot = lane ? kindOf(lane.kind)?.traits.plot : undefined;
  if (!lane || !plot) return;
  if (scratchOf(ground.session)) {
    ground.announcer.warn(i18next.t('canvas:refused.whatIf'));
    return;
  }
  const value = 'to' in change ? change.to : change.by;
  addCardAt(ground, { lane: lane.id, column }, { fields: { [plot.field]: value }, isTyping: false });
}
