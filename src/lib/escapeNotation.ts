import { LINE_END } from './notation.ts';
import { mayHaveNotation, nextMark, readListItem } from './notationMarks.ts';

const LINES_AND_ENDS = new RegExp(`(${LINE_END.source})`);

/** A text that reads as `text` itself, marks and all. */
export function escapeNotation(text: string): string {
  if (!mayHaveNotation(text)) return text;
  return text
    .split(LINES_AND_ENDS)
    .map((part, i) => (i % 2 === 0 ? escapeLine(part) : part))
    .join('');
}

function escapeLine(line: string): string {
  const item = readListItem(line);
  let escaped = item ? escapes(item.slashes) : '';
  let from = item?.slashes ?? 0;
  for (let mark = nextMark(line, from); mark; mark = nextMark(line, from)) {
    escaped += line.slice(from, mark.at) + escapes(mark.slashes);
    from = mark.type === 'link' ? mark.start + 1 : mark.end;
    const text = line.slice(mark.start, from);
    escaped += mark.type === 'stars' ? text.replace(/(?<=\*)\*/g, '\\*') : text;
  }
  return escaped + line.slice(from);
}

/** Backslashes that read as `count` of them, and make text of the mark after them. */
function escapes(count: number): string {
  return '\\'.repeat(2 * count + 1);
}
