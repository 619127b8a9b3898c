import { fromMarkdown } from 'mdast-util-from-markdown';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readMarkdown } from '../../../src/import/markdown/readMarkdown.ts';

vi.mock('mdast-util-from-markdown', async (original) => {
  const { fromMarkdown: parse } = await original<{ fromMarkdown: typeof fromMarkdown }>();
  return { fromMarkdown: vi.fn(parse) };
});

const parse = vi.mocked(fromMarkdown);
beforeEach(() => {
  parse.mockClear();
});

const outline = (line: string) => `# Journey\n\n## Find\n\n${line}\n`;
const long = (characters: number) => outline(`- ${'['.repeat(characters - 2)}`);
const deep = (signs: number, sign: string) => outline(`${sign.repeat(signs)}- a`);

describe('Markdown that is made to be slow', () => {
  it.each([
    ['a line of 20,001 characters', long(20_001), 'text-too-long', 5],
    ['60 spaces and one before the words', deep(61, ' '), 'markdown-too-deep', 5],
    ['61 quotes inside each other', deep(61, '>'), 'markdown-too-deep', 5],
    ['lists and quotes inside each other', outline(`${'> '.repeat(30)} - a`), 'markdown-too-deep', 5],
  ])('is refused with its line before any of it is parsed: %s', (_, text, code, line) => {
    expect(readMarkdown(text)).toMatchObject({ ok: false, error: { code, place: { line } } });
    expect(parse).not.toHaveBeenCalled();
  });

  it.each([
    ['a line of 20,000 characters', long(20_000)],
    ['60 spaces before the words', deep(60, ' ')],
    ['60 quotes inside each other', deep(60, '>')],
  ])('is read at the limit, parsed once: %s', (_, text) => {
    expect(readMarkdown(text)).toMatchObject({ ok: true });
    expect(parse).toHaveBeenCalledOnce();
  });

  it.each(['[', '![', '*a ', '_a', '`', '<', '**a', '[a](', '&', '\\', '| '])(
    'makes no more of the longest line than it has characters: %j',
    (sign) => {
      const line = sign.repeat(Math.floor(19_000 / sign.length));
      readMarkdown(outline(`- ${line}`));
      const made = parse.mock.results.map(({ value }) => countNodes(value));
      expect(made.every((count) => count <= line.length)).toBe(true);
      expect(made).toHaveLength(1);
    },
  );
});

/** What is done later is done to each of them once. */
function countNodes(root: { readonly children?: readonly object[] }): number {
  const waiting: { readonly children?: readonly object[] }[] = [root];
  let count = 0;
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    count += 1;
    waiting.push(...(node.children ?? []));
  }
  return count;
}
