import { createHash } from 'node:crypto';
import * as Y from 'yjs';
import { migrateDocument, readMap } from '../../src/document/index.ts';
import { readWorkshop } from '../../src/document/workshop/index.ts';
import { imagesOf, type Picture, type Pictures } from '../../src/export/pictures.ts';
import type { JourneyMap, MapOutcome } from '../../src/model/index.ts';
import { heldWorkshop, outcomeOf } from '../../src/model/workshop/index.ts';
import { roomName } from '../../src/sync/protocol.ts';
import type { Store, StoredMap } from '../storage/store.ts';

export interface StoredContent {
  readonly map: JourneyMap;
  /** The same for the same content, whatever way it came about in the log. */
  readonly fingerprint: string;
}

/** The map as it was last saved. Nothing of it stays in memory or is written. */
export async function readStoredMap(store: Store, { id, epoch }: StoredMap): Promise<StoredContent> {
  const { updates } = await store.load(roomName(id, epoch, 'map'));
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  migrateDocument(doc);
  const fingerprint = createHash('sha256').update(Y.encodeStateAsUpdate(doc)).digest('base64url');
  const { map } = readMap(doc);
  doc.destroy();
  return { map, fingerprint };
}

/** What the last workshop on the map has found, as it was last saved; null where it has found nothing. */
export async function readStoredOutcome(store: Store, { id, epoch }: StoredMap): Promise<MapOutcome | null> {
  const { updates } = await store.load(roomName(id, epoch, 'talk'));
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  const { held, results } = readWorkshop(doc);
  doc.destroy();
  const last = heldWorkshop(held, null);
  return last ? outcomeOf(last, results) : null;
}

/** The map's pictures, those of a kind that every format takes; the others are drawn as missing. */
export async function readStoredPictures(store: Store, mapId: string, map: JourneyMap): Promise<Pictures> {
  const pictures = new Map<string, Picture>();
  for (const image of imagesOf(map)) {
    const stored = await store.readImage(mapId, image);
    if (stored && (stored.mime === 'image/png' || stored.mime === 'image/jpeg')) {
      pictures.set(image, { mime: stored.mime, bytes: new Uint8Array(stored.bytes) });
    }
  }
  return pictures;
}
