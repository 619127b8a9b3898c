/** A deck painted with PptxGenJS, as far as that goes; the marks say what is left to the post-pass. */
import PptxGenJS from 'pptxgenjs';
import { required } from '../../lib/assert.ts';
import type { Point, Rect } from '../../lib/geometry.ts';
import type { Deck, GroupShape, PathShape, PresetShape, Shape, Slide, TextBody } from './deck.ts';
import type { Frame } from './frame.ts';
import { type GroupMark, type ShapeMark, type SlideMarks, TITLE_KEY } from './marks.ts';
import { leadingOf } from './measure.ts';

export interface PaintColours {
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
}

export interface Painter {
  /** Paints one slide; call once for each, in order. */
  readonly paintSlide: (slide: Slide) => SlideMarks;
  readonly toBytes: () => Promise<Uint8Array>;
}

const LAYOUTS = { cover: 'Resa cover', content: 'Resa content' } as const;

export function createPainter(deck: Deck, colours: PaintColours): Painter {
  const pptx = new PptxGenJS();
  pptx.defineLayout({ name: 'Resa', width: deck.frame.width / 72, height: deck.frame.height / 72 });
  pptx.layout = 'Resa';
  pptx.title = deck.title;
  pptx.subject = deck.title;
  pptx.author = 'Resa';
  pptx.company = '';
  pptx.theme = { headFontFace: 'Inter', bodyFontFace: 'Inter' };
  defineLayouts(pptx, deck.frame, deck.footer, colours);
  const numbers = new Map<string, number>();
  deck.slides.forEach((slide, i) => {
    if (slide.anchor !== undefined && !numbers.has(slide.anchor)) numbers.set(slide.anchor, i + 1);
  });
  return {
    paintSlide: (slide) => paintSlide(pptx.addSlide({ masterName: LAYOUTS[slide.layout] }), slide, numbers, colours),
    toBytes: async () => (await pptx.write({ outputType: 'uint8array' })) as Uint8Array,
  };
}

function defineLayouts(pptx: PptxGenJS, frame: Frame, footer: string, colours: PaintColours): void {
  const title = (box: Rect, fontSize: number) => ({
    placeholder: {
      options: {
        name: TITLE_KEY,
        type: 'title' as const,
        ...place(box),
        fontSize,
        bold: true,
        color: hex(colours.ink),
        align: 'left' as const,
        valign: 'bottom' as const,
        margin: 0,
      },
      text: '',
    },
  });
  pptx.defineSlideMaster({
    title: LAYOUTS.cover,
    background: { color: 'FFFFFF' },
    objects: [title(frame.coverTitle, 40)],
  });
  const { margin, contentWidth, footerLine } = frame;
  const foot = { y: footerLine + 5, height: 16 };
  const small = { fontSize: 10, color: hex(colours.soft), margin: 0, valign: 'middle' as const };
  pptx.defineSlideMaster({
    title: LAYOUTS.content,
    background: { color: 'FFFFFF' },
    objects: [
      title(frame.titleBox, 24),
      {
        line: {
          ...place({ x: margin, y: footerLine, width: contentWidth, height: 0 }),
          line: { color: hex(colours.line), width: 0.75 },
        },
      },
      {
        text: {
          text: footer,
          options: { ...place({ ...foot, x: margin, width: contentWidth - 108 }), ...small, align: 'left' },
        },
      },
    ],
    slideNumber: { ...place({ ...foot, x: margin + contentWidth - 50, width: 50 }), ...small, align: 'right' },
  });
}

function paintSlide(
  target: PptxGenJS.Slide,
  slide: Slide,
  numbers: ReadonlyMap<string, number>,
  colours: PaintColours,
): SlideMarks {
  const shapes = new Map<string, ShapeMark>();
  const groups: GroupMark[] = [];
  const linkOf = (shape: Shape): { link?: number } => {
    const link = shape.link === undefined ? undefined : numbers.get(shape.link);
    return link === undefined ? {} : { link };
  };
  const run = {
    text: slide.title,
    options: {
      fontSize: slide.titleSize,
      color: hex(colours.ink),
      bold: true,
      lineSpacing: leadingOf(slide.titleSize),
    },
  };
  target.addText([run], { placeholder: TITLE_KEY, objectName: TITLE_KEY });
  shapes.set(TITLE_KEY, { name: 'Title', alt: slide.title });

  const paint = (shape: PresetShape | PathShape): string => {
    const key = `shape-${shapes.size}`;
    const { name, alt } = shape;
    shapes.set(key, {
      name,
      alt,
      ...linkOf(shape),
      ...(shape.type === 'preset' && shape.adjust !== undefined ? { adjust: shape.adjust } : {}),
      ...(shape.outline?.isRound ? { hasRoundLine: true } : {}),
    });
    if (shape.type === 'path') paintPath(target, shape, key);
    else paintPreset(target, shape, key);
    return key;
  };
  for (const shape of slide.shapes) {
    if (shape.type === 'group')
      groups.push({ ...groupMark(shape), ...linkOf(shape), members: shape.children.map(paint) });
    else paint(shape);
  }
  return { title: slide.title, shapes, groups, notes: slide.notes };
}

function groupMark({ name, alt, box }: GroupShape): Omit<GroupMark, 'members'> {
  return { name, alt, box };
}

function paintPreset(target: PptxGenJS.Slide, shape: PresetShape, key: string): void {
  const look = {
    ...place(shape.box),
    objectName: key,
    ...(shape.fill === undefined ? {} : { fill: { color: hex(shape.fill) } }),
    ...(shape.outline ? { line: lineOf(shape.outline) } : {}),
  };
  if (!shape.text) {
    target.addShape(shape.geometry, look);
    return;
  }
  const { anchor, inset, wraps } = shape.text;
  target.addText(runsOf(shape.text), {
    ...look,
    shape: shape.geometry,
    valign: anchor,
    // The library's order: left, right, bottom, top.
    margin: [inset.left, inset.right, inset.bottom, inset.top],
    wrap: wraps,
    isTextBox: shape.fill === undefined && !shape.outline,
  });
}

function runsOf({ paragraphs }: TextBody): PptxGenJS.TextProps[] {
  return paragraphs.flatMap(({ runs, align = 'left', spaceBefore = 0 }, i) => {
    const size = Math.max(...runs.map((run) => run.size), 0) || 12;
    const shared = {
      align,
      lineSpacing: leadingOf(size),
      ...(spaceBefore > 0 ? { paraSpaceBefore: spaceBefore } : {}),
    };
    const filled = runs.length > 0 ? runs : [{ text: '', size, colour: '#000000' }];
    return filled.map((run, k) => ({
      text: run.text,
      options: {
        ...shared,
        fontSize: run.size,
        color: hex(run.colour),
        bold: run.bold ?? false,
        italic: run.italic ?? false,
        breakLine: k === filled.length - 1 && i < paragraphs.length - 1,
      },
    }));
  });
}

function paintPath(target: PptxGenJS.Slide, { box, commands, fill, outline }: PathShape, key: string): void {
  const at = ({ x, y }: Point) => ({ x: (x - box.x) / 72, y: (y - box.y) / 72 });
  const points = commands.map((command) => {
    if (command.type === 'close') return { close: true as const };
    if (command.type !== 'cubic') return { ...at(command.to), moveTo: command.type === 'move' };
    const [c1, c2] = [at(command.c1), at(command.c2)];
    return { ...at(command.to), curve: { type: 'cubic' as const, x1: c1.x, y1: c1.y, x2: c2.x, y2: c2.y } };
  });
  // `custGeom` is what the library writes; its own constant for it makes PowerPoint ask to repair the file.
  target.addShape('custGeom' as PptxGenJS.SHAPE_NAME, {
    ...place(box),
    objectName: key,
    ...(fill === undefined ? {} : { fill: { color: hex(fill) } }),
    ...(outline ? { line: lineOf(outline) } : {}),
    points,
  });
}

function lineOf({ colour, width, dash }: NonNullable<PresetShape['outline']>): PptxGenJS.ShapeLineProps {
  return { color: hex(colour), width, dashType: dash ?? 'solid' };
}

function place(box: Shape['box']): { x: number; y: number; w: number; h: number } {
  return { x: box.x / 72, y: box.y / 72, w: box.width / 72, h: box.height / 72 };
}

/** `rrggbb` of a `#rrggbb`. */
function hex(colour: string): string {
  return required(/^#([0-9a-f]{6})$/i.exec(colour)?.[1], 'an opaque colour').toUpperCase();
}
