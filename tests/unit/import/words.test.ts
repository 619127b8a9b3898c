import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import en from '../../../src/i18n/en/import.json';
import nb from '../../../src/i18n/nb/import.json';
import sv from '../../../src/i18n/sv/import.json';

const ROOT = path.resolve(import.meta.dirname, '../../../src');

function sourcesUnder(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(path.join(ROOT, folder, file), 'utf8'));
}

/** Every code that the import's files can give. */
const codes = [
  ...new Set(
    [...sourcesUnder('import'), readFileSync(path.join(ROOT, 'model/file.ts'), 'utf8')]
      .flatMap((source) => [...source.matchAll(/(?:code: |warn\(|refuse\()'([a-z0-9-]+)'/g)])
      .map((match) => match[1] as string),
  ),
  ...['cards', 'activities', 'phases', 'lanes'].map((root) => `too-many-${root}`),
];

function shapeOf(value: unknown, at = ''): string[] {
  if (typeof value === 'string') {
    const holes = [...value.matchAll(/{{(\w+)}}/g)].map((match) => match[1]);
    return [`${at} ${[...new Set(holes)].sort().join(' ')}`];
  }
  return Object.entries(value as object).flatMap(([key, inner]) => shapeOf(inner, `${at}.${key}`));
}

describe('the words of the import', () => {
  it.each([
    ['English', en],
    ['Swedish', sv],
    ['Norwegian', nb],
  ])('say every code in %s', (_, catalogue) => {
    expect(codes.length).toBeGreaterThan(40);
    const known = new Set([...Object.keys(catalogue.warnings), ...Object.keys(catalogue.errors)]);
    expect(codes.filter((code) => !known.has(code))).toEqual([]);
    expect([...known].filter((code) => !codes.includes(code))).toEqual([]);
  });

  it.each([
    ['Swedish', sv],
    ['Norwegian', nb],
  ])('are as many in %s as in English, with the same values', (_, catalogue) => {
    expect(shapeOf(catalogue).sort()).toEqual(shapeOf(en).sort());
  });
});
