import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { darkTheme, lightTheme } from '../../src/drawing/index.ts';
import { sceneToSvg } from '../../src/export/svg/sceneToSvg.ts';
import { buildScene, type Scene } from '../../src/layout/index.ts';
import { templateMap } from '../../src/model/templates/index.ts';
import { handScene, RED_DOT } from '../unit/export/handScene.ts';

const FOLDER = join(import.meta.dirname, 'svg');
const IS_UPDATE = process.env.UPDATE_GOLDEN === '1';

const map = templateMap('first-home', 'en');
const GOLDEN: Readonly<Record<string, () => Scene>> = {
  primitives: () =>
    handScene([
      { id: 'a', text: 'No reply for nine days & <b>counting</b>' },
      { id: 'b', text: 'Same flat, five “listings” 😀', column: 1 },
    ]),
  'first-home': () => buildScene(map, { locale: 'en', theme: lightTheme }),
  'first-home-dark': () => buildScene(map, { locale: 'en', theme: darkTheme }),
};

/** What the painter writes, kept to be looked at when it changes. `UPDATE_GOLDEN=1 npx vitest run tests/golden` renews them. */
describe('the golden SVG', () => {
  it.each(Object.keys(GOLDEN))('of %s is as it was', (name) => {
    const scene = GOLDEN[name]?.();
    if (!scene) throw new Error(`no scene ${name}`);
    const options = { title: 'Buying a first home', description: 'Golden', locale: 'en', fonts: [], pictures: RED_DOT } as const;
    const svg = sceneToSvg(scene, options);
    const path = join(FOLDER, `${name}.svg`);
    if (IS_UPDATE) writeFileSync(path, svg);
    expect(existsSync(path), `${path} is missing: run with UPDATE_GOLDEN=1`).toBe(true);
    expect(svg).toBe(readFileSync(path, 'utf8'));
  });
});
