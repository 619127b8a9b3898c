import type { Point } from '../../../src/lib/geometry.ts';

declare global {
  interface Window {
    bench: {
      started: number;
      painted: number | null;
      /** Puts the view where the next gestures are made: at half size, or with the whole map in sight. */
      show: (view: 'half' | 'whole') => void;
      /** The middle, in the window, of the card nearest the middle of the window. */
      cardInMiddle: () => Point;
      /** Where the view is now, for the address of a page that opens there. */
      view: () => string;
    };
  }
}

const query = new URLSearchParams(location.search);

/** How many cards the address asks for. */
export function countFromUrl(): number {
  return Number(query.get('cards') ?? 1000);
}

/** How many cards stand below each other. */
export function rowsFromUrl(): number {
  return Number(query.get('rows') ?? 10);
}

/** Where the page opens: the sheet’s origin on screen, and the scale. */
export function viewFromUrl(): { readonly x: number; readonly y: number; readonly zoom: number } {
  const [x = 0, y = 0, zoom = 0.5] = (query.get('view') ?? '').split(',').filter(Boolean).map(Number);
  return { x, y, zoom };
}

/** The one of `points` nearest the middle of the window. */
export function nearestMiddle(points: readonly Point[]): Point {
  const distance = ({ x, y }: Point): number => Math.hypot(x - innerWidth / 2, y - innerHeight / 2);
  return points.reduce((best, point) => (distance(point) < distance(best) ? point : best));
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
