import type { Awareness } from 'y-protocols/awareness';
import * as z from 'zod/mini';
import type { Presence } from './presence.ts';
import { ROLES, type Role } from './protocol.ts';
import { createStore, type Store } from './store.ts';

/** Somebody else who is here. */
export interface Peer extends Presence {
  /** Tells two windows of one person apart. */
  readonly clientId: number;
  /** As stamped by the server. */
  readonly role: Role;
}

const pointSchema = z.object({ x: z.number(), y: z.number() });
/** Far beyond any sheet, in map pixels. */
const FARTHEST = 1e6;
const farSchema = z.number().check(z.minimum(-FARTHEST), z.maximum(FARTHEST));
const lengthSchema = z.number().check(z.minimum(1), z.maximum(FARTHEST));
const rectSchema = z.object({ x: farSchema, y: farSchema, width: lengthSchema, height: lengthSchema });

/** It comes from the network: who somebody is must be right, the rest falls back to nothing. */
const stateSchema = z.object({
  user: z.object({
    id: z.string().check(z.minLength(1), z.maxLength(64)),
    name: z.string().check(z.maxLength(60)),
    colour: z.int().check(z.minimum(0), z.maximum(63)),
    role: z.enum(ROLES),
  }),
  cursor: z.catch(z.nullable(pointSchema), null),
  selection: z.catch(z.array(z.string().check(z.maxLength(100))).check(z.maxLength(500)), []),
  editing: z.catch(
    z.nullable(
      z.object({
        root: z.string().check(z.maxLength(40)),
        id: z.string().check(z.maxLength(64)),
        field: z.string().check(z.maxLength(40)),
      }),
    ),
    null,
  ),
  drag: z.catch(
    z.nullable(z.object({ card: z.string().check(z.maxLength(64)), at: pointSchema, score: z.nullable(z.number()) })),
    null,
  ),
  seen: z.catch(z.nullable(rectSchema), null),
  call: z.catch(
    z.nullable(z.object({ id: z.string().check(z.minLength(1), z.maxLength(64)), rect: rectSchema })),
    null,
  ),
  part: z.optional(z.unknown()),
});

export interface Peers extends Store<readonly Peer[]> {
  readonly close: () => void;
}

/** Everybody else in `awareness`, by client id; a peer keeps its identity until it changes. */
export function createPeers(awareness: Awareness): Peers {
  const parsed = new WeakMap<object, Peer | null>();
  const store = createStore<readonly Peer[]>([]);

  function parse(clientId: number, state: object): Peer | null {
    const known = parsed.get(state);
    if (known !== undefined) return known;
    const result = stateSchema.safeParse(state);
    const peer = result.success ? toPeer(clientId, result.data) : null;
    parsed.set(state, peer);
    return peer;
  }

  function refresh(): void {
    const peers: Peer[] = [];
    for (const [clientId, state] of awareness.getStates()) {
      const peer = clientId === awareness.clientID ? null : parse(clientId, state);
      if (peer) peers.push(peer);
    }
    store.set(peers.sort((a, b) => a.clientId - b.clientId));
  }

  awareness.on('change', refresh);
  return {
    getSnapshot: store.getSnapshot,
    subscribe: store.subscribe,
    close: () => awareness.off('change', refresh),
  };
}

function toPeer(clientId: number, state: z.infer<typeof stateSchema>): Peer {
  const { role, ...user } = state.user;
  return { ...state, part: state.part ?? null, clientId, role, user };
}
