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
}

/**
 * Sections become phases, tasks activities, actors personas; a task's score becomes one feeling per actor, or one without a persona
 * when it names none. Tasks before the first section go to an unnamed phase.
 */
export function journeyToPlan(
  journey: MermaidJourney,
  locale: Locale,
  choices: JourneyChoices = { swap: false },
): Result<ImportPlan, ImportError> {
  if (journey.tasks.length > LIMITS.activities) {
    const values = { count: journey.tasks.length, limit: LIMITS.activities };
    return fail({ code: 'too-many-activities', place: {}, values });
  }
  const builder = createMapBuilder(locale);
  const tasks = journey.tasks.map((task) =>
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

  const title = journey.title || journey.accTitle;
  const purpose = [journey.accTitle === title ? '' : journey.accTitle, journey.accDescr].filter(Boolean).join('\n');
  const finished = builder.finish({ title, purpose });
  if (!finished.ok) return finished;
  const warnings: ImportWarning[] = journey.warnings.filter(
    ({ code }) => !(choices.swap && code === 'mermaid-swapped'),
  );
  return ok({ map: finished.value, warnings });
}
