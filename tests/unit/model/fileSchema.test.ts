import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMapFile, writeMapFile } from '../../../src/model/file.ts';
import { FILE_SCHEMA_PATH, writeFileSchema } from '../../../src/model/fileSchema.ts';
import { templateMap } from '../../../src/model/templates/index.ts';
import { arbitraryMap } from '../../driver/arbitraryMap.ts';
import { hardMap } from '../export/hardMap.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const isValid = new Ajv2020().compile(JSON.parse(writeFileSchema()));

type Json = Record<string, unknown>;

/** Every object of a value, itself first. */
function objectsIn(value: unknown): Json[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(objectsIn);
  return Array.isArray(value) ? inner : [value as Json, ...inner];
}

const isRead = (file: unknown) => parseMapFile(JSON.stringify(file)).ok;
const sample = (): Json => JSON.parse(writeMapFile(templateMap('first-home', 'en')));

describe('the JSON Schema of the file', () => {
  it('lies in public as the schemas of the program make it: `npm run schema`', () => {
    expect(readFileSync(resolve(ROOT, FILE_SCHEMA_PATH), 'utf8')).toBe(writeFileSchema());
  });

  it('takes every file that is written', () => {
    fc.assert(
      fc.property(arbitraryMap, (map) => {
        expect(isValid(JSON.parse(writeMapFile(map))), JSON.stringify(isValid.errors)).toBe(true);
      }),
      { numRuns: 200 },
    );
    for (const locale of ['en', 'sv', 'nb'] as const) {
      expect(isValid(JSON.parse(writeMapFile(templateMap('first-home', locale))))).toBe(true);
    }
    expect(isValid(JSON.parse(writeMapFile(hardMap())))).toBe(true);
  });

  it('refuses what reading refuses: a value that is missing, unknown or of a wrong type, anywhere in the map', () => {
    const harm = fc.constantFrom(
      (object: Json, key: string) => delete object[key],
      (object: Json) => Object.assign(object, { unheardOf: [] }),
      (object: Json, key: string) => Object.assign(object, { [key]: { wrong: [[]] } }),
    );
    let refused = 0;
    fc.assert(
      fc.property(arbitraryMap, fc.nat(), fc.nat(), harm, (map, at, which, damage) => {
        const file: Json = JSON.parse(writeMapFile(map));
        const objects = objectsIn(file.map);
        const object = objects[at % objects.length] ?? {};
        const keys = Object.keys(object);
        const key = keys[which % Math.max(1, keys.length)] ?? 'none';
        // Reading goes by the version on the outside, and sets this one.
        fc.pre(key !== 'schemaVersion');
        damage(object, key);
        expect(isValid(file), JSON.stringify(isValid.errors)).toBe(isRead(file));
        if (!isValid(file)) refused += 1;
      }),
      { numRuns: 500 },
    );
    expect(refused).toBeGreaterThan(250);
  });

  it.each([
    ['another program’s format', { format: 'other' }],
    ['another version', { version: 3 }],
    ['no map', { map: null }],
  ])('refuses %s', (_, change) => {
    expect(isValid({ ...sample(), ...change })).toBe(false);
  });

  it('refuses ids that every object is born with, and ids longer than 64 characters', () => {
    for (const id of ['constructor', 'toString', 'x'.repeat(65), '']) {
      const file = sample() as { map: { sources: Json } };
      file.map.sources = { [id]: { id, type: 'survey', reference: '', date: '', n: null, deletedAt: null } };
      expect(isValid(file)).toBe(false);
      expect(isRead(file)).toBe(false);
    }
  });

  it('lets a file name its schema, which reading takes no notice of', () => {
    const file = { $schema: '../resa-map.v2.json', ...sample() };
    expect(isValid(file)).toBe(true);
    expect(isRead(file)).toBe(true);
  });
});

describe('the page on the file format', () => {
  const page = readFileSync(resolve(ROOT, 'docs/file-format.md'), 'utf8');

  it('shows an example that is read and that the schema takes', () => {
    const example = JSON.parse(/```json\n([\s\S]+?)```/.exec(page)?.[1] ?? '');
    expect(isValid(example), JSON.stringify(isValid.errors)).toBe(true);
    expect(isRead(example)).toBe(true);
  });

  it('names every list of records and every value of them', () => {
    const schema = JSON.parse(writeFileSchema()).properties.map.properties as Record<
      string,
      { properties?: Json; additionalProperties?: { properties: Json } }
    >;
    for (const [root, { properties, additionalProperties }] of Object.entries(schema)) {
      expect(page).toContain(`\`${root}\``);
      for (const name of Object.keys(properties ?? additionalProperties?.properties ?? {})) {
        expect(page, `${root}.${name}`).toContain(`\`${name}\``);
      }
    }
  });
});
