import { describe, expect, it } from 'vitest';
import { planImport } from '../../src/import/index.ts';
import { fileOf, makeFile } from './files.ts';
import { LARGEST_MAP, OUTPUT_MAPS } from './maps.ts';

describe.each([...OUTPUT_MAPS, LARGEST_MAP])('the file of record of %s', (_, map) => {
  it('comes back as the very same map, and goes out again as the very same bytes', async () => {
    const bytes = await fileOf('json', map);
    const plan = planImport(bytes, 'map.resa.json', 'nb');
    if (!plan.ok) throw new Error(plan.error.code);
    expect(plan.value.map).toEqual(map);
    expect(Buffer.from(await makeFile('json', plan.value.map)).equals(Buffer.from(bytes))).toBe(true);
  });
});
