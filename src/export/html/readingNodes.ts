import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { layoutLabels } from '../../layout/index.ts';
import type { Locale } from '../../lib/locale.ts';
import type { Run } from '../../lib/notation.ts';
import { notationBlocks } from '../reading/blocks.ts';
import { type ReadCard, saySource } from '../reading/cards.ts';
import type { ReadLane, ReadMap } from '../reading/readMap.ts';
import { readingWords } from '../reading/words.ts';
import { belongingOf, filterAttributes } from './mapSvg.ts';

/** The map as headings and lists, each card with what it is filtered by. */
export function readingNodes(read: ReadMap, locale: Locale): Element[] {
  const words = readingWords[locale];
  const { grid } = read;
  const lanes = grid.lanes.map(({ lane }) => lane);
  const laneNode = ({ lane, title, cards }: ReadLane): Element =>
    h('div', { className: ['lane'], 'data-lane': String(lanes.indexOf(lane)) }, [
      h('h5', { dir: 'auto' }, title),
      h(
        'ul',
        cards.map((card) =>
          h(
            'li',
            { className: ['card'], ...filterAttributes(belongingOf(card.card, lane, lanes, grid.personas)) },
            cardNodes(card, locale),
          ),
        ),
      ),
    ]);
  return [
    ...read.phases.map(({ title, activities }) =>
      h('section', [
        h('h3', { dir: 'auto' }, title),
        ...(activities.length === 0 ? [h('p', words.empty)] : []),
        ...activities.map(({ name, lanes: here }) =>
          h('section', [
            h('h4', { dir: 'auto' }, name),
            ...(here.length === 0 ? [h('p', words.empty)] : here.map(laneNode)),
          ]),
        ),
      ]),
    ),
    ...listSection(
      words.found,
      read.found.map((said) => h('li', { dir: 'auto' }, said)),
    ),
    ...listSection(
      words.arrows,
      read.arrows.map((said) => h('li', { dir: 'auto' }, said)),
    ),
    ...listSection(words.unplaced, [
      ...read.unplaced.activities.map((name) =>
        h('li', { dir: 'auto' }, `${layoutLabels[locale].activities}: ${name}`),
      ),
      ...read.unplaced.cards.map((card) => h('li', [h('p', card.kind), ...cardNodes(card, locale)])),
    ]),
  ];
}

function listSection(heading: string, items: readonly Element[]): Element[] {
  return items.length === 0 ? [] : [h('section', [h('h3', heading), h('ul', [...items])])];
}

function cardNodes({ text, kind, value, marks, sources }: ReadCard, locale: Locale): Element[] {
  const blocks = notationBlocks(text).map((block) =>
    block.type === 'paragraph'
      ? h('p', { dir: 'auto' }, joinLines(block.lines.map(runNodes)))
      : h(
          block.start === null ? 'ul' : 'ol',
          block.start === null ? { dir: 'auto' } : { dir: 'auto', start: block.start },
          block.items.map((runs) => h('li', runNodes(runs))),
        ),
  );
  const details = [value, ...marks].filter(Boolean).join('; ');
  return [
    ...(blocks.length > 0 ? blocks : [h('p', kind)]),
    ...(details === '' ? [] : [h('p', { className: ['details'] }, details)]),
    ...sources.map((source) => h('p', { className: ['details'] }, saySource(source, locale))),
  ];
}

function joinLines(lines: readonly (readonly ElementContent[])[]): ElementContent[] {
  return lines.flatMap((line, i) => (i === 0 ? [...line] : [h('br'), ...line]));
}

function runNodes(runs: readonly Run[]): ElementContent[] {
  return runs.map(({ text, isBold, isItalic, href }) => {
    let node: ElementContent = { type: 'text', value: text };
    if (isItalic) node = h('em', [node]);
    if (isBold) node = h('strong', [node]);
    return href === null ? node : h('a', { href, rel: 'noopener noreferrer', target: '_blank' }, [node]);
  });
}
