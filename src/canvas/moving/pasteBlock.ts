/** A block from the clipboard, or from a drop, into the chosen cell: planned, asked about where it does not fit, one step of undo. */
import i18next from 'i18next';
import { pasteRecords } from '../../document/bulk/index.ts';
import { imagesOf } from '../../export/pictures.ts';
import type { PasteBlock, PasteProblem, PasteSpot } from '../../import/paste/block.ts';
import type { PasteChoices, PastePlan } from '../../import/paste/plan.ts';
import { planPaste } from '../../import/paste/planPaste.ts';
import { type Clipboard, readClipboard } from '../../import/paste/readClipboard.ts';
import { newId } from '../../lib/id.ts';
import type { Result } from '../../lib/result.ts';
import type { Clip } from '../../model/index.ts';
import { attempt } from '../actions/attempt.ts';
import type { Canvas } from '../canvas.ts';
import { rowAt } from '../grid/cells.ts';
import { chosenArea } from '../range/cellRange.ts';
import { countedRecords, undoKeys } from './counted.ts';
import { ask, type PasteQuestion } from './questions.ts';

/** Pastes what the clipboard held into the cell in focus, or into `spot`. What cannot be pasted is said, and changes nothing. */
export async function pasteClipboard(canvas: Canvas, clipboard: Clipboard, spot?: PasteSpot): Promise<void> {
  if (!attempt(canvas, () => undefined)) return;
  const block = readClipboard(clipboard);
  if (block.ok) await pasteBlock(canvas, block.value, spot);
  else warn(canvas, block.error);
}

export async function pasteBlock(canvas: Canvas, block: PasteBlock, at?: PasteSpot): Promise<void> {
  const spot = at ?? chosenSpot(canvas, block);
  if (!spot) {
    warn(canvas, { code: 'choose-cell', values: {} });
    return;
  }
  let choices: PasteChoices = { mayGrow: true, lanes: isFromHere(canvas, block) ? 'add' : 'merge' };
  let planned = plan(canvas, block, spot, choices);
  const asked = new Set<PasteQuestion['about']>();
  for (;;) {
    if (!planned.ok) {
      warn(canvas, planned.error);
      return;
    }
    const question = questionsOf(canvas, block, planned.value).find(({ about }) => !asked.has(about));
    if (!question) break;
    asked.add(question.about);
    const answer = await ask(canvas, question);
    if (!answer) {
      canvas.focus.take();
      return;
    }
    if (question.about === 'width') choices = { ...choices, mayGrow: answer === 'all' };
    else choices = { ...choices, lanes: answer === 'all' ? 'merge' : 'add' };
    // The map may have changed while the question stood.
    planned = plan(canvas, block, spot, choices);
  }
  if (!place(canvas, planned.value)) return;
  if (block.type === 'clip') await bringPictures(canvas, block.clip);
}

function plan(canvas: Canvas, block: PasteBlock, spot: PasteSpot, choices: PasteChoices) {
  return planPaste({ map: canvas.document.getMap(), block, spot, choices, newId }) satisfies Result<
    PastePlan,
    PasteProblem
  >;
}

/** Writes a plan, selects what is new and says what came. */
export function place(canvas: Canvas, { records, selected, newActivities }: PastePlan): boolean {
  canvas.editing.end('commit');
  if (!attempt(canvas, () => canvas.document.run(pasteRecords, { records }))) return false;
  const [first] = selected;
  if (first) canvas.focus.goTo(first);
  canvas.session.setState({ selection: selected });
  const what = countedRecords(records);
  canvas.announcer.show(
    newActivities > 0
      ? i18next.t('moving:pastedGrown', { what, keys: undoKeys, count: newActivities })
      : i18next.t('moving:pasted', { what, keys: undoKeys }),
  );
  return true;
}

/** Where somebody has chosen nothing yet, words have no place to go; records know theirs. */
function chosenSpot(canvas: Canvas, block: PasteBlock): PasteSpot | null {
  const { focus, session, scene } = canvas;
  const area = chosenArea(canvas);
  if (area) return { row: rowAt(scene.getSnapshot().grid, area.top), column: area.left };
  if (block.type !== 'clip' && !session.getState().focus) return null;
  const { row, column } = focus.get();
  return { row, column };
}

function isFromHere({ home }: Canvas, block: PasteBlock): boolean {
  return block.type === 'clip' && block.clip.from === (home?.mapId ?? null);
}

function questionsOf(
  canvas: Canvas,
  block: PasteBlock,
  { sameLanes, newActivities }: PastePlan,
): readonly PasteQuestion[] {
  const questions: PasteQuestion[] = [];
  if (sameLanes.length > 0 && !isFromHere(canvas, block)) questions.push({ about: 'lanes', titles: sameLanes });
  const isFirst = canvas.scene.getSnapshot().grid.columns.length === 0;
  if (newActivities > 0 && !isFirst) questions.push({ about: 'width', count: newActivities });
  return questions;
}

/** An image's id means the same picture everywhere, so cards show it as soon as this map has it too. */
async function bringPictures(canvas: Canvas, clip: Clip): Promise<void> {
  const ids = imagesOf(clip.map);
  if (ids.length === 0 || !canvas.home || clip.from === canvas.home.mapId) return;
  const surroundings = await canvas.home.load();
  const missing = await surroundings.bringPictures(clip.from, ids);
  if (missing.length > 0) canvas.announcer.warn(i18next.t('moving:picturesLeft', { count: missing.length }));
}

function warn(canvas: Canvas, { code, values }: PasteProblem): void {
  canvas.announcer.warn(i18next.t(`moving:problem.${code}`, values));
}
