/**
 * Asks a shared store again and again how all open documents stand: seldom while servers hear each other, often while they do
 * not, and at once when that changes. What was lost on the way is found here, revoked keys included.
 */
import type { ServerLimits } from '../limits.ts';
import { describeError, type Log } from '../log.ts';
import type { Standing, Store, Watched } from '../storage/store.ts';
import type { Bus } from './bus.ts';

export interface Watcher {
  /** Asks now. */
  readonly ask: () => void;
  readonly stop: () => void;
}

export function createWatcher(
  { store, bus, limits, log }: { store: Store; bus: Bus; limits: ServerLimits; log: Log },
  watched: () => readonly Watched[],
  onAnswer: (asked: readonly Watched[], standings: ReadonlyMap<string, Standing>) => void,
): Watcher {
  let timer: NodeJS.Timeout | null = null;
  let isAsking = false;
  let isWanted = false;
  let isStopped = false;
  let isFailing = false;

  async function ask(): Promise<void> {
    isWanted = isAsking;
    if (isAsking || isStopped) return;
    if (timer) clearTimeout(timer);
    isAsking = true;
    const asked = watched();
    try {
      if (asked.length > 0) {
        const standings = await store.poll(asked);
        if (!isStopped) onAnswer(asked, standings);
      }
      isFailing = false;
    } catch (error) {
      if (!isFailing) log('poll-failed', { reason: describeError(error) });
      isFailing = true;
    }
    isAsking = false;
    if (isStopped) return;
    timer = setTimeout(() => void ask(), isWanted ? 0 : bus.isConnected() ? limits.poll : limits.pollAlone);
  }

  void ask();
  return {
    ask: () => void ask(),
    stop: () => {
      isStopped = true;
      if (timer) clearTimeout(timer);
    },
  };
}
