/** The wheel moves the map from over `element` as from anywhere else. Answers the function that ends it. */
export function passWheel(element: HTMLElement): () => void {
  const pass = (event: WheelEvent): void => {
    event.preventDefault();
    element
      .closest('[data-map-canvas]')
      ?.querySelector('.react-flow__pane')
      ?.dispatchEvent(new WheelEvent('wheel', event));
  };
  element.addEventListener('wheel', pass, { passive: false });
  return () => element.removeEventListener('wheel', pass);
}
