import type { JourneyMap, MapOutcome } from '../../model/index.ts';
import { dialectOf, writeCsv } from '../csv/writeCsv.ts';
import { actionsTable } from '../table/actionsTable.ts';
import type { Table } from '../table/table.ts';
import { votesTable } from '../table/votesTable.ts';

/** What shall or could be done, as the actions sheet of a workbook has it, in the map's language. */
export function actionsCsv(map: JourneyMap): string {
  return toCsv(map, actionsTable(map));
}

/** What was voted for, as the sheet of votes has it. */
export function votesCsv(map: JourneyMap, outcome: MapOutcome | null): string {
  return toCsv(map, votesTable(map, outcome ?? undefined));
}

function toCsv(map: JourneyMap, { columns, rows }: Table): string {
  return writeCsv([columns.map(({ title }) => title), ...rows], dialectOf(map.map.locale, 'auto'));
}
