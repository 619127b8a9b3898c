import type { RectDrawing } from './drawing.ts';

/** Control points of a quarter circle lie this far along its tangents, as a share of the radius. */
const CIRCLE = 0.5522847;

/** A circle as an absolute path. */
export function circlePath(cx: number, cy: number, r: number): string {
  const k = r * CIRCLE;
  const at = (dx: number, dy: number) => `${round(cx + dx)} ${round(cy + dy)}`;
  return (
    `M${at(-r, 0)}C${at(-r, -k)} ${at(-k, -r)} ${at(0, -r)}C${at(k, -r)} ${at(r, -k)} ${at(r, 0)}` +
    `C${at(r, k)} ${at(k, r)} ${at(0, r)}C${at(-k, r)} ${at(-r, k)} ${at(-r, 0)}Z`
  );
}

/** The accent bar at the left edge of a card of this height. */
export function roundedBar(height: number, colour: string): RectDrawing {
  return { type: 'rect', x: 0, y: 7, width: 4, height: Math.max(4, height - 14), radius: 2, fill: colour };
}

/** A box with fully round ends. */
export function pill(
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  fill: string,
): RectDrawing {
  return { type: 'rect', ...box, radius: Math.min(box.width, box.height) / 2, fill };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
