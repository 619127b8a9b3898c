import * as Y from 'yjs';
import { writeMap } from '../../../src/document/index.ts';
import { generatedMap } from '../../driver/generatedMap.ts';

/** A map of so many cards as Yjs bytes. */
export function stateOfMap(cards: number): Uint8Array {
  const doc = new Y.Doc();
  writeMap(doc, generatedMap({ seed: 1, cards, activities: Math.max(8, Math.round(cards / 25)), lanes: 12 }));
  return Y.encodeStateAsUpdate(doc);
}
