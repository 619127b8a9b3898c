/** The wire between editor and server, beyond the y-websocket protocol. Clients of other people are written against it. */

export const SUBPROTOCOL = 'resa.v1';
/** Asked for beside `SUBPROTOCOL` by clients that want `MESSAGE_ACK`. */
export const SUBPROTOCOL_ACK = 'resa.ack';
/** Followed by the key (base64url). */
export const SUBPROTOCOL_KEY_PREFIX = 'resa.key.';

/** Server to client, varuint n: the first n document messages (SyncStep2 and update) of this connection are on disk. */
export const MESSAGE_ACK = 100;
/**
 * Server to client, nothing in it: of the last SyncStep2 a part is not its sender's to write and was left out. Nothing from it on is
 * acknowledged until a SyncStep2 is taken whole.
 */
export const MESSAGE_WITHHELD = 101;

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

/** How a kept version of a map came about. */
export const VERSION_KINDS = ['auto', 'named', 'before-restore', 'before-import'] as const;
export type VersionKind = (typeof VERSION_KINDS)[number];
/** Characters of a version's name, at most. */
export const VERSION_NAME = 100;

export const ROLES = ['facilitate', 'edit', 'comment', 'view'] as const;
/** From most to least; each may do what those after it may. */
export type Role = (typeof ROLES)[number];

/** How a key opens a map: as one of the map's own links, or as a pass to the maps of a team. */
export const OPENED_BY = ['link', 'pass'] as const;
export type OpenedBy = (typeof OPENED_BY)[number];

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
