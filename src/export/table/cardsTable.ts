/**
 * A map as a table with one row per card, in the order of the journey.
 *
 * Laws
 * - Every live card is a row; an activity or a lane without cards has a row of its own, so that it comes back too.
 * - Numbers tell phases, activities and lanes apart where their names do not, and how they stand to one another.
 * - The columns of fields that no card has set are left out.
 */
import type { FieldSpec } from '../../kinds/defineKind.ts';
import { type FieldColumn, fieldColumns, fieldToCell, isReference } from '../../kinds/fieldCells.ts';
import { kindOf, parseCard } from '../../kinds/registry.ts';
import type { Cell } from '../../lib/cell.ts';
import {
  type Card,
  deriveGrid,
  type GridLane,
  isLive,
  type JourneyMap,
  type MapGrid,
  type PlacedCard,
  sourcesOf,
} from '../../model/index.ts';
import { type SheetHead, sheetWords } from '../../model/sheets/index.ts';
import { liveSources } from './recordTables.ts';
import { referencesTo, writeTags } from './references.ts';
import type { Table } from './table.ts';

/** One row before its cells are written: a card, or the place that would hold one. */
interface Row {
  readonly card: Card | null;
  readonly column: number | null;
  readonly lane: number | null;
  readonly span: number;
}

interface Writer {
  readonly map: JourneyMap;
  readonly grid: MapGrid;
  readonly personas: (ids: readonly string[]) => string;
  readonly sources: (ids: readonly string[]) => string;
  readonly numberOf: ReadonlyMap<string, number>;
}

type Column =
  | { readonly head: SheetHead; readonly width: number; readonly cell: (row: Row, writer: Writer) => Cell }
  | { readonly field: FieldColumn };

const EVIDENCE_COLUMNS: readonly Column[] = [
  { head: 'evidence', width: 13, cell: ({ card }, { map }) => (card && weighed(card, map)) || null },
  { head: 'evidenceNote', width: 28, cell: ({ card }) => card?.evidenceNote || null },
  {
    head: 'sources',
    width: 24,
    cell: ({ card }, writer) =>
      (card && writer.sources(sourcesOf(card, writer.map.sources).map(({ id }) => id))) || null,
  },
  {
    head: 'moment',
    width: 16,
    cell: ({ card }, { map }) => (card?.moment ? sheetWords[map.map.locale].values[card.moment] : null),
  },
  { head: 'tags', width: 18, cell: ({ card }) => (card && writeTags(card.tags)) || null },
  { head: 'personas', width: 18, cell: ({ card }, { personas }) => (card && personas(card.personas)) || null },
];

const PLACE_COLUMNS: readonly Column[] = [
  { head: 'phase', width: 18, cell: ({ column }, { grid }) => grid.columns[column ?? -1]?.phase.title || null },
  { head: 'activity', width: 24, cell: ({ column }, { grid }) => grid.columns[column ?? -1]?.activity?.text || null },
  { head: 'lane', width: 18, cell: ({ lane }, { grid }) => grid.lanes[lane ?? -1]?.lane.title || null },
  {
    head: 'kind',
    width: 14,
    cell: ({ card, lane }, { grid, map }) => kindWords(card?.kind ?? grid.lanes[lane ?? -1]?.lane.kind, map),
  },
  { head: 'text', width: 48, cell: ({ card }) => card?.text || null },
];

const NUMBER_COLUMNS: readonly Column[] = [
  { head: 'number', width: 7, cell: ({ card }, { numberOf }) => (card && numberOf.get(card.id)) ?? null },
  {
    head: 'phaseNumber',
    width: 10,
    cell: ({ column }, { grid }) => (column === null ? null : phaseNumber(grid, column)),
  },
  {
    head: 'activityNumber',
    width: 12,
    cell: ({ column }, { grid }) => (column !== null && grid.columns[column]?.activity ? column + 1 : null),
  },
  { head: 'laneNumber', width: 9, cell: ({ lane }) => (lane === null ? null : lane + 1) },
  { head: 'span', width: 12, cell: ({ card, column, span }) => (card && column !== null ? span : null) },
  { head: 'hint', width: 24, cell: ({ lane }, { grid }) => grid.lanes[lane ?? -1]?.lane.hint || null },
  {
    head: 'lanePersonas',
    width: 18,
    cell: ({ lane }, { grid, personas }) => personas(grid.lanes[lane ?? -1]?.lane.personas ?? []) || null,
  },
];

export function cardsTable(map: JourneyMap): Table {
  const grid = deriveGrid(map);
  const rows = rowsOf(grid);
  const cards = rows.flatMap(({ card }) => card ?? []);
  const writer: Writer = {
    map,
    grid,
    personas: referencesTo(grid.personas),
    sources: referencesTo(liveSources(map).map(({ id, reference }) => ({ id, name: reference }))),
    numberOf: new Map(cards.map(({ id }, index) => [id, index + 1])),
  };
  const fields = fieldColumns.map((field) => ({ field }));
  const all: readonly Column[] = [...PLACE_COLUMNS, ...fields, ...EVIDENCE_COLUMNS, ...NUMBER_COLUMNS];
  const written = all.map((column) => ({ column, cells: rows.map((row) => cellOf(row, column, writer)) }));
  const kept = written.filter(({ column, cells }) => !isOptional(column) || cells.some((cell) => cell !== null));
  return {
    columns: kept.map(({ column }) => ({
      title: 'head' in column ? sheetWords[map.map.locale].heads[column.head] : column.field.titles[map.map.locale],
      width: 'head' in column ? column.width : 14,
    })),
    rows: rows.map((_, y) => kept.map(({ cells }) => cells[y] ?? null)),
  };
}

/** Numbers of the cards, in the order of their rows. */
export function cardNumbers(map: JourneyMap): ReadonlyMap<string, number> {
  const cards = rowsOf(deriveGrid(map)).flatMap(({ card }) => card ?? []);
  return new Map(cards.map(({ id }, index) => [id, index + 1]));
}

const OPTIONAL: ReadonlySet<SheetHead> = new Set([
  'evidenceNote',
  'sources',
  'moment',
  'tags',
  'personas',
  'hint',
  'lanePersonas',
]);

function isOptional(column: Column): boolean {
  return !('head' in column) || OPTIONAL.has(column.head);
}

/** By phase, activity, lane and order; then what has no place, and what has no card. */
function rowsOf(grid: MapGrid): Row[] {
  const placed = grid.lanes.flatMap(({ cards }, lane) =>
    cards.map(({ card, column, span }: PlacedCard): Row => ({ card, column, lane, span })),
  );
  placed.sort((a, b) => (a.column ?? 0) - (b.column ?? 0));
  const filled = new Set(placed.map(({ column }) => column));
  const waiting = grid.unplaced.cards.map((card): Row => ({ card, column: null, lane: null, span: 1 }));
  const columns = grid.columns.flatMap((_, column): Row[] =>
    filled.has(column) ? [] : [{ card: null, column, lane: null, span: 1 }],
  );
  const lanes = grid.lanes.flatMap(({ cards }: GridLane, lane): Row[] =>
    cards.length > 0 ? [] : [{ card: null, column: null, lane, span: 1 }],
  );
  return [...placed, ...waiting, ...columns, ...lanes];
}

function cellOf(row: Row, column: Column, writer: Writer): Cell {
  if ('head' in column) return column.cell(row, writer);
  const { card } = row;
  const kind = card && kindOf(card.kind);
  const spec = kind && column.field.specs.get(kind.id);
  const fields = card && parseCard(card)?.fields;
  if (!kind || !spec || !fields) return null;
  const value = fields[spec.name] ?? null;
  return isReference(spec) ? referenceCell(spec, value, writer) : fieldToCell(kind, spec, value, writer.map.map.locale);
}

function referenceCell(spec: FieldSpec, value: unknown, { map, personas, numberOf }: Writer): Cell {
  if (typeof value !== 'string') return null;
  if (spec.type === 'persona') return personas([value]) || null;
  const card = map.cards[value];
  return card && isLive(card) ? (numberOf.get(value) ?? null) : null;
}

function weighed(card: Card, { map: { locale } }: JourneyMap): string {
  return sheetWords[locale].values[card.evidence];
}

function kindWords(id: string | undefined, { map: { locale } }: JourneyMap): string | null {
  return id === undefined ? null : (kindOf(id)?.labels[locale].name ?? id);
}

function phaseNumber({ phases }: MapGrid, column: number): number {
  return phases.findLastIndex(({ firstColumn }) => firstColumn <= column) + 1;
}
