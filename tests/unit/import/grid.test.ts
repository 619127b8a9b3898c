import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  assignLane,
  type ImportDraft,
  openImport,
  orientDraft,
  planDraft,
  planImport,
  readGrid,
} from '../../../src/import/index.ts';
import { deriveGrid } from '../../../src/model/index.ts';

const FIXTURES = path.resolve(import.meta.dirname, '../../fixtures/import');

function draftOf(name: string): ImportDraft & { kind: 'grid' } {
  const draft = openImport(new Uint8Array(readFileSync(path.join(FIXTURES, name))), name);
  if (!draft.ok || draft.value.kind !== 'grid') throw new Error('not a grid');
  return draft.value;
}

function planOf(draft: ImportDraft) {
  const plan = planDraft(draft, 'en');
  if (!plan.ok) throw new Error(plan.error.code);
  const grid = deriveGrid(plan.value.map);
  return {
    map: plan.value.map,
    warnings: plan.value.warnings,
    phases: grid.phases.map(({ phase, columnCount }) => [phase.title, columnCount]),
    activities: grid.columns.map(({ activity }) => activity?.text ?? null),
    lanes: Object.fromEntries(
      grid.lanes.map(({ lane, cards }) => [
        lane.title,
        cards.map(({ card, column, span }) => [column, span, card.text]),
      ]),
    ),
    grid,
  };
}

const usesOf = (draft: ImportDraft & { kind: 'grid' }) =>
  draft.understanding.lanes.map(({ index, title, hint, use }) => [index, title, hint, use]);

describe('a table with phases in columns', () => {
  const draft = draftOf('phases-as-columns.csv');

  it('is understood by the words of its lanes', () => {
    expect(draft.understanding).toMatchObject({
      orientation: 'columns',
      phases: ['1. Discover', '2. Choose', '3. Use'],
      needsAnswer: null,
    });
    expect(usesOf(draft)).toEqual([
      [2, 'Goal', '', 'need'],
      [3, 'Actions', '', 'activities'],
      [4, 'Touchpoints', 'where do we meet?', 'touchpoint'],
      [5, 'Emotions', '', 'emotion'],
      [6, 'Thoughts', '', 'quote'],
      [7, 'Pain points', '', 'pain-point'],
      [8, 'Weather', '', 'note'],
    ]);
  });

  it('becomes phases, activities, and cards over all activities of their phase', () => {
    const plan = planOf(draft);
    expect(plan.map.map.title).toBe('phases-as-columns');
    expect(plan.phases).toEqual([
      ['1. Discover', 2],
      ['2. Choose', 2],
      ['3. Use', 1],
    ]);
    expect(plan.activities).toEqual([
      'Searches',
      'Asks friends',
      'Compares prices',
      'Reads reviews from last year',
      'Packs',
    ]);
    expect(plan.lanes).toEqual({
      Goal: [
        [0, 2, 'Find a bag'],
        [2, 2, 'Pick the best'],
        [4, 1, 'Carry it'],
      ],
      Touchpoints: [
        [0, 2, 'Search engine'],
        [0, 2, 'Friends'],
        [2, 2, 'Web shop'],
        [4, 1, 'Bag'],
      ],
      Emotions: [
        [0, 2, 'Hopeful, Motivated'],
        [2, 2, 'Unsure'],
        [4, 1, ''],
      ],
      Thoughts: [
        [0, 2, '"Is it worth it?"'],
        [4, 1, '"At last"'],
      ],
      'Pain points': [
        [0, 2, 'Too many choices'],
        [0, 2, 'Slow site'],
        [2, 2, 'No filters'],
      ],
      Weather: [
        [0, 2, 'Rain'],
        [2, 2, 'Sun; wind'],
        [4, 1, 'Snow, ice'],
      ],
    });
    expect(plan.grid.unplaced).toEqual({ cards: [], activities: [] });
    expect(plan.grid.lanes[2]?.cards.map(({ card }) => card.fields.score)).toEqual([1, -1, 0]);
    expect(Object.values(plan.map.cards).every((card) => card.evidence === 'assumption')).toBe(true);
  });

  it('says what was proposed, dropped or not known, and where', () => {
    expect(planOf(draft).warnings).toEqual([
      {
        code: 'feeling-read',
        place: { row: 5, column: 2 },
        values: { cell: '😊 Hopeful · Motivated', score: 1, lane: 'Emotions' },
      },
      {
        code: 'feeling-read',
        place: { row: 5, column: 3 },
        values: { cell: '😟 Unsure', score: -1, lane: 'Emotions' },
      },
      { code: 'bullets-dropped', place: { row: 7 }, values: { mark: '⚠️', lane: 'Pain points', count: 3 } },
      { code: 'unknown-lane', place: { row: 8 }, values: { lane: 'Weather', kind: 'note', suggestion: '' } },
    ]);
  });

  it('can be corrected lane by lane before it is made', () => {
    const quotes = planOf(assignLane(draft, 8, 'backstage'));
    expect(quotes.grid.lanes.at(-1)?.lane).toMatchObject({ title: 'Weather', kind: 'backstage' });
    expect(quotes.warnings.some(({ code }) => code === 'unknown-lane')).toBe(false);
    expect(Object.keys(planOf(assignLane(draft, 8, 'skip')).lanes)).not.toContain('Weather');
    const goals = planOf(assignLane(draft, 2, 'activities'));
    expect(goals.activities).toEqual(['Find a bag', 'Pick the best', 'Carry it']);
    expect(goals.lanes.Actions?.length).toBe(5);
  });

  it('can be turned, and is then understood anew', () => {
    const turned = orientDraft(draft, 'rows');
    if (!turned.ok || turned.value.kind !== 'grid') throw new Error('not turned');
    expect(turned.value.understanding.phases[0]).toBe('Goal');
    expect(turned.value.understanding.lanes.map(({ title }) => title)).toEqual(['1. Discover', '2. Choose', '3. Use']);
  });
});

describe('a table with phases in rows', () => {
  it('from a Swedish spreadsheet is read with its scale, decimal comma and slashes', () => {
    const draft = draftOf('faser-som-rader.csv');
    expect(draft.understanding.orientation).toBe('rows');
    expect(usesOf(draft)).toEqual([
      [2, 'Aktiviteter', '', 'activities'],
      [3, 'Känsla', '1–5', 'emotion'],
      [4, 'Smärtpunkter', '', 'pain-point'],
      [5, 'Möjligheter', '', 'opportunity'],
    ]);
    const plan = planOf(draft);
    expect(plan.activities).toEqual(['Söker, jämför', 'Betalar']);
    expect(plan.grid.lanes[0]?.cards.map(({ card }) => card.fields.score)).toEqual([1.5, -2]);
    expect(plan.lanes.Möjligheter).toEqual([
      [0, 1, 'Bättre sök'],
      [0, 1, 'Tydligare pris'],
      [1, 1, 'Snabbare kassa'],
      [1, 1, 'Fler kort'],
    ]);
    expect(plan.warnings).toEqual([]);
  });

  it('with one row per step becomes one phase per run of equal or empty titles', () => {
    const plan = planOf(draftOf('steps.csv'));
    expect(plan.phases).toEqual([
      ['Engage', 2],
      ['Convert', 2],
    ]);
    expect(plan.activities).toEqual(['Land on home', 'Open menu', 'Pay', 'Confirm']);
    expect(plan.lanes['Pain points']?.map(([column]) => column)).toEqual([0, 1, 2, 3]);
  });

  it('in Windows-1252 keeps its letters and warns once', () => {
    const plan = planOf(draftOf('windows-1252.csv'));
    expect(plan.activities).toEqual(['Søker', 'Betaler']);
    expect(plan.warnings.map(({ code }) => code)).toEqual(['windows-1252', 'feeling-read', 'feeling-read']);
    expect(plan.grid.lanes[0]?.cards.map(({ card }) => card.fields.score)).toEqual([0, -2]);
  });
});

describe('a table of unknown words', () => {
  const understandingOf = (text: string) => {
    const draft = openImport(text);
    if (!draft.ok || draft.value.kind !== 'grid') throw new Error('not a grid');
    return draft.value.understanding;
  };

  it('has its phases where titles are numbered', () => {
    expect(understandingOf('x,1. a,2. b\nfoo,p,q')).toMatchObject({ orientation: 'columns', needsAnswer: null });
    expect(understandingOf('x,foo,bar\n1. a,p,q\n2. b,r,s')).toMatchObject({ orientation: 'rows', needsAnswer: null });
  });

  it('has a lane where a line holds nothing but faces or scores, and it is one of feelings', () => {
    const grid = understandingOf('x,foo,bar\nalfa,😊 p,q\nbeta,😟 r,s');
    expect(grid).toMatchObject({ orientation: 'rows', needsAnswer: null });
    expect(grid.lanes.map(({ use }) => use)).toEqual(['emotion', 'note']);
  });

  it('asks when nothing tells, and the plan says so', () => {
    expect(understandingOf('x,foo,bar\nalfa,p,q\nbeta,r,s').needsAnswer).toBe('orientation');
    const plan = planImport('x,foo,bar\nalfa,p,q\nbeta,r,s', '', 'en');
    expect(plan.ok && plan.value.warnings[0]?.code).toBe('orientation-guessed');
  });

  it('whose cells are all in quotation marks is suggested as quotes', () => {
    const grid = understandingOf('Fas;Handling;Mutter\nA;x;”Oj”\nB;y;”Aj”');
    expect(grid.lanes[1]).toMatchObject({ use: 'note', isKnown: false, suggestion: 'quote' });
  });
});

describe('a table without activities', () => {
  it('gets one activity without words in each phase that has cards, and none where there are none', () => {
    const plan = planOf({ ...draftOf('steps.csv'), ...asDraft('Need,A,B\nNeed,x,\nPain points,y,') });
    expect(plan.phases).toEqual([
      ['A', 1],
      ['B', 1],
    ]);
    expect(plan.activities).toEqual(['', null]);
    expect(plan.lanes.Need).toEqual([[0, 1, 'x']]);
  });

  it('keeps empty lanes and a template’s hints', () => {
    const plan = planOf(asDraft(',Före,Efter\nAktiviteter — vad gör hen?,,\nKänsla (−2 till +2),,\nSmärtpunkter,,'));
    expect(plan.grid.lanes.map(({ lane }) => [lane.title, lane.hint, lane.kind])).toEqual([
      ['Känsla', '−2 till +2', 'emotion'],
      ['Smärtpunkter', '', 'pain-point'],
    ]);
    expect(plan.phases.map(([title]) => title)).toEqual(['Före', 'Efter']);
    expect(plan.map.activities).toEqual({});
  });
});

describe('a table that is no map', () => {
  it.each([
    [[['a'], ['b']], 'no-lanes'],
    [[['a', 'b']], 'no-lanes'],
    [[['a']], 'no-lanes'],
  ])('%j is refused', (rows, code) => {
    expect(readGrid(rows)).toMatchObject({ ok: false, error: { code, place: { row: 1 } } });
  });

  it('with more than 5,000 cards or 500 activities is refused whole', () => {
    const wide = `Phase,Need,Pain points\n${Array.from({ length: 450 }, (_, i) => `p${i},"${'x\n'.repeat(12)}",z`).join('\n')}`;
    expect(planImport(wide, '', 'en')).toMatchObject({ ok: false, error: { code: 'too-many-phases' } });
    const deep = `Phase,Need,Pain points\n${Array.from({ length: 90 }, (_, i) => `p${i},"${'x\n'.repeat(60)}",z`).join('\n')}`;
    expect(planImport(deep, '', 'en')).toMatchObject({
      ok: false,
      error: { code: 'too-many-cards', values: { limit: 5000 } },
    });
    const busy = `Phase,Actions,Need\n${Array.from({ length: 90 }, (_, i) => `p${i},"${'x\n'.repeat(6)}",z`).join('\n')}`;
    expect(planImport(busy, '', 'en')).toMatchObject({
      ok: false,
      error: { code: 'too-many-activities', values: { count: 540, limit: 500 } },
    });
  });
});

function asDraft(text: string): ImportDraft & { kind: 'grid' } {
  const draft = openImport(text);
  if (!draft.ok || draft.value.kind !== 'grid') throw new Error('not a grid');
  return draft.value;
}
