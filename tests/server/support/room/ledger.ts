/**
 * What is known of the documents from outside: what was put on disk, and what servers took from people who may write.
 *
 * Laws
 * - It looks at the bytes that went over the wire and into the store, and asks no room what it holds.
 */
import * as Y from 'yjs';

/** An update that some server took, and must in the end be stored. */
export interface Accepted {
  readonly server: string;
  readonly document: string;
  readonly update: Uint8Array;
}

export interface Ledger {
  /** Broken promises, in words. */
  readonly violations: readonly string[];
  readonly violate: (what: string) => void;
  /** The document as it is on disk. */
  readonly stored: (document: string) => Y.Doc;
  readonly noteCommit: (document: string, seq: number, update: Uint8Array) => void;
  /** Whether all that `update` says is on disk. */
  readonly isStored: (document: string, update: Uint8Array) => boolean;
  /** Judges a version: it must be what was on disk, with everything up to number `seq`. */
  readonly noteVersion: (document: string, seq: number, state: Uint8Array) => void;
  readonly accept: (accepted: Accepted) => void;
  /** What was taken and is not on disk yet. */
  readonly unsaved: () => readonly Accepted[];
  /** Forgets what a server took that is gone without having been able to save. */
  readonly forgive: (server: string) => void;
  /** Whether something of the document was forgotten so: readers who saw it may be left with it. */
  readonly hasLost: (document: string) => boolean;
}

/** Keys that only people write who may not: none may ever be on disk. */
export const FORBIDDEN = 'forbidden';

export function createLedger(): Ledger {
  const violations: string[] = [];
  const docs = new Map<string, Y.Doc>();
  const logs = new Map<string, Map<number, Uint8Array>>();
  const lost = new Set<string>();
  let accepted: readonly Accepted[] = [];

  const violate = (what: string): void => {
    if (!violations.includes(what)) violations.push(what);
  };

  function stored(document: string): Y.Doc {
    const doc = docs.get(document) ?? new Y.Doc();
    docs.set(document, doc);
    return doc;
  }

  function unsaved(): readonly Accepted[] {
    accepted = accepted.filter(({ document, update }) => !holds(stored(document), update));
    return accepted;
  }

  return {
    violations,
    violate,
    stored,
    noteCommit: (document, seq, update) => {
      const log = logs.get(document) ?? new Map<number, Uint8Array>();
      logs.set(document, log.set(seq, update));
      const doc = stored(document);
      Y.applyUpdate(doc, update);
      if (doc.store.pendingStructs || doc.store.pendingDs)
        violate(`Number ${seq} of ${document} came before its past.`);
      for (const root of ['map', 'cards', 'comments', 'evil']) {
        const keys = Object.keys(doc.getMap(root).toJSON());
        if (root === 'evil' ? keys.length > 0 : keys.some((key) => key.startsWith(FORBIDDEN))) {
          violate(`Number ${seq} of ${document} stores what nobody had the right to write.`);
        }
      }
    },
    isStored: (document, update) => holds(stored(document), update),
    noteVersion: (document, seq, state) => {
      if (!holds(stored(document), state)) violate(`A version of ${document} holds what is not on disk.`);
      const doc = new Y.Doc();
      Y.applyUpdate(doc, state);
      for (const [number, update] of logs.get(document) ?? []) {
        if (number <= seq && !holds(doc, update))
          violate(`A version of ${document} up to ${seq} lacks number ${number}.`);
      }
      doc.destroy();
    },
    accept: (one) => {
      accepted = [...accepted, one];
    },
    unsaved,
    forgive: (server) => {
      for (const one of unsaved()) if (one.server === server) lost.add(one.document);
      accepted = accepted.filter((one) => one.server !== server);
    },
    hasLost: (document) => lost.has(document),
  };
}

/** Whether a document has all that an update says, told from its structs and without applying anything. */
export function holds(doc: Y.Doc, update: Uint8Array): boolean {
  const { structs, ds } = Y.decodeUpdate(update);
  const hasStructs = structs.every(
    (struct) => struct instanceof Y.Skip || Y.getState(doc.store, struct.id.client) >= struct.id.clock + struct.length,
  );
  return hasStructs && [...ds.clients].every(([client, runs]) => runs.every((run) => isDeleted(doc, client, run)));
}

function isDeleted(doc: Y.Doc, client: number, { clock, len }: { clock: number; len: number }): boolean {
  if (Y.getState(doc.store, client) < clock + len) return false;
  for (let at = clock; at < clock + len; ) {
    const item: Y.Item | Y.GC = Y.getItem(doc.store, Y.createID(client, at));
    if (!item.deleted) return false;
    at = item.id.clock + item.length;
  }
  return true;
}
