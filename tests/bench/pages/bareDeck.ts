/**
 * What a deck holds, written by PptxGenJS alone: as many slides, shapes, tables, charts and notes, each at its place with its
 * words in one size. The library is spared what it cannot do or what a bare shape does not need: groups, alternative text, links,
 * lines of set height, runs of several looks, compression. So are our layout and measuring: places are known before the clock runs.
 */
import PptxGenJS from 'pptxgenjs';
import { defaultOptions, type ExportInput } from '../../../src/export/index.ts';
import { deckSteps } from '../../../src/export/pptx/buildDeck.ts';
import type { Shape, Slide, TextBody } from '../../../src/export/pptx/deck.ts';

export function slidesOf(input: ExportInput): readonly Slide[] {
  return deckSteps(input, defaultOptions('pptx')).steps.flatMap((step) => step());
}

/** Shapes as PowerPoint counts them, those in groups and the titles too; a table or a chart is one. */
export function countShapes(slides: readonly Slide[]): number {
  return slides.reduce((sum, { shapes }) => sum + 1 + shapes.flatMap(leavesOf).length, 0);
}

export async function writeBare(slides: readonly Slide[]): Promise<ArrayBuffer> {
  const deck = new PptxGenJS();
  deck.layout = 'LAYOUT_WIDE';
  for (const { title, titleSize, shapes, notes } of slides) {
    const slide = deck.addSlide();
    slide.addText(title, { x: 0.5, y: 0.15, w: 12.3, h: 0.64, fontSize: titleSize });
    for (const shape of shapes.flatMap(leavesOf)) addBare(slide, shape);
    slide.addNotes(notes.join('\n'));
  }
  return (await deck.write({ outputType: 'arraybuffer' })) as ArrayBuffer;
}

const ON_A_SLIDE = 40;

/** The same rectangle over and over, with the same words. */
export async function writeRectangles(count: number): Promise<ArrayBuffer> {
  const deck = new PptxGenJS();
  const slides = Array.from({ length: Math.ceil(count / ON_A_SLIDE) }, () => deck.addSlide());
  for (let i = 0; i < count; i += 1) {
    const at = { x: (i % 10) + 0.1, y: Math.floor(i / 10) % 7, w: 0.9, h: 0.8 };
    const look = { shape: 'rect' as PptxGenJS.ShapeType, fontSize: 9, fill: { color: 'FDECEF' } };
    slides[i % slides.length]?.addText('No reply for nine days', { ...at, ...look });
  }
  return (await deck.write({ outputType: 'arraybuffer' })) as ArrayBuffer;
}

type Leaf = Exclude<Shape, { type: 'group' }>;

function leavesOf(shape: Shape): readonly Leaf[] {
  return shape.type === 'group' ? shape.children : [shape];
}

function addBare(slide: PptxGenJS.Slide, shape: Leaf): void {
  const { x, y, width, height } = shape.box;
  const at = { x: x / 72, y: y / 72, w: width / 72, h: height / 72 };
  if (shape.type === 'table') {
    const rows = shape.rows.map(({ cells }) => cells.map(({ paragraphs }) => ({ text: wordsOf({ paragraphs }) })));
    slide.addTable(rows, { ...at, fontSize: 12 });
  } else if (shape.type === 'chart') {
    const labels = shape.points.map(({ name }) => name);
    slide.addChart('line', [{ name: shape.series, labels, values: shape.points.map(({ value }) => value) }], at);
  } else if (shape.type === 'preset' && shape.text) {
    const fontSize = shape.text.paragraphs[0]?.runs[0]?.size ?? 12;
    slide.addText(wordsOf(shape.text), {
      ...at,
      shape: 'rect' as PptxGenJS.ShapeType,
      fontSize,
      fill: { color: 'FDECEF' },
    });
  } else {
    slide.addShape('rect' as PptxGenJS.ShapeType, { ...at, fill: { color: 'FDECEF' } });
  }
}

function wordsOf({ paragraphs }: Pick<TextBody, 'paragraphs'>): string {
  return paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')).join('\n');
}
