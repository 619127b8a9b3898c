import { kindOf } from '../../kinds/registry.ts';
import type { BesideCurve, GridLane, MapGrid } from '../../model/index.ts';
import { deriveCurves } from '../moments.ts';

/**
 * The curves of another map at their places in this one. What has the same id is the same lane, persona and activity. An
 * activity that is not here lies between its neighbours that are, in even steps; where nothing is the same, the two journeys
 * begin and end together. A lane that is not here gives its curve to this map's lane on a scale that is not there; and where
 * each map has one persona at most, they are the same.
 */
export function curvesBeside(own: MapGrid, other: MapGrid): readonly BesideCurve[] {
  if (own.columns.length === 0) return [];
  const positionOf = createPlacer(own, other);
  const isOneEach = own.personas.length <= 1 && other.personas.length <= 1;
  return deriveCurves(other).flatMap(({ lane, persona, moments }): BesideCurve[] => {
    const row = laneBeside(own, other, lane);
    const owner = own.personas.find(({ id }) => id === persona?.id) ?? (isOneEach ? own.personas[0] : undefined);
    if (!row || (!owner && !(isOneEach && own.personas.length === 0))) return [];
    const points = moments
      .map(({ position, score, evidence }) => ({ position: positionOf(position), score, evidence }))
      .sort((a, b) => a.position - b.position);
    return [{ lane: row.lane.id, persona: owner?.id ?? null, points }];
  });
}

const isPlotted = ({ lane }: GridLane): boolean => kindOf(lane.kind)?.traits.plot !== undefined;

function laneBeside(own: MapGrid, other: MapGrid, lane: string): GridLane | undefined {
  const isThere = (id: string) => other.lanes.some((row) => row.lane.id === id);
  return (
    own.lanes.find((row) => row.lane.id === lane && isPlotted(row)) ??
    own.lanes.find((row) => isPlotted(row) && !isThere(row.lane.id))
  );
}

/** From positions in the other map's columns to positions in this one's. */
function createPlacer(own: MapGrid, other: MapGrid): (position: number) => number {
  const known = other.columns.map(({ activity }) => own.columnOf.get(activity?.id ?? ''));
  const isKnown = (column: number | undefined) => column !== undefined;

  function place(column: number): number {
    const here = known[column];
    if (here !== undefined) return here;
    const before = known.slice(0, column).findLastIndex(isKnown);
    const after = known.findIndex((one, i) => i > column && isKnown(one));
    const [from, start] = before < 0 ? [-0.5, -0.5] : [before, known[before] ?? 0];
    const [to, end] = after < 0 ? [known.length - 0.5, own.columns.length - 0.5] : [after, known[after] ?? 0];
    return start + ((end - start) * (column - from)) / (to - from);
  }

  return (position) => (place(Math.floor(position)) + place(Math.ceil(position))) / 2;
}
