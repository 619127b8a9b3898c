import * as Y from 'yjs';
import { type CanvasActions, createCanvasActions, type MapHome } from '../../canvas/index.ts';
import { createMapDocument, type MapDocument } from '../../document/index.ts';
import { createSession, type Session } from '../../session/session.ts';
import { connectMap, createImageStore, type ImageStore, type Leftovers, type MapConnection } from '../../sync/index.ts';
import { canDiscuss, canEditMap, type OpenedBy, type Role } from '../../sync/protocol.ts';
import type { Me } from '../me.ts';

/** A map that is open in this tab: everything its parts of the screen need, made once and closed together. */
export interface OpenMap {
  readonly id: string;
  readonly role: Role;
  readonly key: string;
  readonly by: OpenedBy;
  /** Of the person in this browser, as others see it. */
  readonly ownId: string;
  readonly canEdit: boolean;
  readonly canDiscuss: boolean;
  readonly document: MapDocument;
  /** The document of the discussion; `discussionOf` reads and writes it, when somebody has something to say. */
  readonly talk: Y.Doc;
  readonly session: Session;
  readonly connection: MapConnection;
  readonly images: ImageStore;
  readonly home: MapHome;
  readonly actions: CanvasActions;
  readonly close: () => void;
}

export interface MapAddress {
  readonly id: string;
  readonly epoch: number;
  readonly role: Role;
  readonly key: string;
  readonly by: OpenedBy;
}

/** Where panels lie over the map instead of beside it; the style sheets say the same. */
const PHONE = '(max-width: 720px)';

/** `known` is the session of the same map that was open under an epoch that has ended: the view and the tools stay as they were. A window that is not `isSeen` is nobody’s presence. */
export function openMap(
  { id, epoch, role, key, by }: MapAddress,
  user: Me,
  { known = null, isSeen = true }: { readonly known?: Session | null; readonly isSeen?: boolean } = {},
): OpenMap {
  const doc = new Y.Doc();
  const talk = new Y.Doc();
  const document = createMapDocument(doc);
  const session = known ?? createSession(!canEditMap(role), canDiscuss(role));
  const images = createImageStore({ mapId: id, key });
  // A phone is too narrow for the sheet to begin with, and a panel would lie over it.
  if (!known && window.matchMedia(PHONE).matches) session.setState({ panel: null, form: 'list' });
  const carry = async (left: Leftovers) => {
    (await import('../../document/carry/index.ts')).carryOver(left, {
      document: canEditMap(role) ? document : null,
      talk,
    });
  };
  const connection = connectMap({
    mapId: id,
    epoch,
    key,
    doc,
    talk,
    user: isSeen ? user : null,
    ...(canDiscuss(role) && { carry }),
  });
  return {
    id,
    role,
    key,
    by,
    ownId: user.id,
    canEdit: canEditMap(role),
    canDiscuss: canDiscuss(role),
    document,
    talk,
    session,
    connection,
    images,
    home: {
      mapId: id,
      load: async () => (await import('../moving/surroundings.ts')).createSurroundings(images, session),
    },
    actions: createCanvasActions(document, session),
    close: () => {
      connection.close();
      images.close();
      document.destroy();
      doc.destroy();
      talk.destroy();
    },
  };
}
