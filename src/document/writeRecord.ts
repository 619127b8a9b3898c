import * as Y from 'yjs';
import { isEqual } from '../lib/isEqual.ts';
import { diffText, toWellFormed } from '../lib/text.ts';
import { TEXT_FIELDS } from '../model/index.ts';
import { FIELD_PREFIX, type RootName } from './roots.ts';

/** A record, or the map's own values, as the writer sees it. */
export type PlainRecord = Readonly<Record<string, unknown>>;

/** A fresh Y.Map holding a record: texts as Y.Text, a card's own fields under their prefix. The id is its key, not in it. */
export function recordToY(root: RootName, record: PlainRecord): Y.Map<unknown> {
  const target = new Y.Map<unknown>();
  writeValues(root, target, record);
  return target;
}

/** Sets every value of a record afresh. */
export function writeValues(root: RootName, target: Y.Map<unknown>, record: PlainRecord): void {
  for (const [key, value] of storedEntries(record)) {
    const stored = toStored(value);
    target.set(key, isText(root, key) ? newText(stored) : stored);
  }
}

/** Writes what differs between two versions of one record, and nothing else: values neither knows stay. Call inside a transaction. */
export function writeChanges(root: RootName, target: Y.Map<unknown>, before: PlainRecord, after: PlainRecord): void {
  const earlier = new Map(storedEntries(before));
  for (const [key, value] of storedEntries(after)) {
    const was = earlier.get(key);
    earlier.delete(key);
    if (isEqual(was, value)) continue;
    const stored = toStored(value);
    if (isText(root, key)) writeText(target, key, String(stored));
    else target.set(key, stored);
  }
  for (const key of earlier.keys()) target.delete(key);
}

function storedEntries(record: PlainRecord): [string, unknown][] {
  const entries: [string, unknown][] = [];
  for (const [key, value] of Object.entries(record)) {
    if (key === 'id' || value === undefined) continue;
    if (key !== 'fields') entries.push([key, value]);
    else for (const [name, field] of Object.entries(value as PlainRecord)) entries.push([FIELD_PREFIX + name, field]);
  }
  return entries;
}

function toStored(value: unknown): unknown {
  if (typeof value === 'string') return toWellFormed(value);
  if (typeof value === 'number') return value + 0;
  if (Array.isArray(value)) return value.map(toStored);
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toStored(inner)]));
}

function isText(root: RootName, key: string): boolean {
  return TEXT_FIELDS[root].includes(key);
}

function newText(value: unknown): Y.Text {
  return new Y.Text(String(value));
}

function writeText(target: Y.Map<unknown>, key: string, after: string): void {
  const text = target.get(key);
  if (!(text instanceof Y.Text) || text instanceof Y.XmlText) {
    target.set(key, newText(after));
    return;
  }
  const before = text.toString();
  if (before.length !== text.length) {
    // Something that is no character is embedded: offsets in the string are not offsets in the text.
    text.delete(0, text.length);
    text.insert(0, after);
    return;
  }
  const edit = diffText(before, after);
  if (!edit) return;
  if (edit.remove > 0) text.delete(edit.at, edit.remove);
  if (edit.insert) text.insert(edit.at, edit.insert);
}
