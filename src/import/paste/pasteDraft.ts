import { kindOf } from '../../kinds/registry.ts';
import {
  type Card,
  freshCard,
  freshPhase,
  type JourneyMap,
  type MapGrid,
  type NewRecords,
  NO_RECORDS,
  type Phase,
  type RecordKey,
  recordKey,
} from '../../model/index.ts';
import { splitLines } from '../grid/cells.ts';
import { fieldsOf } from '../grid/fieldsOf.ts';
import { feelingsOf } from './feelingsOf.ts';

/** `order` is dealt out where the record is placed; until then any will do. */
const ANY_ORDER = 'a0';

type Adding = { -readonly [Root in keyof NewRecords]: NewRecords[Root][number][] };

/** Records on their way in, and the columns they ask for. */
export interface PasteDraft {
  readonly records: Adding;
  readonly selected: RecordKey[];
  /** The activity of a column. An empty column of a phase gets one; beyond the last, one is made at the end. Null where none may be made. */
  readonly activityAt: (column: number, text?: string) => string | null;
  readonly addPhase: (values: Partial<Phase>, index?: number) => string;
  readonly addActivity: (phase: string, text: string, index?: number) => string;
  readonly addCard: (card: Omit<Card, 'id' | 'deletedAt' | 'place'>, at: CardSpot) => string;
  /** A cell's text becomes cards of its lane's kind. */
  readonly fillCell: (
    laneId: string,
    activity: string,
    items: readonly string[],
    scale?: readonly (readonly string[])[],
  ) => void;
  /** Activities made beyond the last column. */
  readonly grown: () => number;
}

interface CardSpot {
  readonly lane: string;
  readonly activity: string;
  readonly span?: number;
}

export interface DraftParts {
  readonly map: JourneyMap;
  readonly grid: MapGrid;
  readonly newId: () => string;
  readonly mayGrow: boolean;
}

export function createPasteDraft({ map, grid, newId, mayGrow }: DraftParts): PasteDraft {
  const records = Object.fromEntries(Object.keys(NO_RECORDS).map((root) => [root, []])) as unknown as Adding;
  const selected: RecordKey[] = [];
  const byColumn = new Map<number, string>();
  let grown = 0;

  function addPhase(values: Partial<Phase>, index?: number): string {
    const id = newId();
    const colour = (grid.phases.length + records.phases.length) % 8;
    records.phases.push({
      record: { ...freshPhase({ colour, order: ANY_ORDER, ...values, id }), deletedAt: null },
      ...at(index),
    });
    return id;
  }

  function addActivity(phase: string, text: string, index?: number): string {
    const id = newId();
    records.activities.push({
      record: { id, place: { phase, order: ANY_ORDER }, text, deletedAt: null },
      ...at(index),
    });
    return id;
  }

  function lastPhase(): string {
    return grid.phases.at(-1)?.phase.id ?? records.phases.at(-1)?.record.id ?? addPhase({});
  }

  function activityAt(column: number, text = ''): string | null {
    const there = grid.columns[column];
    const known = byColumn.get(column) ?? there?.activity?.id;
    if (known !== undefined) return known;
    if (!there && !mayGrow) return null;
    // Columns come in order: those between are made too.
    if (!there && column > grid.columns.length) activityAt(column - 1);
    const id = addActivity(there?.phase.id ?? lastPhase(), text);
    byColumn.set(column, id);
    if (!there) grown += 1;
    return id;
  }

  function addCard(card: Omit<Card, 'id' | 'deletedAt' | 'place'>, { lane, activity, span = 1 }: CardSpot): string {
    const id = newId();
    const place = { lane, activity, span, order: ANY_ORDER };
    records.cards.push({ record: { ...card, id, place, deletedAt: null } });
    selected.push(recordKey('cards', id));
    return id;
  }

  return {
    records,
    selected,
    activityAt,
    addPhase,
    addActivity,
    addCard,
    fillCell(laneId, activity, items, scale = [items]) {
      const lane = map.lanes[laneId];
      const kind = lane && kindOf(lane.kind);
      if (!lane || !kind || items.length === 0) return;
      const contents = kind.traits.plot
        ? [feelingsOf(items, scale)]
        : items.map((text) => ({ text, fields: fieldsOf(kind, text) }));
      for (const { text, fields } of contents) {
        const card = freshCard({ id: '', kind: kind.id, text, fields: { ...kind.create(), ...fields } });
        addCard(card, { lane: laneId, activity });
      }
    },
    grown: () => grown,
  };
}

/** Items of a cell, as lanes hold them. */
export function itemsOf(cell: string): string[] {
  return splitLines(cell);
}

function at(index: number | undefined): { index?: number } {
  return index === undefined ? {} : { index };
}
