import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeCanvas } from '../../server/exports/nodeCanvas.ts';
import { defaultOptions, exportMap } from '../../src/export/index.ts';
import { templateMap } from '../../src/model/templates/index.ts';
import { quietTask } from '../unit/export/support.ts';
import { golden } from './golden.ts';
import { differingBlocks } from './pictures.ts';

describe('the golden picture', () => {
  it.each(['light', 'dark'] as const)('in the %s look is as it was, but for how letters are smoothed', async (look) => {
    const input = { map: templateMap('first-home', 'en'), locale: 'en', today: '2026-11-29' } as const;
    const options = { ...defaultOptions('png'), scale: 1, look } as const;
    const { bytes } = await exportMap('png', input, options, { ...quietTask(), canvas: nodeCanvas });
    const before = golden(`png/first-home-${look}.png`, bytes);
    expect(await differingBlocks(before, Buffer.from(bytes))).toEqual([]);
  });

  it('of one look is told from that of the other', async () => {
    const [light, dark] = ['light', 'dark'].map((look) =>
      readFileSync(join(import.meta.dirname, `png/first-home-${look}.png`)),
    );
    expect((await differingBlocks(light ?? Buffer.of(), dark ?? Buffer.of())).length).toBeGreaterThan(1000);
  });
});
