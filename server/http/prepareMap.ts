import * as Y from 'yjs';
import { writeMap } from '../../src/document/index.ts';
import { newId } from '../../src/lib/id.ts';
import { ok, type Result } from '../../src/lib/result.ts';
import type { JourneyMap } from '../../src/model/index.ts';
import { roomName } from '../../src/sync/protocol.ts';
import { type MapKeys, newKeys, storedKeys } from '../keys/keys.ts';
import type { InitialContent, NewMap } from '../storage/store.ts';
import type { Refused } from './answers.ts';
import { readNewMap } from './newMap.ts';

/** A whole map in our format: its texts, and as much again for what holds them. */
export const NEW_MAP_BYTES = 20 * 1024 * 1024;

const FIRST_EPOCH = 1;

/** A map that is ready to be stored. */
export interface PreparedMap {
  readonly map: NewMap;
  readonly content: InitialContent;
  /** What its maker is told; the keys are told this once. */
  readonly answer: { readonly id: string; readonly epoch: number; readonly keys: MapKeys };
}

/** Makes ready what a request for a new map describes, with an id and keys of its own. */
export function prepareMap(body: unknown): Result<PreparedMap, Refused> {
  const read = readNewMap(body);
  if (!read.ok) return read;
  const id = newId();
  const keys = newKeys();
  return ok({
    map: { id, epoch: FIRST_EPOCH, title: read.value.map.title, keys: storedKeys(id, keys) },
    content: { document: roomName(id, FIRST_EPOCH, 'map'), update: encodeMap(read.value) },
    answer: { id, epoch: FIRST_EPOCH, keys },
  });
}

/** The one place where a document gets its first content. */
function encodeMap(map: JourneyMap): Uint8Array {
  const doc = new Y.Doc();
  writeMap(doc, map);
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return update;
}
