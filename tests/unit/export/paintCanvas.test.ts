import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Drawing, TextDrawing } from '../../../src/drawing/drawing.ts';
import { type PaintContext, type PaintDetail, paintDrawings } from '../../../src/drawing/paintCanvas.ts';
import { baselineOf } from '../../../src/drawing/text.ts';
import { handScene } from './handScene.ts';

interface Call {
  readonly name: string;
  readonly args: readonly unknown[];
  /** Where the origin lay and what was set at that moment. */
  readonly x: number;
  readonly y: number;
  readonly fill: unknown;
  readonly alpha: number;
}

/** A context that writes down what it is asked, and keeps translation and scale as a canvas would. */
function recorder() {
  const calls: Call[] = [];
  const state = { x: 0, y: 0, scale: 1 };
  const target: Record<string, unknown> = { globalAlpha: 1, fillStyle: '', font: '' };
  const context = new Proxy(target, {
    get(_, name: string) {
      if (name in target) return target[name];
      return (...args: number[]) => {
        if (name === 'translate') {
          state.x += (args[0] ?? 0) * state.scale;
          state.y += (args[1] ?? 0) * state.scale;
        } else if (name === 'scale') {
          state.scale *= args[0] ?? 1;
        } else {
          calls.push({
            name,
            args,
            x: state.x,
            y: state.y,
            fill: target.fillStyle,
            alpha: target.globalAlpha as number,
          });
        }
        return { addColorStop: () => undefined };
      };
    },
    set(_, name: string, value) {
      target[name] = value;
      return true;
    },
  });
  return { context: context as unknown as PaintContext, calls, state, target };
}

beforeEach(() => {
  vi.stubGlobal('Path2D', class {});
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const scene = handScene([{ id: 'a', text: 'No reply for nine days' }]);
const all = scene.items.flatMap(({ drawings }) => drawings);
const paint = (drawings: readonly Drawing[], detail: PaintDetail) => {
  const made = recorder();
  paintDrawings(made.context, drawings, { detail });
  return made;
};
const names = (calls: readonly Call[]) => new Set(calls.map(({ name }) => name));

describe('the canvas painter', () => {
  it.each(['full', 'bars', 'blocks'] as const)('leaves transform and alpha as it found them (%s)', (detail) => {
    const { state, target } = paint(all, detail);
    expect(state.x).toBeCloseTo(0);
    expect(state.y).toBeCloseTo(0);
    expect(state.scale).toBeCloseTo(1);
    expect(target.globalAlpha).toBe(1);
  });

  it('writes every line on its baseline, without kerning', () => {
    const text: TextDrawing = {
      type: 'text',
      x: 10,
      y: 20,
      lines: ['one', 'two'],
      lineHeight: 16,
      font: { size: 13, weight: 600 },
      fill: '#1a1d24',
      width: 30,
    };
    const { calls, target } = paint([{ type: 'group', x: 100, y: 200, children: [text] }], 'full');
    const baseline = 20 + baselineOf(text.font, 16);
    const lines = calls.filter(({ name }) => name === 'fillText');
    expect(lines.map(({ args }) => args)).toEqual([
      ['one', 10, baseline],
      ['two', 10, baseline + 16],
    ]);
    expect(lines.every(({ x, y, fill }) => x === 100 && y === 200 && fill === '#1a1d24')).toBe(true);
    expect(target).toMatchObject({ fontKerning: 'none', font: '600 13px "Resa Inter", system-ui, sans-serif' });
  });

  it('shows lines as bars from further away, and nothing of them from far away', () => {
    expect(names(paint(all, 'full').calls)).toContain('fillText');
    expect(names(paint(all, 'bars').calls)).not.toContain('fillText');
    const line = all.filter(({ type }) => type === 'text');
    expect(names(paint(line, 'bars').calls)).toContain('roundRect');
    expect(paint(line, 'blocks').calls).toEqual([]);
  });

  it('keeps the curve from far away and drops thin edges', () => {
    const curve = all.filter((drawing) => drawing.type === 'path' && drawing.strokeGradient);
    expect(names(paint(curve, 'blocks').calls)).toContain('stroke');
    const card: Drawing = {
      type: 'rect',
      x: 0,
      y: 0,
      width: 9,
      height: 9,
      radius: 3,
      fill: '#ffffff',
      stroke: '#000000',
    };
    expect([...names(paint([card], 'blocks').calls)]).toEqual(['fillRect']);
  });

  it('multiplies the opacity of groups within groups', () => {
    const dot: Drawing = { type: 'rect', x: 0, y: 0, width: 1, height: 1, fill: '#000000' };
    const inner: Drawing = { type: 'group', x: 0, y: 0, opacity: 0.5, children: [dot] };
    const { calls } = paint([{ type: 'group', x: 0, y: 0, opacity: 0.5, children: [inner] }, dot], 'full');
    expect(calls.map(({ alpha }) => alpha)).toEqual([0.25, 1]);
  });

  it('paints what stands in for a picture that is not decoded yet, and the picture when it is', () => {
    const dot: Drawing = { type: 'rect', x: 0, y: 0, width: 1, height: 1, fill: '#000000' };
    const image: Drawing = { type: 'image', x: 1, y: 2, width: 3, height: 4, image: 'a', alt: '', missing: [dot] };
    expect([...names(paint([image], 'full').calls)]).toEqual(['fillRect']);
    const { context, calls } = recorder();
    const picture = {} as CanvasImageSource;
    paintDrawings(context, [image], { detail: 'full', images: () => picture });
    expect(calls[0]).toMatchObject({ name: 'drawImage', args: [picture, 1, 2, 3, 4] });
  });
});
