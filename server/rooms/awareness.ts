/**
 * Who is here, of one room, and who is in the same room at other servers. Never stored.
 *
 * Laws
 * - A connection has one id: the first it names that no other live connection owns, here or, as far as is known, elsewhere. Everything else it says is ignored
 *   (y-websocket clients repeat what they hear, so ignoring is not an accusation). What was heard of somebody who has left since is no claim to their id.
 * - The server stamps `user.role`; nobody can claim another.
 * - A state is at most 16 KiB, and is forgotten whole when its connection goes, or its server falls silent.
 * - Other servers are told only of those who are here. When a state is removed, a client that still lives says so again.
 */
import * as decoding from 'lib0/decoding';
import type { Role } from '../../src/sync/protocol.ts';
import type { AwarenessEntry } from './frames.ts';

const MAX_STATE_CHARACTERS = 16 * 1024;
/** Far above what a client reaches in a day of moving its pointer; a larger clock could only be meant to freeze somebody. */
const MAX_CLOCK = 2 ** 31;
/** So many of those who left are remembered, far beyond what is still being repeated. */
const MOST_DEPARTED = 1_000;

export interface RoomAwareness<Owner> {
  /** Takes one awareness message; throws on bytes that are none. True when there is something new to tell. */
  readonly receive: (owner: Owner, role: Role, bytes: Uint8Array) => boolean;
  readonly leave: (owner: Owner) => boolean;
  /** Takes what another server says of those who are there; `isWhole`: and of nobody else. True when that is news. */
  readonly receiveFrom: (node: string, entries: readonly AwarenessEntry[], isWhole: boolean) => boolean;
  /** Forgets those at another server; true when there were any. */
  readonly dropNode: (node: string) => boolean;
  /** The state of one (JSON); null when it has none. */
  readonly stateOf: (owner: Owner) => string | null;
  /** Everybody's state. */
  readonly everybody: () => readonly AwarenessEntry[];
  /** The states of those who are at this server. */
  readonly here: () => readonly AwarenessEntry[];
  /** What changed since this was last asked: of everybody, and of those who are here. */
  readonly takeChanges: () => { readonly all: readonly AwarenessEntry[]; readonly here: readonly AwarenessEntry[] };
  /** The connection that owns the id. */
  readonly ownerOf: (client: number) => Owner | null;
  /** Ids asked for in vain since this was last asked because they are in use at other servers. */
  readonly takeClaims: () => readonly number[];
  /** The other connection that owns the id `owner` last asked for in vain, once; it may be a dead one. */
  readonly takeRival: (owner: Owner) => Owner | null;
}

export function createRoomAwareness<Owner>(): RoomAwareness<Owner> {
  const entries = new Map<Owner, AwarenessEntry>();
  const owners = new Map<number, Owner>();
  const changes = new Map<number, AwarenessEntry>();
  const rivals = new Map<Owner, Owner>();
  const elsewhere = new Map<number, { readonly node: string; readonly entry: AwarenessEntry }>();
  const changesHere = new Map<number, AwarenessEntry>();
  const claims = new Set<number>();
  /** Who has left, as they were last told of. */
  const departed = new Map<number, AwarenessEntry>();

  function noteDeparted(entry: AwarenessEntry): void {
    departed.delete(entry.client);
    departed.set(entry.client, entry);
    const [oldest] = departed.keys();
    if (departed.size > MOST_DEPARTED && oldest !== undefined) departed.delete(oldest);
  }

  /** Whether it only says again what was told of somebody; who comes back says it without the role, or something newer. */
  function isRepetition({ client, clock, state }: AwarenessEntry): boolean {
    const last = departed.get(client);
    return last !== undefined && (clock < last.clock || (clock === last.clock && state === last.state));
  }

  function record(owner: Owner, entry: AwarenessEntry): void {
    departed.delete(entry.client);
    owners.set(entry.client, owner);
    entries.set(owner, entry);
    changes.set(entry.client, entry);
    changesHere.set(entry.client, entry);
  }

  function forget(client: number): void {
    const known = elsewhere.get(client);
    if (!known) return;
    elsewhere.delete(client);
    noteDeparted(known.entry);
    changes.set(client, { ...known.entry, state: 'null' });
  }

  function clientsAt(node: string): number[] {
    return [...elsewhere].filter(([, known]) => known.node === node).map(([client]) => client);
  }

  function takeFrom(node: string, entry: AwarenessEntry): boolean {
    const known = elsewhere.get(entry.client);
    if (owners.has(entry.client) || (known && known.node !== node)) return false;
    if (entry.state === 'null') {
      forget(entry.client);
      return known !== undefined;
    }
    if (!isAcceptable(entry) || !parseState(entry.state) || (known && entry.clock <= known.entry.clock)) return false;
    elsewhere.set(entry.client, { node, entry });
    changes.set(entry.client, entry);
    return true;
  }

  function statesHere(): AwarenessEntry[] {
    return [...entries.values()].filter(({ state }) => state !== 'null');
  }

  return {
    receive: (owner, role, bytes) => {
      let isNews = false;
      for (const claim of readClaims(bytes)) {
        const own = entries.get(owner);
        if (own ? own.client !== claim.client : isRepetition(claim)) continue;
        const rival = owners.get(claim.client);
        if (!own && rival !== undefined && rival !== owner) {
          rivals.set(owner, rival);
          continue;
        }
        if (!own && elsewhere.has(claim.client)) {
          claims.add(claim.client);
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
      noteDeparted(own);
      changes.set(own.client, { ...own, state: 'null' });
      changesHere.set(own.client, { ...own, state: 'null' });
      return true;
    },
    receiveFrom: (node, said, isWhole) => {
      let isNews = false;
      for (const entry of said) isNews = takeFrom(node, entry) || isNews;
      if (!isWhole) return isNews;
      const present = new Set(said.map(({ client }) => client));
      const gone = clientsAt(node).filter((client) => !present.has(client));
      for (const client of gone) forget(client);
      return isNews || gone.length > 0;
    },
    dropNode: (node) => {
      const gone = clientsAt(node);
      for (const client of gone) forget(client);
      return gone.length > 0;
    },
    stateOf: (owner) => entries.get(owner)?.state ?? null,
    everybody: () => [...statesHere(), ...[...elsewhere.values()].map(({ entry }) => entry)],
    here: statesHere,
    takeChanges: () => {
      const taken = { all: [...changes.values()], here: [...changesHere.values()] };
      changes.clear();
      changesHere.clear();
      return taken;
    },
    ownerOf: (client) => owners.get(client) ?? null,
    takeClaims: () => {
      const taken = [...claims];
      claims.clear();
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
    const claim = { client, clock, state };
    if (isAcceptable(claim)) yield claim;
  }
}

function isAcceptable({ clock, state }: AwarenessEntry): boolean {
  return clock < MAX_CLOCK && state.length <= MAX_STATE_CHARACTERS;
}

/** The state with the role of its connection; null when it is no JSON object. */
function stampRole(json: string, role: Role): string | null {
  if (json === 'null') return json;
  const state = parseState(json);
  if (!state) return null;
  const user = 'user' in state && typeof state.user === 'object' ? state.user : {};
  return JSON.stringify({ ...state, user: { ...user, role } });
}

function parseState(json: string): object | null {
  try {
    const state: unknown = JSON.parse(json);
    return typeof state === 'object' && !Array.isArray(state) ? state : null;
  } catch {
    // Not JSON: like every other malformed state it is left out.
    return null;
  }
}
