import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { journeyToPlan, type MermaidJourney, parseJourney } from '../../../src/import/index.ts';
import { deriveGrid } from '../../../src/model/index.ts';

const FIXTURE = readFileSync(path.resolve(import.meta.dirname, '../../fixtures/import/journey.mmd'), 'utf8');

function journeyOf(text: string): MermaidJourney {
  const result = parseJourney(text);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

const tasksOf = (text: string) => journeyOf(text).tasks.map(({ name, score, actors }) => [name, score, ...actors]);
const codesOf = (text: string) => journeyOf(text).warnings.map(({ code, place }) => `${code} ${place.line}`);

describe('a Mermaid journey', () => {
  it('gives title, description, sections by order, tasks, scores and actors', () => {
    const journey = journeyOf(FIXTURE);
    expect(journey).toMatchObject({
      title: 'Buying a bag',
      accTitle: 'Bag',
      accDescr: 'How somebody\nbuys a bag',
      sections: [
        { title: 'Choose #1', line: 13 },
        { title: 'Choose #1', line: 18 },
      ],
      actors: ['4', 'Anna', 'Bo'],
    });
    expect(journey.tasks.map(({ name, section, score, actors }) => ({ name, section, score, actors }))).toEqual([
      { name: 'Hear of it', section: -1, score: 4, actors: [] },
      { name: 'Compare', section: 0, score: 2, actors: ['Anna', 'Bo', 'Anna'] },
      { name: 'Open the app', section: 0, score: null, actors: ['4'] },
      { name: 'Wait', section: 0, score: null, actors: ['Bo'] },
      { name: 'Pay 10:30', section: 1, score: 7, actors: ['Anna'] },
    ]);
    expect(journey.warnings).toEqual([
      { code: 'mermaid-swapped', place: { line: 16 }, values: { name: 'Open the app', actor: 'Anna', score: 4 } },
      { code: 'mermaid-score-range', place: { line: 19 }, values: { name: 'Pay 10:30', score: 7, read: 5 } },
    ]);
  });

  it.each([
    ['journey\n a: 5: Me, , You,', [['a', 5, 'Me', 'You']]],
    ['journey\n a: 5:', [['a', 5]]],
    ['journey\n a: 0x5', [['a', 5]]],
    ['journey\n a: 3.5', [['a', 3.5]]],
    ['journey\r\n a : 5 : Me \r\n', [['a', 5, 'Me']]],
    ['journey\n a: 5: Me: extra', [['a', 5, 'Me']]],
    ['journey\n OTP (ex: 5832): 5: Me', [['OTP (ex', null, '5']]],
    ['journey\n Buy C# book: 5: Me #1', [['Buy C# book', 5, 'Me']]],
    ['journey\n a: 5: Me %% why', [['a', 5, 'Me %% why']]],
    ['journey\n section 21 notice: 4: Me', [['section 21 notice', 4, 'Me']]],
    ['journey\n Journey start: 5', [['Journey start', 5]]],
    ['journey\n a #foo; b: 5', [['a #foo; b', 5]]],
    ['journey\n just words', [['just words', null]]],
    ['journey\n : 5: Me', [['', 5, 'Me']]],
    ['journey\n % gone: 5\n %% gone: 5\n#gone: 5', []],
  ])('%j has the tasks %j', (text, tasks) => {
    expect(tasksOf(text)).toEqual(tasks);
  });

  it.each([
    ['journey\n title One\n title Two', []],
    ['journey\n title: X', ['mermaid-title-colon 2']],
    ['journey\n title deed: 3: Me', ['mermaid-title-task 2']],
    ['journey\n a: 5: Me: extra', ['mermaid-extra 2']],
    ['journey\n OTP (ex: 5832): 5: Me', ['mermaid-colon-in-name 2']],
    ['journey\n a: high: Me', ['mermaid-score-text 2']],
    ['journey\n a: Me: 4', ['mermaid-swapped 2']],
    ['journey\n a: 0', ['mermaid-score-range 2']],
    ['journey\n a: -2', ['mermaid-score-range 2']],
    ['journey\n a: 3.5\n b: 1\n c:', []],
    ['journey\n title A #1\n section B #2', ['mermaid-hash 2', 'mermaid-hash 3']],
    ['journey\n a; b: 3', ['mermaid-refuses 2']],
    ['journey\n section A: the start', ['mermaid-refuses 2']],
    ['journey\n section', ['mermaid-section-unnamed 2']],
    ['journey\n a: 5: Me %% why', ['mermaid-comment 2']],
    ['text\n```mermaid\njourney\n a: 9\n```', ['mermaid-score-range 4']],
  ])('%j warns %j', (text, codes) => {
    expect(codesOf(text)).toEqual(codes);
  });

  it('takes the title of the front matter when it has none of its own', () => {
    expect(journeyOf('---\ntitle: "FM: title"\n---\njourney\n a: 3').title).toBe('FM: title');
  });

  it('is refused when it does not open with the word', () => {
    expect(parseJourney('Journey\n a: 3')).toMatchObject({ ok: false, error: { code: 'not-a-journey' } });
  });

  it('keeps hidden characters out of names however odd they are', () => {
    expect(journeyOf('journey\n section a#44;b#quot;').sections[0]?.title).toBe('a,b"');
  });
});

describe('a map made of a Mermaid journey', () => {
  const planOf = (text: string, swap = false) => {
    const plan = journeyToPlan(journeyOf(text), 'en', { swap });
    if (!plan.ok) throw new Error(plan.error.code);
    return plan.value;
  };

  it('has a phase per section, an activity per task, a persona per actor and a feeling per actor', () => {
    const { map } = planOf(FIXTURE);
    const grid = deriveGrid(map);
    expect(map.map).toMatchObject({ title: 'Buying a bag', purpose: 'Bag\nHow somebody\nbuys a bag' });
    expect(grid.phases.map(({ phase, columnCount }) => [phase.title, columnCount])).toEqual([
      ['', 1],
      ['Choose #1', 3],
      ['Choose #1', 1],
    ]);
    expect(grid.personas.map((persona) => persona.name)).toEqual(['Anna', 'Bo', '4']);
    const names = new Map(grid.personas.map((persona) => [persona.id, persona.name]));
    expect(
      grid.lanes[0]?.cards.map(({ card, column }) => [
        column,
        card.fields.score,
        names.get(String(card.fields.persona)),
      ]),
    ).toEqual([
      [0, 1, undefined],
      [1, -1, 'Anna'],
      [1, -1, 'Bo'],
      [4, 2, 'Anna'],
    ]);
    expect(grid.unplaced).toEqual({ cards: [], activities: [] });
  });

  it('takes score and actor the other way round when asked, and no longer warns', () => {
    const { map, warnings } = planOf('journey\n a: Me: 4\n b: 2: You', true);
    expect(Object.values(map.personas).map(({ name }) => name)).toEqual(['Me', 'You']);
    expect(Object.values(map.cards).map(({ fields }) => fields.score)).toEqual([1, -1]);
    expect(warnings).toEqual([]);
  });

  it('has no lane of feelings when nothing is scored', () => {
    expect(planOf('journey\n section A\n a').map.lanes).toEqual({});
  });

  it('is not made when it has too many activities', () => {
    const text = `journey\n${' a: 3\n'.repeat(501)}`;
    expect(journeyToPlan(journeyOf(text), 'en')).toEqual({
      ok: false,
      error: { code: 'too-many-activities', place: {}, values: { count: 501, limit: 500 } },
    });
  });
});
