import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import type { Locale } from '../../lib/locale.ts';
import type { ReadMap } from '../reading/readMap.ts';
import { readingWords } from '../reading/words.ts';
import type { HtmlOptions } from './options.ts';
import { readingNodes } from './readingNodes.ts';
import { type PageWords, pageWords } from './words.ts';

export interface PageParts {
  readonly read: ReadMap;
  readonly locale: Locale;
  readonly look: HtmlOptions['look'];
  /** Markup of our own painter: the one thing that is not built here. */
  readonly svg: string;
  readonly style: string;
  readonly script: string;
  /** Content security policy. */
  readonly policy: string;
}

/** The whole page as a tree: whatever people wrote is text in it. */
export function pageNodes({ read, locale, look, svg, style, script, policy }: PageParts): Root {
  const words = pageWords[locale];
  return {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: locale, dataLook: look }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('meta', { name: 'referrer', content: 'no-referrer' }),
          h('title', read.title),
          h('style', style),
        ]),
        h('body', [
          h('a', { href: '#reading', className: ['skip'] }, words.skip),
          h('main', [
            headNode(read, locale),
            toolsNode(read, look, words),
            h('p', { id: 'map-hint', className: ['hint'] }, words.hint),
            h(
              'div',
              {
                id: 'view',
                className: ['view'],
                tabIndex: 0,
                role: 'region',
                ariaLabel: words.map,
                ariaDescribedBy: ['map-hint'],
              },
              [markup(svg)],
            ),
            h('section', { id: 'reading', tabIndex: -1, ariaLabelledBy: ['reading-title'], className: ['reading'] }, [
              h('h2', { id: 'reading-title' }, words.reading),
              ...readingNodes(read, locale),
            ]),
          ]),
          h('footer', words.made),
          h('script', script),
        ]),
      ]),
    ],
  };
}

/** Written as it is: only for what our own painter wrote. */
function markup(value: string): ElementContent {
  return { type: 'raw', value } as unknown as ElementContent;
}

function headNode({ title, purpose, personas, state, date, remembered }: ReadMap, locale: Locale): Element {
  const lines = [...personas.map(({ name, summary }) => [name, summary].filter(Boolean).join(' · ')), purpose];
  return h('header', { className: ['head'] }, [
    h('div', [
      h('h1', { id: 'title', dir: 'auto' }, title),
      ...lines.filter(Boolean).map((line) => h('p', { dir: 'auto' }, line)),
      h('p', { className: ['details'] }, `${readingWords[locale].date}: ${date} · ${state}`),
    ]),
    ...(remembered.length > 0
      ? [
          h(
            'ul',
            { className: ['remembered'] },
            remembered.map((line) => h('li', line)),
          ),
        ]
      : []),
  ]);
}

/** Only of use with the page's program, which shows it. */
function toolsNode({ grid, laneTitles, personas }: ReadMap, look: HtmlOptions['look'], words: PageWords): Element {
  const looks = ['auto', 'light', 'dark'] as const;
  return h('div', { id: 'tools', role: 'group', ariaLabel: words.tools, hidden: true }, [
    select('lane', words.lane, [
      ['', words.allLanes],
      ...grid.lanes.map((_, i) => [String(i), laneTitles[i] ?? ''] as const),
    ]),
    ...(personas.length > 1
      ? [
          select('persona', words.persona, [
            ['', words.everybody],
            ...personas.map(({ name }, i) => [String(i), name] as const),
          ]),
        ]
      : []),
    select(
      'look',
      words.look,
      looks.map((value) => [value, words.looks[value]] as const),
      look,
    ),
    h('div', { className: ['zoom'] }, [
      h('button', { type: 'button', id: 'zoom-out', ariaLabel: words.zoomOut }, '−'),
      h('span', { id: 'zoom-level' }, '100 %'),
      h('button', { type: 'button', id: 'zoom-in', ariaLabel: words.zoomIn }, '+'),
      h('button', { type: 'button', id: 'zoom-whole' }, words.whole),
    ]),
    h('p', { id: 'shown', role: 'status', dataWords: words.shown }),
  ]);
}

function select(id: string, label: string, options: readonly (readonly [string, string])[], chosen = ''): Element {
  return h('label', [
    h('span', label),
    h(
      'select',
      { id, autoComplete: 'off' },
      options.map(([value, text]) => h('option', { value, selected: value === chosen }, text)),
    ),
  ]);
}
