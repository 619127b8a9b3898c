import { describe, expect, it } from 'vitest';
import { darkTheme, lightTheme } from '../../src/drawing/index.ts';
import { sceneToSvg } from '../../src/export/svg/sceneToSvg.ts';
import { buildScene, type Scene } from '../../src/layout/index.ts';
import { templateMap } from '../../src/model/templates/index.ts';
import { handScene, RED_DOT } from '../unit/export/handScene.ts';
import { golden } from './golden.ts';

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

/** What the painter writes, kept to be looked at when it changes. */
describe('the golden SVG', () => {
  it.each(Object.keys(GOLDEN))('of %s is as it was', (name) => {
    const scene = GOLDEN[name]?.();
    if (!scene) throw new Error(`no scene ${name}`);
    const options = {
      title: 'Buying a first home',
      description: 'Golden',
      locale: 'en',
      fonts: [],
      pictures: RED_DOT,
    } as const;
    const svg = sceneToSvg(scene, options);
    expect(svg).toBe(golden(`svg/${name}.svg`, Buffer.from(svg)).toString('utf8'));
  });
});
