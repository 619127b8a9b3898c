import { NO_PART, type Part } from './part.ts';

/** How this window takes part, told to the others; in the shape of `useSyncExternalStore`. */
export interface OwnPartStore {
  readonly getSnapshot: () => Part;
  readonly subscribe: (listener: () => void) => () => void;
  readonly change: (values: Partial<Part>) => void;
}

interface Teller {
  readonly setPart: (part: unknown) => void;
}

const stores = new WeakMap<Teller, OwnPartStore>();

/** The one store of a connection’s presence: whoever changes a field leaves the others as they are. */
export function ownPartOf(presence: Teller): OwnPartStore {
  const known = stores.get(presence);
  if (known) return known;
  let part = NO_PART;
  const listeners = new Set<() => void>();
  const store: OwnPartStore = {
    getSnapshot: () => part,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change(values) {
      part = { ...part, ...values };
      presence.setPart(part);
      for (const listener of [...listeners]) listener();
    },
  };
  stores.set(presence, store);
  return store;
}
