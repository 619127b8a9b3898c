import { describe, expect, it } from 'vitest';
import { recogniseImport } from '../../../src/import/index.ts';

function doorOf(text: string, fileName = ''): string {
  const result = recogniseImport(text, fileName);
  if (!result.ok) return result.error.code;
  return result.value.kind === 'grid' ? result.value.format : result.value.kind;
}

describe('what was opened', () => {
  it.each([
    ['{"format": "resa-map"}', '', 'json'],
    ['[1, 2]', 'map.json', 'json'],
    ['journey\n title X', '', 'mermaid'],
    ['\ufeff---\ntitle: X\n---\n%% a\njourney\nsection A', '', 'mermaid'],
    ['Some text\n\n```mermaid\njourney\n a: 3\n```\n', 'readme.md', 'mermaid'],
    ['nothing to see', 'empty.mmd', 'mermaid'],
    ['journey\tBuy\tUse\nneed\ta\tb', '', 'csv'],
    ['journey,Buy,Use\nneed,a,b', '', 'csv'],
    ['<meta charset="utf-8"><table><tr><td>a</td></tr></table>', '', 'html'],
    ['Phases:\n\n| a | b |\n|---|:-:|\n| c | d |', '', 'markdown'],
    ['a;b\nc;d', 'x.csv', 'csv'],
    ['graph TD\n a --> b', '', 'other-diagram'],
    ['```mermaid\nflowchart LR\n```', '', 'other-diagram'],
    ['timeline,Before,After\nneed,a,b', '', 'csv'],
    ['  \n ', '', 'empty'],
  ])('%j %j goes through the door %s', (text, fileName, door) => {
    expect(doorOf(text, fileName)).toBe(door);
  });
});
