import { vi } from 'vitest';
import * as Y from 'yjs';
import { createMapDocument, writeMap } from '../../../src/document/index.ts';
import { fail } from '../../../src/lib/result.ts';
import type { JourneyMap } from '../../../src/model/index.ts';
import { createSession } from '../../../src/session/session.ts';
import { canDiscuss, canEditMap, type Role } from '../../../src/sync/protocol.ts';
import type { OpenMap } from '../../../src/ui/editor/openMap.ts';

const store = <T>(value: T) => ({ getSnapshot: () => value, subscribe: () => () => undefined });

// jsdom has no screen to ask about.
window.matchMedia ??= () => Object.assign(new EventTarget(), { matches: false }) as MediaQueryList;

/** An open map with a real document, session and discussion, and neither wire nor canvas. */
export function openMapFake(map: JourneyMap, role: Role = 'edit'): OpenMap {
  const doc = new Y.Doc();
  writeMap(doc, map);
  const document = createMapDocument(doc);
  const action = () => vi.fn();
  return {
    id: 'map1',
    role,
    key: 'own-key',
    by: 'link',
    ownId: 'me',
    canEdit: canEditMap(role),
    canDiscuss: canDiscuss(role),
    document,
    talk: new Y.Doc(),
    session: createSession(!canEditMap(role), canDiscuss(role)),
    connection: {
      status: store('saved' as const),
      presence: { setUser: action(), setEditing: action(), others: store([]) },
      close: action(),
    } as unknown as OpenMap['connection'],
    images: {
      picture: () => null,
      address: () => null,
      isMissing: () => false,
      onChange: () => () => undefined,
      file: async () => null,
      add: async () => fail('server'),
      delays: store(new Map()),
      close: action(),
    },
    home: { mapId: 'map1', load: () => Promise.reject(new Error('nothing around')) },
    actions: {
      deleteSelection: action(),
      duplicateSelection: action(),
      reveal: action(),
    } as unknown as OpenMap['actions'],
    close: action(),
  };
}
