/** One server's way to a store that it shares, which fails or hangs when told to. */
import type { Store } from '../../../../server/storage/store.ts';
import type { Ledger } from './ledger.ts';

/**
 * `fails-late`: what was asked is done, and the answer is lost. `slow`: nothing is done until it is well again. `slow-late`: it is
 * done at once, and the answer comes when it is well again. `dead`: never again.
 */
export const HEALTHS = ['well', 'fails', 'fails-late', 'slow', 'slow-late'] as const;
export type Health = (typeof HEALTHS)[number] | 'dead';

export interface FaultyStore {
  readonly store: Store;
  readonly health: () => Health;
  readonly setHealth: (health: Health) => void;
  /** Documents read and given to the server, and not yet said to be forgotten. */
  readonly loaded: Set<string>;
}

export function createFaultyStore(base: Store, ledger: Ledger): FaultyStore {
  const loaded = new Set<string>();
  let health: Health = 'well';
  let waiting: (() => void)[] = [];

  async function wait(...healths: readonly Health[]): Promise<void> {
    while (healths.includes(health)) {
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
      });
    }
  }

  async function through<T>(work: () => Promise<T>): Promise<T> {
    await wait('slow', 'dead');
    if (health === 'fails') throw new Error('The store fails.');
    const answer = await work();
    await wait('slow-late', 'dead');
    if (health === 'fails-late') throw new Error('The store answers no more.');
    return answer;
  }

  const store: Store = {
    ...base,
    isShared: true,
    readMap: (id) => through(() => base.readMap(id)),
    renewKey: (...asked) => through(() => base.renewKey(...asked)),
    load: async (document) => {
      const read = await through(() => base.load(document));
      loaded.add(document);
      return read;
    },
    readSince: (document, seq) => through(() => base.readSince(document, seq)),
    append: (entry) =>
      through(async () => {
        const appended = await base.append(entry);
        ledger.noteCommit(entry.document, appended.seq, entry.update);
        return appended;
      }),
    revise: () => Promise.reject(new Error('No map here is of an older program.')),
    poll: (watched) => through(() => base.poll(watched)),
    versions: {
      ...base.versions,
      add: (adding) =>
        through(() => {
          const { mapId, epoch, seq } = adding.version;
          ledger.noteVersion(`${mapId}.${epoch}`, seq, adding.state);
          return base.versions.add(adding);
        }),
    },
  };

  return {
    store,
    loaded,
    health: () => health,
    setHealth: (next) => {
      if (health === 'dead') return;
      health = next;
      const released = waiting;
      waiting = [];
      for (const release of released) release();
    },
  };
}
