/**
 * How the servers that share a store tell each other what they did.
 *
 * Laws
 * - A message is a hint: it may be lost, doubled or late. The store is the truth, and whoever misses something reads it there.
 * - Nothing that comes in is trusted to be well formed.
 */
import type { DocumentMessage } from './messages.ts';

export interface Bus {
  /** This server's name among the others; new with each start. */
  readonly node: string;
  /** Whether messages get through now. Without it the store is asked more often. */
  readonly isConnected: () => boolean;
  /** Hears what others say about a document. Resolves when it does, or when that cannot be had now and is tried again. */
  readonly subscribe: (document: string, listener: (message: DocumentMessage) => void) => Promise<void>;
  readonly unsubscribe: (document: string) => void;
  /** Tells the others, if they can be told. */
  readonly publish: (document: string, message: DocumentMessage) => void;
  /** Tells the others that the keys or the epoch of a map changed. */
  readonly publishAccess: (mapId: string) => void;
  readonly listen: (listener: BusListener) => void;
  /** Resolves when what was published is on its way. */
  readonly close: () => Promise<void>;
}

export interface BusListener {
  /** Messages get through again, or no more. */
  readonly onConnected: (isConnected: boolean) => void;
  /** Another server says that the keys or the epoch of a map changed. */
  readonly onAccess: (mapId: string) => void;
  /** Another server shows a sign of life. */
  readonly onBeat: (node: string) => void;
}
