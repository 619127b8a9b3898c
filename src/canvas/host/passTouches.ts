/**
 * Fingers on what lies over the map move it and bring it nearer as from anywhere else, also together with a finger beside
 * it. One finger alone stays with `element` while `keepsOne` says so. Answers the function that ends it.
 */
export function passTouches(element: HTMLElement, keepsOne: () => boolean): () => void {
  const ending = new AbortController();
  let isPassing = false;
  const pass = (event: TouchEvent): void => {
    if (event.touches.length > 1) isPassing = true;
    else if (event.type === 'touchstart') isPassing = !keepsOne();
    if (!isPassing) return;
    const { touches, targetTouches, changedTouches } = event;
    const again = new TouchEvent(event.type, {
      touches: [...touches],
      targetTouches: [...targetTouches],
      changedTouches: [...changedTouches],
      bubbles: true,
      cancelable: true,
    });
    element.closest('[data-map-canvas]')?.querySelector('.react-flow__pane')?.dispatchEvent(again);
  };
  for (const type of ['touchstart', 'touchmove', 'touchend', 'touchcancel'] as const)
    element.addEventListener(type, pass, { passive: true, signal: ending.signal });
  return () => ending.abort();
}
