import { RECORD_SCHEMAS, type RecordRoot } from './map.ts';

/** Names one record across roots, as in `cards:V1StGXR8_Z5j`: the unit of selection, focus and painting. */
export type RecordKey = `${RecordRoot}:${string}`;

export function recordKey(root: RecordRoot, id: string): RecordKey {
  return `${root}:${id}`;
}

/** Null when `key` does not name a record. */
export function parseRecordKey(key: string): { readonly root: RecordRoot; readonly id: string } | null {
  const at = key.indexOf(':');
  const root = key.slice(0, at);
  if (at < 0 || !(root in RECORD_SCHEMAS)) return null;
  return { root: root as RecordRoot, id: key.slice(at + 1) };
}
