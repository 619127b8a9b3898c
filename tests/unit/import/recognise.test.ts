import { describe, expect, it } from 'vitest';
import { planImport, recogniseImport } from '../../../src/import/index.ts';

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

describe('what holds no journey', () => {
  it.each([
    ['a table of words without cells', 'Apples,Pears,Plums\n,,\nMilk,,', ''],
    ['a journey with neither sections nor tasks', 'journey\n  title Nothing yet', ''],
    ['a journey with sections alone', 'journey\n  section One\n  section Two', 'x.mmd'],
  ])('is said to hold none: %s', (_, text, fileName) => {
    const plan = planImport(text, fileName, 'en');
    expect(plan.ok || plan.error).toEqual({ code: 'nothing-found', place: {}, values: {} });
  });

  it.each([
    ['a letter', 'Dear Anna,\n\nThank you for the coffee.\n\nBo'],
    ['a letter of one line', 'Dear Anna\nThank you, and see you soon'],
  ])('is said to have no lanes: %s', (_, text) => {
    const plan = planImport(text, 'letter.txt', 'en');
    expect(plan.ok || plan.error.code).toBe('no-lanes');
  });

  it.each([
    ['a template without cards', 'Phase,Buy,Use\nPain points,,\nQuotes,,', 2, 2],
    ['a table in an unknown language', 'x,osta,käytä\nilo,a,b', 2, 1],
  ])('is not mistaken for %s', (_, text, phases, lanes) => {
    const plan = planImport(text, '', 'en');
    if (!plan.ok) throw new Error(plan.error.code);
    expect([Object.keys(plan.value.map.phases).length, Object.keys(plan.value.map.lanes).length]).toEqual([
      phases,
      lanes,
    ]);
  });
});
