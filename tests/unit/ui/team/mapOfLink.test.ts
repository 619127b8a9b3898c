// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { mapOfLink } from '../../../../src/ui/team/mapOfLink.ts';

describe('a pasted link', () => {
  it('names the map and its key, with space around it or not', () => {
    const map = { id: 'V1StGXR8_Z5j', key: 'k-ey_1' };
    expect(mapOfLink('https://resa.example.org/m/V1StGXR8_Z5j#k-ey_1')).toEqual(map);
    expect(mapOfLink('  http://127.0.0.1:3210/m/V1StGXR8_Z5j/#k-ey_1\n')).toEqual(map);
  });

  it.each(['', 'V1StGXR8_Z5j', '/m/abc#key', 'https://resa.example.org/m/abc', 'https://resa.example.org/t/abc#key'])(
    'that is %s names none',
    (text) => expect(mapOfLink(text)).toBeNull(),
  );
});
