import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseJourney } from '../../../src/import/mermaid/parseJourney.ts';

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
});
