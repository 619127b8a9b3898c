import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isInFont } from '../../../src/drawing/index.ts';

const root = path.join(import.meta.dirname, '../../..');
const faces = ['regular', 'semibold', 'bold', 'italic'];

describe('the fonts', () => {
  it('and the width tables are exactly what their script makes from the package', () => {
    expect(() =>
      execFileSync(process.execPath, ['scripts/fonts.mjs', '--check'], { cwd: root, stdio: 'pipe' }),
    ).not.toThrow();
  });

  it.each(faces)('%s is a TrueType font without layout tables, small enough to embed', (face) => {
    const bytes = readFileSync(path.join(root, `public/fonts/inter-${face}.ttf`));
    expect(bytes.readUInt32BE(0)).toBe(0x00010000);
    const tags = Array.from({ length: bytes.readUInt16BE(4) }, (_, i) =>
      bytes.toString('latin1', 12 + 16 * i, 16 + 16 * i),
    );
    expect(tags).toEqual(expect.arrayContaining(['glyf', 'cmap', 'hmtx']));
    for (const tag of ['GSUB', 'GPOS', 'GDEF', 'kern']) expect(tags).not.toContain(tag);
    expect(bytes.length).toBeLessThan(46_000);
  });

  it('hold the letters of the Nordic, Baltic and Central European languages and the signs maps are written with', () => {
    const text = 'åäöæøéüßÅÄÖÆØ þðýíóú áčđŋšŧž õ āģīķļņū ąęėįųż ćłńśź ďěňřťů őű șț → ← ↑ ↓ • … − × € “”„‘’«» – — ½ ²';
    for (const weight of [400, 600, 700] as const) expect(isInFont(text, { size: 13, weight })).toBe(true);
    expect(isInFont(text, { size: 13, weight: 400, italic: true })).toBe(true);
    expect(isInFont('日本', { size: 13, weight: 400 })).toBe(false);
  });
});
