import { templateMap } from '../../../src/model/templates/index.ts';
import { type Exercise, freshExercise } from '../../../src/model/workshop/index.ts';

export const map = templateMap('first-home', 'en');

export function exercise(id: string, values: Partial<Exercise> = {}): Exercise {
  return freshExercise({ id, order: `a${id}`, type: 'together', ...values });
}

export function idsOfKind(kind: string): readonly string[] {
  return Object.values(map.cards)
    .filter((card) => card.kind === kind)
    .map(({ id }) => id);
}
