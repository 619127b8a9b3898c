/** What one cell holds: clean text, and the items people packed into it. */

/** Line breaks, Markdown escapes and the apostrophe that keeps spreadsheets from computing, undone. */
export function cleanCell(text: string): string {
  return text
    .replace(/\r\n?|<br\s*\/?>/gi, '\n')
    .replace(/\\([.|*_#()[\]!`~+-])/g, '$1')
    .replace(/^'(?=[=+\-@\t])/, '')
    .split('\n')
    .map((line) => line.replaceAll('\u00a0', ' ').trim())
    .join('\n')
    .trim();
}

const BULLET = /^(?:[-*–—•·▪◦‣●○]\s+|[•·▪◦‣●○])/u;

/** Items of one cell: by line; where lines begin with bullets, a line without one goes on with the item before it. */
export function splitLines(cell: string): string[] {
  const lines = cell.split(/\n|(?<=\S)\s+(?=•\s)/).filter((line) => line !== '');
  const isBulleted = BULLET.test(lines[0] ?? '');
  const items: string[] = [];
  for (const line of lines) {
    const text = line.replace(BULLET, '').trim();
    if (isBulleted && !BULLET.test(line) && items.length > 0) items[items.length - 1] += ` ${text}`;
    else if (text !== '') items.push(text);
  }
  return items;
}

/** Items of each cell of a lane. A slash or semicolon divides only where every filled cell of the lane has it; a comma never. */
export function splitLane(cells: readonly string[]): string[][] {
  const items = cells.map(splitLines);
  const filled = items.filter((lines) => lines.length > 0);
  if (filled.length < 2 || filled.some((lines) => lines.length > 1)) return items;
  const divider = ['/', ';'].find((sign) =>
    filled.every(([text = '']) => dividedBy(text, sign).length > 1 && !text.includes('://')),
  );
  return divider ? items.map((lines) => lines.flatMap((text) => dividedBy(text, divider))) : items;
}

function dividedBy(text: string, sign: string): string[] {
  return text
    .split(sign)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

const EMOJI_MARK = /^(\p{Extended_Pictographic}(?:\ufe0f|\u20e3|[\u{1f3fb}-\u{1f3ff}])*)\s*/u;

/** The emoji that every item of a lane begins with, used as a bullet; null when they differ or there are fewer than two. */
export function sharedMark(items: readonly (readonly string[])[]): string | null {
  const all = items.flat();
  const mark = EMOJI_MARK.exec(all[0] ?? '')?.[1];
  if (mark === undefined || all.length < 2) return null;
  return all.every((item) => EMOJI_MARK.exec(item)?.[1] === mark && item.length > mark.length) ? mark : null;
}

export function withoutMark(item: string): string {
  return item.replace(EMOJI_MARK, '');
}
