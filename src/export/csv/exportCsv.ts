import { encodeText } from '../encodeText.ts';
import { cardsTable } from '../table/cardsTable.ts';
import { gridTable } from '../table/gridTable.ts';
import { lossesOf } from '../table/lossesOf.ts';
import type { Exporter } from '../types.ts';
import type { CsvOptions } from './options.ts';
import { dialectOf, writeCsv } from './writeCsv.ts';

export const exportCsv: Exporter<CsvOptions> = async ({ map }, { layout, orientation, separator }) => {
  const dialect = dialectOf(map.map.locale, separator);
  const losses = lossesOf(map, layout);
  if (layout === 'grid') {
    const rows = gridTable(map, { orientation, words: (text) => text });
    return { bytes: encodeText(writeCsv(rows, dialect)), losses };
  }
  const { columns, rows } = cardsTable(map);
  return { bytes: encodeText(writeCsv([columns.map(({ title }) => title), ...rows], dialect)), losses };
};
