/** Replicas of one map joined by a bad network: updates arrive in any order, twice, late, or after a partition. */
import * as Y from 'yjs';
import { writeMap } from '../../src/document/index.ts';
import type { JourneyMap } from '../../src/model/index.ts';
import { driveDoc, type MapDriver } from './MapDriver.ts';

export interface Network {
  readonly replicas: readonly MapDriver[];
  /** Updates on their way. */
  readonly pending: () => number;
  /** Delivers one update on its way, picked by a number; when `isTwice`, it also stays on its way. */
  readonly deliver: (pick: number, isTwice?: boolean) => void;
  /** Cuts a replica off, or joins it again: what it sends and what is sent to it waits. */
  readonly setCut: (replica: number, isCut: boolean) => void;
  /** Joins everybody and delivers everything. */
  readonly settle: () => void;
}

interface Message {
  readonly from: number;
  readonly to: number;
  readonly update: Uint8Array;
}

const FROM_NETWORK = { name: 'network' };

/** `count` replicas that all start from the same stored `map`. */
export function createNetwork(count: number, map: JourneyMap): Network {
  const origin = new Y.Doc();
  writeMap(origin, map);
  const start = Y.encodeStateAsUpdate(origin);
  const queue: Message[] = [];
  const cut = new Set<number>();

  const replicas = Array.from({ length: count }, (_, from) => {
    const doc = new Y.Doc();
    doc.clientID = from + 1;
    Y.applyUpdate(doc, start, FROM_NETWORK);
    doc.on('update', (update: Uint8Array, source: unknown) => {
      if (source === FROM_NETWORK) return;
      for (let to = 0; to < count; to++) if (to !== from) queue.push({ from, to, update });
    });
    return driveDoc(doc);
  });

  function deliverAt(index: number, isTwice: boolean): void {
    const message = queue[index];
    if (!message) return;
    if (!isTwice) queue.splice(index, 1);
    const replica = replicas[message.to];
    if (replica) Y.applyUpdate(replica.doc, message.update, FROM_NETWORK);
  }

  return {
    replicas,
    pending: () => queue.length,
    deliver: (pick, isTwice = false) => {
      const ready = [...queue.keys()].filter((i) => {
        const message = queue[i];
        return message && !cut.has(message.from) && !cut.has(message.to);
      });
      if (ready.length > 0) deliverAt(ready[pick % ready.length] ?? 0, isTwice);
    },
    setCut: (replica, isCut) => {
      if (isCut) cut.add(replica);
      else cut.delete(replica);
    },
    settle: () => {
      cut.clear();
      while (queue.length > 0) deliverAt(0, false);
    },
  };
}
