/** A map as a workbook: the map as its own table, and sheets that hold all of it, in the map's language. */
import type { Cell } from '../../lib/cell.ts';
import { plainWords } from '../../lib/notation.ts';
import type { JourneyMap } from '../../model/index.ts';
import { type SheetName, sheetWords } from '../../model/sheets/index.ts';
import { actionsTable } from '../table/actionsTable.ts';
import { cardsTable } from '../table/cardsTable.ts';
import { GRID_HEADS, gridTable } from '../table/gridTable.ts';
import { lossesOf } from '../table/lossesOf.ts';
import { aboutTable, personasTable, phasesTable, sourcesTable } from '../table/recordTables.ts';
import type { Table } from '../table/table.ts';
import { votesTable } from '../table/votesTable.ts';
import type { Exporter } from '../types.ts';
import type { XlsxOptions } from './options.ts';
import type { WorkSheet } from './workbook.ts';

const LANE_WIDTH = 20;
const KIND_WIDTH = 15;
const CELL_WIDTH = 28;

export const exportXlsx: Exporter<XlsxOptions> = async ({ map, today, outcome }, options, { progress, signal }) => {
  const { sheets } = sheetWords[map.map.locale];
  const tables: readonly (readonly [SheetName, Table])[] = [
    ['cards', cardsTable(map)],
    ['actions', actionsTable(map)],
    ['votes', votesTable(map, outcome)],
    ['sources', sourcesTable(map)],
    ['personas', personasTable(map)],
    ['phases', phasesTable(map)],
    ['about', aboutTable(map)],
  ];
  progress(0.2);
  const { writeWorkbook } = await import('./writeWorkbook.ts');
  signal.throwIfAborted();
  const bytes = await writeWorkbook({
    title: map.map.title,
    date: today,
    sheets: [
      gridSheet(map, sheets.map, options),
      ...tables
        .filter(([name, { rows }]) => name === 'cards' || rows.length > 0)
        .map(([name, table]) => tableSheet(sheets[name], table)),
    ],
  });
  return { bytes, losses: lossesOf(map, 'xlsx') };
};

function gridSheet(map: JourneyMap, name: string, { orientation }: XlsxOptions): WorkSheet {
  const isColumns = orientation === 'columns';
  const rows = gridTable(map, { orientation, words: plainWords });
  // The lanes' names, kinds and, where some lane has one, questions.
  const laneHeads = laneHeadsOf(map);
  const heads = isColumns ? { rows: GRID_HEADS, columns: laneHeads } : { rows: laneHeads, columns: GRID_HEADS };
  const width = (x: number) => {
    if (!isColumns) return CELL_WIDTH;
    return x === 0 ? LANE_WIDTH : x < laneHeads ? KIND_WIDTH : CELL_WIDTH;
  };
  return {
    name,
    rows,
    widths: (rows[0] ?? []).map((_: Cell, x) => width(x)),
    heads,
    hasFilter: false,
    joined: isColumns ? { row: 0 } : { column: 0 },
  };
}

function laneHeadsOf(map: JourneyMap): number {
  const { heads } = sheetWords[map.map.locale];
  return gridTable(map, { orientation: 'columns', words: () => '' })[0]?.includes(heads.hint) ? 3 : 2;
}

function tableSheet(name: string, { columns, rows }: Table): WorkSheet {
  return {
    name,
    rows: [columns.map(({ title }) => title), ...rows],
    widths: columns.map(({ width }) => width),
    heads: { rows: 1, columns: 0 },
    hasFilter: true,
    joined: null,
  };
}
