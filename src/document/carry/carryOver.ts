import * as Y from 'yjs';
import type { JourneyMap } from '../../model/index.ts';
import { migrateDocument } from '../migrateDocument.ts';
import { LOCAL } from '../origins.ts';
import { readMap } from '../readMap.ts';
import type { MapDocument } from '../types.ts';
import { carryRecords } from './carryRecords.ts';
import { carryValues } from './carryValues.ts';

/** Encoded updates: what the server had of a document, and what was written on top of it and never acknowledged. */
export interface Left {
  readonly known: readonly Uint8Array[];
  readonly own: readonly Uint8Array[];
}

/**
 * Writes what was never acknowledged into the open documents; in the map as one step that can be undone. The old and the new documents
 * share no history, so it is found by comparing: what was written made the difference between a document with it and one without.
 */
export function carryOver(
  left: { readonly map: Left; readonly talk: Left },
  open: { readonly document: MapDocument | null; readonly talk: Y.Doc },
): void {
  if (open.document && left.map.own.length > 0) {
    const [base, mine] = bothOf(left.map, readOld);
    if (base && mine) open.document.run(carryRecords, { base, mine });
  }
  if (left.talk.own.length > 0) {
    const [base, mine] = bothOf(left.talk, (doc) => doc);
    open.talk.transact(() => carryValues(base, mine, open.talk), LOCAL);
    for (const doc of [base, mine]) doc.destroy();
  }
}

/** Without what was written, and with it. */
function bothOf<T>({ known, own }: Left, read: (doc: Y.Doc) => T): [base: T, mine: T] {
  return [read(docOf(known)), read(docOf([...known, ...own]))];
}

function docOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  return doc;
}

/** Null when it was written by a newer program. */
function readOld(doc: Y.Doc): JourneyMap | null {
  const map = migrateDocument(doc) === 'newer' ? null : readMap(doc).map;
  doc.destroy();
  return map;
}
