/** A room's Y.Doc: read from the store, and written about to it. */
import * as Y from 'yjs';
import { migrateDocument } from '../../src/document/index.ts';
import type { Log } from '../log.ts';
import type { AppendEntry, Store } from '../storage/store.ts';
import type { RoomAddress } from './roomAddress.ts';

/** The log is shortened to a snapshot past this many updates or bytes. */
const COMPACT_UPDATES = 500;
const COMPACT_BYTES = 1024 * 1024;

export interface RoomDocument {
  readonly doc: Y.Doc;
  /** Bytes of the stored snapshot and log, roughly. */
  readonly size: () => number;
  /** The whole document for a client that knows `stateVector`. Throws when that is none. */
  readonly encodeFor: (stateVector: Uint8Array) => Uint8Array;
  readonly complete: (update: Uint8Array) => AppendEntry;
  readonly noteSaved: (entry: AppendEntry) => void;
  /** What migration changed at load, still to be saved; null when nothing. */
  readonly migration: Uint8Array | null;
}

/** Reads the document; throws when the store fails or the document is of a newer program. */
export async function loadRoomDocument(store: Store, address: RoomAddress, log: Log): Promise<RoomDocument> {
  const loaded = await store.load(address.name);
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const update of loaded.updates) Y.applyUpdate(doc, update);
  });
  if (loaded.quarantined > 0) log('rows-quarantined', { document: address.name, rows: loaded.quarantined });
  const migration = address.document === 'map' ? migrate(doc) : null;

  let { count, bytes } = loaded.log;
  let size = loaded.updates.reduce((sum, update) => sum + update.byteLength, 0);
  let savedTitle = titleOf(doc);
  let whole: Uint8Array | null = null;
  doc.on('update', () => {
    whole = null;
  });

  return {
    doc,
    migration,
    size: () => size,
    encodeFor: (stateVector) => {
      if (Y.decodeStateVector(stateVector).size > 0) return Y.encodeStateAsUpdate(doc, stateVector);
      whole ??= Y.encodeStateAsUpdate(doc);
      return whole;
    },
    complete: (update) => {
      const isLong = count + 1 >= COMPACT_UPDATES || bytes + update.byteLength >= COMPACT_BYTES;
      const title = address.document === 'map' ? titleOf(doc) : savedTitle;
      return {
        document: address.name,
        update,
        snapshot: isLong ? Y.encodeStateAsUpdate(doc) : null,
        title: title === savedTitle ? null : { mapId: address.mapId, text: title },
      };
    },
    noteSaved: ({ update, snapshot, title }) => {
      count = snapshot ? 0 : count + 1;
      bytes = snapshot ? 0 : bytes + update.byteLength;
      size = snapshot ? snapshot.byteLength : size + update.byteLength;
      if (title) savedTitle = title.text;
    },
  };
}

function migrate(doc: Y.Doc): Uint8Array | null {
  const before = Y.encodeStateVector(doc);
  const outcome = migrateDocument(doc);
  if (outcome === 'newer') throw new Error('The map was written by a newer version of Resa. Please update Resa.');
  return outcome === 'migrated' ? Y.encodeStateAsUpdate(doc, before) : null;
}

/** The map's title as shown before it is opened; whatever else may be stored there, it is text. */
function titleOf(doc: Y.Doc): string {
  return String(doc.getMap('map').get('title') ?? '').slice(0, 200);
}
