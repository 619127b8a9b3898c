import { required } from '../../lib/assert.ts';
import type { Locale } from '../../lib/locale.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import { LIMITS } from '../../model/index.ts';
import { feelingFields, feelingKind } from '../feeling.ts';
import { createMapBuilder } from '../mapBuilder.ts';
import type { ImportError, ImportPlan, ImportWarning } from '../types.ts';
import type { MermaidJourney } from './journey.ts';

/** Mermaid's 3 is neither good nor bad: our 0. */
const NEUTRAL = 3;

export interface JourneyChoices {
  /** Take score and actor the other way round where a task has them so. */
  readonly swap: boolean;
  /** Take for tasks what Mermaid takes for the title, where it looks like one. */
  readonly titles: boolean;
}

export const AS_MERMAID: JourneyChoices = { swap: false, titles: false };

/**
 * Sections become phases, tasks activities, actors personas; a task's score becomes one feeling per actor, or one without a persona
 * when it names none. Tasks before the first section go to an unnamed phase.
 */
export function journeyToPlan(
  journey: MermaidJourney,
  locale: Locale,
  choices: Partial<JourneyChoices> = {},
): Result<ImportPlan, ImportError> {
  const written = choices.titles
    ? [...journey.tasks, ...journey.titleTasks].toSorted((a, b) => a.line - b.line)
    : journey.tasks;
  if (written.length > LIMITS.activities) {
    const values = { count: written.length, limit: LIMITS.activities };
    return fail({ code: 'too-many-activities', place: {}, values });
  }
  const builder = createMapBuilder(locale);
  const tasks = written.map((task) =>
    choices.swap && task.swapped ? { ...task, score: task.swapped.score, actors: [task.swapped.actor] } : task,
  );
  const phases = new Map<number, string>();
  if (tasks.some((task) => task.section < 0)) phases.set(-1, builder.addPhase(''));
  journey.sections.forEach((section, index) => {
    phases.set(index, builder.addPhase(section.title));
  });
  const personas = new Map<string, string>();
  for (const name of tasks.flatMap((task) => task.actors)) {
    if (!personas.has(name)) personas.set(name, builder.addPersona(name));
  }

  const labels = feelingKind().labels[locale];
  const lane = tasks.some((task) => task.score !== null)
    ? builder.addLane(feelingKind().id, labels.lane, labels.hint)
    : null;
  for (const task of tasks) {
    const activity = builder.addActivity(required(phases.get(task.section), 'the phase of a task'), task.name);
    if (task.score === null || lane === null) continue;
    const score = task.score - NEUTRAL;
    const people = task.actors.length > 0 ? new Set(task.actors.map((name) => personas.get(name) ?? null)) : [null];
    for (const persona of people) builder.addCard({ lane, activity, text: '', fields: feelingFields(score, persona) });
  }

  const title = (choices.titles ? journey.plainTitle : journey.title) || journey.accTitle;
  const purpose = [journey.accTitle === title ? '' : journey.accTitle, journey.accDescr].filter(Boolean).join('\n');
  const finished = builder.finish({ title, purpose });
  if (!finished.ok) return finished;
  const answered = [choices.swap ? 'mermaid-swapped' : '', choices.titles ? 'mermaid-title-task' : ''];
  const warnings: ImportWarning[] = journey.warnings.filter(({ code }) => !answered.includes(code));
  return ok({ map: finished.value, warnings });
}
