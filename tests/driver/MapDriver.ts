/** A map without a screen: a Y.Doc, its document, and verbs that read like what people do. Verbs that add answer the new id. */
import * as Y from 'yjs';
import * as commands from '../../src/document/index.ts';
import { type Command, createMapDocument, type MapDocument, writeMap } from '../../src/document/index.ts';
import { newId } from '../../src/lib/id.ts';
import {
  type Card,
  deriveGrid,
  type FieldValue,
  type JourneyMap,
  type MapGrid,
  type RecordKey,
  type RecordRoot,
  recordKey,
} from '../../src/model/index.ts';
import { type TemplateName, templateMap } from '../../src/model/templates/index.ts';

export interface MapDriver {
  readonly doc: Y.Doc;
  readonly document: MapDocument;
  readonly map: () => JourneyMap;
  readonly grid: () => MapGrid;
  readonly run: <Args, Outcome>(command: Command<Args, Outcome>, args: Args) => Outcome;
  readonly addPhase: (title: string, index?: number) => string;
  readonly addActivity: (text: string, phase: string, index?: number) => string;
  readonly addLane: (kind: string, title?: string, index?: number) => string;
  readonly addPersona: (name: string) => string;
  /** Of the lane's kind; unplaced notes when both are null. */
  readonly addCard: (lane: string | null, activity: string | null, values?: CardValues) => string;
  readonly moveCard: (id: string, lane: string, activity: string, index?: number) => void;
  readonly setText: (root: RecordRoot | 'map', id: string, field: string, text: string) => void;
  readonly setFields: (id: string, fields: Readonly<Record<string, FieldValue>>) => void;
  readonly delete: (...keys: RecordKey[]) => void;
  readonly restore: (...keys: RecordKey[]) => void;
  readonly undo: () => boolean;
  readonly redo: () => boolean;
  readonly card: (id: string) => Card;
  /** Ids of the cards that begin there, top to bottom. */
  readonly cell: (lane: string, activity: string) => readonly string[];
  /** Ids in the order people see them. */
  readonly phases: () => readonly string[];
  readonly lanes: () => readonly string[];
  readonly activities: (phase: string) => readonly string[];
  readonly unplaced: () => readonly string[];
}

export interface CardValues {
  readonly text?: string;
  readonly span?: number;
  readonly index?: number;
  readonly fields?: Readonly<Record<string, FieldValue>>;
}

/** A driver of a fresh document that holds `map`. */
export function driveMap(map: JourneyMap): MapDriver {
  const doc = new Y.Doc();
  writeMap(doc, map);
  return driveDoc(doc);
}

export function driveTemplate(name: TemplateName): MapDriver {
  return driveMap(templateMap(name, 'en'));
}

/** A driver of a document that exists. */
export function driveDoc(doc: Y.Doc): MapDriver {
  const document = createMapDocument(doc);
  const { getMap: map, run, history } = document;
  const grid = () => deriveGrid(map());
  const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id);
  return {
    doc,
    document,
    map,
    grid,
    run,
    addPhase: (title, index) => {
      const id = newId();
      run(commands.addPhases, { phases: [{ id, title }], ...at(index) });
      return id;
    },
    addActivity: (text, phase, index) => {
      const id = newId();
      run(commands.addActivities, { activities: [{ id, text }], phase, ...at(index) });
      return id;
    },
    addLane: (kind, title = kind, index) => {
      const id = newId();
      run(commands.addLanes, { lanes: [{ id, kind, title, hint: '' }], ...at(index) });
      return id;
    },
    addPersona: (name) => {
      const id = newId();
      run(commands.addPersonas, { personas: [{ id, name }] });
      return id;
    },
    addCard: (lane, activity, values = {}) => {
      const id = newId();
      const kind = (lane === null ? undefined : map().lanes[lane]?.kind) ?? 'note';
      run(commands.addCards, { cards: [{ id, kind, lane, activity, ...values }] });
      return id;
    },
    moveCard: (id, lane, activity, index) => {
      run(commands.moveCards, { cards: [{ id, lane, activity, ...at(index) }] });
    },
    setText: (root, id, field, text) => run(commands.setText, { root, id, field, text }),
    setFields: (id, fields) => run(commands.setFields, { id, fields }),
    delete: (...keys) => run(commands.deleteRecords, { keys }),
    restore: (...keys) => run(commands.restoreRecords, { keys }),
    undo: () => history.undo() !== null,
    redo: () => history.redo() !== null,
    card: (id) => {
      const card = map().cards[id];
      if (!card) throw new Error(`no card ${id}`);
      return card;
    },
    cell: (lane, activity) => {
      const cards = grid().lanes.find((row) => row.lane.id === lane)?.cards ?? [];
      return ids(cards.filter(({ place }) => place.activity === activity).map(({ card }) => card));
    },
    phases: () => ids(grid().phases.map(({ phase }) => phase)),
    lanes: () => ids(grid().lanes.map(({ lane }) => lane)),
    activities: (phase) =>
      grid().columns.flatMap((column) => (column.phase.id === phase && column.activity ? [column.activity.id] : [])),
    unplaced: () => ids(grid().unplaced.cards),
  };
}

export function cardKey(id: string): RecordKey {
  return recordKey('cards', id);
}

function at(index: number | undefined): { index?: number } {
  return index === undefined ? {} : { index };
}
