import type { Fields, KindTraits } from '../kinds/defineKind.ts';
import { kindOf, parseCard } from '../kinds/registry.ts';
import {
  type Card,
  type GridLane,
  type JourneyPath,
  joinMoments,
  type MapGrid,
  momentsOnPath,
  type PeakEnd,
  type Persona,
  peakEnd,
  type ScoredMoment,
} from '../model/index.ts';

export type Plot = NonNullable<KindTraits<Fields>['plot']>;

/** One persona's scores along the journey, in one lane that is drawn on a scale. */
export interface Curve {
  /** Id of its lane. */
  readonly lane: string;
  readonly plot: Plot;
  readonly persona: Persona | null;
  /** By rising position; `position` is in columns, the middle of a card's span. */
  readonly moments: readonly ScoredMoment[];
  readonly result: PeakEnd;
}

/** The curves with at least one score, in order of lanes and personas, by the rules of the map on screen. */
export function deriveCurves(grid: MapGrid): Curve[] {
  const owners = grid.personas.length > 0 ? grid.personas : [null];
  return grid.lanes.flatMap((lane) => {
    const plot = kindOf(lane.lane.kind)?.traits.plot;
    if (!plot) return [];
    return owners.flatMap((persona) => {
      const moments = momentsOf(lane, plot, persona, grid.personas);
      return moments.length > 0 ? [{ lane: lane.lane.id, plot, persona, moments, result: peakEnd(moments) }] : [];
    });
  });
}

/** One way through the journey, for one persona: the whole of it, or along an alternative path. */
export interface Journey {
  readonly persona: Persona | null;
  /** Id of the lane the scores are in. */
  readonly lane: string;
  /** Null for the whole of it. */
  readonly path: JourneyPath | null;
  readonly moments: readonly ScoredMoment[];
  readonly result: PeakEnd;
}

/** Every persona's journey, each followed by its alternative paths. */
export function deriveJourneys(grid: MapGrid): readonly Journey[] {
  return deriveCurves(grid).flatMap(({ persona, lane, moments, result }): Journey[] => [
    { persona, lane, path: null, moments, result },
    ...grid.paths.map((path): Journey => {
      const along = momentsOnPath(path, moments);
      return { persona, lane, path, moments: along, result: peakEnd(along) };
    }),
  ]);
}

/** The score on a card's scale, or null while it is not scored. */
export function scoreOf(card: Card, plot: Plot): number | null {
  const value = parseCard(card)?.fields[plot.field];
  return typeof value === 'number' ? value : null;
}

/** Whose feeling a scored card tells; one that names no living persona is the first one's. */
export function scoredPersona(card: Card, plot: Plot, personas: readonly Persona[]): Persona | null {
  const named = parseCard(card)?.fields[plot.personaField];
  return personas.find(({ id }) => id === named) ?? personas[0] ?? null;
}

function momentsOf(
  { cards }: GridLane,
  plot: Plot,
  persona: Persona | null,
  personas: readonly Persona[],
): readonly ScoredMoment[] {
  return joinMoments(
    cards.flatMap(({ card, column, span }) => {
      const score = scoreOf(card, plot);
      if (score === null || scoredPersona(card, plot, personas) !== persona) return [];
      return [{ id: card.id, position: column + (span - 1) / 2, score, evidence: card.evidence }];
    }),
  );
}
