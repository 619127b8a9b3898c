/**
 * Who is here, of one room. Never stored.
 *
 * Laws
 * - A connection has one id: the first it names that no other live connection owns. Everything else it says is ignored
 *   (y-websocket clients repeat what they hear, so ignoring is not an accusation).
 * - The server stamps `user.role`; nobody can claim another.
 * - A state is at most 16 KiB, and is forgotten whole when its connection goes.
 */
import * as decoding from 'lib0/decoding';
import type { Role } from '../../src/sync/protocol.ts';
import type { AwarenessEntry } from './frames.ts';

const MAX_STATE_CHARACTERS = 16 * 1024;
/** Far above what a client reaches in a day of moving its pointer; a larger clock could only be meant to freeze somebody. */
const MAX_CLOCK = 2 ** 31;

export interface RoomAwareness<Owner> {
  /** Takes one awareness message; throws on bytes that are none. True when there is something new to tell. */
  readonly receive: (owner: Owner, role: Role, bytes: Uint8Array) => boolean;
  readonly leave: (owner: Owner) => boolean;
  /** Everybody's state. */
  readonly everybody: () => readonly AwarenessEntry[];
  /** What changed since this was last asked. */
  readonly takeChanges: () => readonly AwarenessEntry[];
  /** The other connection that owns the id `owner` last asked for in vain, once; it may be a dead one. */
  readonly takeRival: (owner: Owner) => Owner | null;
}

export function createRoomAwareness<Owner>(): RoomAwareness<Owner> {
  const entries = new Map<Owner, AwarenessEntry>();
  const owners = new Map<number, Owner>();
  const changes = new Map<number, AwarenessEntry>();
  const rivals = new Map<Owner, Owner>();

  function record(owner: Owner, entry: AwarenessEntry): void {
    owners.set(entry.client, owner);
    entries.set(owner, entry);
    changes.set(entry.client, entry);
  }

  return {
    receive: (owner, role, bytes) => {
      let isNews = false;
      for (const claim of readClaims(bytes)) {
        const own = entries.get(owner);
        if (own && own.client !== claim.client) continue;
        const rival = owners.get(claim.client);
        if (!own && rival !== undefined && rival !== owner) {
          rivals.set(owner, rival);
          continue;
        }
        if (own && claim.clock <= own.clock) continue;
        const state = stampRole(claim.state, role);
        // A farewell is no claim: a client without a state of its own repeats those of others.
        if (state === null || (!own && state === 'null')) continue;
        record(owner, { client: claim.client, clock: claim.clock, state });
        isNews = true;
      }
      return isNews;
    },
    leave: (owner) => {
      const own = entries.get(owner);
      entries.delete(owner);
      rivals.delete(owner);
      if (!own) return false;
      owners.delete(own.client);
      changes.set(own.client, { ...own, state: 'null' });
      return true;
    },
    everybody: () => [...entries.values()].filter(({ state }) => state !== 'null'),
    takeChanges: () => {
      const taken = [...changes.values()];
      changes.clear();
      return taken;
    },
    takeRival: (owner) => {
      const rival = rivals.get(owner) ?? null;
      rivals.delete(owner);
      return rival;
    },
  };
}

function* readClaims(bytes: Uint8Array): Generator<AwarenessEntry> {
  const decoder = decoding.createDecoder(bytes);
  for (let left = decoding.readVarUint(decoder); left > 0; left--) {
    const client = decoding.readVarUint(decoder);
    const clock = decoding.readVarUint(decoder);
    const state = decoding.readVarString(decoder);
    if (clock < MAX_CLOCK && state.length <= MAX_STATE_CHARACTERS) yield { client, clock, state };
  }
}

/** The state with the role of its connection; null when it is no JSON object. */
function stampRole(json: string, role: Role): string | null {
  if (json === 'null') return json;
  let state: unknown;
  try {
    state = JSON.parse(json);
  } catch {
    // Not JSON: like every other malformed state it is left out.
    return null;
  }
  if (typeof state !== 'object' || state === null || Array.isArray(state)) return null;
  const user = 'user' in state && typeof state.user === 'object' ? state.user : {};
  return JSON.stringify({ ...state, user: { ...user, role } });
}
