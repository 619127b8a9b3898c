import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawableText } from '../../../src/drawing/index.ts';
import { defaultOptions } from '../../../src/export/index.ts';
import { deckSteps } from '../../../src/export/pptx/buildDeck.ts';
import { type Shape, SMALLEST_TYPE } from '../../../src/export/pptx/deck.ts';
import { createFrame, SLIDE_SIZES } from '../../../src/export/pptx/frame.ts';
import { RATIOS } from '../../../src/export/pptx/options.ts';
import { planImport } from '../../../src/import/index.ts';
import { doRectsOverlap, growRect, isRectInRect } from '../../../src/lib/geometry.ts';
import type { JourneyMap } from '../../../src/model/index.ts';
import { generatedMap } from '../../driver/generatedMap.ts';

const SAMPLES = path.resolve('../shared/samples/grids');
const grids = existsSync(SAMPLES) ? readdirSync(SAMPLES).filter((name) => name.endsWith('.csv')) : [];
const imported = (name: string): JourneyMap => {
  const plan = planImport(new Uint8Array(readFileSync(path.join(SAMPLES, name))), name, 'en');
  if (!plan.ok) throw new Error(plan.error.code);
  return plan.value.map;
};

const MAPS: readonly (readonly [string, () => JourneyMap])[] = [
  ['one card', () => generatedMap({ seed: 1, cards: 1, activities: 1, lanes: 1 })],
  ['5,000 cards', () => generatedMap({ seed: 2, cards: 5_000, activities: 40, lanes: 12 })],
  ['long words', () => generatedMap({ seed: 3, cards: 120, activities: 12, lanes: 9, texts: 'long words' })],
  ['right to left', () => generatedMap({ seed: 4, cards: 120, activities: 9, lanes: 12, texts: 'right to left' })],
  ['emoji', () => generatedMap({ seed: 5, cards: 90, activities: 7, lanes: 6, texts: 'emoji' })],
  ['10,000 characters', () => generatedMap({ seed: 6, cards: 12, activities: 3, lanes: 4, texts: 'endless' })],
  ...grids.map((name) => [name, () => imported(name)] as const),
];

function textsOf(shape: Shape): readonly { readonly text: string; readonly size: number }[] {
  if (shape.type === 'group') return shape.children.flatMap(textsOf);
  if (shape.type === 'table')
    return shape.rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs)));
  return shape.type === 'preset' ? (shape.text?.paragraphs ?? []).flatMap(({ runs }) => runs) : [];
}

const squeeze = (text: string): string => drawableText(text).replace(/\s+/gu, '');

describe.each(RATIOS)('a deck of %s', (ratio) => {
  const frame = createFrame(SLIDE_SIZES[ratio]);

  it.each(MAPS)('of %s holds every card, legible, inside its slides and beside the others', (_, makeMap) => {
    const map = makeMap();
    const { steps } = deckSteps({ map, locale: 'en', today: '2026-11-23' }, { ...defaultOptions('pptx'), ratio });
    const slides = steps.flatMap((step) => [...step()]);
    const shapes = slides.flatMap((slide) => slide.shapes);
    const outside = shapes.filter(({ box }) => !isRectInRect(box, growRect({ x: 0, y: 0, ...frame }, 0.01)));
    expect(outside.map(({ name, box }) => [name, box])).toEqual([]);
    const runs = shapes.flatMap(textsOf);
    expect(runs.filter(({ size }) => size < SMALLEST_TYPE)).toEqual([]);
    for (const slide of slides) {
      const cards = slide.shapes.filter(({ name, type }) => name.startsWith('Card') || type === 'table');
      cards.forEach((a, i) => {
        const over = cards.slice(i + 1).filter((b) => doRectsOverlap(growRect(a.box, -0.01), growRect(b.box, -0.01)));
        expect(over.map((b) => `${a.alt} / ${b.alt}`)).toEqual([]);
      });
    }
    const shown = squeeze(runs.map(({ text }) => text).join(''));
    const parts = shapes.filter(({ name }) => name === 'Text').flatMap(textsOf);
    const whole = squeeze(parts.map(({ text }) => text).join(''));
    const lost = Object.values(map.cards).filter(
      ({ text }) => !shown.includes(squeeze(text)) && !whole.includes(squeeze(text)),
    );
    expect(lost.map(({ text }) => text.slice(0, 60))).toEqual([]);
  });
});
