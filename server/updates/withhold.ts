/**
 * Parts of the discussion that not everybody writes who may write in it: how a workshop stands is led by facilitators, and what
 * came out of its boxes is said by the server alone.
 *
 * Laws
 * - What somebody may not write is taken out of all that they have, and the rest is theirs: people pass on what others wrote, and
 *   after a crash they may hold a facilitator's edit that the server has lost.
 * - Of a client from whose run something is taken out the rest of that run goes as well, and comes when its owner does.
 * - What the document holds already is nobody's to ask about: everybody repeats it on arrival.
 */
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import type { Role } from '../../src/sync/protocol.ts';
import { groupByClient, placeInRun, type Struct, structFinder } from './findStruct.ts';

/** Who an update comes from: somebody with this role, or a server, which has checked it. */
export type Sender = Role | 'server';

const BY_SERVERS: readonly string[] = ['results'];
const BY_FACILITATORS: readonly string[] = ['agenda', 'workshop', 'runs', 'endings', ...BY_SERVERS];

type Decoded = ReturnType<typeof Y.decodeUpdate>;
type Runs = Map<number, { readonly clock: number; readonly len: number }[]>;

/** An update of the discussion without what its sender may not write there; the very same when that is nothing. */
export function withhold(doc: Y.Doc, update: Uint8Array, sender: Sender): Uint8Array {
  if (sender === 'server') return update;
  const decoded = Y.decodeUpdate(update);
  const isClosed = closedBy(doc, decoded.structs, sender === 'facilitate' ? BY_SERVERS : BY_FACILITATORS);
  const structs = openStructs(doc, decoded.structs, isClosed);
  const deleted = openDeletions(doc, decoded.ds, isClosed);
  if (structs.length === decoded.structs.length && !deleted) return update;
  return encode(structs, deleted ?? decoded.ds.clients);
}

/**
 * Answers of a struct whether it is in one of the roots. An item says its parent, or leaves it to the neighbours it was put between:
 * each of these counts, whichever Yjs would take.
 */
function closedBy(doc: Y.Doc, structs: readonly Struct[], names: readonly string[]): (struct: Struct) => boolean {
  const find = structFinder(doc, structs);
  const roots: readonly unknown[] = names.flatMap((name) => doc.share.get(name) ?? []);
  const known = new Map<Struct, boolean>();

  function isInRoot(parent: unknown): boolean {
    if (typeof parent === 'string') return names.includes(parent);
    let at = parent instanceof Y.AbstractType ? parent : null;
    while (at?._item) at = at._item.parent instanceof Y.AbstractType ? at._item.parent : null;
    return at !== null && roots.includes(at);
  }

  function leadsTo(struct: Struct): readonly Struct[] {
    if (!(struct instanceof Y.Item) || struct.parent instanceof Y.AbstractType) return [];
    return [struct.parent, struct.origin, struct.rightOrigin].flatMap((id) => (id instanceof Y.ID && find(id)) || []);
  }

  /** With a list, not by recursion: the way may be as long as the attack. */
  return (asked) => {
    const way = [asked];
    const begun = new Set<Struct>();
    for (let at = way.at(-1); at; at = way.at(-1)) {
      const next = leadsTo(at);
      if (!known.has(at) && !begun.has(at)) {
        begun.add(at);
        way.push(...next.filter((one) => !known.has(one) && !begun.has(one)));
      } else {
        way.pop();
        if (known.has(at)) continue;
        const isOwn = at instanceof Y.Item && isInRoot(at.parent);
        known.set(at, isOwn || next.some((one) => known.get(one) === true));
      }
    }
    return known.get(asked) === true;
  };
}

function openStructs(doc: Y.Doc, structs: readonly Struct[], isClosed: (struct: Struct) => boolean): readonly Struct[] {
  return [...groupByClient(structs)].flatMap(([client, run]) => {
    const state = Y.getState(doc.store, client);
    const end = run.findIndex((struct) => struct.id.clock + struct.length > state && isClosed(struct));
    return end < 0 ? run : run.slice(0, end);
  });
}

/** The deletions without those of what stands in a closed root; null when there are none. */
function openDeletions(doc: Y.Doc, ds: Decoded['ds'], isClosed: (struct: Struct) => boolean): Runs | null {
  let isTouched = false;
  const open: Runs = new Map();
  for (const [client, runs] of ds.clients) {
    const stored = doc.store.clients.get(client) ?? [];
    const kept = runs.flatMap(({ clock, len }) => {
      const parts: { clock: number; len: number }[] = [];
      let from = clock;
      for (let i = placeInRun(stored, clock); i >= 0 && i < stored.length; i++) {
        const struct = stored[i] as Struct;
        if (struct.id.clock >= clock + len) break;
        if (struct.deleted || !isClosed(struct)) continue;
        isTouched = true;
        if (struct.id.clock > from) parts.push({ clock: from, len: struct.id.clock - from });
        from = struct.id.clock + struct.length;
      }
      if (from < clock + len) parts.push({ clock: from, len: clock + len - from });
      return parts;
    });
    if (kept.length > 0) open.set(client, kept);
  }
  return isTouched ? open : null;
}

/** As Yjs writes an update. */
function encode(structs: readonly Struct[], deleted: Decoded['ds']['clients'] | Runs): Uint8Array {
  const encoder = new Y.UpdateEncoderV1();
  const { restEncoder: rest } = encoder;
  const runs = groupByClient(structs);
  encoding.writeVarUint(rest, runs.size);
  for (const [client, run] of runs) {
    encoding.writeVarUint(rest, run.length);
    encoder.writeClient(client);
    encoding.writeVarUint(rest, run[0]?.id.clock ?? 0);
    for (const struct of run) struct.write(encoder, 0);
  }
  encoding.writeVarUint(rest, deleted.size);
  for (const [client, all] of deleted) {
    encoder.resetDsCurVal();
    encoding.writeVarUint(rest, client);
    encoding.writeVarUint(rest, all.length);
    for (const { clock, len } of all) {
      encoder.writeDsClock(clock);
      encoder.writeDsLen(len);
    }
  }
  return encoder.toUint8Array();
}
