/**
 * What `mine` and `theirs` both make of `base`: words that either took out are out, words that either put in are in. Where one went on
 * from what the other had put in, that stands once.
 */
export function mergeText(base: string, mine: string, theirs: string): string {
  if (mine === theirs || theirs === base) return mine;
  if (mine === base) return theirs;
  const words = wordsOf(base);
  const [own, other] = [changesOf(words, wordsOf(mine)), changesOf(words, wordsOf(theirs))];
  const merged = words.map((word, i) => {
    const isKept = own.kept[i] && other.kept[i];
    return joinInserts(own.inserted[i] ?? '', other.inserted[i] ?? '') + (isKept ? word : '');
  });
  return merged.join('') + joinInserts(own.inserted[words.length] ?? '', other.inserted[words.length] ?? '');
}

/** What became of each word, and what was put in before it; the last is what was put in at the end. */
interface Changes {
  readonly kept: readonly boolean[];
  readonly inserted: readonly string[];
}

function joinInserts(mine: string, theirs: string): string {
  if (mine.startsWith(theirs) || mine.endsWith(theirs)) return mine;
  if (theirs.startsWith(mine) || theirs.endsWith(mine)) return theirs;
  const [own, other] = [wordsOf(mine), wordsOf(theirs)];
  let same = 0;
  while (own[same] === other[same]) same++;
  // The space before what differs parts it from what stands before it.
  if (/^\s/.test(own[same - 1] ?? '')) same--;
  const rest = own.slice(same).join('');
  const isGlued = WORD_AT_END.test(theirs) && WORD_AT_START.test(rest);
  return `${theirs}${isGlued ? ' ' : ''}${rest}`;
}

const WORD_AT_END = /[\p{L}\p{N}\p{M}]$/u;
const WORD_AT_START = /^[\p{L}\p{N}\p{M}]/u;

/** Words, the spaces between them, and every other sign. */
function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+|\s+|./gsu) ?? [];
}

function changesOf(before: readonly string[], after: readonly string[]): Changes {
  const kept = before.map(() => false);
  const inserted = Array.from({ length: before.length + 1 }, () => '');
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) kept[start++] = true;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) kept[before.length - 1 - end++] = true;
  const [old, fresh] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  const common = commonLengths(old, fresh);
  const width = fresh.length + 1;
  const lengthAt = (i: number, j: number) => common[i * width + j] ?? 0;
  let gap = start;
  let [i, j] = [0, 0];
  while (i < old.length || j < fresh.length) {
    if (i < old.length && j < fresh.length && old[i] === fresh[j]) {
      kept[start + i++] = true;
      j++;
      gap = start + i;
    } else if (j < fresh.length && (i === old.length || lengthAt(i, j + 1) >= lengthAt(i + 1, j))) {
      inserted[gap] = `${inserted[gap]}${fresh[j++]}`;
    } else i++;
  }
  return { kept, inserted };
}

/** How many words the two have in common, in order, from each pair of places on. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint16Array {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const at = i * width + j;
      lengths[at] =
        a[i] === b[j] ? (lengths[at + width + 1] ?? 0) + 1 : Math.max(lengths[at + width] ?? 0, lengths[at + 1] ?? 0);
    }
  }
  return lengths;
}
