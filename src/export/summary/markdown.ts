import type { ListItem, PhrasingContent, RootContent } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import { heading, item, list, paragraph, strong, text } from '../markdown/nodes.ts';
import { MARKDOWN_STYLE } from '../markdown/style.ts';
import type { ToldItem, ToldSummary } from './tell.ts';

/** The summary as Markdown: what people wrote is text, whatever marks stand in it. */
export function summaryMarkdown({ title, under, sections }: ToldSummary): string {
  const children: RootContent[] = [
    heading(1, title),
    ...under.map((sentence) => paragraph(text(sentence))),
    ...sections.flatMap((section): RootContent[] => [
      heading(2, section.heading),
      ...section.groups.flatMap((group): RootContent[] => [
        ...(group.heading === null ? [] : [heading(3, group.heading)]),
        group.items.length === 0 ? paragraph(text(group.empty)) : list(group.items.map(toItem)),
      ]),
    ]),
  ];
  return toMarkdown({ type: 'root', children }, MARKDOWN_STYLE);
}

function toItem({ label, text: words, facts }: ToldItem): ListItem {
  const said: PhrasingContent[] = [
    ...(label === '' ? [] : [strong(`${label}:`), text(' ')]),
    text(words),
    ...(facts.length === 0 ? [] : [text(` — ${facts.join('; ')}`)]),
  ];
  return item(paragraph(...said));
}
