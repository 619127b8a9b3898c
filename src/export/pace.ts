import type { Task } from './types.ts';

/** Items painted between two looks at the signal. */
const BATCH = 100;

/**
 * Runs `work` over `items` in order, telling progress from `from` to `to`. Between batches it lets other events in and throws
 * the signal's reason once the task has been stopped.
 */
export async function forEachPaced<T>(
  items: readonly T[],
  task: Task,
  [from, to]: readonly [number, number],
  work: (item: T) => void,
): Promise<void> {
  for (const [index, item] of items.entries()) {
    if (index % BATCH === 0) {
      task.progress(from + ((to - from) * index) / items.length);
      await new Promise<void>((resolve) => setTimeout(resolve));
      task.signal.throwIfAborted();
    }
    work(item);
  }
  task.progress(to);
}
