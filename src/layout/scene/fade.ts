/** What stands back while others are looked for. */
import type { Drawing, GroupDrawing } from '../../drawing/drawing.ts';
import type { MapView } from '../../model/index.ts';

/** How much of itself a thing keeps that stands back while others are looked for. */
const FADED = 0.22;

export function fade(group: GroupDrawing, isFaded: boolean): GroupDrawing {
  return isFaded ? { ...group, opacity: FADED } : group;
}

export function fadeAll(drawings: readonly Drawing[], isFaded: boolean): readonly Drawing[] {
  return isFaded ? [fade({ type: 'group', x: 0, y: 0, children: drawings }, true)] : drawings;
}

/** Whether a card stands back because it is not among those that somebody looks for. */
export function isCardFaded({ litCards }: MapView, id: string): boolean {
  return litCards !== null && !litCards.has(id);
}
