/** An empty page: the frames that the machine itself drops while events come in. */
import { afterPaint } from './timing.ts';

window.addEventListener('wheel', (event) => event.preventDefault(), { passive: false });
window.bench = {
  started: performance.now(),
  painted: null,
  show: () => undefined,
  cardInMiddle: () => ({ x: innerWidth / 2, y: innerHeight / 2 }),
  view: () => '0,0,1',
};
afterPaint(() => true);
