declare global {
  interface Window {
    bench: {
      started: number;
      painted: number | null;
      /** Puts the view where the next gestures are made: at half size, or with the whole map in sight. */
      show: (view: 'half' | 'whole') => void;
    };
  }
}

/** How many cards the address asks for. */
export function countFromUrl(): number {
  return Number(new URLSearchParams(location.search).get('cards') ?? 1000);
}

/** Notes the time at which the first frame has been produced after which `isThere` holds. */
export function afterPaint(isThere: () => boolean): void {
  const channel = new MessageChannel();
  const nextFrame = (): void => {
    requestAnimationFrame(() => channel.port2.postMessage(null));
  };
  channel.port1.onmessage = () => {
    if (isThere()) window.bench.painted = performance.now();
    else nextFrame();
  };
  nextFrame();
}
