declare global {
  interface Window {
    bench: { started: number; painted: number | null };
  }
}

/** How many cards the address asks for. */
export function countFromUrl(): number {
  return Number(new URLSearchParams(location.search).get('cards') ?? 1000);
}

/** Notes the time of the first frame after which `isThere` holds. */
export function afterPaint(isThere: () => boolean): void {
  const look = (): void => {
    if (!isThere()) {
      requestAnimationFrame(look);
      return;
    }
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        window.bench.painted = performance.now();
      };
      channel.port2.postMessage(null);
    });
  };
  requestAnimationFrame(look);
}
