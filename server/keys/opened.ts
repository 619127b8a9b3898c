import type { OpenedBy, Role } from '../../src/sync/protocol.ts';
import type { Store, StoredMap } from '../storage/store.ts';
import { roleOfHash } from './keys.ts';

/**
 * What a key opens in a map: by one of the map's own links, by a pass whose team has the map, or by having come to its workshop
 * with the code, which is a pass to this one map.
 */
export interface Opened {
  readonly role: Role;
  readonly by: OpenedBy;
  /** When the pass is over, in ms since 1970; null: when it is taken away. */
  readonly expires: number | null;
  /** Whose key it is, where it is that of somebody who takes part. */
  readonly participant: string | null;
}

/** What the key with this hash opens in the map as it is now; null for nothing. */
export async function openedBy(store: Store, map: StoredMap, hash: Uint8Array): Promise<Opened | null> {
  const own = roleOfHash(map.keys, hash);
  if (own) return { role: own, by: 'link', expires: null, participant: null };
  const role = await store.teams.roleIn(map.id, hash);
  const pass = role && (await store.teams.pass(hash));
  if (pass) return { role, by: 'pass', expires: pass.expires, participant: null };
  const person = await store.participants.byKey(map.id, hash);
  return person?.role ? { role: person.role, by: 'pass', expires: null, participant: person.id } : null;
}
