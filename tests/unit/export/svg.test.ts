import { DOMParser, type Element } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { lightTheme } from '../../../src/drawing/index.ts';
import { defaultOptions, exportMap, type Look } from '../../../src/export/index.ts';
import { sceneToSvg } from '../../../src/export/svg/sceneToSvg.ts';
import { escapeXml, formatNumber } from '../../../src/export/svg/xml.ts';
import { buildScene } from '../../../src/layout/index.ts';
import type { JourneyMap } from '../../../src/model/index.ts';
import { templateMap } from '../../../src/model/templates/index.ts';
import { handScene } from './handScene.ts';
import { HARD_TEXTS, hardMap } from './hardMap.ts';
import { flat, quietTask } from './support.ts';

async function svgOf(map: JourneyMap, look: Look = 'light'): Promise<string> {
  const input = { map, locale: map.map.locale, today: '2026-11-23' };
  const file = await exportMap('svg', input, { ...defaultOptions('svg'), look }, quietTask());
  return new TextDecoder('utf-8', { fatal: true }).decode(file.bytes);
}

/** Parses strictly: anything that is not well formed throws. */
function parse(svg: string): Element {
  const onError = (level: string, message: string) => {
    if (level !== 'warning') throw new Error(`${level}: ${message}`);
  };
  const root = new DOMParser({ onError }).parseFromString(svg, 'image/svg+xml').documentElement;
  if (!root) throw new Error('no root element');
  return root;
}

const elementsOf = (root: Element, name: string) => Array.from(root.getElementsByTagName(name));

describe('an SVG of a map', () => {
  it('is well-formed XML whatever the map says, and keeps it text', async () => {
    const svg = await svgOf(hardMap());
    const root = parse(svg);
    expect(elementsOf(root, 'script')).toEqual([]);
    expect(elementsOf(root, 'title')[0]?.textContent).toBe(HARD_TEXTS[0]);
    expect(elementsOf(root, 'desc')[0]?.textContent).toContain(HARD_TEXTS[1]);
    const names = new Set(elementsOf(root, '*').map(({ tagName }) => tagName));
    const known = ['title', 'desc', 'style', 'defs', 'linearGradient', 'stop', 'g', 'rect', 'path', 'text', 'tspan'];
    expect([...names].filter((name) => !known.includes(name))).toEqual([]);
  });

  it('names itself and every item for those who do not see it', async () => {
    const map = templateMap('first-home', 'nb');
    const root = parse(await svgOf(map));
    expect(root.getAttribute('role')).toBe('graphics-document document');
    expect(root.getAttribute('lang')).toBe('nb');
    expect(root.getAttribute('aria-labelledby')).toBe('resa-title resa-description');
    const labels = elementsOf(root, 'g').flatMap((group) => group.getAttribute('aria-label') ?? []);
    const scene = buildScene(map, { locale: 'nb', theme: lightTheme });
    expect(labels).toEqual(scene.items.map(({ label }) => label).filter(Boolean));
  });

  it('makes links of what people link to, and of nothing else', async () => {
    const map = templateMap('first-home', 'en');
    const [card] = Object.values(map.cards).filter(({ kind }) => kind === 'need');
    if (!card) throw new Error('the sample has no need');
    const text = '[site](https://example.com/?a=1&b="2) [no](javascript:alert(1)) [mail](mailto:a@example.com)';
    const root = parse(await svgOf({ ...map, cards: { ...map.cards, [card.id]: { ...card, text } } }));
    const links = elementsOf(root, 'a').map((link) => [link.getAttribute('href'), flat(link.textContent ?? '')]);
    expect(links).toContainEqual(['mailto:a@example.com', 'mail']);
    for (const [href] of links) expect(href).toMatch(/^(https?:|mailto:)/);
  });

  it('sets each line of text as one tspan', async () => {
    const map = templateMap('first-home', 'en');
    const root = parse(await svgOf(map, 'dark'));
    const texts = elementsOf(root, 'text').map((text) =>
      flat(
        elementsOf(text, 'tspan')
          .map((line) => line.textContent)
          .join(' '),
      ),
    );
    for (const activity of Object.values(map.activities)) expect(texts).toContain(activity.text);
    for (const phase of Object.values(map.phases)) expect(texts).toContain(phase.title);
  });

  it('carries the faces it uses and no other', async () => {
    const svg = await svgOf(templateMap('first-home', 'en'));
    const faces = [
      ...svg.matchAll(/font-weight:(\d+);font-style:(\w+);src:url\(data:font\/ttf;base64,([A-Za-z0-9+/=]+)\)/g),
    ];
    expect(faces.map(([, weight, style]) => `${weight} ${style}`)).toEqual(
      expect.arrayContaining(['400 normal', '600 normal', '700 normal', '400 italic']),
    );
    const bare = sceneToSvg(handScene([]), { title: '', description: '', locale: 'en', fonts: [] });
    expect(bare).not.toContain('@font-face');
  });

  it('refers to nothing outside itself', async () => {
    const svg = await svgOf(hardMap());
    const addresses = [...svg.matchAll(/(?:href|src|url)\s*[=(]\s*["']?([^"')]+)/g)].map(
      ([, address]) => address ?? '',
    );
    expect(addresses.filter((address) => !/^(data:|#)/.test(address))).toEqual([]);
  });
});

describe('XML text', () => {
  it('has no character that XML forbids', () => {
    expect(escapeXml('a\u0000b\ud800c\uffffd')).toBe('a\ufffdb\ufffdc\ufffdd');
    expect(escapeXml('😀\t\n')).toBe('😀\t\n');
  });

  it('writes numbers short, and never as negative zero', () => {
    expect([formatNumber(-0.0001), formatNumber(1 / 3), formatNumber(12)]).toEqual(['0', '0.333', '12']);
  });
});
