import { type NotationLine, parseNotation, type Run } from '../../lib/notation.ts';

/** Text in the light notation as blocks of a document. */
export type Block =
  | { readonly type: 'paragraph'; readonly lines: readonly (readonly Run[])[] }
  | {
      readonly type: 'list';
      /** Null for a list of points. */
      readonly start: number | null;
      readonly items: readonly (readonly Run[])[];
    };

/** Neighbouring lines that are of one list, or of none, make one block; empty lines only part blocks. */
export function notationBlocks(text: string): readonly Block[] {
  const blocks: { block: Block; lines: (readonly Run[])[] }[] = [];
  let isParted = true;
  for (const line of parseNotation(text)) {
    if (isBlank(line)) {
      isParted = true;
      continue;
    }
    const last = blocks.at(-1);
    if (last && !isParted && belongsTo(last.block, line)) last.lines.push(line.runs);
    else {
      const lines = [line.runs];
      blocks.push({ block: startBlock(line, lines), lines });
    }
    isParted = false;
  }
  return blocks.map(({ block }) => block);
}

function isBlank({ marker, runs }: NotationLine): boolean {
  return marker === null && runs.every(({ text }) => text.trim() === '');
}

function startBlock({ marker }: NotationLine, lines: (readonly Run[])[]): Block {
  if (marker === null) return { type: 'paragraph', lines };
  return { type: 'list', start: numberOf(marker), items: lines };
}

function belongsTo(block: Block, { marker }: NotationLine): boolean {
  if (marker === null) return block.type === 'paragraph';
  return block.type === 'list' && (block.start === null) === (numberOf(marker) === null);
}

function numberOf(marker: string): number | null {
  const number = Number.parseInt(marker, 10);
  return Number.isNaN(number) ? null : number;
}
