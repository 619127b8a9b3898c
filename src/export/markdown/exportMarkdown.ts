/**
 * A map → Markdown with the tables and footnotes of GitHub's flavour: a table to look up, a text to read, or both.
 *
 * Law: nothing of a map is markup but its own light notation; read back, every cell and item holds the card's words.
 */
import type { Root, RootContent } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import { layoutLabels } from '../../layout/index.ts';
import type { Locale } from '../../lib/locale.ts';
import { encodeText } from '../encodeText.ts';
import { countLosses } from '../reading/countLosses.ts';
import { type ReadMap, readMap } from '../reading/readMap.ts';
import { readingWords } from '../reading/words.ts';
import type { Exporter } from '../types.ts';
import { heading, item, list, paragraph, strong, text } from './nodes.ts';
import type { MarkdownOptions } from './options.ts';
import { arrowsText, createFootnotes, phaseText, unplacedText, type Writer } from './readingText.ts';
import { MARKDOWN_STYLE } from './style.ts';
import { phaseTable, wholeTable } from './tables.ts';

export const exportMarkdown: Exporter<MarkdownOptions> = async ({ map, locale, today }, options) => {
  const read = readMap(map, locale, today);
  const root = markdownTree(read, options, locale);
  const losses = countLosses(map, read.grid, [
    'pictures',
    'notes',
    ...(options.layout === 'table' ? (['sources', 'links', 'unplaced'] as const) : []),
  ]);
  return { bytes: encodeText(toMarkdown(root, MARKDOWN_STYLE)), losses };
};

export function markdownTree(read: ReadMap, { layout, tables, sources }: MarkdownOptions, locale: Locale): Root {
  const writer: Writer = { locale, sources, footnotes: createFootnotes(locale) };
  const hasTable = layout !== 'text';
  const hasText = layout !== 'table';
  const children: RootContent[] = [...head(read, locale)];
  if (hasTable && tables === 'whole') children.push(heading(2, readingWords[locale].table), wholeTable(read, locale));
  if (hasText || tables === 'phases') {
    for (const phase of read.phases) {
      children.push(heading(2, phase.title));
      if (hasTable && tables === 'phases') children.push(phaseTable(read, phase, locale));
      if (hasText) children.push(...phaseText(phase, writer));
    }
  }
  if (hasText) children.push(...arrowsText(read, writer), ...unplacedText(read, writer));
  children.push(...writer.footnotes.definitions());
  return { type: 'root', children };
}

function head({ title, purpose, personas, state, date, remembered }: ReadMap, locale: Locale): RootContent[] {
  const words = readingWords[locale];
  const facts: (readonly [string, string])[] = [
    ...(purpose === '' ? [] : [[layoutLabels[locale].purpose, purpose] as const]),
    ...personas.map(({ name, summary }) => [words.persona, [name, summary].filter(Boolean).join(' · ')] as const),
    [words.date, `${date}, ${state.toLocaleLowerCase(locale)}`],
  ];
  return [
    heading(1, title),
    list([
      ...facts.map(([name, value]) => item(paragraph(strong(`${name}:`), text(` ${value}`)))),
      ...remembered.map((sentence) => item(paragraph(text(sentence)))),
    ]),
  ];
}
