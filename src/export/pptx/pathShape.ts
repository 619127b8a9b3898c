import { required } from '../../lib/assert.ts';
import type { Point, Rect } from '../../lib/geometry.ts';
import type { PathCommand } from './deck.ts';

/** Commands of a path of absolute M, L, C and Z, as drawings have it. */
export function parsePath(d: string): PathCommand[] {
  return Array.from(d.matchAll(/([MLCZ])([^MLCZ]*)/g), ([, letter, rest = '']): PathCommand => {
    const numbers = (rest.match(/-?[\d.]+/g) ?? []).map(Number);
    const point = (i: number): Point => ({
      x: required(numbers[2 * i], 'x of a point'),
      y: required(numbers[2 * i + 1], 'y of a point'),
    });
    if (letter === 'Z') return { type: 'close' };
    if (letter === 'C') return { type: 'cubic', c1: point(0), c2: point(1), to: point(2) };
    return { type: letter === 'M' ? 'move' : 'line', to: point(0) };
  });
}

/** The smallest box around all points and handles of a path. */
export function pathBounds(commands: readonly PathCommand[]): Rect {
  const points = commands.flatMap((command) => {
    if (command.type === 'close') return [];
    return command.type === 'cubic' ? [command.c1, command.c2, command.to] : [command.to];
  });
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
