import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lightTheme } from '../../../src/drawing/index.ts';
import { canvasOf } from '../../../src/export/browserCanvas.ts';
import { defaultOptions, type ExportOptions } from '../../../src/export/index.ts';
import { planPicture } from '../../../src/export/png/planPicture.ts';
import { sceneToPng } from '../../../src/export/png/sceneToPng.ts';
import { sheetSize } from '../../../src/export/sheet.ts';
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

function paint(from: Scene, chosen: Partial<ExportOptions['png']>) {
  const plan = planPicture(sheetSize(from.layout), { ...defaultOptions('png'), ...chosen });
  return sceneToPng(from, { plan, background: 'white', theme: lightTheme, fonts: [] }, quietTask());
}

describe('the size of a picture', () => {
  const sheet = { width: 1504, height: 1004 };

  it('is the sheet and a narrow margin, times the scale, whatever the scale', () => {
    expect(planPicture(sheet, { scale: 3, paper: null, dpi: 300 })).toMatchObject({
      width: 4512,
      height: 3012,
      dpi: 288,
    });
    expect(planPicture(sheet, { scale: 1.3, paper: null, dpi: 300 })).toMatchObject({ width: 1956, height: 1306 });
  });

  it('is the whole of a paper at the resolution asked for, with the map inside its margins', () => {
    const plan = planPicture(sheet, { scale: 2, paper: 'A0', dpi: 300 });
    expect([plan.width, plan.height]).toEqual([14043, 9933]);
    const margin = (20 / 25.4) * 300;
    expect(plan.x).toBeGreaterThanOrEqual(margin - 1);
    expect(plan.y).toBeGreaterThanOrEqual(margin - 1);
    expect(plan.x + sheet.width * plan.scale).toBeLessThanOrEqual(14043 - margin + 1);
    expect(plan.y + sheet.height * plan.scale).toBeLessThanOrEqual(9933 - margin + 1);
  });

  it('stands where the map is taller than it is wide', () => {
    const { width, height } = planPicture({ width: 500, height: 900 }, { scale: 2, paper: 'A4', dpi: 100 });
    expect([width, height]).toEqual([827, 1169]);
  });
});

describe('a picture of a map', () => {
  it('is made on a canvas of that size, and says its resolution', async () => {
    const { width, height } = scene.layout;
    const text = Buffer.from(await paint(scene, { scale: 3 })).toString('latin1');
    expect(text).toContain(`${(width + 4) * 3}x${(height + 4) * 3}`);
    expect(text).toContain('pHYs');
  });

  it('is refused when its pixels are too many, before any are asked for', async () => {
    await expect(paint(wide(20_000), { scale: 1 })).rejects.toMatchObject({
      code: 'too-large',
      values: { width: 20_004, height: 20_004 },
    });
  });

  it('is refused when the browser gives no canvas, however small', async () => {
    FakeCanvas.hasContext = false;
    await expect(paint(scene, { scale: 1 })).rejects.toMatchObject({ code: 'too-large' });
  });

  it('is refused when the browser takes any size and then paints nothing', async () => {
    FakeCanvas.pixel = 0;
    await expect(paint(scene, { scale: 1 })).rejects.toMatchObject({ code: 'too-large' });
  });
});

describe('a surface read through video frames', () => {
  const closed = vi.fn();
  const stubFrames = (bytes: readonly number[] | null) =>
    vi.stubGlobal(
      'VideoFrame',
      class {
        async copyTo(into: Uint8Array, { layout }: { layout: readonly { offset: number }[] }) {
          if (!bytes) throw new Error('no such size');
          into.set(bytes, layout[0]?.offset);
        }
        close = closed;
      },
    );
  const create = () => canvasOf({})?.createOpaque?.(100, 50);

  it('knows how colours lie in memory by a pixel it has painted', async () => {
    stubFrames([0x10, 0x20, 0x30, 255]);
    expect(await create()).toMatchObject({ order: 'RGB' });
    stubFrames([0x30, 0x20, 0x10, 255]);
    expect(await create()).toMatchObject({ order: 'BGR' });
  });

  it('is not to be had where that pixel is not found, frames fail or there are none', async () => {
    stubFrames([0x11, 0x20, 0x30, 255]);
    expect(await create()).toBeNull();
    closed.mockClear();
    stubFrames(null);
    expect(await create()).toBeNull();
    expect(closed).toHaveBeenCalledOnce();
    vi.stubGlobal('VideoFrame', undefined);
    expect(await create()).toBeNull();
  });
});
