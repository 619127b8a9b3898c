import { startStick } from './stick.ts';

/** Moving is scrolling, so that keys, wheels, bars and fingers do it as everywhere; zooming keeps the point under the hand. */
const STEP = 1.25;
const MOST = 4;
/** No smaller than this to begin with: words can still be made out. */
const LEAST_AT_FIRST = 0.45;

interface At {
  readonly x: number;
  readonly y: number;
}

export function startZoom(): void {
  const view = document.querySelector<HTMLElement>('#view');
  const picture = document.querySelector<SVGSVGElement>('#picture');
  if (!view || !picture) return;
  const { width, height } = picture.viewBox.baseVal;
  const level = document.getElementById('zoom-level');
  const stick = startStick(view, picture);
  let scale = 1;

  const wholeScale = () => Math.min(view.clientWidth / width, view.clientHeight / height, 1);
  /** `at` is in pixels from the view's corner. */
  const zoomTo = (wanted: number, at: At = { x: view.clientWidth / 2, y: view.clientHeight / 2 }) => {
    const next = Math.min(MOST, Math.max(Math.min(wholeScale(), 1), wanted));
    const x = (view.scrollLeft + at.x) / scale;
    const y = (view.scrollTop + at.y) / scale;
    scale = next;
    picture.setAttribute('width', String(width * scale));
    picture.setAttribute('height', String(height * scale));
    view.scrollTo(x * scale - at.x, y * scale - at.y);
    stick(scale);
    if (level) level.textContent = `${Math.round(scale * 100)} %`;
  };
  const within = ({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }): At => {
    const box = view.getBoundingClientRect();
    return { x: clientX - box.left, y: clientY - box.top };
  };

  const onClick = (id: string, act: () => void) => document.getElementById(id)?.addEventListener('click', act);
  onClick('zoom-in', () => zoomTo(scale * STEP));
  onClick('zoom-out', () => zoomTo(scale / STEP));
  onClick('zoom-whole', () => zoomTo(wholeScale()));

  view.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const wanted = { '+': scale * STEP, '=': scale * STEP, '-': scale / STEP, '0': wholeScale() }[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    zoomTo(wanted);
  });
  view.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      zoomTo(scale * Math.exp(-event.deltaY / 300), within(event));
    },
    { passive: false },
  );
  view.addEventListener('scroll', () => stick(scale));
  window.addEventListener('beforeprint', () => {
    view.scrollTo(0, 0);
    stick(scale);
  });
  startDrag(view);
  startPinch(
    view,
    () => scale,
    (wanted, at) => zoomTo(wanted, at),
    within,
  );

  zoomTo(Math.max(view.clientWidth / width, LEAST_AT_FIRST), { x: 0, y: 0 });
}

/** A mouse takes hold of the map; fingers and pens scroll as they do. */
function startDrag(view: HTMLElement): void {
  let from: (At & { readonly left: number; readonly top: number }) | null = null;
  view.addEventListener('pointerdown', (event) => {
    if (event.pointerType !== 'mouse' || event.button !== 0) return;
    from = { x: event.clientX, y: event.clientY, left: view.scrollLeft, top: view.scrollTop };
    view.setPointerCapture(event.pointerId);
    view.classList.add('held');
  });
  view.addEventListener('pointermove', ({ clientX, clientY }) => {
    if (from) view.scrollTo(from.left + from.x - clientX, from.top + from.y - clientY);
  });
  const letGo = () => {
    from = null;
    view.classList.remove('held');
  };
  view.addEventListener('pointerup', letGo);
  view.addEventListener('pointercancel', letGo);
}

function startPinch(
  view: HTMLElement,
  scaleNow: () => number,
  zoomTo: (scale: number, at: At) => void,
  within: (at: { readonly clientX: number; readonly clientY: number }) => At,
): void {
  let start: { readonly apart: number; readonly scale: number } | null = null;
  const apartOf = ({ touches: [a, b] }: TouchEvent) =>
    a && b ? Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY) : null;
  view.addEventListener('touchstart', (event) => {
    const apart = apartOf(event);
    start = apart === null ? null : { apart, scale: scaleNow() };
  });
  view.addEventListener(
    'touchmove',
    (event) => {
      const apart = apartOf(event);
      const [a, b] = event.touches;
      if (!start || apart === null || !a || !b) return;
      event.preventDefault();
      const middle = { clientX: (a.clientX + b.clientX) / 2, clientY: (a.clientY + b.clientY) / 2 };
      zoomTo((start.scale * apart) / start.apart, within(middle));
    },
    { passive: false },
  );
  view.addEventListener('touchend', () => {
    start = null;
  });
}
