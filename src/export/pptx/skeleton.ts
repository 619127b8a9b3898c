/**
 * The package that PptxGenJS makes of a deck: master, layouts, theme, notes and charts with their workbooks. The shapes on the
 * slides are written by `write/`: the library has no alternative text, groups or adjust values, and mending
 * every shape afterwards was most of a large deck's time.
 */
import PptxGenJS from 'pptxgenjs';
import type { Theme } from '../../drawing/index.ts';
import type { Rect } from '../../lib/geometry.ts';
import type { ChartShape, Deck, Slide } from './deck.ts';
import type { Frame } from './frame.ts';

export interface SkeletonLook {
  readonly theme: Theme;
  readonly font: string;
}

/** Type sizes of titles, in the layouts. */
export const LAYOUT_TITLES = { cover: 40, content: 24 } as const;
export const LAYOUTS = { cover: 'Resa cover', content: 'Resa content' } as const;

export async function makeSkeleton(deck: Deck, look: SkeletonLook): Promise<Uint8Array> {
  const pptx = new PptxGenJS();
  const { scale, width, height } = deck.frame;
  pptx.defineLayout({ name: 'Resa', width: (width * scale) / 72, height: (height * scale) / 72 });
  pptx.layout = 'Resa';
  pptx.title = deck.title;
  pptx.subject = deck.title;
  pptx.author = 'Resa';
  pptx.company = '';
  pptx.theme = { headFontFace: look.font, bodyFontFace: look.font };
  defineLayouts(pptx, deck.frame, deck.footer, look.theme);
  // One slide for the sake of the charts' parts: a slide each would be written, packed and unpacked to be thrown away.
  const only = pptx.addSlide({ masterName: LAYOUTS.content });
  for (const chart of deck.slides.flatMap(chartsOf)) addChart(only, chart);
  return (await pptx.write({ outputType: 'uint8array' })) as Uint8Array;
}

export function chartsOf(slide: Slide): ChartShape[] {
  return slide.shapes.flatMap((shape) => (shape.type === 'chart' ? [shape] : []));
}

/** What it looks like is written by the post-pass; here are its data and its axes. */
function addChart(target: PptxGenJS.Slide, { box, series, points, min, max }: ChartShape): void {
  const data = [{ name: series, labels: points.map(({ name }) => name), values: points.map(({ value }) => value) }];
  target.addChart('line', data, { ...place(box), valAxisMinVal: min, valAxisMaxVal: max });
}

function defineLayouts(pptx: PptxGenJS, frame: Frame, footer: string, theme: Theme): void {
  const { margin, contentWidth, footerLine, scale } = frame;
  const at = ({ x, y, width, height }: Rect) =>
    place({ x: x * scale, y: y * scale, width: width * scale, height: height * scale });
  const title = (box: Rect, fontSize: number) => ({
    placeholder: {
      options: {
        name: 'title',
        type: 'title' as const,
        ...at(box),
        fontSize: fontSize * scale,
        bold: true,
        color: hex(theme.ink),
        align: 'left' as const,
        valign: 'bottom' as const,
        margin: 0,
      },
      text: '',
    },
  });
  const background = { color: hex(theme.sheet) };
  pptx.defineSlideMaster({ title: LAYOUTS.cover, background, objects: [title(frame.coverTitle, LAYOUT_TITLES.cover)] });
  const foot = { y: footerLine + 5, height: 16 };
  const small = { fontSize: 10 * scale, color: hex(theme.inkFaint), margin: 0, valign: 'middle' as const };
  const line = {
    ...at({ x: margin, y: footerLine, width: contentWidth, height: 0 }),
    line: { color: hex(theme.sheetLine), width: 0.75 },
  };
  const text = {
    text: footer,
    options: { ...at({ ...foot, x: margin, width: contentWidth - 108 }), ...small, align: 'left' as const },
  };
  pptx.defineSlideMaster({
    title: LAYOUTS.content,
    background,
    objects: [title(frame.titleBox, LAYOUT_TITLES.content), { line }, { text }],
    slideNumber: { ...at({ ...foot, x: margin + contentWidth - 50, width: 50 }), ...small, align: 'right' },
  });
}

function place(box: Rect): { x: number; y: number; w: number; h: number } {
  return { x: box.x / 72, y: box.y / 72, w: box.width / 72, h: box.height / 72 };
}

function hex(colour: string): string {
  return colour.slice(1).toUpperCase();
}
