import { assert, required } from '../../src/lib/assert.ts';
import type { Role } from '../../src/sync/protocol.ts';
import type { Store, StoredMap } from '../storage/store.ts';
import { hashKey, newKey, sealKey, storedKey, unsealKey } from './keys.ts';
import { type Opened, openedBy } from './opened.ts';

export interface KeyInfo {
  readonly role: Role;
  readonly key: string;
  readonly uses: number;
}

export interface Access extends Opened {
  readonly map: StoredMap;
  readonly keyHash: Uint8Array;
}

/** What somebody asked for is not theirs to do; `pass`: not with a key of a team, under which a map's own are not sealed. */
export type KeyRefusal = 'not-found' | 'forbidden' | 'pass';

export interface Keyring {
  /** The map and the role that `key` has there; null when either is unknown, without saying which. */
  readonly authorise: (mapId: string, key: string) => Promise<Access | null>;
  /** Every role's key; only for the facilitate key. */
  readonly list: (mapId: string, key: string) => Promise<readonly KeyInfo[] | KeyRefusal>;
  /** Replaces one role's key for good; `onRevoked` hears the old one's hash in the same turn. Only for the facilitate key. */
  readonly renew: (mapId: string, key: string, role: Role) => Promise<{ readonly key: string } | KeyRefusal>;
}

export function createKeyring(store: Store, onRevoked: (mapId: string, hash: Uint8Array) => void): Keyring {
  /** Renewals run one after another, since each seals what the one before left. */
  let lastRenewal: Promise<unknown> = Promise.resolve();

  async function authorise(mapId: string, key: string): Promise<Access | null> {
    const map = await store.readMap(mapId);
    if (!map) return null;
    const keyHash = hashKey(key);
    const opened = await openedBy(store, map, keyHash);
    return opened && { ...opened, map, keyHash };
  }

  async function facilitated(mapId: string, key: string): Promise<StoredMap | KeyRefusal> {
    const access = await authorise(mapId, key);
    if (!access) return 'not-found';
    if (access.by === 'pass') return 'pass';
    return access.role === 'facilitate' ? access.map : 'forbidden';
  }

  async function renewNow(mapId: string, key: string, role: Role): Promise<{ key: string } | KeyRefusal> {
    const map = await facilitated(mapId, key);
    if (typeof map === 'string') return map;
    const renewed = newKey();
    const isOwn = role === 'facilitate';
    const resealed = map.keys
      .filter((stored) => isOwn && stored.role !== 'facilitate')
      .map((stored) => ({ role: stored.role, sealed: reseal(map.id, stored, key, renewed) }));
    const stored = storedKey(mapId, role, renewed, isOwn ? renewed : key);
    // Another server renewed one of the keys meanwhile: look again at what is there now.
    if ((await store.renewKey(mapId, map.keysVersion, stored, resealed)) === 'stale') return renewNow(mapId, key, role);
    onRevoked(mapId, required(map.keys.find((one) => one.role === role)?.hash, `The ${role} key`));
    return { key: renewed };
  }

  return {
    authorise,
    list: async (mapId, key) => {
      const map = await facilitated(mapId, key);
      if (typeof map === 'string') return map;
      return map.keys.map(({ role, sealed, uses }) => {
        if (role === 'facilitate') return { role, key, uses };
        return { role, key: unsealKey(mapId, role, required(sealed, `Sealed ${role} key`), key), uses };
      });
    },
    renew: (mapId, key, role) => {
      const renewal = lastRenewal.then(() => renewNow(mapId, key, role));
      lastRenewal = renewal.catch(() => null);
      return renewal;
    },
  };
}

function reseal(mapId: string, stored: StoredMap['keys'][number], from: string, to: string): Uint8Array {
  assert(stored.sealed, `Sealed ${stored.role} key`);
  return sealKey(mapId, stored.role, unsealKey(mapId, stored.role, stored.sealed, from), to);
}
