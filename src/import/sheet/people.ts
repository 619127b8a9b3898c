/** Personas and sources as the cells of other tables name them: by name, or by number in their own sheet. */
import { newId } from '../../lib/id.ts';
import { freshSource, LIMITS, type Source } from '../../model/index.ts';
import { NUMBER_SIGN } from '../../model/sheets/index.ts';
import type { ReadPersona } from './sheetMap.ts';

export interface Directory<T> {
  readonly all: readonly T[];
  /** Ids of those a cell names; whoever is not known yet is added. */
  readonly idsOf: (cell: string) => string[];
}

function createDirectory<T extends { readonly id: string }>(
  known: readonly T[],
  nameOf: (record: T) => string,
  make: (name: string) => T,
): Directory<T> {
  const all = [...known];
  const byName = new Map<string, T>();
  for (const record of known) if (!byName.has(nameOf(record))) byName.set(nameOf(record), record);
  const find = (name: string): T => {
    const number = name.startsWith(NUMBER_SIGN) ? Number(name.slice(NUMBER_SIGN.length)) : 0;
    const found = known[number - 1] ?? byName.get(name);
    if (found) return found;
    const record = make(name);
    all.push(record);
    byName.set(name, record);
    return record;
  };
  return {
    all,
    idsOf: (cell) => {
      const names = cell
        .split(/[;\n]/)
        .map((name) => name.trim())
        .filter((name) => name !== '');
      return [...new Set(names.map((name) => find(name).id))].slice(0, LIMITS.references);
    },
  };
}

export function createPersonas(known: readonly ReadPersona[]): Directory<ReadPersona> {
  return createDirectory(
    known,
    ({ name }) => name,
    (name): ReadPersona => ({ id: newId(), name }),
  );
}

export function createSources(known: readonly Source[]): Directory<Source> {
  return createDirectory(
    known,
    ({ reference }) => reference,
    (reference) => freshSource({ id: newId(), reference }),
  );
}
