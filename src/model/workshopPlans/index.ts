import type { Locale, Localized } from '../../lib/locale.ts';
import { freshOrders } from '../order.ts';
import { type Exercise, freshExercise } from '../workshop/index.ts';
import { type PartWords, type PlanPart, SHAPES } from './parts.ts';
import { PLANS, type PlanLine, type PlanName } from './plans.ts';
import { WORDS_EN } from './words.en.ts';
import { WORDS_NB } from './words.nb.ts';
import { WORDS_SV } from './words.sv.ts';

export { PLAN_NAMES, type PlanName } from './plans.ts';

const WORDS: Localized<Readonly<Record<PlanPart, PartWords>>> = { en: WORDS_EN, sv: WORDS_SV, nb: WORDS_NB };

/** A plan to begin with, in `locale`, its exercises in order. `newId` names each. */
export function exercisesOf(name: PlanName, locale: Locale, newId: () => string): readonly Exercise[] {
  const lines = PLANS[name];
  const orders = freshOrders(lines.length);
  return lines.map((line, i) => {
    const [part, minutes] = partOf(line);
    const shape = SHAPES[part];
    return freshExercise({
      ...shape,
      ...WORDS[locale][part],
      minutes: minutes ?? shape.minutes,
      id: newId(),
      order: orders[i] ?? '',
    });
  });
}

/** In minutes. */
export function planMinutes(name: PlanName): number {
  return PLANS[name].reduce((sum, line) => {
    const [part, minutes] = partOf(line);
    return sum + (minutes ?? SHAPES[part].minutes);
  }, 0);
}

function partOf(line: PlanLine): readonly [PlanPart, number?] {
  return typeof line === 'string' ? [line] : line;
}
