/** What is done to whatever is selected, and the way back. */
import i18next from 'i18next';
import { deleteRecords, duplicateCards, unplaceCards } from '../../document/index.ts';
import { loadLaterWords } from '../../i18n/index.ts';
import { newId } from '../../lib/id.ts';
import { isLive, parseRecordKey, type RecordKey, recordKey } from '../../model/index.ts';
import { scratchOf, undoTry } from '../../session/whatIf.ts';
import type { Canvas } from '../canvas.ts';
import type { KeyGround } from '../grid/keyGround.ts';
import { attempt } from './attempt.ts';

export function selectedCards({ session, document: map }: Canvas): readonly string[] {
  return session.getState().selection.flatMap((key) => {
    const name = parseRecordKey(key);
    return name?.root === 'cards' && map.getMap().cards[name.id] ? [name.id] : [];
  });
}

export function deleteSelection(canvas: KeyGround): void {
  const { document: map, session, focus } = canvas;
  const keys = session.getState().selection.filter((key) => {
    const name = parseRecordKey(key);
    const record = name ? map.getMap()[name.root][name.id] : undefined;
    return record !== undefined && isLive(record);
  });
  if (keys.length === 0 || !attempt(canvas, () => map.run(deleteRecords, { keys }))) return;
  session.setState({ selection: [] });
  focus.place(focus.get());
  canvas.announcer.say(i18next.t('canvas:said.deleted', { count: keys.length }));
}

export function duplicateSelection(canvas: Canvas): void {
  const cards = selectedCards(canvas).map((id) => ({ id, newId: newId() }));
  if (cards.length === 0) {
    void duplicateUnits(canvas);
    return;
  }
  if (!attempt(canvas, () => canvas.document.run(duplicateCards, { cards }))) return;
  const keys = cards.map((card) => recordKey('cards', card.newId));
  if (keys[0]) canvas.focus.goTo(keys[0]);
  canvas.session.setState({ selection: keys });
  canvas.announcer.say(i18next.t('canvas:said.duplicated', { count: cards.length }));
}

/** Copies of phases, activities and lanes are planned as pastes are, and that comes when it is first needed. */
async function duplicateUnits(canvas: Canvas): Promise<void> {
  if (!attempt(canvas, () => undefined)) return;
  const [{ duplicateUnits: duplicate }] = await Promise.all([import('../moving/duplicateUnits.ts'), loadLaterWords()]);
  duplicate(canvas);
}

export function unplaceSelection(canvas: Canvas): void {
  const ids = selectedCards(canvas);
  if (ids.length === 0 || !attempt(canvas, () => canvas.document.run(unplaceCards, { ids }))) return;
  canvas.announcer.say(i18next.t('canvas:said.unplaced', { count: ids.length }));
}

export function selectAll(canvas: Canvas): void {
  const { grid } = canvas.scene.getSnapshot();
  const cards = grid.lanes.flatMap((lane) => lane.cards.map(({ card }) => recordKey('cards', card.id)));
  canvas.session.setState({ selection: cards });
  canvas.announcer.say(i18next.t('canvas:said.selected', { count: cards.length }));
}

/** One step back, or forth; what was selected then is selected again. */
export function goBack(canvas: Canvas, direction: 'undo' | 'redo'): void {
  if (!canvas.canEdit()) return;
  canvas.editing.end('commit');
  canvas.gesture.cancel();
  if (scratchOf(canvas.session)) {
    const isDone = direction === 'undo' && undoTry(canvas.session);
    canvas.announcer.say(i18next.t(isDone ? `canvas:said.${direction}` : `canvas:said.nothingTo.${direction}`));
    return;
  }
  const selection = canvas.document.history[direction]();
  if (selection === null) {
    canvas.announcer.say(i18next.t(`canvas:said.nothingTo.${direction}`));
    return;
  }
  const first: RecordKey | undefined = selection[0];
  if (first) canvas.focus.goTo(first);
  else canvas.focus.place(canvas.focus.get());
  canvas.session.setState({ selection });
  canvas.announcer.say(i18next.t(`canvas:said.${direction}`));
}
