import { cellCards } from '../gestures/dropTarget.ts';
import type { KeyGround } from '../grid/keyGround.ts';

/** A place among what is seen, as the place among all: before the same neighbour, with what is out of sight where it was. */
export function amongAll(seen: readonly string[], all: readonly string[], index: number): number {
  const next = seen[index];
  return next === undefined ? all.length : all.indexOf(next);
}

/** The same for the stack of a cell; `without` are the cards on their way. */
export function stackIndex(canvas: KeyGround, lane: string, column: number, index: number, without?: string): number {
  const { grid, whole } = canvas.scene.getSnapshot();
  const stay = (id: string): boolean => id !== without;
  return amongAll(cellCards(grid, lane, column).filter(stay), cellCards(whole, lane, column).filter(stay), index);
}

/** The same for lanes. */
export function laneIndex(canvas: KeyGround, index: number, without?: string): number {
  const { grid, whole } = canvas.scene.getSnapshot();
  const ids = ({ lanes }: typeof grid) => lanes.map(({ lane }) => lane.id).filter((id) => id !== without);
  return amongAll(ids(grid), ids(whole), index);
}
