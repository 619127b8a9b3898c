import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { chooseJourney, openImport, planDraft, planImport } from '../../../src/import/index.ts';
import { parseJourney } from '../../../src/import/mermaid/parseJourney.ts';
import { deriveGrid } from '../../../src/model/index.ts';

const SAMPLES = path.resolve('../shared/samples');

interface Truth {
  readonly valid: boolean;
  readonly title: string;
  readonly accTitle: string;
  readonly accDescr: string;
  readonly sections: readonly string[];
  readonly tasks: readonly { section: string; task: string; score: number | 'NaN'; people: readonly string[] }[];
  readonly actors: readonly string[];
}

function read(folder: string, name: string): { text: string; truth: Truth } {
  const base = path.join(SAMPLES, folder, name);
  return { text: readFileSync(`${base}.mmd`, 'utf8'), truth: JSON.parse(readFileSync(`${base}.json`, 'utf8')) };
}

/** Our reading in the form the truth was recorded in. */
function reading(text: string) {
  const journey = parseJourney(text);
  if (!journey.ok) throw new Error(`not read: ${journey.error.code}`);
  const { title, accTitle, accDescr, sections, tasks, actors, warnings } = journey.value;
  return {
    title,
    accTitle,
    accDescr,
    sections: sections.map((section) => section.title),
    tasks: tasks.map((task) => ({
      section: sections[task.section]?.title ?? '',
      task: task.name,
      score: task.score,
      people: task.actors,
    })),
    actors,
    codes: warnings.map((warning) => warning.code),
  };
}

/** The truth with names trimmed, as we trim them. */
function expected(truth: Truth) {
  return {
    title: truth.title.trim(),
    accTitle: truth.accTitle,
    accDescr: truth.accDescr,
    sections: truth.sections.map((section) => section.trim()),
    tasks: truth.tasks.map((task) => ({
      section: task.section.trim(),
      task: task.task.trim(),
      score: task.score === 'NaN' ? null : task.score,
      people: task.people.filter((person) => person.trim() !== ''),
    })),
    actors: truth.actors.filter((actor) => actor.trim() !== ''),
  };
}

const namesIn = (folder: string): string[] =>
  existsSync(path.join(SAMPLES, folder))
    ? readdirSync(path.join(SAMPLES, folder))
        .filter((file) => file.endsWith('.mmd'))
        .map((file) => file.slice(0, -4))
    : [];

describe.skipIf(!existsSync(SAMPLES))('journeys drawn by others', () => {
  it.each(namesIn('mermaid'))('%s is read as Mermaid reads it', (name) => {
    const { text, truth } = read('mermaid', name);
    const { codes: _, ...ours } = reading(text);
    expect(ours).toEqual(expected(truth));
  });

  it.each(namesIn('mermaid-edge').filter((name) => read('mermaid-edge', name).truth.valid))(
    'the edge %s is read as Mermaid reads it',
    (name) => {
      const { text, truth } = read('mermaid-edge', name);
      const { codes: _, ...ours } = reading(text);
      expect(ours).toEqual(expected(truth));
    },
  );

  it.each([
    ['name-starts-with-journey', [['Journey start', 5, ['Me']]], ['mermaid-refuses']],
    ['section-no-space', [['a', 5, ['Me']]], ['mermaid-section-unnamed']],
    ['semicolon-in-name', [['a; b', 5, ['Me']]], ['mermaid-refuses']],
  ])('%s, which Mermaid refuses, is read with a warning', (name, tasks, codes) => {
    const ours = reading(read('mermaid-edge', name).text);
    expect(ours.tasks.map((task) => [task.task, task.score, task.people])).toEqual(tasks);
    expect(ours.codes).toEqual(codes);
  });

  it.each([
    ['colon-in-name', ['mermaid-colon-in-name']],
    ['hash-in-actor', ['mermaid-hash']],
    ['hash-in-section', ['mermaid-hash']],
    ['name-starts-with-title', ['mermaid-title-task', 'mermaid-title-task']],
    ['score-0', ['mermaid-score-range']],
    ['score-negative', ['mermaid-score-range']],
    ['single-line', ['mermaid-title-task']],
    ['title-colon', ['mermaid-title-colon']],
    ['score-decimal', []],
    ['entity-hash', []],
    ['two-titles', []],
  ])('%s: where Mermaid silently draws nonsense, and only there, we warn', (name, codes) => {
    expect(reading(read('mermaid-edge', name).text).codes).toEqual(codes);
  });

  it.each(['mermaid', 'mermaid-edge'].flatMap((folder) => namesIn(folder).map((name) => [folder, name] as const)))(
    '%s/%s becomes the map that Mermaid draws',
    (folder, name) => {
      const { text, truth } = read(folder, name);
      const plan = planImport(text, `${name}.mmd`, 'en');
      // Nothing stands in it but its first word.
      if (name === 'no-title-no-tasks') expect(plan).toMatchObject({ ok: false, error: { code: 'nothing-found' } });
      if (!truth.valid || name === 'no-title-no-tasks') return;
      if (!plan.ok) throw new Error(plan.error.code);
      const grid = deriveGrid(plan.value.map);
      const titles = grid.phases.map(({ phase }) => phase.title);
      expect(plan.value.map.map.title).toBe(truth.title.trim() || truth.accTitle || name);
      expect(titles.filter((title) => title !== '')).toEqual(truth.sections.map((section) => section.trim()));
      expect(Object.keys(plan.value.map.activities)).toHaveLength(truth.tasks.length);
    },
  );

  it.each([
    ['name-starts-with-title', 'name-starts-with-title', ['A'], ['Title check', 'title deed'], [2, 0]],
    ['single-line', 'single-line', [''], ['title X section A a'], [2]],
  ])(
    '%s: one answer makes activities of what Mermaid takes for the title',
    (name, title, phases, activities, scores) => {
      const draft = openImport(read('mermaid-edge', name).text, `${name}.mmd`);
      const plan = draft.ok ? planDraft(chooseJourney(draft.value, { titles: true }), 'en') : draft;
      if (!plan.ok) throw new Error(plan.error.code);
      const { map, warnings } = plan.value;
      const grid = deriveGrid(map);
      expect(map.map.title).toBe(title);
      expect(grid.phases.map(({ phase }) => phase.title)).toEqual(phases);
      expect(grid.columns.map(({ activity }) => activity?.text)).toEqual(activities);
      expect(grid.lanes.flatMap(({ cards }) => cards.map(({ card }) => card.fields.score))).toEqual(scores);
      expect(warnings).toEqual([]);
    },
  );
});
