/** What toolbars and panels can ask of the canvas that shows a document. */
import { deleteRecords, duplicateCards, type MapDocument } from '../../document/index.ts';
import { newId } from '../../lib/id.ts';
import type { CommentPlace } from '../../model/comments/index.ts';
import { parseRecordKey, type RecordKey } from '../../model/index.ts';
import type { Session } from '../../session/session.ts';
import { scratchOf, undoTry } from '../../session/whatIf.ts';
import type { Canvas } from '../canvas.ts';
import { carryOut } from '../grid/intents.ts';
import type { Intent } from '../grid/keymap.ts';
import { LEGIBLE_ZOOM } from '../view/viewMaths.ts';
import { addActivity, addCardOfKind, addLane, addPhase } from './addRecords.ts';
import { dropRecord } from './dropRecord.ts';
import { setAllFolded, setFolded } from './folding.ts';
import { startLink } from './linkActions.ts';
import { deleteSelection, duplicateSelection, goBack } from './selectionActions.ts';
import { zoomToPhase, zoomToSelection } from './zooming.ts';

export interface CanvasActions {
  readonly fit: () => void;
  readonly zoomBy: (factor: number) => void;
  readonly zoomTo: (zoom: number) => void;
  /** Unfolds what a record is folded into, brings it into view, legible, selects it and puts the keyboard there. */
  readonly reveal: (key: RecordKey) => void;
  /** The same, and the keyboard stays where it is. */
  readonly show: (key: RecordKey) => void;
  readonly setFolded: (keys: readonly RecordKey[], isFolded: boolean) => void;
  readonly setAllFolded: (root: 'phases' | 'lanes', isFolded: boolean) => void;
  /** Does what a key of the map does, where the keyboard is. */
  readonly carryOut: (intent: Intent) => void;
  /** Fills the view with a phase; with the one the keyboard is in when none is named. */
  readonly zoomToPhase: (id?: string) => void;
  readonly zoomToSelection: () => void;
  /** Brings what a comment hangs on into view and puts the keyboard there. */
  readonly revealPlace: (place: CommentPlace) => void;
  /** Adds a card of a kind where the person is and starts typing; makes the lane or activity it needs. */
  readonly addCard: (kindId: string) => void;
  readonly addPhase: () => void;
  readonly addActivity: () => void;
  readonly addLane: (kindId: string) => void;
  /** Starts a link from a record; the map's next click or Enter says where it leads. */
  readonly startLink: (from: RecordKey) => void;
  readonly deleteSelection: () => void;
  readonly duplicateSelection: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Places an unplaced card or activity (its key) that was dropped at a point of the window; answers whether there was a cell for it. */
  readonly dropRecordAt: (clientX: number, clientY: number, key: string) => boolean;
}

const shown = new WeakMap<Session, Canvas>();
/** What somebody wants to do on the sheet of a map that is shown as a text or a table until then. */
const awaited = new WeakMap<Session, (canvas: Canvas) => void>();

/** Tells which canvas shows a session's map; answers the function that ends it. */
export function showCanvas(canvas: Canvas): () => void {
  shown.set(canvas.session, canvas);
  const act = awaited.get(canvas.session);
  awaited.delete(canvas.session);
  act?.(canvas);
  return () => {
    if (shown.get(canvas.session) === canvas) shown.delete(canvas.session);
  };
}

/**
 * Actions on the canvas that shows `session`. From a text or a table, what has its place on the sheet leads there; what only moves
 * the view does nothing.
 */
export function createCanvasActions(document: MapDocument, session: Session): CanvasActions {
  const withCanvas =
    <Args extends readonly unknown[]>(act: (canvas: Canvas, ...args: Args) => void) =>
    (...args: Args): void => {
      const canvas = shown.get(session);
      if (canvas) act(canvas, ...args);
    };
  const onSheet =
    <Args extends readonly unknown[]>(act: (canvas: Canvas, ...args: Args) => void) =>
    (...args: Args): void => {
      const canvas = shown.get(session);
      if (canvas) act(canvas, ...args);
      else {
        awaited.set(session, (coming) => act(coming, ...args));
        session.setState({ form: 'sheet' });
      }
    };
  const anywhere = (act: (canvas: Canvas) => void, without: () => void) => (): void => {
    const canvas = shown.get(session);
    if (canvas) act(canvas);
    else if (!session.getState().isReadOnly) without();
  };
  const back = (direction: 'undo' | 'redo') => (): void => {
    const canvas = shown.get(session);
    if (canvas) goBack(canvas, direction);
    else if (scratchOf(session)) direction === 'undo' && undoTry(session);
    else if (!session.getState().isReadOnly) document.history[direction]();
  };
  return {
    fit: withCanvas(({ control }) => control.fit()),
    zoomBy: withCanvas(({ control }, factor: number) => control.zoomBy(factor)),
    zoomTo: withCanvas(({ control }, zoom: number) => control.zoomTo(zoom)),
    reveal(key) {
      if (!shown.has(session)) session.setState({ selection: [key] });
      onSheet(({ focus }) => focus.goTo(key, { leastZoom: LEGIBLE_ZOOM }))();
    },
    show: withCanvas(({ focus }, key: RecordKey) => focus.goTo(key, { leastZoom: LEGIBLE_ZOOM, isTaking: false })),
    carryOut(intent) {
      if (intent.do === 'undo' || intent.do === 'redo') back(intent.do)();
      else onSheet((canvas) => void carryOut(canvas, intent))();
    },
    setFolded: onSheet(setFolded),
    setAllFolded: onSheet(setAllFolded),
    zoomToPhase: onSheet((canvas, id?: string) => zoomToPhase(canvas, id)),
    zoomToSelection: onSheet(zoomToSelection),
    revealPlace: onSheet((canvas, place: CommentPlace) => {
      void import('../pins/index.ts').then(({ goToPlace }) => goToPlace(canvas, place));
    }),
    addCard: onSheet(addCardOfKind),
    addPhase: onSheet((canvas) => addPhase(canvas)),
    addActivity: onSheet((canvas) => addActivity(canvas)),
    addLane: onSheet((canvas, kindId: string) => addLane(canvas, kindId)),
    startLink: onSheet((canvas, from: RecordKey) => startLink(canvas, from)),
    deleteSelection: anywhere(deleteSelection, () => {
      document.run(deleteRecords, { keys: session.getState().selection });
      session.setState({ selection: [] });
    }),
    duplicateSelection: anywhere(duplicateSelection, () => {
      const cards = session.getState().selection.flatMap((key) => {
        const name = parseRecordKey(key);
        return name?.root === 'cards' ? [{ id: name.id, newId: newId() }] : [];
      });
      document.run(duplicateCards, { cards });
    }),
    undo: back('undo'),
    redo: back('redo'),
    dropRecordAt(clientX, clientY, key) {
      const canvas = shown.get(session);
      return canvas !== undefined && dropRecord(canvas, key, { x: clientX, y: clientY });
    },
  };
}
