import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lightTheme } from '../../../src/drawing/theme.ts';
import { personaInitials, personaLine, personaLooks } from '../../../src/layout/personaLook.ts';
import { freshPersona } from '../../../src/model/index.ts';

describe('the letters of personas', () => {
  it('are one each where that is enough, two where two begin alike, else with a number', () => {
    expect(personaInitials(['Anna, 31', 'Bo', 'Örjan'])).toEqual(['A', 'B', 'Ö']);
    expect(personaInitials(['Kim', 'Karin', 'Sam'])).toEqual(['Ki', 'Ka', 'S']);
    expect(personaInitials(['Kim', 'Kim', ''])).toEqual(['K1', 'K2', '3']);
  });

  it('are never the same for two', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('Kim', 'kim', 'K', '', '😟', 'ßa'))), (names) => {
        const initials = personaInitials(names);
        expect(new Set(initials).size).toBe(names.length);
        expect(initials.every(Boolean)).toBe(true);
      }),
    );
  });
});

it('nine personas have nine looks, though there are eight colours', () => {
  const personas = Array.from({ length: 17 }, (_, i) =>
    freshPersona({ id: `p${i}`, order: `a${i}`, name: `Persona ${i}`, colour: i % 8 }),
  );
  const lines = [...personaLooks(personas).values()].map((look) =>
    JSON.stringify(personaLine('M0 0', look, lightTheme)),
  );
  expect(new Set(lines).size).toBe(17);
});
