/** The maps that every output is checked on: the sample, tables made by others, and maps of all shapes from fixed seeds. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { planImport } from '../../src/import/index.ts';
import type { JourneyMap } from '../../src/model/index.ts';
import { templateMap } from '../../src/model/templates/index.ts';
import { generatedMap } from '../driver/generatedMap.ts';
import { hardMap } from '../unit/export/hardMap.ts';
import { hostileMap } from '../unit/export/textMaps.ts';

export type NamedMap = readonly [name: string, map: JourneyMap];

const GRIDS = resolve('../shared/samples/grids');

/** Every table of others, as the program imports it; none where the samples are not at hand. */
function gridMaps(): readonly NamedMap[] {
  if (!existsSync(GRIDS)) return [];
  return readdirSync(GRIDS)
    .filter((name) => /\.(csv|md)$/.test(name))
    .map((name) => {
      const plan = planImport(new Uint8Array(readFileSync(join(GRIDS, name))), name, 'en');
      if (!plan.ok) throw new Error(`${name}: ${plan.error.code}`);
      return [name, plan.value.map];
    });
}

const GENERATED: readonly NamedMap[] = [
  ['one card', generatedMap({ seed: 1, cards: 1, activities: 1, lanes: 1 })],
  ['400 cards in 40 activities', generatedMap({ seed: 2, cards: 400, activities: 40, lanes: 12 })],
  ['long words', generatedMap({ seed: 3, cards: 60, activities: 12, lanes: 9, texts: 'long words' })],
  ['right to left', generatedMap({ seed: 4, cards: 60, activities: 9, lanes: 12, texts: 'right to left' })],
  ['emoji', generatedMap({ seed: 5, cards: 60, activities: 7, lanes: 6, texts: 'emoji' })],
  ['10,000 characters', generatedMap({ seed: 6, cards: 6, activities: 3, lanes: 4, texts: 'endless' })],
];

export const OUTPUT_MAPS: readonly NamedMap[] = [
  ['the sample', templateMap('first-home', 'en')],
  ['the sample in Swedish', templateMap('first-home', 'sv')],
  ['the sample in Norwegian', templateMap('first-home', 'nb')],
  ['an empty map', templateMap('blank', 'en')],
  ['a hard map', hardMap()],
  ['a hostile map', hostileMap()],
  ...gridMaps(),
  ...GENERATED,
];

/** As large as maps may be: for the outputs whose second program bears it. */
export const LARGEST_MAP: NamedMap = [
  '5,000 cards',
  generatedMap({ seed: 7, cards: 5_000, activities: 40, lanes: 12 }),
];
