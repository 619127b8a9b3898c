/** The editor's own client without a screen, over a network that can be cut, in a "browser" that keeps copies. */
import { vi } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { carryOver } from '../../../src/document/carry/index.ts';
import { connectMap, type MapConnection } from '../../../src/sync/index.ts';
import type { Role } from '../../../src/sync/protocol.ts';
import { driveDoc, type MapDriver } from '../../driver/MapDriver.ts';
import { getWithKey, type TestMap } from './testServer.ts';
import { until } from './yClient.ts';

export interface Editor extends MapDriver {
  readonly epoch: number;
  readonly connection: MapConnection;
  readonly talk: Y.Doc;
  readonly saved: () => Promise<void>;
  readonly close: () => void;
}

export interface Network {
  readonly cut: () => void;
  readonly mend: () => void;
}

/** All sockets of this file go through it, until the test ends. */
export function stubNetwork(): Network {
  const open = new Set<WebSocket>();
  let isCut = false;
  class CuttableSocket extends WebSocket {
    constructor(url: string, protocols: string[]) {
      super(isCut ? 'ws://127.0.0.1:1' : url, protocols);
      open.add(this);
      this.on('close', () => open.delete(this));
    }
  }
  vi.stubGlobal('WebSocket', CuttableSocket);
  return {
    cut: () => {
      isCut = true;
      for (const socket of open) socket.terminate();
    },
    mend: () => {
      isCut = false;
    },
  };
}

/** The map's epoch, as the server tells it. */
export async function epochOf(http: string, { id, keys }: TestMap): Promise<number> {
  const answer = await getWithKey(`${http}/api/maps/${id}`, keys.view);
  return ((await answer.json()) as { epoch: number }).epoch;
}

/** Opens the map at the epoch that the server tells, or at the one given. */
export async function openEditor(
  { http, ws }: { readonly http: string; readonly ws: string },
  map: TestMap,
  { role = 'edit', epoch = null }: { role?: Role; epoch?: number | null } = {},
): Promise<Editor> {
  const doc = new Y.Doc();
  const talk = new Y.Doc();
  const driver = driveDoc(doc);
  let isClosed = false;
  const at = epoch ?? (await epochOf(http, map));
  const connection = connectMap({
    mapId: map.id,
    epoch: at,
    key: map.keys[role],
    doc,
    talk,
    user: { id: 'ada', name: 'Ada', colour: 1 },
    serverUrl: ws,
    carry: async (left) => carryOver(left, { document: driver.document, talk }),
  });
  return {
    ...driver,
    epoch: at,
    connection,
    talk,
    saved: () => until(() => connection.status.getSnapshot() === 'saved'),
    close: () => {
      if (isClosed) return;
      isClosed = true;
      connection.close();
      driver.document.destroy();
      doc.destroy();
      talk.destroy();
    },
  };
}
