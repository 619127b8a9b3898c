import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findJsonError } from '../../../src/model/jsonError.ts';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

it('finds an error exactly where the language finds one', () => {
  const pieces = [
    '{',
    '}',
    '[',
    ']',
    ':',
    ',',
    '"a"',
    '"',
    '1',
    '-',
    '01',
    '1.',
    '1e5',
    'true',
    'nul',
    ' ',
    '\n',
    '\\',
    '"\\u00e5"',
    '"\\x"',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 9 }), (parts) => {
      const text = parts.join('');
      expect(findJsonError(text) === null).toBe(isJson(text));
    }),
    { numRuns: 4000 },
  );
});

it('finds no error in any JSON, and one in any JSON cut short', () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), (json, at) => {
      expect(findJsonError(json)).toBeNull();
      const cut = json.slice(0, at % json.length);
      expect(findJsonError(cut) === null).toBe(isJson(cut));
    }),
  );
});

it('is not hurt by depth', () => {
  expect(findJsonError('['.repeat(200_000))).toEqual({ line: 1, column: 200_001 });
});
