import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { sha256 } from '@noble/hashes/sha2.js';
import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { bytesToBase64 } from '../../src/export/base64.ts';
import { PAGE_SCRIPT } from '../../src/export/html/page.generated.ts';
import { defaultOptions, exportMap } from '../../src/export/index.ts';
import { oneLine } from '../../src/export/reading/cards.ts';
import { deriveGrid, isLive, type JourneyMap } from '../../src/model/index.ts';
import { quietTask } from '../unit/export/support.ts';
import { hostileMap } from '../unit/export/textMaps.ts';
import { OUTPUT_MAPS } from './maps.ts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

async function pageOf(map: JourneyMap): Promise<string> {
  const input = { map, locale: map.map.locale, today: '2026-11-29' };
  return new TextDecoder().decode((await exportMap('html', input, defaultOptions('html'), quietTask())).bytes);
}

function elementsIn(node: Node): Element[] {
  const inner = 'childNodes' in node ? node.childNodes.flatMap(elementsIn) : [];
  return 'tagName' in node ? [node, ...inner] : inner;
}

function textIn(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textIn).join(' ') : '';
}

const get = (element: Element, name: string) => element.attrs.find((attribute) => attribute.name === name)?.value;
const squeeze = (text: string) => text.replace(/\s+/g, '');
const OWN_TAGS = new Set(
  `html head meta title style body a main header div h1 h2 h3 h4 h5 p ul ol li label span select option button section footer
   script em strong br svg g rect path text tspan defs linearGradient stop clipPath image`.split(/\s+/),
);

describe.each(OUTPUT_MAPS)('the page of %s', (_, map) => {
  it('holds nothing but our own elements, one script, and links to the web', async () => {
    const elements = elementsIn(parse(await pageOf(map)));
    expect(elements.filter(({ tagName }) => !OWN_TAGS.has(tagName)).map(({ tagName }) => tagName)).toEqual([]);
    expect(elements.filter(({ tagName }) => tagName === 'script').map(textIn)).toEqual([PAGE_SCRIPT]);
    expect(elements.flatMap(({ attrs }) => attrs.filter(({ name }) => /^on|^style$/.test(name)))).toEqual([]);
    const links = elements.filter(({ tagName }) => tagName === 'a').map((link) => get(link, 'href') ?? '');
    expect(links.every((href) => href === '#reading' || /^(https?:|mailto:)/.test(href))).toBe(true);
  });

  it('reads as headings and lists that hold every live card, and shows every one with a place', async () => {
    const document = parse(await pageOf(map));
    const elements = elementsIn(document);
    const reading = elements.find((element) => get(element, 'id') === 'reading');
    const text = squeeze(reading ? textIn(reading) : '');
    const grid = deriveGrid(map);
    for (const card of Object.values(map.cards).filter(isLive)) {
      expect(text).toContain(squeeze(oneLine(card.text).replace(/(^|\s)(?:•|\d+\.)\s/g, '$1')));
    }
    const headings = elements.filter(({ tagName }) => tagName === 'h3').length;
    expect(headings).toBeGreaterThanOrEqual(grid.phases.length);
    const cards = elements.filter((element) => get(element, 'class') === 'card');
    expect(cards).toHaveLength(grid.lanes.reduce((sum, lane) => sum + lane.cards.length, 0));
  });

  it('is the same each time', async () => {
    expect(await pageOf(map)).toBe(await pageOf(map));
  });
});

describe('the page', () => {
  it('lets only its own script and style run, by their hashes, and fetches nothing', async () => {
    const elements = elementsIn(parse(await pageOf(hostileMap())));
    const policy = elements.map((element) => get(element, 'http-equiv') && get(element, 'content')).find(Boolean) ?? '';
    const style = elements.filter(({ tagName }) => tagName === 'style').map(textIn);
    const hash = (text: string) => `'sha256-${bytesToBase64(sha256(new TextEncoder().encode(text)))}'`;
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `script-src ${hash(PAGE_SCRIPT)}`,
      `style-src ${hash(style[0] ?? '')}`,
      'img-src data:',
      'font-src data:',
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(style).toHaveLength(1);
    expect(elements.filter((element) => /^https?:/.test(get(element, 'src') ?? ''))).toEqual([]);
  });

  it('carries the program and the style that lie beside it: `npm run page`', () => {
    const root = resolve(import.meta.dirname, '../..');
    expect(() =>
      execFileSync(process.execPath, ['scripts/page.mjs', '--check'], { cwd: root, stdio: 'pipe' }),
    ).not.toThrow();
  });

  it('counts the notes it leaves out', async () => {
    const input = { map: hostileMap(), locale: 'en', today: '2026-11-29' } as const;
    const { losses } = await exportMap('html', input, defaultOptions('html'), quietTask());
    expect(losses.map(({ code }) => code)).toEqual(['notes']);
  });
});
