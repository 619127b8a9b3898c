import { Fragment, type ReactNode } from 'react';
import { type NotationLine, parseNotation, type Run } from '../../lib/notation.ts';

/** Text in the light notation as elements: a paragraph a line, lists as lists. Links open beside this page. */
export function NotationText({ text }: { readonly text: string }) {
  return blocksOf(parseNotation(text)).map((block, i) => {
    const key = String(i);
    const [first] = block;
    if (!first || first.marker === null) return <p key={key}>{block.map(lineOf)}</p>;
    const items = block.map((line, n) => <li key={String(n)}>{lineOf(line)}</li>);
    const start = Number.parseInt(first.marker, 10);
    return Number.isNaN(start) ? (
      <ul key={key}>{items}</ul>
    ) : (
      <ol key={key} start={start}>
        {items}
      </ol>
    );
  });
}

/** The same within a line or a button, for places that keep line ends: links lead nowhere. */
export function NotationWords({ text }: { readonly text: string }) {
  return parseNotation(text).map(({ marker, runs }, i) => (
    <Fragment key={String(i)}>
      {i > 0 && '\n'}
      {marker !== null && `${marker} `}
      {lineOf({ marker, runs: runs.map((run) => ({ ...run, href: null })) })}
    </Fragment>
  ));
}

/** Items of one list together; every other line, an empty one too, by itself. */
function blocksOf(lines: readonly NotationLine[]): readonly (readonly NotationLine[])[] {
  const blocks: NotationLine[][] = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    if (last && line.marker !== null && isSameList(last[0], line)) last.push(line);
    else blocks.push([line]);
  }
  return blocks;
}

function isSameList(first: NotationLine | undefined, { marker }: NotationLine): boolean {
  const kindOf = (text: string | null | undefined) => (text ? /^\d/.test(text) : null);
  return kindOf(first?.marker) === kindOf(marker);
}

function lineOf({ runs }: NotationLine): ReactNode {
  return runs.map((run, i) => <Words key={String(i)} {...run} />);
}

function Words({ text, isBold, isItalic, href }: Run) {
  let words: ReactNode = text;
  if (isItalic) words = <em>{words}</em>;
  if (isBold) words = <strong>{words}</strong>;
  if (href === null) return words;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {words}
    </a>
  );
}
