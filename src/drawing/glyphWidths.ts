/** Advances of Inter's glyphs by table lookup, and an honest guess for characters Inter does not have. */
import type { Font } from './drawing.ts';
import { ADVANCES, UNITS_PER_EM } from './widths.generated.ts';

type Face = keyof typeof ADVANCES;

/** One more than the largest code point the fonts hold. */
const TABLE_SIZE = Math.max(...ADVANCES.regular.map(([first, advances]) => first + advances.length));

/** Advances in font units, indexed by code point; −1 where the font has no glyph. */
const tables: Readonly<Record<Face, Int16Array>> = {
  regular: createTable('regular'),
  semibold: createTable('semibold'),
  bold: createTable('bold'),
  italic: createTable('italic'),
};

function createTable(face: Face): Int16Array {
  const table = new Int16Array(TABLE_SIZE).fill(-1);
  for (const [first, advances] of ADVANCES[face]) table.set(advances, first);
  return table;
}

/** The file that serves a font. Italic exists at weight 400 only; elsewhere it is ignored. */
export function faceOf(font: Font): Face {
  if (font.weight === 700) return 'bold';
  if (font.weight === 600) return 'semibold';
  return font.italic ? 'italic' : 'regular';
}

/** Whether Inter itself can set every character of `text`. */
export function isInFont(text: string, font: Font): boolean {
  const table = tables[faceOf(font)];
  for (let i = 0; i < text.length; i++) if ((table[text.charCodeAt(i)] ?? -1) < 0) return false;
  return true;
}

/** Width of `text` in ems: the sum of the advances of its code points, by grapheme where a glyph is missing. */
export function widthInEms(text: string, font: Font): number {
  const table = tables[faceOf(font)];
  let units = 0;
  for (let i = 0; i < text.length; i++) {
    const advance = table[text.charCodeAt(i)] ?? -1;
    if (advance < 0) return graphemesOf(text).reduce((sum, grapheme) => sum + graphemeInEms(grapheme, table), 0);
    units += advance;
  }
  return units / UNITS_PER_EM;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What people see as single characters: an accented letter, a flag, a family of emoji. */
export function graphemesOf(text: string): string[] {
  return Array.from(segmenter.segment(text), (part) => part.segment);
}

const EMOJI = /\p{Emoji_Presentation}|\p{Regional_Indicator}|\uFE0F|\u20E3|[\u{1F000}-\u{1FAFF}]/u;
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF01-\uFF60]/u;
const WIDTHLESS = /^[\p{M}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]$/u;

/** Segoe UI Emoji's advance, the widest of the systems' emoji fonts, rounded up. */
const EMOJI_EMS = 1.4;
const WIDE_EMS = 1;
/** Wider than the mean letter of Greek, Cyrillic, Arabic or Thai, so that their text stays in its box in any fallback font. */
const OTHER_EMS = 0.75;

export function isEmoji(grapheme: string): boolean {
  return EMOJI.test(grapheme);
}

/** Emoji and East Asian characters: lines may break on both sides of them. */
export function isWide(grapheme: string): boolean {
  return WIDE.test(grapheme) || isEmoji(grapheme);
}

function graphemeInEms(grapheme: string, table: Int16Array): number {
  if (isEmoji(grapheme)) return EMOJI_EMS;
  let ems = 0;
  for (const character of grapheme) {
    const advance = table[character.codePointAt(0) ?? 0] ?? -1;
    if (advance >= 0) ems += advance / UNITS_PER_EM;
    else if (WIDE.test(character)) ems += WIDE_EMS;
    else if (!WIDTHLESS.test(character)) ems += OTHER_EMS;
  }
  return ems;
}
