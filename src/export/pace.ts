import type { Task } from './types.ts';

/** Items painted between two looks at the signal. */
const BATCH = 100;
/** Milliseconds after which other events are let in. */
const TURN = 16;

/**
 * Runs `work` over `items` in order, telling progress from `from` to `to`. Between batches it throws the signal's reason once the
 * task has been stopped, and lets other events in when it has kept them waiting.
 */
export async function forEachPaced<T>(
  items: readonly T[],
  task: Task,
  [from, to]: readonly [number, number],
  work: (item: T) => void,
): Promise<void> {
  let turn = 0;
  for (const [index, item] of items.entries()) {
    if (index % BATCH === 0) {
      task.progress(from + ((to - from) * index) / items.length);
      if (performance.now() - turn > TURN) {
        await letOthersIn();
        turn = performance.now();
      }
      task.signal.throwIfAborted();
    }
    work(item);
  }
  task.progress(to);
}

/** Browsers that can, go on as soon as nothing else waits; in the others it takes a timer's least delay. */
function letOthersIn(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  return scheduler?.yield?.() ?? new Promise<void>((resolve) => setTimeout(resolve));
}
