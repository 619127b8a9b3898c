import type { Fields } from '../../../kinds/defineKind.ts';
import { feelingFields, toScale } from '../../feeling.ts';
import type { ImportWarning, SourcePlace } from '../../types.ts';
import type { LaneReading } from '../understanding.ts';
import { readFeeling, type Scale, scaleOf } from './readFeeling.ts';

export interface FeelingItem {
  readonly text: string;
  readonly fields: Fields;
}

/**
 * One feeling per filled cell of a lane. A score told by a plain number on the lane's scale is taken; one told by a face or a word is
 * proposed, and a cell that tells none stays at the kind's own start: both are added to `warnings`. With `told` the lane's scale is
 * taken as given.
 */
export function readFeelingLane(
  lane: LaneReading,
  cells: readonly (readonly string[])[],
  placeOf: (line: number) => SourcePlace,
  warnings: ImportWarning[],
  told: Scale | null = null,
): FeelingItem[][] {
  const scale = told ?? scaleOf(`${lane.title} ${lane.hint}`, cells);
  return cells.map((items, line) => {
    if (items.length === 0) return [];
    const place = placeOf(line);
    const cell = items.join(' · ');
    const feeling = readFeeling(items, scale);
    if (feeling.score === null) {
      warnings.push({ code: 'feeling-unread', place, values: { cell, lane: lane.title } });
      return [{ text: feeling.text, fields: {} }];
    }
    const score = toScale(feeling.score);
    if (feeling.outside !== null) {
      const { min, max } = scale;
      warnings.push({ code: 'score-range', place, values: { number: feeling.outside, min, max, score } });
    } else if (feeling.from !== 'number') {
      warnings.push({ code: 'feeling-read', place, values: { cell, score, lane: lane.title } });
    }
    return [{ text: feeling.text, fields: feelingFields(score, null) }];
  });
}
