/** Two people in one text: what each changed, put together, with carets kept where they were in the words. */

/** One stretch of a text replaced by another. */
interface Change {
  readonly start: number;
  readonly end: number;
  readonly insert: string;
}

/** `mine` and `theirs` both come from `base`; the text that holds both changes. Where they meet, theirs comes first. */
export function mergeText(base: string, mine: string, theirs: string): string {
  if (base === theirs) return mine;
  const own = changeBetween(base, mine);
  const start = mapIndex(base, theirs, own.start, 'after');
  const end = Math.max(start, mapIndex(base, theirs, own.end, 'after'));
  return theirs.slice(0, start) + own.insert + theirs.slice(end);
}

/** Where index `at` of `before` lies in `after`. An insertion exactly there leaves it `before` or puts it `after` it. */
export function mapIndex(before: string, after: string, at: number, side: 'before' | 'after' = 'before'): number {
  const { start, end, insert } = changeBetween(before, after);
  if (at < start || (at === start && side === 'before')) return at;
  if (at >= end) return at + insert.length - (end - start);
  return start + insert.length;
}

function changeBetween(before: string, after: string): Change {
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < shortest - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return { start, end: before.length - tail, insert: after.slice(start, after.length - tail) };
}
