import { type KeyboardEvent, type PointerEvent, useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { clamp, isPointInRect, type Point, type Rect } from '../../lib/geometry.ts';
import type { Canvas } from '../canvas.ts';
import { useCanvas, useScene } from '../canvasContext.ts';
import { visibleRect } from '../view/viewMaths.ts';
import styles from './Minimap.module.css';
import { startMinimap } from './paintMinimap.ts';

/** CSS pixels that the picture takes at most. */
const LARGEST = { width: 208, height: 132 };
/** Narrower canvases have no room for it. */
const LEAST_WIDTH = 720;
/** A press of an arrow moves the view by this share of what is seen. */
const STEP = 0.25;

const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** The whole map in a corner, and which part of it is seen; click, drag and arrows move the view. */
export function Minimap() {
  const { view } = useCanvas();
  const hasRoom = useSyncExternalStore(view.onRest, () => view.size().width > LEAST_WIDTH);
  return hasRoom && <MinimapPicture />;
}

function MinimapPicture() {
  const { t } = useTranslation(['show', 'canvas']);
  const canvas = useCanvas();
  const width = useScene(({ scene }) => scene.layout.width);
  const height = useScene(({ scene }) => scene.layout.height);
  const look = useScene((state) => state.look);
  const sheet = useRef<HTMLDivElement>(null);
  const seen = useRef<HTMLDivElement>(null);
  const zoom = Math.min(LARGEST.width / width, LARGEST.height / height);

  // biome-ignore lint/correctness/useExhaustiveDependencies: in another look, the former picture is not worth keeping.
  useEffect(() => (sheet.current ? startMinimap(sheet.current, canvas, zoom) : undefined), [canvas, zoom, look]);
  useLayoutEffect(() => {
    const place = (): void => {
      if (seen.current) placeSeen(seen.current, canvas, zoom);
    };
    place();
    const stops = [canvas.view.onMove(place), canvas.view.onRest(place)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [canvas, zoom]);

  function pointOf(event: { readonly clientX: number; readonly clientY: number }): Point {
    const { left = 0, top = 0 } = sheet.current?.getBoundingClientRect() ?? {};
    return { x: (event.clientX - left) / zoom, y: (event.clientY - top) / zoom };
  }

  function press(event: PointerEvent<HTMLElement>): void {
    if (event.button !== 0) return;
    const { currentTarget } = event;
    const pressed = pointOf(event);
    const now = visibleRect(canvas.view.get(), canvas.view.size());
    // What is seen is taken where it is held; anywhere else is jumped to.
    const middle = middleOf(canvas);
    const isHeld = isPointInRect(pressed, now) && !isRectAll(now, width, height);
    const offset = isHeld ? { x: middle.x - pressed.x, y: middle.y - pressed.y } : { x: 0, y: 0 };
    const follow = (move: globalThis.PointerEvent): void => {
      const at = pointOf(move);
      goTo(canvas, { x: at.x + offset.x, y: at.y + offset.y });
    };
    const end = (): void => {
      currentTarget.removeEventListener('pointermove', follow);
      currentTarget.removeEventListener('lostpointercapture', end);
    };
    currentTarget.setPointerCapture(event.pointerId);
    currentTarget.addEventListener('pointermove', follow);
    currentTarget.addEventListener('lostpointercapture', end);
    if (!isHeld) goTo(canvas, pressed);
  }

  function pressKey(event: KeyboardEvent): void {
    const to = ARROWS[event.key];
    if (!to || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    const share = event.shiftKey ? 1 : STEP;
    const rect = visibleRect(canvas.view.get(), canvas.view.size());
    const from = middleOf(canvas);
    goTo(canvas, { x: from.x + to.x * share * rect.width, y: from.y + to.y * share * rect.height });
    const phases = phasesInView(canvas).map((title) => title || t('canvas:untitledPhase'));
    const [first = '', last = ''] = [phases[0], phases.at(-1)];
    canvas.announcer.say(first === last ? t('minimap.seenOne', { first }) : t('minimap.seen', { first, last }));
  }

  return (
    <div
      role="application"
      aria-label={t('minimap.label')}
      aria-description={t('minimap.help')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes keys of its own.
      tabIndex={0}
      className={styles.minimap}
      onPointerDown={press}
      onKeyDown={pressKey}
    >
      <div ref={sheet} className={styles.sheet} style={{ width: width * zoom, height: height * zoom }}>
        <div ref={seen} className={styles.seen} />
      </div>
    </div>
  );
}

function placeSeen(element: HTMLElement, { view, scene }: Canvas, zoom: number): void {
  const { width, height } = scene.getSnapshot().scene.layout;
  const rect = visibleRect(view.get(), view.size());
  const left = clamp(rect.x, 0, width) * zoom;
  const top = clamp(rect.y, 0, height) * zoom;
  element.style.transform = `translate(${left}px, ${top}px)`;
  element.style.width = `${clamp(rect.x + rect.width, 0, width) * zoom - left}px`;
  element.style.height = `${clamp(rect.y + rect.height, 0, height) * zoom - top}px`;
}

/** The point of the map in the middle of what is free of tools. */
function middleOf({ view, insets }: Canvas): Point {
  const { x, y, zoom } = view.get();
  const { width, height } = view.size();
  const { left, right, top, bottom } = insets();
  return { x: ((left + width - right) / 2 - x) / zoom, y: ((top + height - bottom) / 2 - y) / zoom };
}

/** The map never leaves the screen this way. */
function goTo({ control, scene }: Canvas, point: Point): void {
  const { width, height } = scene.getSnapshot().scene.layout;
  control.centreOn({ x: clamp(point.x, 0, width), y: clamp(point.y, 0, height) });
}

function isRectAll(rect: Rect, width: number, height: number): boolean {
  return rect.x <= 0 && rect.y <= 0 && rect.x + rect.width >= width && rect.y + rect.height >= height;
}

/** Titles of the phases of which something is seen. */
function phasesInView({ view, scene, document }: Canvas): readonly string[] {
  const { x, width } = visibleRect(view.get(), view.size());
  const { phases } = document.getMap();
  return scene
    .getSnapshot()
    .scene.layout.phases.filter(({ box }) => box.x < x + width && box.x + box.width > x)
    .map(({ id }) => phases[id]?.title ?? '');
}
