/**
 * The Canvas2D painter of the display list: the screen and PNG pictures.
 *
 * Laws
 * - It paints in the context's present transform and leaves transform and alpha as it found them.
 * - It allocates nothing per card once paths are cached; caches hang on the drawings and go with them.
 * - `Resa Inter` must have been loaded by the caller; what stands in for an image is painted until the caller has it and paints again.
 */
import { assertNever } from '../lib/assert.ts';
import type { Drawing, Font, IconDrawing, ImageDrawing, PathDrawing, RectDrawing, TextDrawing } from './drawing.ts';
import { iconPaths } from './icons.ts';
import { baselineOf } from './text.ts';

/** Canvas2D of a window, a worker or Node: what they share. */
export type PaintContext = Omit<OffscreenCanvasRenderingContext2D, 'canvas'>;

/** `bars`: each line of text as a bar. `blocks`: fills and heavy strokes only, for far away. */
export type PaintDetail = 'full' | 'bars' | 'blocks';

export interface PaintOptions {
  readonly detail: PaintDetail;
  /** The decoded picture of an image's id, or null while there is none. */
  readonly images?: (image: string) => CanvasImageSource | null;
  /** What the context takes as a path; the global `Path2D` when absent. */
  readonly Path2D?: typeof Path2D;
}

const FULL: PaintOptions = { detail: 'full' };
/** How much of the ink a bar in place of a line keeps. */
const BAR_ALPHA = 0.38;
/** Strokes thinner than this are dropped in `blocks`. */
const HEAVY_STROKE = 2;
const SOLID: number[] = [];

/** Paints `drawings` back to front, in map pixels. */
export function paintDrawings(context: PaintContext, drawings: readonly Drawing[], options: PaintOptions = FULL): void {
  context.fontKerning = 'none';
  context.textBaseline = 'alphabetic';
  context.lineJoin = 'round';
  presentFont = '';
  paintAll(context, drawings, options);
}

function paintAll(context: PaintContext, drawings: readonly Drawing[], options: PaintOptions): void {
  for (const drawing of drawings) {
    switch (drawing.type) {
      case 'rect':
        paintRect(context, drawing, options);
        break;
      case 'path':
        paintPath(context, drawing, options);
        break;
      case 'text':
        if (options.detail === 'full') paintText(context, drawing);
        else if (options.detail === 'bars') paintBars(context, drawing);
        break;
      case 'icon':
        if (options.detail !== 'blocks') paintIcon(context, drawing, options);
        break;
      case 'image':
        paintImage(context, drawing, options);
        break;
      case 'group': {
        const alpha = context.globalAlpha;
        if (drawing.opacity !== undefined) context.globalAlpha = alpha * drawing.opacity;
        context.translate(drawing.x, drawing.y);
        paintAll(context, drawing.children, options);
        context.translate(-drawing.x, -drawing.y);
        context.globalAlpha = alpha;
        break;
      }
      default:
        assertNever(drawing);
    }
  }
}

function paintRect(context: PaintContext, rect: RectDrawing, { detail }: PaintOptions): void {
  const hasStroke = rect.stroke !== undefined && (detail !== 'blocks' || (rect.strokeWidth ?? 1) >= HEAVY_STROKE);
  const isPlain = !rect.radius || detail === 'blocks';
  if (isPlain && !hasStroke) {
    if (rect.fill === undefined) return;
    context.fillStyle = rect.fill;
    context.fillRect(rect.x, rect.y, rect.width, rect.height);
    return;
  }
  context.beginPath();
  if (isPlain) context.rect(rect.x, rect.y, rect.width, rect.height);
  else context.roundRect(rect.x, rect.y, rect.width, rect.height, rect.radius);
  if (rect.fill !== undefined) {
    context.fillStyle = rect.fill;
    context.fill();
  }
  if (hasStroke && rect.stroke !== undefined) {
    beginStroke(context, rect);
    context.strokeStyle = rect.stroke;
    context.stroke();
  }
}

function beginStroke(context: PaintContext, stroke: RectDrawing | PathDrawing): void {
  context.lineWidth = stroke.strokeWidth ?? 1;
  context.lineCap = (stroke.type === 'path' && stroke.lineCap) || 'butt';
  context.setLineDash((stroke.dash as number[] | undefined) ?? SOLID);
}

const pathByDrawing = new WeakMap<PathDrawing, Path2D>();

function paintPath(context: PaintContext, drawing: PathDrawing, { detail, Path2D: Path = Path2D }: PaintOptions): void {
  let path = pathByDrawing.get(drawing);
  if (!path) {
    path = new Path(drawing.d);
    pathByDrawing.set(drawing, path);
  }
  const fill = drawing.fillGradient ? toGradient(context, drawing.fillGradient) : drawing.fill;
  if (fill !== undefined) {
    context.fillStyle = fill;
    context.fill(path);
  }
  if (detail === 'blocks' && (drawing.strokeWidth ?? 1) < HEAVY_STROKE) return;
  const stroke = drawing.strokeGradient ? toGradient(context, drawing.strokeGradient) : drawing.stroke;
  if (stroke !== undefined) {
    beginStroke(context, drawing);
    context.strokeStyle = stroke;
    context.stroke(path);
  }
}

function toGradient(context: PaintContext, gradient: NonNullable<PathDrawing['fillGradient']>): CanvasGradient {
  const made = context.createLinearGradient(0, gradient.y1, 0, gradient.y2);
  for (const stop of gradient.stops) made.addColorStop(stop.offset, stop.colour);
  return made;
}

/** The font set last in the running `paintDrawings`: setting it anew costs a parse. */
let presentFont = '';
const fontStrings = new WeakMap<Font, string>();

/** The CSS `font` shorthand of a face, with the fallbacks that draw what Inter lacks. */
export function cssFont(font: Font): string {
  let text = fontStrings.get(font);
  if (text === undefined) {
    text = `${font.italic ? 'italic ' : ''}${font.weight} ${font.size}px "Resa Inter", system-ui, sans-serif`;
    fontStrings.set(font, text);
  }
  return text;
}

function paintText(context: PaintContext, text: TextDrawing): void {
  const font = cssFont(text.font);
  if (font !== presentFont) {
    context.font = font;
    presentFont = font;
  }
  context.textAlign = text.align ?? 'left';
  context.fillStyle = text.fill;
  let y = text.y + baselineOf(text.font, text.lineHeight);
  for (const line of text.lines) {
    context.fillText(line, text.x, y);
    y += text.lineHeight;
  }
}

/** Bars as long as the lines roughly are: by characters, since nobody reads them. */
function paintBars(context: PaintContext, text: TextDrawing): void {
  let longest = 1;
  for (const line of text.lines) longest = Math.max(longest, line.length);
  const height = text.font.size * 0.56;
  let y = text.y + (text.lineHeight - height) / 2;
  context.beginPath();
  for (const line of text.lines) {
    const width = (text.width * line.length) / longest;
    const x = text.align === 'center' ? text.x - width / 2 : text.align === 'right' ? text.x - width : text.x;
    if (width > 0) context.roundRect(x, y, width, height, height / 2);
    y += text.lineHeight;
  }
  const alpha = context.globalAlpha;
  context.globalAlpha = alpha * BAR_ALPHA;
  context.fillStyle = text.fill;
  context.fill();
  context.globalAlpha = alpha;
}

interface IconShape {
  readonly filled: Path2D | null;
  readonly stroked: Path2D | null;
}
const iconShapes = new Map<string, IconShape>();

function iconShape(icon: string, Path: typeof Path2D): IconShape {
  let shape = iconShapes.get(icon);
  if (!shape) {
    const paths = iconPaths(icon);
    shape = { filled: joinPaths(paths, true, Path), stroked: joinPaths(paths, false, Path) };
    iconShapes.set(icon, shape);
  }
  return shape;
}

function joinPaths(paths: ReturnType<typeof iconPaths>, isFilled: boolean, Path: typeof Path2D): Path2D | null {
  const d = paths.filter((path) => (path.fill ?? false) === isFilled).map((path) => path.d);
  return d.length > 0 ? new Path(d.join('')) : null;
}

function paintIcon(context: PaintContext, drawing: IconDrawing, { Path2D: Path = Path2D }: PaintOptions): void {
  const { filled, stroked } = iconShape(drawing.icon, Path);
  const scale = drawing.size / 24;
  context.translate(drawing.x, drawing.y);
  context.scale(scale, scale);
  if (filled) {
    context.fillStyle = drawing.colour;
    context.fill(filled);
  }
  if (stroked) {
    context.strokeStyle = drawing.colour;
    context.lineWidth = 2;
    context.lineCap = 'round';
    context.setLineDash(SOLID);
    context.stroke(stroked);
  }
  context.scale(1 / scale, 1 / scale);
  context.translate(-drawing.x, -drawing.y);
}

function paintImage(context: PaintContext, drawing: ImageDrawing, options: PaintOptions): void {
  const { x, y, width, height, radius } = drawing;
  const picture = options.images?.(drawing.image);
  if (!picture) {
    paintAll(context, drawing.missing, options);
    return;
  }
  if (!radius) {
    context.drawImage(picture, x, y, width, height);
    return;
  }
  context.save();
  context.beginPath();
  context.roundRect(x, y, width, height, radius);
  context.clip();
  context.drawImage(picture, x, y, width, height);
  context.restore();
}
