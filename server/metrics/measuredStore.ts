import { EpochEnded, type Store } from '../storage/store.ts';
import { type Metrics, timed } from './metrics.ts';

/** The store, telling how long edits take to be on disk and which of them fail. */
export function measureStore(store: Store, metrics: Metrics): Store {
  const failed = (error: unknown) => {
    if (!(error instanceof EpochEnded)) metrics.saveFailed();
  };
  return { ...store, append: (entry) => timed(store.append(entry), metrics.saved, failed) };
}
