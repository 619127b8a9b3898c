/**
 * A live map: its document and its discussion, each with a socket and a copy on this device.
 *
 * Laws
 * - `saved` means on the server's disk, for both documents, by its own word.
 * - What was kept on this device is in the documents before the first connection, so that nothing kept looks new.
 * - A refusal is final: nothing is tried again, and what was kept is forgotten when the map or the link is gone.
 * - What was written under an earlier epoch and not acknowledged is carried into this one, and `saved` waits for that.
 */
import type * as Y from 'yjs';
import { createDocumentLink, type DocumentLink, type LinkStatus } from './documentLink.ts';
import type { Leftovers } from './leftovers.ts';
import { cacheName, createOfflineCache, type OfflineCache } from './offlineCache.ts';
import { createPeers, type Peer } from './peers.ts';
import type { Presence } from './presence.ts';
import { CLOSE, roomName } from './protocol.ts';
import { createSelf, type Self } from './self.ts';
import { createStore, type Store } from './store.ts';

export type ConnectionStatus = LinkStatus;

/** Why the server would not have us. */
export type CloseReason = 'badRequest' | 'forbidden' | 'notFound' | 'epochGone' | 'clientTooOld';

export interface MapConnection {
  readonly status: Store<ConnectionStatus>;
  /** Set when `status` is `refused`. */
  readonly refusal: CloseReason | null;
  /** True once there is something to show: kept on this device or heard from the server. Until then the map is not "empty". */
  readonly isLoaded: Store<boolean>;
  readonly presence: Self & { readonly others: Store<readonly Peer[]> };
  readonly close: () => void;
  /** Closes, and forgets what this device has of the discussion that is not saved; resolves when it is gone. */
  readonly leaveOut: () => Promise<void>;
}

export interface ConnectMapOptions {
  readonly mapId: string;
  readonly epoch: number;
  readonly key: string;
  readonly doc: Y.Doc;
  readonly talk: Y.Doc;
  /** Who the others see here; null to be seen by nobody. */
  readonly user: Presence['user'] | null;
  /** `ws://host:port`; the page's own server when left out. */
  readonly serverUrl?: string;
  /** Whether to keep a copy on this device; yes when left out. */
  readonly offline?: boolean;
  /** Writes what is left of an earlier epoch on this device into the documents; without it nothing is carried. */
  readonly carry?: (left: Leftovers) => Promise<void>;
}

const NOBODY: Presence['user'] = { id: '', name: '', colour: 0 };
const REASONS: readonly CloseReason[] = ['badRequest', 'forbidden', 'notFound', 'epochGone', 'clientTooOld'];
const FORGET: readonly CloseReason[] = ['forbidden', 'notFound'];
/** The status of the whole is the first of these that either document has. */
const WORST_FIRST: readonly LinkStatus[] = ['refused', 'offline', 'connecting', 'withheld', 'saving', 'saved'];

export function connectMap(options: ConnectMapOptions): MapConnection {
  const url = `${options.serverUrl ?? ownServer()}/sync`;
  const status = createStore<ConnectionStatus>('connecting');
  const isLoaded = createStore(false);
  let refusal: CloseReason | null = null;
  let isClosed = false;
  let isCarrying = false;
  const isKept = options.offline !== false;

  let whenSynced = (): void => undefined;
  const synced = new Promise<void>((resolve) => {
    whenSynced = resolve;
  });

  const [map, talk] = [connect('map', options.doc), connect('talk', options.talk)];
  const { awareness } = map.link.provider;
  const self = createSelf(awareness, options.user ?? NOBODY);
  if (!options.user) awareness.setLocalState(null);
  const others = createPeers(awareness);
  talk.link.provider.awareness.setLocalState(null);
  map.link.provider.on('status', (event) => {
    if (event.status === 'connected' && options.user) self.repeat();
  });

  function connect(document: 'map' | 'talk', doc: Y.Doc): { link: DocumentLink; cache: OfflineCache | null } {
    const room = roomName(options.mapId, options.epoch, document);
    const cacheOrigin = Symbol(room);
    const link = createDocumentLink({
      url,
      room,
      key: options.key,
      doc,
      cacheOrigin,
      onChange: refresh,
      onRefused: refuse,
    });
    const cache = isKept ? createOfflineCache(room, doc, { origin: cacheOrigin, server: link.provider }) : null;
    void Promise.resolve(cache?.loaded).then(() => {
      if (isClosed || refusal) return;
      if (document === 'map' && doc.store.clients.size > 0) isLoaded.set(true);
      link.provider.connect();
    });
    return { link, cache };
  }

  function refresh(): void {
    if (isClosed) return;
    const statuses = [map, talk].map(({ link, cache }) => {
      const one = link.status();
      if (one === 'saved') cache?.noteSaved();
      return one;
    });
    if (map.link.hasSynced()) isLoaded.set(true);
    if (map.link.hasSynced() && talk.link.hasSynced()) whenSynced();
    if (isCarrying) statuses.push('saving');
    status.set(WORST_FIRST.find((worst) => statuses.includes(worst)) ?? 'connecting');
  }

  function refuse(code: number): void {
    if (refusal || isClosed) return;
    refusal = REASONS.find((reason) => CLOSE[reason] === code) ?? 'badRequest';
    for (const { link, cache } of [map, talk]) {
      link.provider.disconnect();
      if (FORGET.includes(refusal)) cache?.clear();
    }
    refresh();
    status.set('refused');
  }

  function retry(): void {
    if (refusal) return;
    for (const { link } of [map, talk]) link.retry();
  }

  async function carryLeftovers(carry: NonNullable<ConnectMapOptions['carry']>): Promise<void> {
    const { mapId, epoch } = options;
    // Of a lower epoch no number begins as this one does.
    const isOther = (name = '') =>
      name.startsWith(cacheName(`${mapId}.`)) && !name.startsWith(cacheName(`${mapId}.${epoch}`));
    if (!(await indexedDB.databases()).some(({ name }) => isOther(name))) return;
    isCarrying = true;
    await synced;
    if (isClosed) return;
    const flushed = () => Promise.all([map.cache?.flushed(), talk.cache?.flushed()]);
    await (await import('./leftovers.ts')).carryLeftovers({ mapId, epoch, carry, flushed });
  }

  function close(): void {
    if (isClosed) return;
    isClosed = true;
    stopWatching();
    others.close();
    self.close();
    for (const { link, cache } of [map, talk]) {
      link.close();
      cache?.close();
    }
  }

  if (options.carry && map.cache) {
    carryLeftovers(options.carry)
      // What could not be carried now stays on this device for the next visit.
      .catch(() => undefined)
      .finally(() => {
        isCarrying = false;
        refresh();
      });
  }

  const stopWatching = watchNetwork(retry);

  return {
    status,
    get refusal() {
      return refusal;
    },
    isLoaded,
    presence: {
      setUser: self.setUser,
      setCursor: self.setCursor,
      setSelection: self.setSelection,
      setEditing: self.setEditing,
      setDrag: self.setDrag,
      setSeen: self.setSeen,
      setCall: self.setCall,
      setPart: self.setPart,
      others,
    },
    close,
    leaveOut: async () => {
      const emptied = talk.cache?.empty();
      close();
      await emptied;
    },
  };
}

function ownServer(): string {
  return `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}`;
}

/**
 * Calls `retry` when the network comes or goes. Going too: a socket over a lost network stays open for half a minute, while a
 * new one fails at once, or works, if the server is on this very computer.
 */
function watchNetwork(retry: () => void): () => void {
  if (typeof window === 'undefined') return () => undefined;
  window.addEventListener('online', retry);
  window.addEventListener('offline', retry);
  return () => {
    window.removeEventListener('online', retry);
    window.removeEventListener('offline', retry);
  };
}
