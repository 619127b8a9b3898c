/** A lane drawn on a scale: every card's height is its value, and one curve per persona joins them. */

import { required } from '../lib/assert.ts';
import { clamp, type Point } from '../lib/geometry.ts';
import { type Card, type GridLane, joinMoments, type Persona, peakEnd, type ScoredMoment } from '../model/index.ts';
import { monotoneSegments, round, segmentToPath } from './curve.ts';
import { SHEET } from './metrics.ts';
import { type Plot, scoredPersona, scoreOf } from './moments.ts';
import { isSeen } from './stack.ts';
import type { LaidCard, LaidColumn, LaidCurve, LaidLane } from './types.ts';

type Scale = NonNullable<LaidLane['plot']>;

interface Mark {
  readonly card: Card;
  readonly laid: LaidCard;
  readonly centre: Point;
  readonly value: number | null;
  readonly persona: string | null;
}

export function plotScale(top: number): Scale {
  const maxY = top + SHEET.plotPadding;
  return { maxY, zeroY: maxY + SHEET.plotScale / 2, minY: maxY + SHEET.plotScale };
}

/** Height on the sheet of a value on the plot's scale. */
export function valueToY(value: number, plot: Plot, scale: Scale): number {
  const share = (plot.max - clamp(value, plot.min, plot.max)) / (plot.max - plot.min);
  return scale.maxY + share * (scale.minY - scale.maxY);
}

/** The value at a height on the sheet, clamped to the scale and rounded to tenths. */
export function yToValue(y: number, plot: Plot, scale: Scale): number {
  const share = clamp((y - scale.maxY) / (scale.minY - scale.maxY), 0, 1);
  return Math.round((plot.max - share * (plot.max - plot.min)) * 10) / 10 + 0;
}

export function layPlot(
  { lane, cards }: GridLane,
  plot: Plot,
  scale: Scale,
  columns: readonly LaidColumn[],
  personas: readonly Persona[],
): { readonly cards: readonly LaidCard[]; readonly curves: readonly LaidCurve[] } {
  const crowd = new Map<string, number>();
  const raw = cards.map(({ card, place, column, span }) => {
    const persona = scoredPersona(card, plot, personas)?.id ?? null;
    const first = required(columns[column], 'column of a placed card');
    const last = required(columns[column + span - 1], 'last column of a placed card');
    const middle = (first.x + last.x + last.width) / 2;
    const slot = `${persona} ${middle}`;
    const index = crowd.get(slot) ?? 0;
    crowd.set(slot, index + 1);
    return { card, place, column, span, persona, middle, slot, index, value: scoreOf(card, plot) };
  });

  const marks: Mark[] = raw.map(({ card, place, column, span, persona, middle, slot, index, value }) => {
    const spread = columns[column]?.isFolded ? 0 : SHEET.face + 4;
    const offset = (index - ((crowd.get(slot) ?? 1) - 1) / 2) * spread;
    const centre = { x: middle + offset, y: valueToY(value ?? 0, plot, scale) };
    const box = { x: centre.x - SHEET.face / 2, y: centre.y - SHEET.face / 2, width: SHEET.face, height: SHEET.face };
    return { card, laid: { id: card.id, box, lane: place.lane, column, span }, centre, value, persona };
  });

  const owners = personas.length > 0 ? personas.map((persona) => persona.id) : [null];
  return {
    cards: marks.map((mark) => mark.laid).filter((card) => isSeen(card, columns)),
    curves: owners
      .map((persona) => layCurve(lane.id, persona, marks, plot, scale))
      .filter((curve) => curve.points.length > 0),
  };
}

/** The curve and the result of one persona stand on the scores joined by place; a joined point lies amid its faces. */
function layCurve(lane: string, persona: string | null, marks: readonly Mark[], plot: Plot, scale: Scale): LaidCurve {
  const facesAt = new Map<number, number[]>();
  const scored = marks.flatMap(({ card, laid, centre, value, persona: owner }): ScoredMoment[] => {
    if (owner !== persona || value === null) return [];
    const position = laid.column + (laid.span - 1) / 2;
    facesAt.set(position, [...(facesAt.get(position) ?? []), centre.x]);
    return [{ id: card.id, position, score: value, evidence: card.evidence }];
  });
  const moments = joinMoments(scored).map((moment) => {
    const faces = facesAt.get(moment.position) ?? [];
    const x = faces.reduce((sum, face) => sum + face, 0) / faces.length;
    return { ...moment, x, y: valueToY(moment.score, plot, scale) };
  });
  return {
    lane,
    persona,
    points: moments.map(({ id, x, y, score, evidence }) => ({ card: id, x, y, score, evidence })),
    segments: curveSegments(moments),
    result: peakEnd(moments),
  };
}

/** The curve through points with rising x. */
export function curveSegments(points: readonly (Point & Pick<Card, 'evidence'>)[]): LaidCurve['segments'] {
  return monotoneSegments(points).map((segment, i) => ({
    d: `M${round(segment.from.x)} ${round(segment.from.y)}${segmentToPath(segment)}`,
    isAssumed: points[i]?.evidence === 'assumption' || points[i + 1]?.evidence === 'assumption',
  }));
}
