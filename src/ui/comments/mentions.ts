/** People named in a text by `@` and their name. */
import type { Mention } from '../../document/discussion/index.ts';

export interface TextPart {
  readonly text: string;
  /** Who is meant; null for other words. */
  readonly mention: Mention | null;
}

/** The text in parts, where each `@name` of `people` is one; the longest name wins. */
export function splitMentions(text: string, people: readonly Mention[]): readonly TextPart[] {
  const byLength = [...people].sort((a, b) => b.name.length - a.name.length);
  const parts: TextPart[] = [];
  let from = 0;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const mention = byLength.find(({ name }) => name !== '' && text.startsWith(name, at + 1));
    if (!mention) continue;
    if (at > from) parts.push({ text: text.slice(from, at), mention: null });
    from = at + 1 + mention.name.length;
    parts.push({ text: text.slice(at, from), mention });
    at = from - 1;
  }
  if (from < text.length) parts.push({ text: text.slice(from), mention: null });
  return parts;
}

/** Each person named in a text once. */
export function mentionsIn(text: string, people: readonly Mention[]): readonly Mention[] {
  const found = new Map(splitMentions(text, people).flatMap(({ mention }) => (mention ? [[mention.id, mention]] : [])));
  return [...found.values()];
}

/** The start of a name being typed just before the caret, and where its `@` is; null when none is. */
export function mentionBefore(text: string, caret: number): { readonly at: number; readonly query: string } | null {
  const match = /(?:^|[\s(])@([^@\n]{0,40})$/u.exec(text.slice(0, caret));
  const query = match?.[1];
  return query === undefined ? null : { at: caret - query.length - 1, query };
}

/** Those whose name has a word that begins as `query` does, in their order. */
export function peopleMatching(query: string, people: readonly Mention[]): readonly Mention[] {
  const wanted = query.toLocaleLowerCase();
  return people.filter(({ name }) => {
    const known = name.toLocaleLowerCase();
    return known.startsWith(wanted) || known.split(/\s+/).some((word) => word.startsWith(wanted));
  });
}
