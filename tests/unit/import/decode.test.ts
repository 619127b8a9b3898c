import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/import/decode.ts';
import { LIMITS } from '../../../src/model/index.ts';

const TEXT = 'Fas;Köp på nätet\r\nKänsla;Övertygad €';

function decoded(bytes: Uint8Array): { text: string; codes: readonly string[] } {
  const result = decodeText(bytes);
  if (!result.ok) throw new Error(result.error.code);
  return { text: result.value.text, codes: result.value.warnings.map(({ code }) => code) };
}

function utf16(text: string, isLittle: boolean, withMark: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), isLittle);
  const mark = isLittle ? [0xff, 0xfe] : [0xfe, 0xff];
  return new Uint8Array([...(withMark ? mark : []), ...new Uint8Array(view.buffer)]);
}

describe('a file’s bytes', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(TEXT)],
    ['UTF-8 with a byte order mark', new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(TEXT)])],
    ['UTF-16 little-endian with a mark', utf16(TEXT, true, true)],
    ['UTF-16 big-endian with a mark', utf16(TEXT, false, true)],
    ['UTF-16 little-endian without one', utf16(TEXT, true, false)],
    ['UTF-16 big-endian without one', utf16(TEXT, false, false)],
  ])('in %s are read', (_, bytes) => {
    expect(decoded(bytes)).toEqual({ text: TEXT, codes: [] });
  });

  it('that are not UTF-8 are read as Windows-1252, with a warning', () => {
    const bytes = new Uint8Array([0x4b, 0xf6, 0x70, 0x20, 0x80, 0x93, 0xe5, 0x94, 0x81]);
    expect(decoded(bytes)).toEqual({ text: 'Köp €“å”\u0081', codes: ['windows-1252'] });
  });

  it('reads the 32 bytes in which Windows-1252 differs from Latin-1, and the rest as Latin-1', () => {
    const upper = Uint8Array.from({ length: 128 }, (_, index) => index + 128);
    const bytes = new Uint8Array([...new TextEncoder().encode('a'.repeat(800)), ...upper]);
    const special = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
    const latin = String.fromCharCode(...upper.subarray(32));
    expect(decoded(bytes).text.slice(800)).toBe(special + latin);
  });

  it.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['only white space', new TextEncoder().encode(' \n\t '), 'empty'],
    ['a workbook', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]), 'workbook'],
    ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1]), 'workbook'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]), 'not-text'],
  ])('of %s are refused', (_, bytes, code) => {
    expect(decodeText(bytes)).toMatchObject({ ok: false, error: { code } });
  });

  it('of 20 MB are refused with both sizes', () => {
    const result = decodeText(new Uint8Array(20 * 1024 * 1024));
    expect(result).toMatchObject({ ok: false, error: { code: 'too-large', values: { size: 20, limit: 10 } } });
    expect(LIMITS.file).toBe(10 * 1024 * 1024);
  });
});
