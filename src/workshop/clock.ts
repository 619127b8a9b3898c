/** Milliseconds as people read a clock: `4:32`, `1:04:32`; over time as `+0:08`, counted up. */
export function clockText(ms: number): string {
  const isOver = ms < 0;
  // What is left is rounded up, so that 0:00 is the end and not the second before it.
  const seconds = isOver ? Math.floor(-ms / 1000) : Math.ceil(ms / 1000);
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const text = hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
  return isOver ? `+${text}` : text;
}

/**
 * How far the server’s clock is ahead of this device’s, in ms: what it said, and when the question left and the answer came by this
 * device’s clock. The answer was written half-way.
 */
export function clockOffset(serverNow: number, sentAt: number, cameAt: number): number {
  return serverNow - (sentAt + cameAt) / 2;
}
