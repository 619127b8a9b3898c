import { describe, expect, it } from 'vitest';
import { LIMITS, parseMapFile, writeMapFile } from '../../../src/model/index.ts';
import { TEMPLATES, templateMap } from '../../../src/model/templates/index.ts';

const sample = templateMap('first-home', 'en');

function edited(
  change: (file: { format: string; version: number; map: Record<string, Record<string, unknown>> }) => void,
) {
  const file = JSON.parse(writeMapFile(sample));
  change(file);
  return parseMapFile(JSON.stringify(file));
}

function errorOf(result: ReturnType<typeof parseMapFile>) {
  return result.ok ? null : result.error;
}

describe("Resa's own file", () => {
  it('reads back identical, deleted records included', () => {
    for (const name of TEMPLATES) {
      for (const locale of ['en', 'sv', 'nb'] as const) {
        const map = templateMap(name, locale);
        const phase = Object.values(map.phases)[0];
        const deleted = { ...map, phases: { ...map.phases, [phase?.id ?? '']: { ...phase, deletedAt: 17 } } };
        expect(parseMapFile(writeMapFile(map))).toEqual({ ok: true, value: map });
        expect(parseMapFile(writeMapFile(deleted as typeof map))).toEqual({ ok: true, value: deleted });
      }
    }
  });

  it('is written the same for equal maps, in whatever order their keys stand', () => {
    const turned = JSON.parse(JSON.stringify(sample), (_key, value) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value,
    );
    expect(writeMapFile(turned)).toBe(writeMapFile(sample));
    expect(writeMapFile(sample).startsWith('{\n  "format": "resa-map",\n  "version": 2,\n  "map": {')).toBe(true);
  });

  it('says at which line and column a text stops being JSON', () => {
    expect(errorOf(parseMapFile('{\n  "format": "resa-map",\n  version: 1\n}'))).toEqual({
      code: 'not-json',
      place: { line: 3, column: 3 },
      values: {},
    });
    expect(errorOf(parseMapFile(''))?.place).toEqual({ line: 1, column: 1 });
  });

  it('tells JSON of others from its own', () => {
    for (const text of [
      'null',
      '[]',
      '{"a":1}',
      '{"format":"resa-map"}',
      '{"format":"resa-map","version":0,"map":{}}',
    ]) {
      expect(errorOf(parseMapFile(text))?.code).toBe('not-resa');
    }
  });

  it('refuses a file of a newer version and names it', () => {
    expect(errorOf(edited((file) => Object.assign(file, { version: 7 })))).toMatchObject({
      code: 'newer-version',
      values: { version: 7, known: 2 },
    });
  });

  it('names the path of a wrong, missing or unknown value', () => {
    const path = (change: Parameters<typeof edited>[0]) => errorOf(edited(change))?.values.path;
    const card = (file: { map: Record<string, Record<string, unknown>> }) =>
      file.map.cards?.['need-stand'] as Record<string, unknown>;
    expect(path((file) => Object.assign(card(file), { evidence: 'rumour' }))).toBe('cards.need-stand.evidence');
    expect(path((file) => Object.assign(card(file), { place: { lane: 'x' } }))).toBe('cards.need-stand.place.activity');
    expect(path((file) => Object.assign(card(file), { id: 'other' }))).toBe('cards.need-stand.id');
    expect(path((file) => Object.assign(card(file), { mood: 1 }))).toBe('cards.need-stand.mood');
    expect(path((file) => Object.assign(file.map, { pets: {} }))).toBe('pets');
    expect(path((file) => delete file.map.map?.locale)).toBe('map.locale');
    expect(path((file) => delete file.map.map)).toBe('map.title');
    expect(path((file) => Object.assign(card(file), { text: 'x'.repeat(LIMITS.text + 1) }))).toBe(
      'cards.need-stand.text',
    );
  });

  it('refuses names that every object has from birth', () => {
    const text = writeMapFile(sample).replace('"phases": {', '"phases": { "__proto__": { "id": "__proto__" },');
    expect(errorOf(parseMapFile(text))?.code).toBe('wrong-value');
    expect(({} as { id?: string }).id).toBeUndefined();
  });

  it('refuses more than a map may hold, live cards counted', () => {
    const many = (deletedAt: number | null) =>
      edited((file) => {
        const card = file.map.cards?.['need-stand'] as object;
        for (let i = 0; i <= LIMITS.cards; i++)
          Object.assign(file.map.cards ?? {}, { [`c${i}`]: { ...card, id: `c${i}`, deletedAt } });
      });
    expect(errorOf(many(null))).toMatchObject({ code: 'too-many-cards', values: { limit: LIMITS.cards } });
    expect(many(5).ok).toBe(true);
    expect(errorOf(parseMapFile(' '.repeat(LIMITS.file + 1)))?.code).toBe('too-big');
  });
});
