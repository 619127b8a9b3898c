import { NUMBER_SIGN } from '../../model/sheets/index.ts';

/** Between names in one cell. */
const SEPARATOR = '; ';
const LONGEST = 100;

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Writes which of `records` are meant: by name, or by number where a name does not tell them apart. Others are left out. */
export function referencesTo(records: readonly Named[]): (ids: readonly string[]) => string {
  const counts = new Map<string, number>();
  for (const { name } of records) counts.set(name, (counts.get(name) ?? 0) + 1);
  const isClear = (name: string) =>
    name !== '' &&
    name.trim() === name &&
    name.length <= LONGEST &&
    counts.get(name) === 1 &&
    !name.startsWith(NUMBER_SIGN) &&
    !/[;\n\r]/.test(name);
  const words = new Map(
    records.map(({ id, name }, index) => [id, isClear(name) ? name : `${NUMBER_SIGN}${index + 1}`] as const),
  );
  return (ids) => ids.flatMap((id) => words.get(id) ?? []).join(SEPARATOR);
}

/** Tags in one cell; those that hold the separator are told apart by lines. */
export function writeTags(tags: readonly string[]): string {
  const isPlain = tags.every((tag) => !/[;\n]/.test(tag));
  return isPlain ? tags.join(SEPARATOR) : tags.map((tag) => `${tag}\n`).join('');
}
