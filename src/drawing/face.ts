import { circlePath } from './shapes.ts';

export interface FacePaths {
  readonly circle: string;
  /** To be filled. */
  readonly eyes: string;
  /** To be stroked; null for a face that has not been asked yet. */
  readonly mouth: string | null;
}

/** A face in a circle of radius `r`; `mood` is −1 (sad) … +1 (glad), or null for one without a mouth. */
export function facePaths(cx: number, cy: number, r: number, mood: number | null): FacePaths {
  const eye = r * 0.12;
  const eyeY = cy - r * 0.22;
  const eyes = [-1, 1].map((side) => circlePath(cx + side * r * 0.33, eyeY, eye)).join('');
  return { circle: circlePath(cx, cy, r), eyes, mouth: mood === null ? null : mouthPath(cx, cy, r, mood) };
}

function mouthPath(cx: number, cy: number, r: number, mood: number): string {
  const half = r * 0.4;
  const bend = r * 0.42 * mood;
  const y = cy + r * 0.4 - bend * 0.45;
  const at = (x: number, dy: number) => `${round(x)} ${round(y + dy)}`;
  return `M${at(cx - half, 0)}C${at(cx - half * 0.5, bend)} ${at(cx + half * 0.5, bend)} ${at(cx + half, 0)}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
