/** What stands around and between a journey's statements: a Markdown fence, front matter, directives, comments. */
import { hideEntities } from './entities.ts';

export interface SourceLine {
  /** Trimmed; entities hidden. */
  readonly text: string;
  /** Counted from 1 in the opened text. */
  readonly line: number;
}

export interface JourneySource {
  /** Title in the front matter, or empty. */
  readonly title: string;
  /** Lines after the word `journey`, and what follows it on its own line; null when the text is not a journey. */
  readonly lines: readonly SourceLine[] | null;
}

/** What may stand in a fence before the word: front matter, directives and comments. */
const OPENING = /^(?:\s*---[^\S\n]*\n[\s\S]*?\n[^\S\n]*---)?(?:\s|%[^\n]*\n)*journey\b/;

/** Opens the `mermaid` fence that holds a journey, if there is one, and finds the journey in the text. */
export function readFrame(text: string): JourneySource {
  let source = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  let offset = 0;
  const fences = [...source.matchAll(/^[^\S\n]*(```|~~~)[^\S\n]*mermaid[^\n]*\n/gm)];
  const fence = fences.find((one) => OPENING.test(source.slice(one.index + one[0].length))) ?? fences[0];
  if (fence) {
    const start = fence.index + fence[0].length;
    offset = countNewlines(source.slice(0, start));
    source = source.slice(start).split(new RegExp(`^[^\\S\\n]*${fence[1]}[^\\S\\n]*$`, 'm'))[0] as string;
  }
  const matter = /^(\s*)---[^\S\n]*\n([\s\S]*?)\n[^\S\n]*---[^\S\n]*(?:\n|$)/.exec(source);
  if (matter) {
    source = source.slice(matter[0].length);
    offset += countNewlines(matter[0]);
  }
  const lines = withoutDirectives(source)
    .split('\n')
    .map((line, index) => ({ text: hideEntities(line).trim(), line: index + 1 + offset }))
    .filter(({ text: line }) => line !== '' && !/^%(?!\{)/.test(line) && !line.startsWith('#'));
  const [first, ...rest] = lines;
  const opening = first && /^journey(?:\s+(.*))?$/.exec(first.text);
  if (!first || !opening) return { title: '', lines: null };
  const tail = opening[1] ? [{ text: opening[1], line: first.line }] : [];
  return { title: matter ? titleOf(matter[2] as string) : '', lines: [...tail, ...rest] };
}

/** `%%{ … }%%` taken out, its line breaks kept; one that is never closed stays. */
function withoutDirectives(source: string): string {
  const parts: string[] = [];
  let from = 0;
  for (let start = source.indexOf('%%{'); start >= 0; start = source.indexOf('%%{', from)) {
    const end = source.indexOf('}%%', start);
    if (end < 0) break;
    parts.push(source.slice(from, start), '\n'.repeat(countNewlines(source.slice(start, end))));
    from = end + 3;
  }
  return parts.join('') + source.slice(from);
}

/** The `title` of simple YAML; anything more is not a title. */
function titleOf(yaml: string): string {
  const value = /^[^\S\n]*title:[^\S\n]*(.*)$/m.exec(yaml)?.[1]?.trim() ?? '';
  const quoted = /^(["'])(.*)\1$/.exec(value);
  return quoted ? (quoted[2] as string) : value.replace(/\s+#.*$/, '');
}

function countNewlines(text: string): number {
  return text.split('\n').length - 1;
}
