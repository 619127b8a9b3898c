import { type PointerEvent, useRef } from 'react';
import type { Point } from '../../lib/geometry.ts';
import styles from './Presentation.module.css';

interface PresentedPadProps {
  readonly onStep: (by: 1 | -1) => void;
  /** A finger has moved by so many CSS pixels: what is under it goes along. */
  readonly onLook: (pixels: number) => void;
}

const TAP = 10;
const SWIPE = 40;
/** A tap here, as a share of the width from the left, goes back; elsewhere it goes on. */
const BACK = 0.33;

/** The whole picture as one button: tap at the left goes back, tap elsewhere goes on, swipe turns, drag looks down. */
export function PresentedPad({ onStep, onLook }: PresentedPadProps) {
  const start = useRef<Point | null>(null);
  const last = useRef(0);

  function release(event: PointerEvent<HTMLElement>): void {
    const from = start.current;
    start.current = null;
    if (!from) return;
    const x = event.clientX - from.x;
    const y = event.clientY - from.y;
    const { left, width } = event.currentTarget.getBoundingClientRect();
    if (Math.hypot(x, y) < TAP) onStep(event.clientX - left < width * BACK ? -1 : 1);
    else if (Math.abs(x) > SWIPE && Math.abs(x) > Math.abs(y)) onStep(x < 0 ? 1 : -1);
  }

  return (
    <div
      className={styles.pad}
      onPointerDown={(event) => {
        if (event.button !== 0 || !event.isPrimary) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { x: event.clientX, y: event.clientY };
        last.current = event.clientY;
      }}
      onPointerMove={(event) => {
        if (!start.current) return;
        onLook(last.current - event.clientY);
        last.current = event.clientY;
      }}
      onPointerUp={release}
      onPointerCancel={() => {
        start.current = null;
      }}
    />
  );
}
