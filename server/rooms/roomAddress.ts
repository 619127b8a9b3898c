import { SUBPROTOCOL, SUBPROTOCOL_ACK, SUBPROTOCOL_KEY_PREFIX } from '../../src/sync/protocol.ts';

/** Which document a socket is for. */
export interface RoomAddress {
  /** `<id>.<epoch>` or `<id>.<epoch>.talk`: also the name of the stored document. */
  readonly name: string;
  readonly mapId: string;
  readonly epoch: number;
  readonly document: 'map' | 'talk';
}

const PATH = /^\/sync\/(?<name>(?<mapId>[A-Za-z0-9_-]{12})\.(?<epoch>[1-9][0-9]{0,8})(?<talk>\.talk)?)$/;

/** Null when `url` (path and query as sent) names no room. */
export function parseRoomAddress(url: string): RoomAddress | null {
  const groups = PATH.exec(url.split('?')[0] ?? '')?.groups;
  if (!groups?.name || !groups.mapId) return null;
  const document = groups.talk ? 'talk' : 'map';
  return { name: groups.name, mapId: groups.mapId, epoch: Number(groups.epoch), document };
}

/** What a client says about itself in its list of subprotocols. */
export interface ClientOffer {
  readonly speaksOurs: boolean;
  readonly offersAny: boolean;
  readonly wantsAcks: boolean;
  readonly key: string | null;
}

const KEY = /^[A-Za-z0-9_-]{8,128}$/;

export function parseOffer(protocols: ReadonlySet<string>): ClientOffer {
  let key: string | null = null;
  for (const protocol of protocols) {
    const candidate = protocol.slice(SUBPROTOCOL_KEY_PREFIX.length);
    if (protocol.startsWith(SUBPROTOCOL_KEY_PREFIX) && KEY.test(candidate)) key ??= candidate;
  }
  return {
    speaksOurs: protocols.has(SUBPROTOCOL),
    offersAny: protocols.size > 0,
    wantsAcks: protocols.has(SUBPROTOCOL_ACK),
    key,
  };
}

/** The subprotocol to answer with: ours, else any that holds no key, so that the refusal itself reaches the client. */
export function selectSubprotocol(protocols: ReadonlySet<string>): string | false {
  if (protocols.has(SUBPROTOCOL)) return SUBPROTOCOL;
  for (const protocol of protocols) if (!protocol.startsWith(SUBPROTOCOL_KEY_PREFIX)) return protocol;
  return false;
}
