import type { Fields } from '../../kinds/defineKind.ts';
import { feelingFields, toScale } from '../feeling.ts';
import { readFeeling, type Scale, SIGNED, scaleOf } from '../grid/feelings/readFeeling.ts';

/** One feeling of one cell, its score read on the scale that all `cells` of the lane are written in; unscored where nothing tells. */
export function feelingsOf(
  items: readonly string[],
  cells: readonly (readonly string[])[],
): { readonly text: string; readonly fields: Fields } {
  const { score, text } = readFeeling(items, scaleFor(cells));
  return { text, fields: score === null ? {} : feelingFields(toScale(score), null) };
}

/** A lane's own scale where the numbers lie within it; else the narrowest usual one that holds them. */
function scaleFor(cells: readonly (readonly string[])[]): Scale {
  const numbers = cells.flatMap(([first = '']) => /^[+\-−–]?\d+(?:[.,]\d+)?/.exec(first)?.[0] ?? []);
  const isOwn = numbers.every((text) => Math.abs(Number(text.replace(',', '.').replace(/[−–]/, '-'))) <= SIGNED.max);
  return isOwn ? SIGNED : scaleOf('', cells);
}
