import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const FOLDER = join(import.meta.dirname, '../../server');
const threats = readFileSync(join(FOLDER, 'THREATS.md'), 'utf8').replace(/\s+/g, ' ');
const rules = readFileSync(join(FOLDER, 'README.md'), 'utf8');

describe('the page on threats', () => {
  it('names only rules that there are', () => {
    const known = new Set([...rules.matchAll(/^(\d+)\. /gm)].map(([, number]) => number));
    const named = [...threats.matchAll(/\((\d+(?:[,–] ?\d+)*)\)/g)].flatMap(([, list = '']) => list.split(/[,–] ?/));
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((number) => !known.has(number))).toEqual([]);
  });

  it('names only tests that there are, by the words of their names', () => {
    const named = [...threats.matchAll(/“([^”]+)”(?:, “([^”]+)”)* in `([a-z/]+)`/g)];
    expect(named.length).toBeGreaterThan(10);
    const missing = named.flatMap(([, first = '', second, file = '']) => {
      const path = join(import.meta.dirname, `${file}.test.ts`);
      const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
      return [first, second].flatMap((words) =>
        words === undefined || text.includes(words) ? [] : `${file}: ${words}`,
      );
    });
    expect(missing).toEqual([]);
  });
});
