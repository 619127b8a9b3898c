/** Carries out what a key meant. */

import i18next from 'i18next';
import { kinds } from '../../kinds/registry.ts';
import type { Tool } from '../../session/session.ts';
import { startWhatIf } from '../../session/whatIf.ts';
import { addActivity, addCardAt, addCardOfKind, addLane, addPhase } from '../actions/addRecords.ts';
import { attempt } from '../actions/attempt.ts';
import { toggleFocused } from '../actions/folding.ts';
import { cancelLink, finishLink, startLink } from '../actions/linkActions.ts';
import { duplicateSelection, goBack, selectAll } from '../actions/selectionActions.ts';
import { zoomToPhase, zoomToSelection } from '../actions/zooming.ts';
import type { Canvas } from '../canvas.ts';
import { editRecord } from '../editor/editRecord.ts';
import { chosenArea, extendBy } from '../range/cellRange.ts';
import { HEADER_COLUMN } from './cells.ts';
import { fillFocused, isPlotRow, keyContext, makeChange, selectFocused } from './changes.ts';
import { type Intent, isWriting, type KeyPress, keyToIntent } from './keymap.ts';
import { type Walk, walk } from './walk.ts';

/** Does what the key means at the focused cell; answers whether it meant anything, so that the browser can have it if not. */
export function pressKey(canvas: Canvas, press: KeyPress): boolean {
  if (canvas.editing.isCutOff()) {
    if (isWriting(press)) return true;
    canvas.editing.resume();
  }
  const intent = keyToIntent(press, keyContext(canvas));
  return intent !== null && (steerLink(canvas, intent) || steerComment(canvas, intent) || carryOut(canvas, intent));
}

/** Answers whether there was anything to do. */
export function carryOut(canvas: Canvas, intent: Intent): boolean {
  switch (intent.do) {
    case 'walk':
      return goTo(canvas, intent);
    case 'move':
    case 'span':
    case 'score':
    case 'delete':
    case 'type':
      return makeChange(canvas, intent);
    case 'edit':
      editFocused(canvas);
      return true;
    case 'add-here':
      addHere(canvas);
      return true;
    case 'add':
      addNext(canvas, intent.what);
      return true;
    case 'add-card':
      addCardOfKind(canvas, intent.kind);
      return true;
    case 'zoom':
      canvas.control.zoomBy(intent.by);
      return true;
    case 'fold':
      toggleFocused(canvas, intent.what);
      return true;
    case 'frame':
      if (intent.what === 'phase') zoomToPhase(canvas);
      else zoomToSelection(canvas);
      return true;
    case 'tool':
      takeTool(canvas, intent.tool);
      return true;
    case 'comment':
      comment(canvas);
      return true;
    case 'duplicate':
      selectFocused(canvas);
      duplicateSelection(canvas);
      return true;
    case 'fill':
      return fillChosen(canvas);
    case 'undo':
    case 'redo':
      goBack(canvas, intent.do);
      return true;
    case 'select-all':
      selectAll(canvas);
      return true;
    case 'fit':
      canvas.control.fit();
      return true;
    case 'keys':
      canvas.session.setState({ dialog: 'keys' });
      return true;
    case 'what-if':
      attempt(canvas, () => startWhatIf(canvas.session));
      return true;
    case 'link':
      startLink(canvas, canvas.focus.key());
      return true;
    case 'escape':
      return letGo(canvas);
  }
}

/** While a link is drawn, arrows look for its end, Enter makes it, and anything else lets it go first. */
function steerLink(canvas: Canvas, intent: Intent): boolean {
  if (!canvas.session.getState().linkingFrom || intent.do === 'walk') return false;
  if (intent.do === 'edit') {
    finishLink(canvas, canvas.focus.key());
    return true;
  }
  cancelLink(canvas);
  return intent.do === 'escape' || intent.do === 'link';
}

/** While a place for a comment is looked for, arrows walk, Enter takes it, Escape lets go. */
function steerComment(canvas: Canvas, intent: Intent): boolean {
  const { session } = canvas;
  if (session.getState().tool !== 'comment' || (intent.do !== 'edit' && intent.do !== 'escape')) return false;
  if (intent.do === 'edit') comment(canvas);
  else session.setState({ tool: 'select' });
  return true;
}

function takeTool(canvas: Canvas, tool: Tool): void {
  // Whoever may not comment is told so.
  if (tool === 'comment' && !canvas.session.getState().canComment) comment(canvas);
  else canvas.session.setState({ tool });
}

function comment(canvas: Canvas): void {
  void import('../pins/index.ts').then(({ commentHere }) => commentHere(canvas));
}

function goTo(canvas: Canvas, { way, isExtending }: Extract<Intent, { do: 'walk' }>): boolean {
  const { focus, scene, session } = canvas;
  if (isExtending && isDirection(way) && extendBy(canvas, way)) {
    canvas.announcer.say(i18next.t('canvas:said.selected', { count: session.getState().selection.length }));
    return true;
  }
  const to = walk(scene.getSnapshot().grid, focus.get(), way, session.getState().view);
  // Tab past the last cell leaves the grid; other keys stay at its edge.
  if (!to) return way !== 'next' && way !== 'previous';
  focus.go(to, isExtending ? { keep: session.getState().selection } : {});
  return true;
}

function isDirection(way: Walk): way is 'up' | 'down' | 'left' | 'right' {
  return way === 'up' || way === 'down' || way === 'left' || way === 'right';
}

/** Only where cells are chosen: elsewhere the key reloads the page. */
function fillChosen(canvas: Canvas): boolean {
  const area = chosenArea(canvas);
  if (!area || area.right === area.left) return false;
  void import('../range/fill.ts').then(({ fillRight }) => fillRight(canvas));
  return true;
}

function letGo({ session, gesture }: Canvas): boolean {
  if (gesture.getSnapshot()) gesture.cancel();
  else if (session.getState().selection.length > 0) session.setState({ selection: [] });
  else return false;
  return true;
}

/** Edits what is in the cell; in an empty one, makes what belongs there. */
function editFocused(canvas: Canvas): void {
  const key = canvas.focus.key();
  if (key) editRecord(canvas, key);
  else fillFocused(canvas, null);
}

function addHere(canvas: Canvas): void {
  const { row, column, item } = canvas.focus.get();
  if (column === HEADER_COLUMN) return;
  if (typeof row === 'object') addCardAt(canvas, { lane: row.lane, column, index: item + 1 });
  else if (row === 'activities') addActivity(canvas);
  else addPhase(canvas);
}

function addNext(canvas: Canvas, what: Extract<Intent, { do: 'add' }>['what']): void {
  const { row, column } = canvas.focus.get();
  if (what === 'phase' || (what === 'sibling' && row === 'phases')) addPhase(canvas);
  else if (what === 'lane' || (what === 'sibling' && column === HEADER_COLUMN)) {
    const lane = typeof row === 'object' ? canvas.document.getMap().lanes[row.lane] : undefined;
    // A second curve is rarely what is meant: notes fit below any lane.
    const kind = isPlotRow(canvas) ? 'note' : (lane?.kind ?? kinds[0]?.id);
    if (kind) addLane(canvas, kind);
  } else addActivity(canvas);
}
