import type { JourneyMap } from '../../model/index.ts';
import { dialectOf, writeCsv } from '../csv/writeCsv.ts';
import { actionsTable } from '../table/actionsTable.ts';

/** What shall or could be done, as the actions sheet of a workbook has it, in the map's language. */
export function actionsCsv(map: JourneyMap): string {
  const { columns, rows } = actionsTable(map);
  return writeCsv([columns.map(({ title }) => title), ...rows], dialectOf(map.map.locale, 'auto'));
}
