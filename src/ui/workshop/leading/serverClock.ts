/** The server’s clock, as this page knows it: all that has an end is told by it, whatever this device’s clock says. */
import { readServerTime } from '../../../sync/workshop/index.ts';
import { clockOffset } from '../../../workshop/index.ts';

/** Asked again so often: devices sleep, and their clocks are put right. */
const AGAIN_MS = 120_000;
/** Of several answers the quickest is nearest to the truth. */
const ASKED = 3;
const TICK_MS = 200;

let offset = 0;
let isStarted = false;

/** In ms since 1970. */
export function serverNow(): number {
  return Date.now() + offset;
}

async function ask(): Promise<void> {
  let quickest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < ASKED; i++) {
    const sentAt = Date.now();
    const answered = await readServerTime();
    // Without an answer this device’s own clock is the best there is.
    if (!answered.ok) return;
    const cameAt = Date.now();
    if (cameAt - sentAt >= quickest) continue;
    quickest = cameAt - sentAt;
    offset = clockOffset(answered.value, sentAt, cameAt);
  }
}

function start(): void {
  if (isStarted) return;
  isStarted = true;
  void ask();
  setInterval(() => void ask(), AGAIN_MS);
}

/** Calls `listener` a few times a second, for whoever shows a clock. */
export function subscribeToClock(listener: () => void): () => void {
  start();
  const timer = setInterval(listener, TICK_MS);
  return () => clearInterval(timer);
}
