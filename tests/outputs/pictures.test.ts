import { createCanvas, loadImage } from '@napi-rs/canvas';
import { DOMParser, type Element } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { nodeCanvas } from '../../server/exports/nodeCanvas.ts';
import { defaultOptions, exportMap } from '../../src/export/index.ts';
import { quietTask } from '../unit/export/support.ts';
import { textFileOf } from './files.ts';
import { LARGEST_MAP, OUTPUT_MAPS } from './maps.ts';
import { isTold, lettersOf, placedTexts } from './words.ts';

/** Strictly: what is not well formed throws. The parser's warnings are about U+FFFD, which texts may hold. */
function parseSvg(svg: string): Element {
  const onError = (level: string, message: string) => {
    if (level !== 'warning') throw new Error(message);
  };
  const root = new DOMParser({ onError }).parseFromString(svg, 'image/svg+xml').documentElement;
  if (!root) throw new Error('no root element');
  return root;
}

describe.each([...OUTPUT_MAPS, LARGEST_MAP])('the drawing of %s', (_, map) => {
  it('is well-formed XML that holds every placed card’s text', async () => {
    const root = parseSvg(await textFileOf('svg', map));
    expect(root.tagName).toBe('svg');
    const lines = Array.from(root.getElementsByTagName('tspan'), ({ textContent }) => textContent ?? '');
    const letters = [lettersOf(lines.join(''))];
    expect(placedTexts(map).filter((text) => !isTold(text, letters))).toEqual([]);
  });
});

describe.each(OUTPUT_MAPS)('the picture of %s', (_, map) => {
  it('is what it says it is to another decoder: as large as the drawing, and not empty', async () => {
    const svg = parseSvg(await textFileOf('svg', map));
    const input = { map, locale: map.map.locale, today: '2026-11-29' };
    const options = { ...defaultOptions('png'), scale: 1 } as const;
    const { bytes } = await exportMap('png', input, options, { ...quietTask(), canvas: nodeCanvas });
    const image = await loadImage(Buffer.from(bytes));
    expect([image.width, image.height]).toEqual([
      Number(svg.getAttribute('width')),
      Number(svg.getAttribute('height')),
    ]);
    const context = createCanvas(image.width, image.height).getContext('2d');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    expect(new Set(new Uint32Array(data.buffer, data.byteOffset, data.length / 4)).size).toBeGreaterThan(50);
  });
});
