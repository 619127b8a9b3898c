import type { BlockContent, Heading, List, ListItem, Paragraph, PhrasingContent } from 'mdast';
import type { Run } from '../../lib/notation.ts';
import { notationBlocks } from '../reading/blocks.ts';

export function heading(depth: Heading['depth'], words: string): Heading {
  return { type: 'heading', depth, children: [text(words)] };
}

export function text(value: string): PhrasingContent {
  return { type: 'text', value };
}

export function paragraph(...children: readonly PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children: [...children] };
}

export function strong(words: string): PhrasingContent {
  return { type: 'strong', children: [text(words)] };
}

export function list(items: readonly ListItem[], start: number | null = null): List {
  const order = start === null ? { ordered: false } : { ordered: true, start };
  return { type: 'list', ...order, spread: false, children: [...items] };
}

export function item(...children: readonly BlockContent[]): ListItem {
  return { type: 'listItem', spread: false, children: [...children] };
}

/** A text in the light notation as blocks. */
export function notationNodes(notation: string): BlockContent[] {
  return notationBlocks(notation).map((block) =>
    block.type === 'paragraph'
      ? paragraph(...joinLines(block.lines.map(runNodes)))
      : list(
          block.items.map((runs) => item(paragraph(...runNodes(runs)))),
          block.start,
        ),
  );
}

function joinLines(lines: readonly (readonly PhrasingContent[])[]): PhrasingContent[] {
  return lines.flatMap((line, i) => (i === 0 ? line : [{ type: 'break' } as const, ...line]));
}

/** Space at the edges of a line says nothing, and would be written as entities. */
function runNodes(runs: readonly Run[]): PhrasingContent[] {
  return runs.flatMap(({ text: words, isBold, isItalic, href }, i): PhrasingContent[] => {
    const fromLeft = i === 0 ? words.trimStart() : words;
    const value = i === runs.length - 1 ? fromLeft.trimEnd() : fromLeft;
    if (value === '') return [];
    let node = text(value);
    if (isItalic) node = { type: 'emphasis', children: [node] };
    if (isBold) node = { type: 'strong', children: [node] };
    return [href === null ? node : { type: 'link', url: href, children: [node] }];
  });
}
