/**
 * Mermaid's user journey, read at least as leniently as Mermaid 11.17.2 reads it.
 *
 * Laws
 * - What Mermaid parses, we parse to the same title, sections, tasks, scores and actors, trimmed.
 * - Where Mermaid silently draws nonsense, we read the same and warn; where it refuses but the meaning is plain, we accept and warn.
 */
import { fail, ok, type Result } from '../../lib/result.ts';
import { LIMITS } from '../../model/index.ts';
import type { ImportError, ImportWarning } from '../types.ts';
import { undoEntities } from './entities.ts';
import { readFrame, type SourceLine } from './frame.ts';
import type { JourneyTask, MermaidJourney } from './journey.ts';
import { readTask } from './task.ts';

/** Reads a Mermaid `journey`. Fails when the text does not open with that word or a line is too long to keep. */
export function parseJourney(text: string): Result<MermaidJourney, ImportError> {
  const frame = readFrame(text);
  if (!frame.lines) return fail({ code: 'not-a-journey', place: { line: 1 }, values: {} });
  const long = frame.lines.find((line) => line.text.length > LIMITS.text);
  if (long) return fail({ code: 'text-too-long', place: { line: long.line }, values: { limit: LIMITS.text } });

  const warnings: ImportWarning[] = [];
  const sections: { title: string; line: number }[] = [];
  const tasks: JourneyTask[] = [];
  const titleTasks: JourneyTask[] = [];
  const names = { title: '', plainTitle: '', accTitle: '', accDescr: '' };

  const warn = (code: string, line: number, values: ImportWarning['values'] = {}): void => {
    warnings.push({ code, place: { line }, values });
  };
  /** Mermaid takes `#` for the start of a comment. */
  const cutAtHash = (value: string, line: number): string => {
    const at = value.indexOf('#');
    if (at < 0) return value;
    warn('mermaid-hash', line, { cut: undoEntities(value.slice(at)) });
    return value.slice(0, at);
  };

  /** The lines to come, the next one last. */
  const lines = frame.lines.toReversed();
  for (let next = lines.pop(); next; next = lines.pop()) {
    const { text: statement, line } = next;
    const description = /^accDescr\s*\{([\s\S]*)$/i.exec(statement);
    if (description) {
      const block = takeBlock(description[1] as string, line, lines);
      names.accDescr = undoEntities(block);
      continue;
    }
    const spoken = /^(accTitle|accDescr)\s*:\s*(.*)$/i.exec(statement);
    if (spoken) {
      const key = (spoken[1] as string).toLowerCase() === 'acctitle' ? 'accTitle' : 'accDescr';
      names[key] = undoEntities(spoken[2] as string).trim();
      continue;
    }
    const title = /^title\s+(.*)$/i.exec(statement);
    if (title) {
      const value = title[1] as string;
      if (looksLikeTask(value)) {
        warn('mermaid-title-task', line, { title: undoEntities(value) });
        titleTasks.push(
          readTask(
            statement,
            sections.length - 1,
            line,
            (text) => text,
            () => undefined,
          ),
        );
      }
      names.title = undoEntities(cutAtHash(value, line)).trim();
      if (!looksLikeTask(value)) names.plainTitle = names.title;
      continue;
    }
    const section = /^section(?:\s+(.*))?$/i.exec(statement);
    if (section && !looksLikeTask(section[1] ?? '')) {
      const value = section[1] ?? '';
      if (value === '') warn('mermaid-section-unnamed', line);
      if (/[:;]/.test(value)) warn('mermaid-refuses', line, { name: undoEntities(value) });
      sections.push({ title: undoEntities(cutAtHash(value, line)).trim(), line });
      continue;
    }
    if (section || /^journey\b/i.test(statement)) warn('mermaid-refuses', line, { name: undoEntities(statement) });
    tasks.push(readTask(statement, sections.length - 1, line, cutAtHash, warn));
  }

  return ok({
    ...names,
    title: names.title || frame.title,
    plainTitle: names.plainTitle || frame.title,
    sections,
    tasks,
    titleTasks,
    actors: [...new Set(tasks.flatMap((task) => task.actors))].sort(),
    warnings,
  });
}

/** Whether the text ends like a task: `…: 3: Me`. */
function looksLikeTask(text: string): boolean {
  return /:\s*[+-]?\d+(?:\.\d+)?\s*(?::|$)/.test(text);
}

/** The text of `accDescr { … }`; what follows the brace goes back to be read. */
function takeBlock(first: string, line: number, lines: SourceLine[]): string {
  const parts: string[] = [];
  let current: SourceLine | undefined = { text: first, line };
  while (current) {
    const end = current.text.indexOf('}');
    if (end >= 0) {
      parts.push(current.text.slice(0, end).trim());
      const rest = current.text.slice(end + 1).trim();
      if (rest) lines.push({ text: rest, line: current.line });
      break;
    }
    parts.push(current.text);
    current = lines.pop();
  }
  return parts.filter((part) => part !== '').join('\n');
}
