/** Reads what text layout needs from a TrueType font: OpenType 1.9, tables `head`, `hhea`, `hmtx`, `cmap` (formats 4 and 12). */

/** Code point → advance width in font units, with the font's vertical metrics. */
export function readMetrics(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = readDirectory(view);
  const unitsPerEm = view.getUint16(tables.head + 18);
  const ascent = view.getInt16(tables.hhea + 4);
  const descent = -view.getInt16(tables.hhea + 6);
  const longMetrics = view.getUint16(tables.hhea + 34);
  const advanceOf = (glyph) => view.getUint16(tables.hmtx + 4 * Math.min(glyph, longMetrics - 1));
  const advances = new Map();
  for (const [codePoint, glyph] of readCharacterMap(view, tables.cmap)) advances.set(codePoint, advanceOf(glyph));
  return { unitsPerEm, ascent, descent, advances };
}

/** Table tag → offset. */
export function readDirectory(view) {
  const tables = {};
  const count = view.getUint16(4);
  for (let i = 0; i < count; i++) {
    const at = 12 + 16 * i;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((k) => view.getUint8(at + k)));
    tables[tag] = view.getUint32(at + 8);
  }
  return tables;
}

function readCharacterMap(view, cmap) {
  const count = view.getUint16(cmap + 2);
  const glyphs = new Map();
  for (let i = 0; i < count; i++) {
    const subtable = cmap + view.getUint32(cmap + 4 + 8 * i + 4);
    const format = view.getUint16(subtable);
    if (format === 4) readFormat4(view, subtable, glyphs);
    else if (format === 12) readFormat12(view, subtable, glyphs);
  }
  return [...glyphs].sort(([a], [b]) => a - b);
}

function readFormat4(view, subtable, glyphs) {
  const segments = view.getUint16(subtable + 6) / 2;
  const ends = subtable + 14;
  const starts = ends + 2 * segments + 2;
  const deltas = starts + 2 * segments;
  const offsets = deltas + 2 * segments;
  for (let i = 0; i < segments; i++) {
    const start = view.getUint16(starts + 2 * i);
    const end = view.getUint16(ends + 2 * i);
    const delta = view.getUint16(deltas + 2 * i);
    const offsetAt = offsets + 2 * i;
    const offset = view.getUint16(offsetAt);
    for (let code = start; code <= end && code !== 0xffff; code++) {
      const direct = offset === 0 ? code : view.getUint16(offsetAt + offset + 2 * (code - start));
      const glyph = direct === 0 ? 0 : (direct + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
}

function readFormat12(view, subtable, glyphs) {
  const groups = view.getUint32(subtable + 12);
  for (let i = 0; i < groups; i++) {
    const at = subtable + 16 + 12 * i;
    const start = view.getUint32(at);
    const end = view.getUint32(at + 4);
    const first = view.getUint32(at + 8);
    for (let code = start; code <= end; code++) glyphs.set(code, first + code - start);
  }
}
