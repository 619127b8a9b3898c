import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { nodeCanvas } from '../../../server/exports/nodeCanvas.ts';
import type { CanvasKit } from '../../../src/export/canvasKit.ts';
import { defaultOptions, type ExportOptions, exportMap } from '../../../src/export/index.ts';
import { templateMap } from '../../../src/model/templates/index.ts';
import { mapToPdf, quietTask } from './support.ts';

const map = templateMap('first-home', 'en');
const input = { map, locale: 'en', today: '2026-11-23' } as const;

async function png(options: Partial<ExportOptions['png']>, canvas: CanvasKit = nodeCanvas): Promise<Uint8Array> {
  const task = { ...quietTask(), canvas };
  return (await exportMap('png', input, { ...defaultOptions('png'), ...options }, task)).bytes;
}

async function pixelsOf(bytes: Uint8Array) {
  const image = await loadImage(Buffer.from(bytes));
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  return { width: image.width, height: image.height, data };
}

function countColours(data: Uint8ClampedArray): number {
  return new Set(new Uint32Array(data.buffer, data.byteOffset, data.length / 4)).size;
}

/** Takes no canvas beyond `most` pixels, as a phone does. */
const smallKit = (most: number): CanvasKit => ({
  ...nodeCanvas,
  createSurface: (width, height) => (width * height > most ? null : nodeCanvas.createSurface(width, height)),
});

describe('a picture made in Node', () => {
  it('has the size that was asked for and is not empty', async () => {
    const { width, height, data } = await pixelsOf(await png({ paper: 'A4', dpi: 100 }));
    expect([width, height]).toEqual([1169, 827]);
    expect(countColours(data)).toBeGreaterThan(100);
  });

  it('is white all around, or lets through what is under it', async () => {
    const corner = (data: Uint8ClampedArray) => [...data.subarray(0, 4)];
    expect(corner((await pixelsOf(await png({ paper: 'A4', dpi: 72 }))).data)).toEqual([255, 255, 255, 255]);
    const { data, width, height } = await pixelsOf(await png({ background: 'transparent', scale: 1 }));
    expect(corner(data)).toEqual([0, 0, 0, 0]);
    // Below the last lane there is only the sheet.
    const low = (Math.round(height - 12) * width + Math.round(width / 2)) * 4;
    expect(data[low + 3]).toBe(0);
    expect(data.some((value, i) => i % 4 === 3 && value === 255)).toBe(true);
  });

  it('is the same in strips as on one canvas', async () => {
    const whole = await pixelsOf(await png({ scale: 3 }));
    const strips = await pixelsOf(await png({ scale: 3 }, smallKit(8_000_000)));
    expect([strips.width, strips.height]).toEqual([whole.width, whole.height]);
    expect(whole.width * whole.height).toBeGreaterThan(8_000_000);
    let different = 0;
    for (let i = 0; i < whole.data.length; i += 1) {
      if (Math.abs((whole.data[i] ?? 0) - (strips.data[i] ?? 0)) > 8) different += 1;
    }
    expect(different / whole.data.length).toBeLessThan(0.0005);
  });

  it('shows a phase alone in fewer columns, and a card alone with its lane and phase', async () => {
    const all = await pixelsOf(await png({ scale: 1 }));
    const [phase] = Object.keys(map.phases);
    const card = Object.values(map.cards).find(({ kind }) => kind === 'pain-point');
    if (!phase || !card) throw new Error('the sample has no phase or pain point');
    const alone = await pixelsOf(await png({ scale: 1, part: { phase } }));
    expect(alone.width).toBeLessThan(all.width / 2);
    const one = await pixelsOf(await png({ scale: 1, part: { cards: [card.id] } }));
    expect(one.height).toBeLessThan(all.height / 2);
    expect(countColours(one.data)).toBeGreaterThan(20);
  });

  it('is the same bytes twice', async () => {
    expect(Buffer.from(await png({})).equals(Buffer.from(await png({})))).toBe(true);
  });
});

describe('a PDF made in Node', () => {
  it('holds the characters Inter lacks as pictures, where it would else have frames', async () => {
    const shown = { ...map, map: { ...map.map, title: 'Home 🏠' } };
    const task = { ...quietTask(), canvas: nodeCanvas };
    const { bytes } = await exportMap('pdf', { ...input, map: shown }, defaultOptions('pdf'), task);
    expect(Buffer.from(bytes).toString('latin1')).toContain('/Subtype /Image');
    expect(Buffer.from(await mapToPdf(shown, {})).toString('latin1')).not.toContain('/Subtype /Image');
  });
});
