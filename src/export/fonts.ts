import type { Drawing, Font, FontWeight } from '../drawing/drawing.ts';
import { ExportError } from './errors.ts';
import type { LoadFont } from './types.ts';
import { visitDrawings } from './visitDrawings.ts';

/** One face of Resa Inter, as a file of `public/fonts`. */
export interface FontFile {
  readonly file: string;
  readonly weight: FontWeight;
  readonly isItalic: boolean;
}

export interface LoadedFont extends FontFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const REGULAR: FontFile = { file: 'inter-regular.ttf', weight: 400, isItalic: false };
const SEMIBOLD: FontFile = { file: 'inter-semibold.ttf', weight: 600, isItalic: false };
const BOLD: FontFile = { file: 'inter-bold.ttf', weight: 700, isItalic: false };
const ITALIC: FontFile = { file: 'inter-italic.ttf', weight: 400, isItalic: true };

/** Every face there is, in the order files embed them. */
export const FONT_FILES: readonly FontFile[] = [REGULAR, SEMIBOLD, BOLD, ITALIC];

/** A CSS `@font-face` that carries the font itself. */
export function fontFaceRule({ weight, isItalic }: FontFile, base64: string): string {
  const style = isItalic ? 'italic' : 'normal';
  const source = `url(data:font/ttf;base64,${base64}) format('truetype')`;
  return `@font-face{font-family:'Resa Inter';font-weight:${weight};font-style:${style};src:${source}}`;
}

/** The file that holds a face. */
export function fontFileOf(font: Font): FontFile {
  if (font.italic) return ITALIC;
  if (font.weight === 700) return BOLD;
  return font.weight === 600 ? SEMIBOLD : REGULAR;
}

/** The faces some drawings use, loaded; each once, always in the same order. */
export async function loadUsedFonts(
  drawings: Iterable<readonly Drawing[]>,
  loadFont: LoadFont,
): Promise<readonly LoadedFont[]> {
  const used = new Set<FontFile>();
  for (const list of drawings) {
    visitDrawings(list, (drawing) => {
      if (drawing.type === 'text') used.add(fontFileOf(drawing.font));
    });
  }
  return loadFonts(
    FONT_FILES.filter((face) => used.has(face)),
    loadFont,
  );
}

export function loadFonts(files: readonly FontFile[], loadFont: LoadFont): Promise<readonly LoadedFont[]> {
  return Promise.all(
    files.map(async (face) => {
      try {
        return { ...face, bytes: new Uint8Array(await loadFont(face.file)) };
      } catch (cause) {
        throw new ExportError('no-font', { file: face.file, detail: String(cause) });
      }
    }),
  );
}
