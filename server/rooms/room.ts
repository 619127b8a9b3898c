/**
 * One document while somebody works on it.
 *
 * Laws
 * - Nothing is applied or sent before the document is loaded; everybody who arrives meanwhile waits for the one load.
 * - A connection hears broadcasts from the very turn in which its SyncStep2 is computed, never before.
 * - Only those who may write are asked for what they have, and only theirs is applied.
 * - The first edit after a pause goes out at once; what follows within the window is merged into one frame for everybody.
 * - What other servers stored is told to everybody here and not stored again.
 */
import * as Y from 'yjs';
import { CLOSE } from '../../src/sync/protocol.ts';
import type { Bus } from '../cluster/bus.ts';
import { createRoomLink } from '../cluster/roomLink.ts';
import type { ServerLimits } from '../limits.ts';
import { describeError, type Log } from '../log.ts';
import { type Metrics, timed } from '../metrics/metrics.ts';
import type { Store } from '../storage/store.ts';
import { applyStored, applyUpdates, type Incoming, type Outcome } from './applyUpdates.ts';
import { createRoomAwareness } from './awareness.ts';
import type { Connection } from './connection.ts';
import { awarenessFrame, type Message, readFrame, step1Frame, step2Frame, updateFrame } from './frames.ts';
import { mayBeBloated } from './rebase.ts';
import type { RoomAddress } from './roomAddress.ts';
import { loadRoomDocument, type RoomDocument } from './roomDocument.ts';
import { createSaver } from './saver.ts';
import { socketFrame } from './socketFrame.ts';
import { createVersionKeeper, type VersionKeeper } from './versionKeeper.ts';
import { writerOf } from './writer.ts';

/** Said with `CLOSE.epochGone`. */
export const EPOCH_GONE = 'The map has a new epoch.';

export interface Room {
  readonly address: RoomAddress;
  /** Everybody here, those still waiting for the load included. */
  readonly connections: ReadonlySet<Connection>;
  /** Resolves when the document is there and the connection has been greeted; rejects when it cannot be loaded. */
  readonly join: (connection: Connection) => Promise<void>;
  /** Takes one frame of a connection that has been greeted. */
  readonly receive: (connection: Connection, frame: Uint8Array) => void;
  readonly leave: (connection: Connection) => void;
  /** When the last one left, in ms of `performance.now()`; null while somebody is here or something is unsaved. */
  readonly idleSince: () => number | null;
  /** Whether the last try to save failed. */
  readonly isFailing: () => boolean;
  /** Whether the document may be mostly history, and nobody is known to be there at other servers. */
  readonly mayBeBloated: () => boolean;
  /** Keeps versions of the map; a discussion has none. */
  readonly versions: Pick<VersionKeeper<Connection>, 'writers' | 'forget' | 'isPending' | 'finish'> | null;
  /** Applies what waits and resolves when it is on disk, or cannot be put there now. */
  readonly settle: () => Promise<void>;
  /** The store says that the document's last number is `seq`; with its update, when that is at hand. */
  readonly noteStored: (seq: number, update?: Uint8Array | null) => void;
  /** Tells other servers who is here, and asks who is there. */
  readonly greet: () => void;
  /** Forgets who is at another server. */
  readonly dropNode: (node: string) => void;
  readonly destroy: () => void;
}

interface Inbound extends Incoming {
  readonly owner: Connection;
  /** Its place among the connection's document messages, from 1. */
  readonly index: number;
}

export interface RoomOptions {
  readonly store: Store;
  readonly bus: Bus;
  readonly limits: ServerLimits;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Another server gave a sign of life. */
  readonly onNode: (node: string) => void;
}

export function createRoom(address: RoomAddress, { store, bus, limits, log, metrics, onNode }: RoomOptions): Room {
  const connections = new Set<Connection>();
  const listeners = new Set<Connection>();
  const awareness = createRoomAwareness<Connection>();
  let content: RoomDocument | null = null;
  let inbound: Inbound[] = [];
  /** Waits for the end of the window while there is something to send at it. */
  let window: NodeJS.Timeout | null = null;
  let flushedAt = Number.NEGATIVE_INFINITY;
  let hasPresenceNews = false;
  /** What other servers stored and nobody here was told yet. */
  let fromElsewhere: Uint8Array[] = [];
  let isDestroyed = false;
  let hasEnded = false;
  let emptySince = performance.now();

  const saver = createSaver<Connection>(store, limits, {
    complete: (update) => loadedContent().complete(update, link.last()),
    onSaved: (counts, saved) => {
      if (saved) content?.noteSaved(saved.entry, saved.appended);
      for (const [connection, count] of counts) connection.ack(count);
      if (saved) link.tell(saved.appended.seq, saved.entry.update);
    },
    onEnded: () => {
      hasEnded = true;
      for (const connection of connections) connection.close(CLOSE.epochGone, EPOCH_GONE);
    },
    onFailed: (error, failingFor) => {
      log('save-failed', { document: address.name, reason: describeError(error), failingFor }, 'error');
      if (failingFor < limits.giveUp) return;
      for (const connection of connections) connection.close(CLOSE.tryLater, 'The map cannot be saved now.');
    },
  });

  const versions =
    address.document === 'map'
      ? createVersionKeeper<Connection>(store, address, limits.versions, {
          personOf: (connection) => writerOf(awareness.stateOf(connection)),
          save: async () => {
            await settle();
            if (saver.isFailing() || hasEnded) throw new Error('The map is not saved.');
            // What others stored and was not heard here yet is not in it, though this server stored something after that.
            return { seq: link.last(), state: Y.encodeStateAsUpdate(loadedContent().doc) };
          },
          log,
        })
      : null;

  const link = createRoomLink(
    { bus, store, document: address.name, log },
    {
      apply: applyFromElsewhere,
      presence: awareness.here,
      onPresence: (node, entries, isWhole) => {
        onNode(node);
        hasPresenceNews = awareness.receiveFrom(node, entries, isWhole) || hasPresenceNews;
        schedule();
      },
      onClaim: (client) => awareness.ownerOf(client)?.probe(),
    },
  );

  async function loadAndLink(): Promise<void> {
    await link.open();
    const reading = loadRoomDocument(store, address, log);
    content = await timed(reading, metrics.documentLoaded, metrics.documentLoadFailed);
    link.start(content.seq);
  }

  const load = loadAndLink();
  // Each `join` reports a failed load; a room nobody waits for must not stop the process.
  load.catch(() => null);

  function loadedContent(): RoomDocument {
    if (!content) throw new Error('Broken invariant: the room is not loaded');
    return content;
  }

  function handle(connection: Connection, message: Message): void {
    switch (message.type) {
      case 'step1': {
        connection.sendState(step2Frame(loadedContent().encodeFor(message.stateVector)));
        listeners.add(connection);
        return;
      }
      case 'query-awareness':
        connection.sendAwareness(socketFrame(awarenessFrame(awareness.everybody())));
        return;
      case 'awareness': {
        hasPresenceNews = awareness.receive(connection, connection.role, message.bytes) || hasPresenceNews;
        awareness.takeRival(connection)?.probe();
        for (const client of awareness.takeClaims()) link.claim(client);
        schedule();
        return;
      }
      default:
        handleUpdate(connection, message.update, message.type === 'step2');
    }
  }

  function handleUpdate(connection: Connection, update: Uint8Array, isWhole: boolean): void {
    if (!connection.canWrite) return;
    connection.counts.received += 1;
    connection.awaitAck();
    metrics.editReceived();
    if (loadedContent().size() + update.byteLength > limits.document) {
      metrics.refused('map-full');
      connection.close(CLOSE.tooBig, 'The map is full.');
      return;
    }
    const { counts, role: sender } = connection;
    inbound.push({ owner: connection, update, index: counts.received, isWhole, sender });
    schedule();
  }

  function schedule(): void {
    if (isDestroyed || window || (inbound.length === 0 && fromElsewhere.length === 0 && !hasPresenceNews)) return;
    const wait = flushedAt + limits.window - performance.now();
    if (wait <= 0) flush();
    else window = setTimeout(flush, wait);
  }

  function flush(): void {
    window = null;
    flushedAt = performance.now();
    if (fromElsewhere.length > 0) flushFromElsewhere();
    if (inbound.length > 0) flushUpdates();
    if (!hasPresenceNews) return;
    hasPresenceNews = false;
    const { all, here } = awareness.takeChanges();
    link.tellPresence(here);
    const framed = socketFrame(awarenessFrame(all));
    for (const connection of connections) connection.sendAwareness(framed);
  }

  /** False when some of them were not what the store would hold, or came without what they build on. */
  function applyFromElsewhere(updates: readonly Uint8Array[], source: 'store' | 'bus'): boolean {
    const { doc } = loadedContent();
    const { news, outcomes } =
      source === 'store'
        ? { news: applyStored(doc, updates), outcomes: [] }
        : applyUpdates(doc, address.document, updates.map(asPart));
    if (news) fromElsewhere.push(news);
    schedule();
    return outcomes.every((outcome) => outcome === 'applied');
  }

  function flushFromElsewhere(): void {
    const [first, ...more] = fromElsewhere;
    if (!first) return;
    const framed = socketFrame(updateFrame(more.length > 0 ? Y.mergeUpdates(fromElsewhere) : first));
    fromElsewhere = [];
    for (const connection of listeners) connection.sendFramed(framed);
    metrics.editsDelivered(listeners.size);
  }

  function flushUpdates(): void {
    const batch = inbound;
    inbound = [];
    const { news, outcomes } = applyUpdates(loadedContent().doc, address.document, batch);
    const counts = new Map<Connection, number>();
    for (const [i, { owner, index, isWhole }] of batch.entries()) {
      noteOutcome(owner, outcomes[i] ?? 'malformed', isWhole);
      if (owner.gap.count === 0 && !owner.gap.isWithheld) owner.counts.applied = index;
      counts.set(owner, owner.counts.applied);
    }
    if (news) {
      if (batch.some(({ isWhole, sender }) => isWhole && sender === 'facilitate')) askTheWithheld();
      versions?.noteWriters(writersIn(batch, outcomes));
      const [first] = batch;
      const onlySender = batch.every(({ owner }) => owner === first?.owner) ? first?.owner : null;
      const framed = socketFrame(updateFrame(news));
      for (const connection of listeners) if (connection !== onlySender) connection.sendFramed(framed);
      metrics.editsDelivered(listeners.size - (onlySender && listeners.has(onlySender) ? 1 : 0));
    }
    saver.save(news, counts);
  }

  /** What they passed on may have come with the facilitator whose it is. */
  function askTheWithheld(): void {
    for (const connection of connections) if (connection.gap.isWithheld) askForAll(connection);
  }

  /** A gap is closed by the next SyncStep2, which holds all that its sender has. */
  function noteOutcome(connection: Connection, outcome: Outcome, isWhole: boolean): void {
    const isMissing = outcome === 'gapped' || outcome === 'withheld';
    if (outcome === 'withheld') metrics.refused(outcome);
    if (outcome !== 'applied' && !isMissing) {
      log('update-refused', { document: address.name, problem: outcome });
      metrics.refused(outcome);
      connection.close(CLOSE.badRequest, outcome);
    } else if (isWhole) {
      connection.gap.count = 0;
      connection.gap.isWithheld = outcome === 'withheld';
      if (connection.gap.isWithheld) connection.sayWithheld();
    } else if (isMissing) {
      connection.gap.count += 1;
      if (connection.gap.count === 1) askForAll(connection);
      else if (connection.gap.count > limits.gaps) {
        metrics.refused('too-many-gaps');
        connection.close(CLOSE.badRequest, 'Too many gaps.');
      }
    }
  }

  async function settle(): Promise<void> {
    if (content && inbound.length > 0) flushUpdates();
    await saver.settle();
  }

  function askForAll(connection: Connection): void {
    connection.send(step1Frame(Y.encodeStateVector(loadedContent().doc)));
  }

  return {
    address,
    connections,
    join: async (connection) => {
      connections.add(connection);
      await load;
      if (!connections.has(connection)) return;
      if (connection.canWrite) askForAll(connection);
      connection.sendAwareness(socketFrame(awarenessFrame(awareness.everybody())));
    },
    receive: (connection, frame) => {
      if (!connections.has(connection)) return;
      const message = readFrame(frame);
      connection.charge(frame.byteLength, message?.type === 'step1' ? 'step1' : 'other');
      if (!message) {
        metrics.refused('not-a-message');
        return connection.close(CLOSE.badRequest, 'malformed');
      }
      try {
        handle(connection, message);
      } catch (error) {
        metrics.refused('not-a-message');
        log('message-refused', { document: address.name, reason: describeError(error) });
        connection.close(CLOSE.badRequest, 'malformed');
      }
    },
    leave: (connection) => {
      connections.delete(connection);
      listeners.delete(connection);
      versions?.noteLeaving(connection);
      emptySince = performance.now();
      hasPresenceNews = awareness.leave(connection) || hasPresenceNews;
      schedule();
    },
    idleSince: () => {
      const isBusy = connections.size > 0 || inbound.length > 0 || saver.isBusy() || content === null;
      return isBusy ? null : emptySince;
    },
    isFailing: saver.isFailing,
    mayBeBloated: () =>
      content !== null && mayBeBloated(content.doc, limits.rebase) && awareness.everybody().length === 0,
    versions,
    settle,
    // A room that is being read may have been read before that number was there.
    noteStored: (seq, update = null) => void load.then(() => link.noteStored(seq, update)).catch(() => null),
    greet: () => {
      if (content) link.greet();
    },
    dropNode: (node) => {
      hasPresenceNews = awareness.dropNode(node) || hasPresenceNews;
      schedule();
    },
    destroy: () => {
      isDestroyed = true;
      versions?.stop();
      if (window) clearTimeout(window);
      link.close();
      content?.doc.destroy();
    },
  };
}

const asPart = (update: Uint8Array): Incoming => ({ update, isWhole: false, sender: 'server' });

/** Whose updates of a batch with news are behind them: of those who only said all that they have, as everybody does on arrival, none. */
function writersIn(batch: readonly Inbound[], outcomes: readonly Outcome[]): readonly Connection[] {
  const isOwn = ({ isWhole, update }: Inbound) => batch.length === 1 || !isWhole || hasStructs(update);
  return batch.filter((each, i) => outcomes[i] === 'applied' && isOwn(each)).map(({ owner }) => owner);
}

/** A Yjs update begins with the number of clients of whom it holds something. */
function hasStructs(update: Uint8Array): boolean {
  return update[0] !== 0;
}
