// @vitest-environment jsdom
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { LoadedElement } from './checkExcalidraw.ts';
import { textFileOf } from './files.ts';
import { OUTPUT_MAPS } from './maps.ts';

/** Excalidraw itself is no part of the product: it is here where the canvas was measured against it. */
const LOADER = resolve('tests/bench/peers/node_modules/@excalidraw/excalidraw/dist/prod/index.js');

interface Excalidraw {
  readonly restore: (
    scene: unknown,
    appState: null,
    elements: null,
  ) => { readonly elements: readonly (LoadedElement & { readonly isDeleted: boolean })[] };
}

describe.skipIf(!existsSync(LOADER))('a drawing opened by Excalidraw itself', () => {
  let excalidraw: Excalidraw;

  beforeAll(async () => {
    // It looks at what a canvas can do when it is loaded; jsdom has none.
    const context = createCanvas(8, 8).getContext('2d') as unknown as CanvasRenderingContext2D;
    vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation(() => context as never);
    excalidraw = (await import(/* @vite-ignore */ LOADER)) as Excalidraw;
  });

  it.each(OUTPUT_MAPS)('of %s keeps every element, its text and its place', async (_, map) => {
    const scene = JSON.parse(await textFileOf('excalidraw', map)) as { readonly elements: readonly LoadedElement[] };
    const { elements } = excalidraw.restore(structuredClone(scene), null, null);
    const lookOf = ({ id, type, x, y, width, height, text, groupIds }: LoadedElement) => ({
      ...{ id, type, text, groupIds },
      // It works out sizes of lines anew from their points.
      place: [x, y, width, height].map((length) => Math.round(length * 100) / 100),
    });
    expect(elements.filter(({ isDeleted }) => isDeleted)).toEqual([]);
    expect(elements.map(lookOf)).toEqual(scene.elements.map(lookOf));
  });
});
