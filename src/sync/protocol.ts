/** The wire between editor and server, beyond the y-websocket protocol. Clients of other people are written against it. */

export const SUBPROTOCOL = 'resa.v1';
/** Asked for beside `SUBPROTOCOL` by clients that want `MESSAGE_ACK`. */
export const SUBPROTOCOL_ACK = 'resa.ack';
/** Followed by the key (base64url). */
export const SUBPROTOCOL_KEY_PREFIX = 'resa.key.';

/** Server to client, varuint n: the first n document messages (SyncStep2 and update) of this connection are on disk. */
export const MESSAGE_ACK = 100;

export const CLOSE = {
  badRequest: 4400,
  forbidden: 4403,
  notFound: 4404,
  epochGone: 4410,
  clientTooOld: 4426,
  tooBig: 1009,
  restarting: 1012,
  tryLater: 1013,
} as const;

/** A picture of a map: so many bytes, and so many pixels on its longer side, at most. */
export const IMAGE_LIMITS = { bytes: 2 * 1024 * 1024, side: 4_096 } as const;

export const ROLES = ['facilitate', 'edit', 'comment', 'view'] as const;
/** From most to least; each may do what those after it may. */
export type Role = (typeof ROLES)[number];

export function canEditMap(role: Role): boolean {
  return role === 'facilitate' || role === 'edit';
}

export function canDiscuss(role: Role): boolean {
  return role !== 'view';
}

/** The room of a map, `<id>.<epoch>`; its discussion is `<id>.<epoch>.talk`. */
export function roomName(mapId: string, epoch: number, document: 'map' | 'talk'): string {
  return document === 'map' ? `${mapId}.${epoch}` : `${mapId}.${epoch}.talk`;
}
