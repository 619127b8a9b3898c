import { ok } from '../../lib/result.ts';
import { readFrame } from '../mermaid/frame.ts';
import type { MermaidJourney } from '../mermaid/journey.ts';
import { AS_MERMAID, type JourneyChoices, journeyToPlan } from '../mermaid/journeyToPlan.ts';
import { parseJourney } from '../mermaid/parseJourney.ts';
import { NOTHING_FOUND } from '../types.ts';
import type { Door } from './door.ts';

export interface MermaidBody {
  readonly kind: 'mermaid';
  readonly journey: MermaidJourney;
  readonly choices: JourneyChoices;
}

/** A Mermaid `journey`, alone or in a Markdown fence. */
export const mermaidDoor: Door<MermaidBody> = {
  recognise: (text, fileName) => isJourney(text) || /\.(mmd|mermaid)$/i.test(fileName),
  open: (text) => {
    const journey = parseJourney(text);
    if (!journey.ok) return journey;
    const { tasks, titleTasks } = journey.value;
    return tasks.length + titleTasks.length > 0
      ? ok({ kind: 'mermaid', journey: journey.value, choices: AS_MERMAID })
      : NOTHING_FOUND;
  },
  plan: ({ journey, choices }, locale, title) => {
    const plan = journeyToPlan(journey, locale, choices);
    if (!plan.ok || plan.value.map.map.title !== '') return plan;
    return ok({ ...plan.value, map: { ...plan.value.map, map: { ...plan.value.map.map, title } } });
  },
};

/** Opens with the word `journey` on a line that is not a row of cells. */
function isJourney(text: string): boolean {
  if (!readFrame(text).lines) return false;
  const opening = text.split(/\r?\n/).find((line) => /^\s*journey(?:\s|$)/.test(line)) ?? '';
  return !opening.includes('\t');
}
