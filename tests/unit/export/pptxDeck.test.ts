import { describe, expect, it } from 'vitest';
import { drawableText } from '../../../src/drawing/index.ts';
import { defaultOptions } from '../../../src/export/index.ts';
import { deckSteps } from '../../../src/export/pptx/buildDeck.ts';
import { type Shape, type Slide, SMALLEST_TYPE } from '../../../src/export/pptx/deck.ts';
import { SLIDE_SIZES } from '../../../src/export/pptx/frame.ts';
import { plainText } from '../../../src/export/pptx/look.ts';
import { heightOf, widthOf } from '../../../src/export/pptx/measure.ts';
import { doRectsOverlap, growRect, isRectInRect } from '../../../src/lib/geometry.ts';
import { isLive, type JourneyMap } from '../../../src/model/index.ts';
import { DECK_MAPS } from './pptxMaps.ts';

function slidesOf(map: JourneyMap): Slide[] {
  const { steps } = deckSteps({ map, locale: map.map.locale, today: '2026-11-23' }, defaultOptions('pptx'));
  return steps.flatMap((step) => [...step()]);
}

type Leaf = Exclude<Shape, { type: 'group' }>;

function leavesOf(slide: Slide): Leaf[] {
  return slide.shapes.flatMap((shape): Leaf[] => (shape.type === 'group' ? [...shape.children] : [shape]));
}

/** Words without white space, so that lines and parts of a text can be put together again. */
const squeeze = (text: string): string => drawableText(text).replace(/\s+/gu, '');

function wordsOf(slides: readonly Slide[]): string {
  const bodies = slides.map((slide) =>
    leavesOf(slide).map((shape) => (shape.type === 'preset' && shape.text ? plainText(shape.text) : '')),
  );
  return squeeze([...slides.map((slide) => slide.title), ...bodies.flat()].join(' '));
}

/** A text that goes on over several slides, put together from its parts. */
function wholeTextsOf(slides: readonly Slide[]): string {
  const parts = slides.flatMap((slide) => leavesOf(slide)).filter((shape) => shape.name === 'Text');
  return squeeze(parts.map((shape) => (shape.type === 'preset' && shape.text ? plainText(shape.text) : '')).join(''));
}

describe.each(Object.entries(DECK_MAPS))('the deck of %s', (_, makeMap) => {
  const map = makeMap();
  const slides = slidesOf(map);

  it('keeps every shape inside its slide', () => {
    const outside = slides.flatMap((slide) =>
      [...slide.shapes, ...leavesOf(slide)].filter(
        ({ box }) =>
          !isRectInRect(box, growRect({ x: 0, y: 0, ...SLIDE_SIZES['16:9'] }, 0.01)) || box.width < 0 || box.height < 0,
      ),
    );
    expect(outside).toEqual([]);
  });

  it('has no type under ten points', () => {
    const runs = slides
      .flatMap(leavesOf)
      .flatMap((shape) =>
        (shape.type === 'preset' ? (shape.text?.paragraphs ?? []) : []).flatMap((paragraph) => paragraph.runs),
      );
    expect(runs.filter((run) => run.size < SMALLEST_TYPE)).toEqual([]);
    expect(slides.filter((slide) => slide.titleSize < SMALLEST_TYPE)).toEqual([]);
  });

  it('lays no card over another', () => {
    for (const slide of slides) {
      const cards = slide.shapes.filter((shape) => shape.name.startsWith('Card'));
      for (const [i, a] of cards.entries()) {
        const over = cards.slice(i + 1).filter((b) => doRectsOverlap(growRect(a.box, -0.01), growRect(b.box, -0.01)));
        expect(over.map((b) => `${a.alt} / ${b.alt}`)).toEqual([]);
      }
    }
  });

  it('gives every text the room it takes', () => {
    for (const shape of slides.flatMap(leavesOf)) {
      if (shape.type !== 'preset' || !shape.text) continue;
      const { inset, wraps, paragraphs } = shape.text;
      const width = shape.box.width - inset.left - inset.right;
      const sizes = paragraphs.flatMap((paragraph) => paragraph.runs.map((run) => run.size));
      const face = { weight: paragraphs[0]?.runs[0]?.bold ? (700 as const) : (400 as const) };
      const text = plainText(shape.text);
      const size = Math.max(...sizes);
      if (wraps) {
        const height = heightOf(text, width, size, face);
        expect(height, `${shape.name}: ${text.slice(0, 80)}`).toBeLessThanOrEqual(
          shape.box.height - inset.top - inset.bottom + 1,
        );
      } else {
        const room = shape.geometry === 'chevron' || shape.geometry === 'homePlate' ? width - 10 : shape.box.width + 1;
        expect(widthOf(text, size, face), `${shape.name}: ${text}`).toBeLessThanOrEqual(room);
      }
    }
  });

  it('shows every text of the map somewhere, whole', () => {
    const shown = wordsOf(slides);
    const wholes = wholeTextsOf(slides);
    const notes = squeeze(slides.flatMap((slide) => slide.notes).join(' '));
    const activities = Object.values(map.activities)
      .filter(isLive)
      .map((activity) => activity.text);
    const texts = [
      map.map.title,
      map.map.purpose,
      ...Object.values(map.phases)
        .filter(isLive)
        .map((phase) => phase.title),
      ...activities,
      ...Object.values(map.cards)
        .filter(isLive)
        .map((card) => card.text),
      ...Object.values(map.personas)
        .filter(isLive)
        .flatMap((persona) => [persona.name, persona.summary]),
    ].map(squeeze);
    for (const text of texts) {
      expect(
        shown.includes(text) || wholes.includes(text),
        `lost: ${text.slice(0, 60)} (in notes: ${notes.includes(text)})`,
      ).toBe(true);
    }
  });

  it('has words for every shape that is not decoration', () => {
    const silent = slides
      .flatMap(leavesOf)
      .filter((shape) => shape.type === 'preset' && shape.text && shape.alt === '' && shape.name !== 'Persona');
    expect(silent).toEqual([]);
    const groups = slides.flatMap((slide) => slide.shapes.filter((shape) => shape.type === 'group'));
    expect(groups.filter((group) => group.alt.trim() === '')).toEqual([]);
  });

  it('tells its slides apart by title', () => {
    expect(slides.filter((slide) => slide.title.trim() === '')).toEqual([]);
  });

  it('leads its links to slides that are there', () => {
    const anchors = new Set(slides.map((slide) => slide.anchor));
    const links = slides.flatMap((slide) => [...slide.shapes, ...leavesOf(slide)]).flatMap((shape) => shape.link ?? []);
    expect(links.filter((link) => !anchors.has(link))).toEqual([]);
  });
});
