import type { Store } from '../../session/useStore.ts';

/** `store`, whose listeners are told once a frame however often it changes: many people move their pointers at once. */
export function perFrame<T>(store: Store<T>): Store<T> {
  const listeners = new Set<() => void>();
  let value = store.getSnapshot();
  let frame = 0;
  let stop: (() => void) | null = null;

  function tell(): void {
    frame = 0;
    value = store.getSnapshot();
    for (const listener of listeners) listener();
  }

  return {
    getSnapshot() {
      if (!stop) value = store.getSnapshot();
      return value;
    },
    subscribe(listener) {
      listeners.add(listener);
      stop ??= store.subscribe(() => {
        if (frame === 0) frame = requestAnimationFrame(tell);
      });
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        stop?.();
        stop = null;
        cancelAnimationFrame(frame);
        frame = 0;
      };
    },
  };
}
