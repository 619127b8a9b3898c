/**
 * One document while somebody works on it.
 *
 * Laws
 * - Nothing is applied or sent before the document is loaded; everybody who arrives meanwhile waits for the one load.
 * - A connection hears broadcasts from the very turn in which its SyncStep2 is computed, never before.
 * - Only those who may write are asked for what they have, and only theirs is applied.
 * - The first edit after a pause goes out at once; what follows within the window is merged into one frame for everybody.
 */
import * as Y from 'yjs';
import { CLOSE } from '../../src/sync/protocol.ts';
import type { ServerLimits } from '../limits.ts';
import { describeError, type Log } from '../log.ts';
import type { Store } from '../storage/store.ts';
import { applyUpdates, type Outcome } from './applyUpdates.ts';
import { createRoomAwareness } from './awareness.ts';
import type { Connection } from './connection.ts';
import { awarenessFrame, type Message, readFrame, step1Frame, step2Frame, updateFrame } from './frames.ts';
import type { RoomAddress } from './roomAddress.ts';
import { loadRoomDocument, type RoomDocument } from './roomDocument.ts';
import { createSaver } from './saver.ts';

export interface Room {
  readonly address: RoomAddress;
  /** Everybody here, those still waiting for the load included. */
  readonly connections: ReadonlySet<Connection>;
  /** Resolves when the document is there and the connection has been greeted; rejects when it cannot be loaded. */
  readonly join: (connection: Connection) => Promise<void>;
  /** Takes one frame of a connection that has been greeted. */
  readonly receive: (connection: Connection, frame: Uint8Array) => void;
  readonly leave: (connection: Connection) => void;
  /** When the last one left, in ms since 1970; null while somebody is here or something is unsaved. */
  readonly idleSince: () => number | null;
  /** Whether the last try to save failed. */
  readonly isFailing: () => boolean;
  /** Applies what waits and resolves when it is on disk, or cannot be put there now. */
  readonly settle: () => Promise<void>;
  readonly destroy: () => void;
}

interface Inbound {
  readonly owner: Connection;
  readonly update: Uint8Array;
  /** Its place among the connection's document messages, from 1. */
  readonly index: number;
  readonly isWhole: boolean;
}

export function createRoom(store: Store, address: RoomAddress, limits: ServerLimits, log: Log): Room {
  const connections = new Set<Connection>();
  const listeners = new Set<Connection>();
  const awareness = createRoomAwareness<Connection>();
  let content: RoomDocument | null = null;
  let inbound: Inbound[] = [];
  let window: NodeJS.Timeout | null = null;
  let hasPresenceNews = false;
  let emptySince = Date.now();

  const saver = createSaver<Connection>(store, limits, {
    complete: (update) => loadedContent().complete(update),
    onSaved: (counts, entry) => {
      if (entry) content?.noteSaved(entry);
      for (const [connection, count] of counts) connection.ack(count);
    },
    onFailed: (error, failingFor) => {
      log('save-failed', { document: address.name, reason: describeError(error), failingFor });
      if (failingFor < limits.giveUp) return;
      for (const connection of connections) connection.close(CLOSE.tryLater, 'The map cannot be saved now.');
    },
  });

  const load = loadRoomDocument(store, address, log).then((loaded) => {
    content = loaded;
    if (loaded.migration) saver.save(loaded.migration, new Map());
  });
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
        connection.sendAwareness(awarenessFrame(awareness.everybody()));
        return;
      case 'awareness': {
        hasPresenceNews = awareness.receive(connection, connection.role, message.bytes) || hasPresenceNews;
        awareness.takeRival(connection)?.probe();
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
    if (loadedContent().size() + update.byteLength > limits.document) {
      connection.close(CLOSE.tooBig, 'The map is full.');
      return;
    }
    inbound.push({ owner: connection, update, index: connection.counts.received, isWhole });
    schedule();
  }

  function schedule(): void {
    if (window || (inbound.length === 0 && !hasPresenceNews)) return;
    flush();
    window = setTimeout(() => {
      window = null;
      schedule();
    }, limits.window);
  }

  function flush(): void {
    if (inbound.length > 0) flushUpdates();
    if (!hasPresenceNews) return;
    hasPresenceNews = false;
    const frame = awarenessFrame(awareness.takeChanges());
    for (const connection of connections) connection.sendAwareness(frame);
  }

  function flushUpdates(): void {
    const batch = inbound;
    inbound = [];
    const updates = batch.map(({ update }) => update);
    const { news, outcomes } = applyUpdates(loadedContent().doc, address.document, updates);
    const counts = new Map<Connection, number>();
    for (const [i, { owner, index, isWhole }] of batch.entries()) {
      noteOutcome(owner, outcomes[i] ?? 'malformed', isWhole);
      if (owner.gap.count === 0) owner.counts.applied = index;
      counts.set(owner, owner.counts.applied);
    }
    if (news) {
      const [first] = batch;
      const onlySender = batch.every(({ owner }) => owner === first?.owner) ? first?.owner : null;
      const frame = updateFrame(news);
      for (const connection of listeners) if (connection !== onlySender) connection.send(frame);
    }
    saver.save(news, counts);
  }

  /** A gap is closed by the next SyncStep2, which holds all that its sender has. */
  function noteOutcome(connection: Connection, outcome: Outcome, isWhole: boolean): void {
    if (outcome !== 'applied' && outcome !== 'gapped') {
      log('update-refused', { document: address.name, problem: outcome });
      connection.close(CLOSE.badRequest, outcome);
    } else if (isWhole) {
      connection.gap.count = 0;
    } else if (outcome === 'gapped') {
      connection.gap.count += 1;
      if (connection.gap.count === 1) askForAll(connection);
      else if (connection.gap.count > limits.gaps) connection.close(CLOSE.badRequest, 'Too many gaps.');
    }
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
      connection.sendAwareness(awarenessFrame(awareness.everybody()));
    },
    receive: (connection, frame) => {
      if (!connections.has(connection)) return;
      const message = readFrame(frame);
      connection.charge(frame.byteLength, message?.type === 'step1' ? 'step1' : 'other');
      if (!message) return connection.close(CLOSE.badRequest, 'malformed');
      try {
        handle(connection, message);
      } catch (error) {
        log('message-refused', { document: address.name, reason: describeError(error) });
        connection.close(CLOSE.badRequest, 'malformed');
      }
    },
    leave: (connection) => {
      connections.delete(connection);
      listeners.delete(connection);
      emptySince = Date.now();
      hasPresenceNews = awareness.leave(connection) || hasPresenceNews;
      schedule();
    },
    idleSince: () => {
      const isBusy = connections.size > 0 || inbound.length > 0 || saver.isBusy() || content === null;
      return isBusy ? null : emptySince;
    },
    isFailing: saver.isFailing,
    settle: async () => {
      if (content && inbound.length > 0) flushUpdates();
      await saver.settle();
    },
    destroy: () => {
      if (window) clearTimeout(window);
      content?.doc.destroy();
    },
  };
}
