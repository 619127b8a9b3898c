/** The small tables beside the map: who, what it rests on, what presenters say, and the map itself. */
import { type Cell, dateCell } from '../../lib/cell.ts';
import { deriveGrid, isLive, type JourneyMap, type Source } from '../../model/index.ts';
import { type SheetHead, type SheetValue, sheetWords } from '../../model/sheets/index.ts';
import type { Table } from './table.ts';

/** In the order of their numbers. */
export function liveSources(map: JourneyMap): readonly Source[] {
  return Object.values(map.sources)
    .filter(isLive)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

export function sourcesTable(map: JourneyMap): Table {
  const { values } = sheetWords[map.map.locale];
  return toTable(
    map,
    [
      ['number', 7],
      ['type', 16],
      ['reference', 48],
      ['date', 12],
      ['n', 12],
    ],
    liveSources(map).map(({ type, reference, date, n }, i) => [i + 1, values[type], reference, dateCell(date), n]),
  );
}

export function personasTable(map: JourneyMap): Table {
  return toTable(
    map,
    [
      ['number', 7],
      ['name', 18],
      ['summary', 28],
      ['quote', 36],
      ['goals', 36],
      ['context', 36],
      ['needs', 36],
      ['colour', 8],
    ],
    deriveGrid(map).personas.map((one, i) => [
      i + 1,
      one.name,
      one.summary,
      one.quote,
      one.goals,
      one.context,
      one.needs,
      one.colour,
    ]),
  );
}

export function phasesTable(map: JourneyMap): Table {
  return toTable(
    map,
    [
      ['phaseNumber', 10],
      ['phase', 24],
      ['notes', 60],
      ['colour', 8],
    ],
    deriveGrid(map).phases.map(({ phase }, i) => [i + 1, phase.title, phase.notes, phase.colour]),
  );
}

export function aboutTable({ map }: JourneyMap): Table {
  const { heads, values } = sheetWords[map.locale];
  const rows: readonly (readonly [SheetValue, Cell])[] = [
    ['title', map.title],
    ['purpose', map.purpose],
    ['state', values[map.state]],
    ['owner', map.owner],
    ['reviewOn', dateCell(map.reviewOn)],
    ['language', map.locale],
  ];
  return {
    columns: [
      { title: heads.about, width: 18 },
      { title: heads.value, width: 70 },
    ],
    rows: rows.map(([name, value]) => [values[name], value]),
  };
}

function toTable(
  { map: { locale } }: JourneyMap,
  columns: readonly (readonly [SheetHead, number])[],
  rows: readonly (readonly Cell[])[],
): Table {
  return {
    columns: columns.map(([head, width]) => ({ title: sheetWords[locale].heads[head], width })),
    rows: rows.map((row) => row.map((cell) => (cell === '' ? null : cell))),
  };
}
