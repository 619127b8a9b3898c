import type { BlockContent, FootnoteDefinition, ListItem, PhrasingContent, RootContent } from 'mdast';
import type { Locale } from '../../lib/locale.ts';
import type { Source } from '../../model/index.ts';
import { type ReadCard, saySource } from '../reading/cards.ts';
import type { ReadMap, ReadPhase } from '../reading/readMap.ts';
import { readingWords } from '../reading/words.ts';
import { heading, item, list, notationNodes, paragraph, strong, text } from './nodes.ts';
import type { MarkdownOptions } from './options.ts';

export interface Footnotes {
  readonly refer: (source: Source) => PhrasingContent;
  /** What was referred to, in order. */
  readonly definitions: () => readonly FootnoteDefinition[];
}

export function createFootnotes(locale: Locale): Footnotes {
  const numbers = new Map<Source, string>();
  return {
    refer(source) {
      const number = numbers.get(source) ?? String(numbers.size + 1);
      numbers.set(source, number);
      return { type: 'footnoteReference', identifier: number, label: number };
    },
    definitions: () =>
      [...numbers].map(([source, number]) => ({
        type: 'footnoteDefinition',
        identifier: number,
        label: number,
        children: [paragraph(text(saySource(source, locale)))],
      })),
  };
}

export interface Writer {
  readonly locale: Locale;
  readonly sources: MarkdownOptions['sources'];
  readonly footnotes: Footnotes;
}

/** Each activity under a heading of its own, its cards in a list for each lane. */
export function phaseText({ activities }: ReadPhase, writer: Writer): RootContent[] {
  if (activities.length === 0) return [paragraph(text(readingWords[writer.locale].empty))];
  return activities.flatMap(({ name, lanes }): RootContent[] => [
    heading(3, name),
    ...(lanes.length === 0 ? [paragraph(text(readingWords[writer.locale].empty))] : []),
    ...lanes.flatMap(({ title, cards }): RootContent[] => [
      paragraph(strong(title)),
      list(cards.map((card) => cardItem(card, writer))),
    ]),
  ]);
}

export function unplacedText({ unplaced: { activities, cards } }: ReadMap, writer: Writer): RootContent[] {
  if (activities.length + cards.length === 0) return [];
  const items = [
    ...activities.map((words) => item(paragraph(text(words)))),
    ...cards.map((card) => cardItem(card, writer, card.kind)),
  ];
  return [heading(2, readingWords[writer.locale].unplaced), list(items)];
}

export function arrowsText({ arrows }: ReadMap, { locale }: Writer): RootContent[] {
  if (arrows.length === 0) return [];
  return [heading(2, readingWords[locale].arrows), list(arrows.map((words) => item(paragraph(text(words)))))];
}

/** The text of the card, and in the same breath what is known of it; below it where the text is a list. */
function cardItem(card: ReadCard, writer: Writer, kind = ''): ListItem {
  const [first, ...rest] = notationNodes(card.text);
  const plain = writer.sources === 'plain' ? card.sources.map((source) => saySource(source, writer.locale)) : [];
  const details = [kind, card.value, ...card.marks, ...plain].filter(Boolean).join('; ');
  const references = writer.sources === 'footnotes' ? card.sources.map(writer.footnotes.refer) : [];
  const said: PhrasingContent[] = [...(details === '' ? [] : [text(details)]), ...references];
  if (first?.type === 'paragraph' && rest.length === 0) {
    const dash = details === '' ? [] : [text(' — ')];
    return item(paragraph(...first.children, ...dash, ...said));
  }
  const blocks: BlockContent[] = first ? [first, ...rest] : [];
  if (blocks.length === 0 && said.length === 0) said.push(text(readingWords[writer.locale].noText));
  return item(...blocks, ...(said.length > 0 ? [paragraph(...said)] : []));
}
