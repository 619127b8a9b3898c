import { describeError, type Log } from '../log.ts';
import type { Store } from './store.ts';

/** How often the store is asked to let go of what it need not keep any more, in ms. */
export const LET_GO_EVERY_MS = 60 * 60 * 1000;
const AT_ONCE = 20;

export interface LettingGo {
  /** Resolves when nothing is being let go. */
  readonly stop: () => Promise<void>;
}

/**
 * Lets go of epochs that have ended, of old boxes and participants, and of the past of documents to which nobody writes any more, now and every hour. What
 * fails is tried an hour later.
 */
export function startLettingGo(store: Pick<Store, 'traces' | 'ballots' | 'dropEnded'>, log: Log): LettingGo {
  let isStopped = false;
  let running: Promise<void> = letGo();

  async function letGo(): Promise<void> {
    try {
      await store.dropEnded();
      await store.ballots.letGo();
      do await new Promise((resolve) => setImmediate(resolve));
      while (!isStopped && (await store.traces.trim(AT_ONCE)) > 0);
    } catch (error) {
      log('letting-go-failed', { reason: describeError(error) });
    }
  }

  const timer = setInterval(() => {
    running = running.then(letGo);
  }, LET_GO_EVERY_MS).unref();

  return {
    stop: async () => {
      isStopped = true;
      clearInterval(timer);
      await running;
    },
  };
}
