import { useLayoutEffect, useRef } from 'react';
import type { Canvas } from '../canvas.ts';
import { startPainter } from './painter.ts';

/** Elements for the painter to paint into, to be handed out as refs; it runs while the component is mounted. */
export function usePainter(canvas: Canvas) {
  const stage = useRef<HTMLDivElement>(null);
  const ground = useRef<HTMLDivElement>(null);
  const main = useRef<HTMLDivElement>(null);
  const top = useRef<HTMLDivElement>(null);
  const topBitmap = useRef<HTMLDivElement>(null);
  const left = useRef<HTMLDivElement>(null);
  const leftBitmap = useRef<HTMLDivElement>(null);
  const corner = useRef<HTMLDivElement>(null);
  const refs = useRef({ stage, ground, main, top, topBitmap, left, leftBitmap, corner }).current;

  useLayoutEffect(() => {
    const elements = {
      stage: refs.stage.current,
      ground: refs.ground.current,
      main: refs.main.current,
      top: refs.top.current,
      topBitmap: refs.topBitmap.current,
      left: refs.left.current,
      leftBitmap: refs.leftBitmap.current,
      corner: refs.corner.current,
    };
    return hasAll(elements) ? startPainter(elements, canvas) : undefined;
  }, [canvas, refs]);
  return refs;
}

type Filled<T> = { readonly [K in keyof T]: NonNullable<T[K]> };

function hasAll<T extends object>(elements: T): elements is T & Filled<T> {
  return Object.values(elements).every((element) => element !== null);
}
