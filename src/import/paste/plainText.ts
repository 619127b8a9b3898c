/** What Word puts before an item of a list when it writes it as text: a bullet and a tab. */
const BULLET = /^[ \t]*(?:[·•▪◦‣●○§–-]|o)\t/u;
/** Or a number, which in a plain table may be a column of its own. */
const NUMBER = /^[ \t]*(?:\d{1,3}|[ivxl]{1,5}|[a-z])[.)]\t/i;
const SHEET = /\sdata-sheets-|urn:schemas-microsoft-com:office:excel/;

/** The text beside a page without a table, without the marks that only stand for its lists, line breaks and cells. */
export function plainText(html: string, text: string): string {
  return withoutListMarks(html, withoutCellQuotes(html, text)).replaceAll('\v', ' ');
}

function withoutListMarks(html: string, text: string): string {
  const isMarked = (line: string): boolean => BULLET.test(line) || (html !== '' && NUMBER.test(line));
  const bare = (line: string): string => line.replace(BULLET, '').replace(NUMBER, '');
  const lines = text.split(/\r\n?|\n/);
  const isList = lines.every((line) => !line.includes('\t') || (isMarked(line) && !bare(line).includes('\t')));
  return isList ? lines.map((line) => (line.includes('\t') ? bare(line) : line)).join('\n') : text;
}

/** A single cell of a spreadsheet is quoted when it holds line breaks. */
function withoutCellQuotes(html: string, text: string): string {
  const inside = /^"((?:[^"]|"")*)"\s*$/.exec(text)?.[1];
  return inside?.includes('\n') && SHEET.test(html) ? inside.replaceAll('""', '"') : text;
}
