/** A room's Y.Doc: read from the store, and written about to it. */
import * as Y from 'yjs';
import { migrateDocument, purgeDeleted } from '../../src/document/index.ts';
import type { Log } from '../log.ts';
import { documentOf, sizeOf } from '../storage/compaction.ts';
import type { AppendEntry, Appended, Store } from '../storage/store.ts';
import type { RoomAddress } from './roomAddress.ts';

export interface RoomDocument {
  readonly doc: Y.Doc;
  /** The number of the last update that was read. */
  readonly seq: number;
  /** Bytes of the stored snapshot and log, roughly. */
  readonly size: () => number;
  /** The whole document for a client that knows `stateVector`. Throws when that is none. */
  readonly encodeFor: (stateVector: Uint8Array) => Uint8Array;
  /** The entry for an update, when everything that others stored up to number `last` is in the document. */
  readonly complete: (update: Uint8Array, last: number) => AppendEntry;
  readonly noteSaved: (entry: AppendEntry, appended: Appended) => void;
}

/**
 * Reads the document, brings it up to date in the store when it is of an older program, and purges there what was deleted more
 * than 30 days ago. Throws when the store fails or the document
 * is of a newer program.
 */
export async function loadRoomDocument(store: Store, address: RoomAddress, log: Log): Promise<RoomDocument> {
  let loaded = await store.load(address.name);
  let doc = documentOf(loaded.updates);
  if (address.document === 'map' && bringUpToDate(doc)) {
    // Another node may be at it as well, so it is done once more with the others kept out.
    loaded = await store.revise(address.name, ({ updates }) => bringUpToDate(documentOf(updates)));
    doc.destroy();
    doc = documentOf(loaded.updates);
  }
  if (loaded.quarantined > 0) log('rows-quarantined', { document: address.name, rows: loaded.quarantined }, 'error');

  let size = sizeOf(loaded.updates);
  let savedTitle = titleOf(doc);
  let givenTitle = savedTitle;
  let whole: Uint8Array | null = null;
  doc.on('update', () => {
    whole = null;
  });

  return {
    doc,
    seq: loaded.seq,
    size: () => size,
    encodeFor: (stateVector) => {
      if (Y.decodeStateVector(stateVector).size > 0) return Y.encodeStateAsUpdate(doc, stateVector);
      whole ??= Y.encodeStateAsUpdate(doc);
      return whole;
    },
    complete: (update, last) => {
      const { name: document, mapId } = address;
      const text = address.document === 'map' ? titleOf(doc) : savedTitle;
      if (text === savedTitle) return { document, update, title: null };
      givenTitle = text;
      const textWith = (missed: readonly Uint8Array[]) => {
        givenTitle = titleWith(doc, missed);
        return givenTitle;
      };
      return { document, update, title: { mapId, text, others: { after: last, textWith } } };
    },
    noteSaved: ({ title }, appended) => {
      size = appended.size;
      if (title) savedTitle = givenTitle;
    },
  };
}

/** What migrating the document and letting go of what was deleted long ago changed in it; null when there is nothing to do. */
function bringUpToDate(doc: Y.Doc): Uint8Array | null {
  const before = Y.encodeStateVector(doc);
  const outcome = migrateDocument(doc);
  if (outcome === 'newer') throw new Error('The map was written by a newer version of Resa. Please update Resa.');
  const isLighter = purgeDeleted(doc, Date.now());
  return outcome === 'migrated' || isLighter ? Y.encodeStateAsUpdate(doc, before) : null;
}

/** The map's title as shown before it is opened; whatever else may be stored there, it is text. */
export function titleOf(doc: Y.Doc): string {
  return String(doc.getMap('map').get('title') ?? '').slice(0, 200);
}

/** The title that the document will have when these updates are in it. */
function titleWith(doc: Y.Doc, updates: readonly Uint8Array[]): string {
  const later = documentOf([Y.encodeStateAsUpdate(doc), ...updates]);
  const title = titleOf(later);
  later.destroy();
  return title;
}
