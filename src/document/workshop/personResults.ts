/**
 * Where a person is named in what came out of boxes, and how the name is taken out. As in `discussion/personTraces.ts`, what is
 * stored is looked at and not what can be read.
 */
import type * as Y from 'yjs';
import { isPlainObject } from '../coerce.ts';

const RESULTS = 'results';

/** What one person gave to the card or activity `id`: dots, a score with words, a severity, or the card itself. */
export type GivenTrace = Readonly<Record<string, unknown>>;

/** All that a result says of one person. */
export interface ResultTrace {
  readonly run: string;
  readonly exercise: unknown;
  readonly type: unknown;
  /** Milliseconds since 1970. */
  readonly at: unknown;
  readonly gave: readonly GivenTrace[];
}

type IsPerson = (name: string) => boolean;
type Value = Readonly<Record<string, unknown>>;

/** Finds a person in the results. Nothing is written. */
export function resultTracesIn(talk: Y.Doc, isPerson: IsPerson): readonly ResultTrace[] {
  return entriesOf(talk).flatMap(([run, { exercise, type, at, ...lists }]) => {
    const gave = Object.values(lists).flatMap((list) => givenIn(list, isPerson));
    return gave.length > 0 ? [{ run, exercise, type, at, gave }] : [];
  });
}

/** Takes a person’s name out of the results, and the words beside scores when `isErased`. Within a transaction of the caller’s. */
export function forgetInResults(talk: Y.Doc, isPerson: IsPerson, isErased: boolean): void {
  for (const [run, value] of entriesOf(talk)) {
    if (!Object.values(value).some((list) => givenIn(list, isPerson).length > 0)) continue;
    talk.getMap(RESULTS).set(run, changed(value, isPerson, isErased));
  }
}

/** A list of those who gave something, or such lists by what they gave it to. */
function givenIn(list: unknown, isPerson: IsPerson): readonly GivenTrace[] {
  if (Array.isArray(list)) return list.filter((one) => isBy(one, isPerson)).map(({ by: _by, ...one }) => one);
  if (!isPlainObject(list)) return [];
  return Object.entries(list).flatMap(([id, part]) =>
    Array.isArray(part) ? givenIn(part, isPerson).map((one) => ({ ...one, id })) : [],
  );
}

/** The value with nobody in the place of the person, wherever that is. */
function changed(value: unknown, isPerson: IsPerson, isErased: boolean): unknown {
  if (Array.isArray(value)) return value.map((one) => changed(one, isPerson, isErased));
  if (!isPlainObject(value)) return value;
  if (isBy(value, isPerson)) return { ...value, by: null, ...(isErased && 'words' in value && { words: '' }) };
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, changed(part, isPerson, isErased)]));
}

function isBy(value: unknown, isPerson: IsPerson): value is Value {
  return isPlainObject(value) && typeof value.by === 'string' && isPerson(value.by);
}

function entriesOf(talk: Y.Doc): readonly (readonly [string, Value])[] {
  return [...talk.getMap(RESULTS)].flatMap(([key, value]) => (isPlainObject(value) ? [[key, value] as const] : []));
}
