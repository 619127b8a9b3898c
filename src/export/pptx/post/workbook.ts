import { cleanContentTypes, dateProperties } from './package.ts';
import { unzipParts, xmlPart, zipParts } from './parts.ts';

/**
 * The workbook behind a chart: its date is fixed, and its table is taken out, whose range the library writes with a stray mark
 * (`A1:B3'`) that makes Excel ask to repair it when somebody wants to edit the numbers.
 */
export function finishWorkbook(bytes: Uint8Array, date: string): Uint8Array {
  const parts = unzipParts(bytes);
  for (const path of [...parts.keys()]) if (/^xl\/tables\/|worksheets\/_rels\//.test(path)) parts.delete(path);
  const change = (path: string, mend: (xml: string) => string): void => {
    const xml = xmlPart(parts, path);
    if (xml !== undefined) parts.set(path, mend(xml));
  };
  change('docProps/core.xml', (xml) => dateProperties(xml, date).replaceAll('PptxGenJS', 'Resa'));
  change('[Content_Types].xml', (xml) => cleanContentTypes(xml, new Set(parts.keys())));
  change('xl/worksheets/sheet1.xml', (xml) => xml.replace(/<tableParts[\s\S]*?<\/tableParts>/, ''));
  return zipParts(parts);
}
