// @vitest-environment jsdom
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import mermaid from 'mermaid';
import { beforeAll, describe, expect, it } from 'vitest';
import { drawableText } from '../../src/drawing/index.ts';
import { mapToMermaid } from '../../src/export/mermaid.ts';
import { feelingFields, feelingKind } from '../../src/import/feeling.ts';
import { createMapBuilder } from '../../src/import/mapBuilder.ts';
import { journeyToPlan } from '../../src/import/mermaid/journeyToPlan.ts';
import { parseJourney } from '../../src/import/mermaid/parseJourney.ts';
import { deriveGrid, type JourneyMap } from '../../src/model/index.ts';
import { textFileOf } from './files.ts';
import { LARGEST_MAP, OUTPUT_MAPS } from './maps.ts';

const SAMPLES = path.resolve('../shared/samples');

interface Drawn {
  readonly title: string;
  readonly sections: readonly string[];
  readonly tasks: readonly { name: string; section: string; score: number; actors: readonly string[] }[];
  readonly actors: readonly string[];
}

interface JourneyDb {
  getDiagramTitle(): string;
  getSections(): string[];
  getTasks(): { section: string; task: string; score: number; people: string[] }[];
  getActors(): string[];
}

/** A placeholder Mermaid leaves for an entity, undone as its SVG is read by a browser. */
function shown(text: string): string {
  const html = text.replace(/ﬂ°°(\d+)¶ß/g, '&#$1;').replace(/ﬂ°(\w+)¶ß/g, '&$1;');
  const named: Record<string, string> = { '&amp;': '&', '&gt;': '>' };
  return html
    .replace(/&#(\d+);|&(?:amp|gt);/g, (entity, code) =>
      code ? String.fromCharCode(Number(code)) : (named[entity] as string),
    )
    .trim();
}

/** What Mermaid itself reads. */
async function parseByMermaid(text: string): Promise<Drawn> {
  await mermaid.parse(text);
  const diagram = await mermaid.mermaidAPI.getDiagramFromText(text);
  const db = diagram.db as unknown as JourneyDb;
  return {
    title: shown(db.getDiagramTitle()),
    sections: db.getSections().map(shown),
    tasks: db.getTasks().map((task) => ({
      name: shown(task.task),
      section: shown(task.section),
      score: task.score,
      actors: task.people.map(shown),
    })),
    actors: db.getActors().map(shown).sort(),
  };
}

/** What we read. */
function parseByUs(text: string): Drawn {
  const journey = parseJourney(text);
  if (!journey.ok) throw new Error(journey.error.code);
  const { title, sections, tasks, actors } = journey.value;
  return {
    title,
    sections: sections.map((section) => section.title),
    tasks: tasks.map((task) => ({
      name: task.name,
      section: sections[task.section]?.title ?? '',
      score: task.score ?? Number.NaN,
      actors: task.actors,
    })),
    actors: [...actors].sort(),
  };
}

beforeAll(async () => {
  await mermaid.parse('journey');
});

describe.each([...OUTPUT_MAPS, LARGEST_MAP])('the journey of %s', (_, map) => {
  it('is read by Mermaid as the map’s title, phases and activities, each scored from 1 to 5', async () => {
    const { title, sections, tasks, actors } = await parseByMermaid(await textFileOf('mermaid', map));
    const { phases, columns, personas } = deriveGrid(map);
    expect(title).toBe(oneLine(map.map.title));
    expect(sections).toEqual(phases.map(({ phase }) => oneLine(phase.title)));
    const names = tasks.map(({ section, name }) => `${section}: ${name}`);
    const activities = columns.flatMap(({ activity, phase }) =>
      activity ? [`${oneLine(phase.title)}: ${oneLine(activity.text)}`] : [],
    );
    expect(names.filter((name, i) => name !== names[i - 1])).toEqual(
      activities.filter((name, i) => name !== activities[i - 1]),
    );
    expect(tasks.filter(({ score }) => !(score >= 1 && score <= 5))).toEqual([]);
    const known = personas.map(({ name }) => oneLine(name));
    expect(actors.filter((actor) => !known.includes(actor))).toEqual([]);
  });
});

describe('a map written as a Mermaid journey', () => {
  const files = ['mermaid', 'mermaid-edge'].flatMap((folder) =>
    existsSync(path.join(SAMPLES, folder))
      ? readdirSync(path.join(SAMPLES, folder)).flatMap((file) =>
          file.endsWith('.mmd') ? path.join(folder, file) : [],
        )
      : [],
  );

  it.skipIf(files.length === 0).each(files)(
    '%s, taken in and out again, is read by Mermaid as it was',
    async (file) => {
      const journey = parseJourney(readFileSync(path.join(SAMPLES, file), 'utf8'));
      if (!journey.ok) throw new Error(journey.error.code);
      const plan = journeyToPlan(journey.value, 'en');
      if (!plan.ok) throw new Error(plan.error.code);
      const drawn = await parseByMermaid(mapToMermaid(plan.value.map).text);
      const { title, accTitle, sections, tasks } = journey.value;
      expect(drawn.title).toBe(title || accTitle);
      const unnamed = tasks.some((task) => task.section < 0) ? [''] : [];
      expect(drawn.sections).toEqual([...unnamed, ...sections.map((section) => section.title)]);
      expect(drawn.tasks).toEqual(
        tasks.map((task) => ({
          name: task.name,
          section: sections[task.section]?.title ?? '',
          score: Math.min(5, Math.max(1, task.score ?? 3)),
          actors: task.score === null ? [] : [...new Set(task.actors)],
        })),
      );
    },
  );

  it('is read the same by Mermaid and by us, whatever the names hold', async () => {
    await fc.assert(
      fc.asyncProperty(mapArbitrary, async ({ map, expected }) => {
        const { text } = mapToMermaid(map);
        expect(await parseByMermaid(text)).toEqual(expected);
        expect(parseByUs(text)).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });

  it('says what a journey cannot hold', () => {
    const builder = createMapBuilder('en');
    const phase = builder.addPhase('Buy');
    const first = builder.addActivity(phase, 'Look');
    builder.addActivity(phase, 'Pay');
    const [anna, bo] = [builder.addPersona('Anna'), builder.addPersona('Bo')];
    const feelings = builder.addLane(feelingKind().id, 'Feelings', '');
    builder.addCard({ lane: feelings, activity: first, text: '', fields: feelingFields(2, anna) });
    builder.addCard({ lane: feelings, activity: first, span: 2, text: '', fields: feelingFields(-1, bo) });
    const needs = builder.addLane('need', 'Needs', '');
    builder.addCard({ lane: needs, activity: first, text: 'a fair price' });
    const map = builder.finish({ title: 'Shop' });
    if (!map.ok) throw new Error(map.error.code);
    const { text, losses } = mapToMermaid(map.value);
    expect(text.split('\n')).toEqual([
      'journey',
      '  title Shop',
      '  section Buy',
      '    Look: 5: Anna',
      '    Look: 2: Bo',
      '    Pay: 3',
      '',
    ]);
    expect(losses).toEqual([
      { code: 'lanes', count: 1 },
      { code: 'cards', count: 1 },
      { code: 'spans', count: 1 },
      { code: 'unscored', count: 1 },
      { code: 'repeated', count: 1 },
    ]);
  });
});

/** Names made of what breaks grammars, and of anything else. */
const nameArbitrary = fc.oneof(
  fc
    .array(
      fc.constantFrom(
        ...'#;:,%{}<>&"\'`\\|-_ \tåß日😊'.split(''),
        '%%',
        '%%{',
        '}%%',
        '#35;',
        '&lt;',
        '<br>',
        '\n',
        'a',
        '3',
        'title ',
        'section ',
        'journey',
        'accTitle: ',
        'accDescr { ',
        'style',
        '---',
      ),
      { maxLength: 6 },
    )
    .map((parts) => parts.join('')),
  fc.string({ maxLength: 12, unit: 'grapheme' }),
);
/** Control characters go, and so do halves of characters. */
const oneLine = (text: string): string => drawableText(text).replace(/\n+/g, ' ').trim();

const mapArbitrary = fc
  .record({
    title: nameArbitrary,
    personas: fc.uniqueArray(nameArbitrary, { maxLength: 3, selector: (name) => oneLine(name) }),
    phases: fc.array(
      fc.record({
        title: nameArbitrary,
        activities: fc.array(
          fc.record({
            text: nameArbitrary,
            score: fc.integer({ min: -20, max: 20 }).map((tenths) => tenths / 10),
            people: fc.nat(7),
          }),
          { maxLength: 3 },
        ),
      }),
      { maxLength: 3 },
    ),
  })
  .map(({ title, personas, phases }): { map: JourneyMap; expected: Drawn } => {
    const builder = createMapBuilder('en');
    const ids = personas.map((name) => builder.addPersona(name));
    const lane = builder.addLane(feelingKind().id, 'Feelings', '');
    const tasks: Drawn['tasks'][number][] = [];
    for (const phase of phases) {
      const phaseId = builder.addPhase(phase.title);
      for (const { text, score, people } of phase.activities) {
        const activity = builder.addActivity(phaseId, text);
        const chosen = ids.filter((_, index) => people & (1 << index));
        const persons = chosen.length > 0 ? chosen : [null];
        for (const persona of persons) {
          builder.addCard({ lane, activity, text: '', fields: feelingFields(score, persona) });
        }
        tasks.push({
          name: oneLine(text),
          section: oneLine(phase.title),
          score: Math.round((score + 3) * 100) / 100,
          actors: chosen.map((id) => oneLine(personas[ids.indexOf(id)] as string)).filter((name) => name !== ''),
        });
      }
    }
    const map = builder.finish({ title });
    if (!map.ok) throw new Error(map.error.code);
    const actors = [...new Set(tasks.flatMap((task) => task.actors))].sort();
    return {
      map: map.value,
      expected: { title: oneLine(title), sections: phases.map((phase) => oneLine(phase.title)), tasks, actors },
    };
  });
