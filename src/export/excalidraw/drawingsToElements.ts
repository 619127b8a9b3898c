import type { Drawing, PathDrawing, RectDrawing, VerticalGradient } from '../../drawing/drawing.ts';
import { iconPaths } from '../../drawing/icons.ts';
import { assertNever } from '../../lib/assert.ts';
import type { Point } from '../../lib/geometry.ts';
import type { Pictures } from '../pictures.ts';
import { parsePath } from '../pptx/pathShape.ts';
import {
  type ExcalidrawElement,
  type Frame,
  imageElement,
  lineElement,
  type Paint,
  rectangle,
  textElement,
} from './element.ts';

/** Where drawings lie and how they show. */
export interface Place extends Point {
  readonly opacity: number;
}

export interface Maker {
  /** Id and group of the next element. */
  readonly next: (opacity: number) => Frame;
  readonly pictures: Pictures;
}

/** Drawings as elements, back to front. */
export function drawingsToElements(drawings: readonly Drawing[], at: Place, maker: Maker): ExcalidrawElement[] {
  return drawings.flatMap((drawing) => drawingToElements(drawing, at, maker));
}

function drawingToElements(drawing: Drawing, at: Place, maker: Maker): ExcalidrawElement[] {
  switch (drawing.type) {
    case 'rect': {
      const { width, height, radius } = drawing;
      const box = { x: at.x + drawing.x, y: at.y + drawing.y, width, height };
      const roundness = radius ? { type: 3, value: Math.min(radius, width / 2, height / 2) } : null;
      return [rectangle(maker.next(at.opacity), box, { ...paintOf(drawing), roundness } as Paint)];
    }
    case 'path':
      return pathElements(drawing, at, 1, maker);
    case 'text': {
      const lines = drawing.lines.map((line) => line.trimEnd());
      if (lines.every((line) => line === '')) return [];
      const { align = 'left', width, lineHeight, font, fill } = drawing;
      const left = align === 'left' ? drawing.x : align === 'center' ? drawing.x - width / 2 : drawing.x - width;
      const box = { x: at.x + left, y: at.y + drawing.y, width, height: lines.length * lineHeight };
      return [
        textElement(maker.next(at.opacity), box, {
          lines,
          original: lines.join('\n'),
          fontSize: font.size,
          lineHeight,
          colour: fill,
          textAlign: align,
          verticalAlign: 'top',
          containerId: null,
        }),
      ];
    }
    case 'icon': {
      const { x, y, size, colour, icon } = drawing;
      const scale = size / 24;
      return iconPaths(icon).flatMap(({ d, fill }) => {
        const look = fill ? { fill: colour } : { stroke: colour, strokeWidth: 2 * scale };
        return pathElements({ type: 'path', d, ...look }, { ...at, x: at.x + x, y: at.y + y }, scale, maker);
      });
    }
    case 'image': {
      if (!maker.pictures.has(drawing.image)) return drawingsToElements(drawing.missing, at, maker);
      const { x, y, width, height } = drawing;
      return [imageElement(maker.next(at.opacity), { x: at.x + x, y: at.y + y, width, height }, drawing.image)];
    }
    case 'group': {
      const opacity = at.opacity * (drawing.opacity ?? 1);
      return drawingsToElements(drawing.children, { x: at.x + drawing.x, y: at.y + drawing.y, opacity }, maker);
    }
    default:
      return assertNever(drawing);
  }
}

function pathElements(path: PathDrawing, at: Place, scale: number, maker: Maker): ExcalidrawElement[] {
  const paint = paintOf(path);
  return flattenPath(path.d).map((points) => {
    const moved = points.map(({ x, y }) => ({ x: at.x + x * scale, y: at.y + y * scale }));
    return lineElement(maker.next(at.opacity), moved as [Point, ...Point[]], paint);
  });
}

/** Lines to a cubic. */
const STEPS = 8;

/** Each stretch of a path as points; a closed one ends where it begins, which Excalidraw fills. */
export function flattenPath(d: string): readonly (readonly [Point, ...Point[]])[] {
  const stretches: [Point, ...Point[]][] = [];
  for (const command of parsePath(d)) {
    const points = stretches.at(-1);
    if (command.type === 'move') stretches.push([command.to]);
    else if (!points) continue;
    else if (command.type === 'close') points.push(points[0]);
    else if (command.type !== 'cubic') points.push(command.to);
    else {
      const from = points.at(-1) ?? points[0];
      const { c1, c2, to } = command;
      for (let i = 1; i <= STEPS; i++) points.push(pointOnCubic(from, c1, c2, to, i / STEPS));
    }
  }
  return stretches.filter((points) => points.length > 1);
}

function pointOnCubic(a: Point, b: Point, c: Point, d: Point, t: number): Point {
  const s = 1 - t;
  const on = (p: number, q: number, r: number, z: number) =>
    s * s * s * p + 3 * s * s * t * q + 3 * s * t * t * r + t * t * t * z;
  return { x: on(a.x, b.x, c.x, d.x), y: on(a.y, b.y, c.y, d.y) };
}

const DOTS = 2;

export function paintOf(drawing: RectDrawing | PathDrawing): Paint {
  const { stroke, fill, strokeWidth = 1, dash } = drawing;
  const gradients: Partial<PathDrawing> = drawing.type === 'path' ? drawing : {};
  const line = stroke ?? middleColour(gradients.strokeGradient, drawing);
  const [on = 0] = dash ?? [];
  return {
    strokeColor: line ?? 'transparent',
    backgroundColor: fill ?? middleColour(gradients.fillGradient, drawing) ?? 'transparent',
    strokeWidth,
    strokeStyle: dash === undefined ? 'solid' : on <= DOTS ? 'dotted' : 'dashed',
  };
}

/** Excalidraw has no gradients: the colour at the height of the middle of what is painted. */
function middleColour(gradient: VerticalGradient | undefined, drawing: RectDrawing | PathDrawing): string | undefined {
  if (!gradient || drawing.type === 'rect') return undefined;
  const ys = flattenPath(drawing.d).flatMap((points) => points.map(({ y }) => y));
  const middle = (Math.min(...ys) + Math.max(...ys)) / 2;
  const offset = (middle - gradient.y1) / (gradient.y2 - gradient.y1);
  const nearest = [...gradient.stops].sort((a, b) => Math.abs(a.offset - offset) - Math.abs(b.offset - offset));
  return nearest[0]?.colour;
}
