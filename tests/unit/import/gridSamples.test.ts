import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type PlannedImport, planImport } from '../../../src/import/index.ts';
import { deriveGrid } from '../../../src/model/index.ts';

const SAMPLES = path.resolve('../shared/samples/grids');

function planOf(name: string): PlannedImport {
  const plan = planImport(new Uint8Array(readFileSync(path.join(SAMPLES, name))), name, 'en');
  if (!plan.ok) throw new Error(plan.error.code);
  return plan.value;
}

const usesOf = (plan: PlannedImport) => plan.understanding?.lanes.map(({ use }) => use);

describe.skipIf(!existsSync(SAMPLES))('tables made by others', () => {
  it.each([
    ['kasutajateekond-01', 'columns', 7, 23, 78, 'need activities touchpoint emotion quote pain-point opportunity'],
    ['lost-and-found-01', 'rows', 11, 11, 22, 'activities need backstage'],
    ['no-marketing-playbook-01', 'rows', 6, 6, 18, 'note need pain-point'],
    ['snowflake-writer-en-01', 'rows', 3, 3, 9, 'activities touchpoint emotion opportunity'],
    ['bol-soccer-05', 'rows', 2, 8, 8, 'activities pain-point'],
    ['blue-worker-01', 'columns', 5, 5, 37, 'note note note note note note'],
  ])('%s becomes the same map from CSV and from Markdown', (name, orientation, phases, columns, cards, uses) => {
    for (const ending of ['csv', 'md']) {
      const plan = planOf(`${name}.${ending}`);
      const grid = deriveGrid(plan.map);
      expect(plan.kind).toBe('grid');
      expect(plan.understanding?.orientation).toBe(orientation);
      expect(usesOf(plan)).toEqual(uses.split(' '));
      expect([grid.phases.length, grid.columns.length, Object.keys(plan.map.cards).length]).toEqual([
        phases,
        columns,
        cards,
      ]);
      expect(grid.unplaced).toEqual({ cards: [], activities: [] });
    }
  });

  it('in an unknown language ask which way they lie', () => {
    expect(planOf('blue-worker-01.csv').understanding?.needsAnswer).toBe('orientation');
  });

  it('a Swedish template keeps its empty lanes and its questions', () => {
    const plan = planOf('sv-mall-kundresa.csv');
    expect(plan.understanding?.phases).toEqual(['Upptäcka', 'Jämföra', 'Boka', 'Använda', 'Följa upp']);
    expect(deriveGrid(plan.map).lanes.map(({ lane }) => [lane.kind, lane.title, lane.hint])).toEqual([
      ['touchpoint', 'Kontaktpunkter', 'var möter hen oss?'],
      ['quote', 'Tankar', 'vad säger hen?'],
      ['emotion', 'Känsla', '−2 till +2'],
      ['pain-point', 'Smärtpunkter', ''],
      ['opportunity', 'Möjligheter', ''],
    ]);
    expect(plan.warnings).toEqual([]);
  });

  it('an Estonian journey keeps every item, proposes its scores and drops its bullets', () => {
    const { map, warnings } = planOf('kasutajateekond-01.csv');
    const grid = deriveGrid(map);
    expect(grid.phases.map(({ phase }) => phase.title)).toEqual([
      '1. Teadvustamine',
      '2. Uurimine',
      '3. Kaalumine',
      '4. Ost',
      '5. Tarnimine',
      '6. Kasutamine',
      '7. Lojaalsus',
    ]);
    expect(grid.columns.slice(0, 3).map(({ activity }) => activity?.text)).toEqual([
      'Google otsing',
      'Küsib soovitusi sõpradelt',
      "Vaatab Instagram'i",
    ]);
    const feelings = grid.lanes.find(({ lane }) => lane.kind === 'emotion');
    expect(feelings?.cards.map(({ card }) => card.fields.score)).toEqual([1, 0, -1, 1, -0.5, 1.5, 1]);
    const texts = Object.values(map.cards).map((card) => card.text);
    expect(texts).toContain('Keeruline checkout');
    expect(texts.some((text) => /⚠|✅|^[-•]/u.test(text))).toBe(false);
    expect(warnings.map(({ code }) => code)).toEqual([
      ...Array(7).fill('feeling-read'),
      'bullets-dropped',
      'bullets-dropped',
    ]);
  });
});
