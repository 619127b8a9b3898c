/**
 * Of a frame's 16 ms: as much as the machine has shown it can take. What is painted is rasterised after the frame's own work,
 * where no clock of ours runs, so a frame that came late is the sign that it was too much.
 */
const MOST_MS = 4;
const LEAST_MS = 1.5;
const LATE_MS = 20;

/** Does `work` a few milliseconds a frame, a step at a time; answers the function that ends it early. */
export function doInSlices(work: Iterator<void>): () => void {
  let budget = MOST_MS;
  let before = Number.POSITIVE_INFINITY;
  let frame = requestAnimationFrame(doSome);

  function doSome(now: number): void {
    budget = now - before > LATE_MS ? Math.max(LEAST_MS, budget / 2) : Math.min(MOST_MS, budget * 1.2);
    before = now;
    const until = performance.now() + budget;
    let isDone = false;
    while (!isDone && performance.now() < until) isDone = work.next().done === true;
    if (!isDone) frame = requestAnimationFrame(doSome);
  }

  return () => cancelAnimationFrame(frame);
}
