import * as Y from 'yjs';
import { RECORD_ROOTS, type RecordRoot } from '../model/index.ts';

export type RootName = RecordRoot | 'map';

export const ROOT_NAMES: readonly RootName[] = ['map', ...RECORD_ROOTS];

/** A kind's own value `name` is kept in the card's Y.Map under `f.<name>`, so that two people changing two of them both win. */
export const FIELD_PREFIX = 'f.';

export function rootOf(doc: Y.Doc, root: RootName): Y.Map<unknown> {
  return doc.getMap(root);
}

/** The root for reading, or null when something in this program has opened that name as another type. */
export function readableRoot(doc: Y.Doc, root: RootName): Y.Map<unknown> | null {
  const found = doc.share.get(root);
  const isMap = found === undefined || found instanceof Y.Map || found.constructor === Y.AbstractType;
  return isMap ? rootOf(doc, root) : null;
}
