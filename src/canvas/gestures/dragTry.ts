import { yToValue } from '../../layout/index.ts';
import type { Point } from '../../lib/geometry.ts';
import { formatScore } from '../../lib/number.ts';
import { type Scratch, showScratch, tryScore } from '../../session/whatIf.ts';
import type { Canvas } from '../canvas.ts';
import { type DragGesture, STILL } from './gestureStore.ts';

type Scale = Parameters<typeof yToValue>[2];
type Plot = Parameters<typeof yToValue>[1];

/** Drags a score while What if is on: up and down only, seen by this person alone, and nothing is written. */
export function dragTry(canvas: Canvas, card: string, before: Scratch, drawn: ScoreDrawing): DragGesture {
  const { session } = canvas;
  let score: number | null = null;
  return {
    move(at) {
      score = yToValue(at.y - drawn.grabbed, drawn.plot, drawn.scale);
      showScratch(session, new Map(before).set(card, score));
      return { ...STILL, note: { at, text: formatScore(score, canvas.locale()) } };
    },
    drop() {
      if (score !== null) tryScore(session, card, score, before);
    },
    cancel: () => showScratch(session, before),
  };
}

/** How a score lies on the sheet, and how far from its middle it was taken hold of. */
export interface ScoreDrawing {
  readonly plot: Plot;
  readonly scale: Scale;
  readonly grabbed: Point['y'];
}
