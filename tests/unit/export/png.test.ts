import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PngScale } from '../../../src/export/index.ts';
import { sceneToPng } from '../../../src/export/png/sceneToPng.ts';
import type { Scene } from '../../../src/layout/index.ts';
import { FakeCanvas, stubCanvas } from './fakeCanvas.ts';
import { handScene } from './handScene.ts';
import { quietTask } from './support.ts';

beforeEach(stubCanvas);
afterEach(() => {
  vi.unstubAllGlobals();
});

const bare = handScene([{ id: 'a', text: 'No reply' }]);
const scene = { ...bare, items: bare.items.filter(({ role }) => role !== 'curve') };
const wide = (width: number): Scene => ({ ...scene, layout: { ...scene.layout, width, height: 20_000 } });
const paint = (from: Scene, scale: PngScale) => sceneToPng(from, { scale, fonts: [] }, quietTask());

describe('a picture of a map', () => {
  it('is the sheet and a narrow margin, times the scale', async () => {
    const { width, height } = scene.layout;
    expect(new TextDecoder().decode(await paint(scene, 3))).toBe(`${(width + 4) * 3}x${(height + 4) * 3}`);
  });

  it('is refused when its pixels are too many, before any are asked for', async () => {
    await expect(paint(wide(20_000), 1)).rejects.toMatchObject({
      code: 'too-large',
      values: { width: 20_004, height: 20_004 },
    });
  });

  it('is refused when the browser gives no canvas of that size', async () => {
    FakeCanvas.hasContext = false;
    await expect(paint(scene, 1)).rejects.toMatchObject({ code: 'too-large' });
  });

  it('is refused when the browser takes the size and then paints nothing', async () => {
    FakeCanvas.pixel = 0;
    await expect(paint(scene, 1)).rejects.toMatchObject({ code: 'too-large' });
  });
});
