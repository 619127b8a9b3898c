/**
 * The map as it is read through one persona's eyes, or with some personas' feelings put out of sight.
 *
 * Laws
 * - What is another persona's is not there: no lane, no card, no feeling, no curve.
 * - A persona who is gone has no eyes: then everybody's map is read.
 * - Incremental: rows that did not change keep their identity, so that somebody who types lays one row again.
 */
import { kindOf } from '../kinds/registry.ts';
import { type GridLane, type MapGrid, type MapView, ownersOf, type Persona } from '../model/index.ts';
import { scoredPersona } from './moments.ts';

/** Answers the whole grid itself while nothing is hidden. */
export type GridReader = (grid: MapGrid, view: Pick<MapView, 'eyes' | 'hiddenPersonas'>) => MapGrid;

/** Reads successive versions of one map. */
export function createGridReader(): GridReader {
  let last: { readonly grid: MapGrid; readonly seen: MapGrid; readonly isSeen: IsSeen } | null = null;
  return (grid, { eyes, hiddenPersonas }) => {
    const { personas } = grid;
    const persona = personas.find(({ id }) => id === eyes) ?? null;
    if (!persona && hiddenPersonas.size === 0) return grid;
    const isSame =
      last?.grid.personas === personas && last.isSeen.persona === persona && last.isSeen.hidden === hiddenPersonas;
    if (last && isSame && last.grid === grid) return last.seen;
    const isSeen = last && isSame ? last.isSeen : seenBy(persona, hiddenPersonas, personas);
    const lanes = grid.lanes.flatMap((row) => isSeen.row(row) ?? []);
    last = { grid, isSeen, seen: { ...grid, lanes, personas: isSeen.personas } };
    return last.seen;
  };
}

type IsSeen = ReturnType<typeof seenBy>;

function seenBy(persona: Persona | null, hidden: ReadonlySet<string>, personas: readonly Persona[]) {
  const rows = new WeakMap<GridLane, GridLane | null>();
  const isOwn = (ids: readonly string[]): boolean => {
    const owners = persona ? ownersOf(ids, personas) : [];
    return owners.length === 0 || owners.some((owner) => owner === persona);
  };

  function read({ lane, cards }: GridLane): GridLane | null {
    if (!isOwn(lane.personas)) return null;
    const plot = kindOf(lane.kind)?.traits.plot;
    return {
      lane,
      cards: cards.filter(({ card }) => {
        if (!plot) return isOwn(card.personas);
        const owner = scoredPersona(card, plot, personas);
        return persona ? owner === persona : !owner || !hidden.has(owner.id);
      }),
    };
  }

  return {
    persona,
    hidden,
    personas: persona ? [persona] : personas,
    row(row: GridLane): GridLane | null {
      const known = rows.get(row);
      if (known !== undefined) return known;
      const seen = read(row);
      rows.set(row, seen);
      return seen;
    },
  };
}
