const STILL_DISTANCE = 4;

/** Calls `tap` when the finger that has come is lifted where it came down, and no other came to it. */
export function tapByFinger(start: PointerEvent, tap: () => void): void {
  const ending = new AbortController();
  const { signal } = ending;
  const move = (event: PointerEvent): void => {
    const way = Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY);
    if (event.pointerId === start.pointerId && way >= STILL_DISTANCE) ending.abort();
  };
  const lift = (event: PointerEvent): void => {
    if (event.pointerId !== start.pointerId) return;
    ending.abort();
    tap();
  };
  window.addEventListener('pointermove', move, { signal });
  window.addEventListener('pointerup', lift, { signal });
  window.addEventListener('pointercancel', () => ending.abort(), { signal });
  window.addEventListener('pointerdown', ({ pointerId }) => pointerId !== start.pointerId && ending.abort(), {
    signal,
  });
}
