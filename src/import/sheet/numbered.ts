import { foldWord } from '../../model/sheets/index.ts';

/** Records told apart by a number where there is one, else by name. */
export interface Numbered<T> {
  /** The record of this number, else of this name; made when there is none. */
  readonly find: (
    number: number | null,
    name: string,
    make: () => T,
  ) => { readonly record: T; readonly isNew: boolean };
  /** By number where they have one, in the order they came otherwise. */
  readonly inOrder: () => readonly T[];
}

export function createNumbered<T>(): Numbered<T> {
  const entries: { readonly number: number | null; readonly record: T }[] = [];
  const byNumber = new Map<number, T>();
  const byName = new Map<string, T>();
  return {
    find: (number, name, make) => {
      const folded = foldWord(name);
      const known = number === null ? byName.get(folded) : byNumber.get(number);
      if (known) return { record: known, isNew: false };
      const record = make();
      entries.push({ number, record });
      if (number !== null) byNumber.set(number, record);
      if (!byName.has(folded)) byName.set(folded, record);
      return { record, isNew: true };
    },
    inOrder: () => {
      const numbered = entries.filter(({ number }) => number !== null);
      numbered.sort((a, b) => (a.number ?? 0) - (b.number ?? 0));
      return [...numbered, ...entries.filter(({ number }) => number === null)].map(({ record }) => record);
    },
  };
}
