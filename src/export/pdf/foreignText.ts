/**
 * Text that Inter has no glyphs for: emoji and other scripts. pdfkit would drop it without a word.
 *
 * Where there is a canvas, the system's own fonts paint it once into a picture; where there is none, a
 * frame stands in its place. Either way the PDF carries the characters themselves, to be found, copied and read aloud.
 */
import type { Drawing, Font } from '../../drawing/drawing.ts';
import { graphemesOf, isInFont } from '../../drawing/glyphWidths.ts';
import { cssFont } from '../../drawing/paintCanvas.ts';
import { measureText } from '../../drawing/text.ts';
import type { CanvasKit } from '../canvasKit.ts';
import { visitDrawings } from '../visitDrawings.ts';
import type { PdfPicture, Pixels } from './pixels.ts';

/** A stretch of one line that Inter can set, or cannot. */
export interface TextRun {
  readonly text: string;
  readonly isForeign: boolean;
}

/** Pictures of foreign runs by `foreignKey`; empty where nothing can paint them. */
export type ForeignText = ReadonlyMap<string, PdfPicture>;

/** Picture pixels per map pixel: enough for 300 dpi on A1. */
const SHARPNESS = 6;
/** Height of the picture in font sizes, and how far down its baseline is. */
export const FOREIGN_HEIGHT = 1.5;
export const FOREIGN_BASELINE = 1.1;

/** `line` cut where Inter's glyphs end and begin; joined again it is the same line. */
export function runsOf(line: string, font: Font): readonly TextRun[] {
  if (isInFont(line, font)) return [{ text: line, isForeign: false }];
  const runs: { text: string; isForeign: boolean }[] = [];
  for (const grapheme of graphemesOf(line)) {
    const isForeign = !isInFont(grapheme, font);
    const last = runs.at(-1);
    if (last && last.isForeign === isForeign) last.text += grapheme;
    else runs.push({ text: grapheme, isForeign });
  }
  return runs;
}

export function foreignKey(text: string, font: Font, fill: string): string {
  return `${cssFont(font)}|${fill}|${text}`;
}

/** Paints every foreign run of the drawings, each once; nothing where there is no canvas. */
export function paintForeignText(
  drawings: Iterable<readonly Drawing[]>,
  kit: CanvasKit | null,
): ReadonlyMap<string, Pixels> {
  const pictures = new Map<string, Pixels>();
  if (!kit) return pictures;
  for (const list of drawings) {
    visitDrawings(list, (drawing) => {
      if (drawing.type !== 'text') return;
      const { lines, font, fill } = drawing;
      for (const { text, isForeign } of lines.flatMap((line) => runsOf(line, font))) {
        const key = foreignKey(text, font, fill);
        const pixels = isForeign && !pictures.has(key) ? paintRun(kit, text, font, fill) : null;
        if (pixels) pictures.set(key, pixels);
      }
    });
  }
  return pictures;
}

/** Condensed by the browser where the system's font is wider than was measured. */
function paintRun(kit: CanvasKit, text: string, font: Font, fill: string): Pixels | null {
  const width = measureText(text, font);
  if (width <= 0) return null;
  const size = {
    width: Math.ceil(width * SHARPNESS),
    height: Math.ceil(font.size * FOREIGN_HEIGHT * SHARPNESS),
  };
  const surface = kit.createSurface(size.width, size.height);
  if (!surface) return null;
  const context = surface.context as OffscreenCanvasRenderingContext2D;
  context.scale(SHARPNESS, SHARPNESS);
  context.font = cssFont(font);
  context.fillStyle = fill;
  context.fillText(text, 0, font.size * FOREIGN_BASELINE, width);
  return { ...size, data: surface.readPixels(0, 0, size.width, size.height) };
}

/** The frame that stands for one foreign character, sitting on the baseline at (x, y). */
export function framePath(x: number, y: number, font: Font, width: number): string {
  const inset = font.size * 0.08;
  const [left, right, bottom, top] = [x + inset, x + width - inset, y, y - font.size * 0.7];
  return `M${left} ${bottom}L${right} ${bottom}L${right} ${top}L${left} ${top}Z`;
}
