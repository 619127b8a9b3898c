/** Time that passes only when a test says so. */
import { vi } from 'vitest';

/** The real one, from before time was made up: when it comes back, every promise that could go on has. */
const breathe = setImmediate;
const STEP_MS = 5;

export function settled(): Promise<void> {
  return new Promise((resolve) => {
    breathe(resolve);
  });
}

/** Lets `ms` pass, in small steps, with everything that happens meanwhile. */
export async function pass(ms: number): Promise<void> {
  await settled();
  for (let left = ms; left > 0; left -= STEP_MS) {
    vi.advanceTimersByTime(Math.min(left, STEP_MS));
    await settled();
  }
}
