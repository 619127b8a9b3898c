import { describe, expect, it } from 'vitest';
import { planImport } from '../../../src/import/index.ts';
import { writeMapFile } from '../../../src/model/file.ts';

const made = planImport('Phase,Actions,Emotions\nA,x,2\nB,y,4', 'bag.csv', 'sv');
if (!made.ok) throw new Error(made.error.code);
const text = writeMapFile(made.value.map);

describe('a Resa file', () => {
  it('becomes the very map it was written from', () => {
    expect(planImport(new TextEncoder().encode(text), 'bag.json', 'en')).toEqual({
      ok: true,
      value: { kind: 'json', understanding: null, map: made.value.map, warnings: [] },
    });
  });

  it.each([
    ['cut short', text.slice(0, -20), 'not-json'],
    ['of a newer version', text.replace('"version": 2', '"version": 99'), 'newer-version'],
    ['of another program', '{"shapes": []}', 'not-resa'],
    ['with a wrong value', text.replace('"deletedAt": null', '"deletedAt": "never"'), 'wrong-value'],
  ])('%s is refused, and nothing is made of it', (_, damaged, code) => {
    expect(damaged).not.toBe(text);
    const plan = planImport(damaged, 'bag.json', 'en');
    expect(plan).toMatchObject({ ok: false, error: { code } });
  });
});
