/** The story of a map in order: all of it, each phase, and what is remembered. */
import type { ShownPart } from '../../canvas/show/index.ts';
import type { Scene } from '../../layout/index.ts';
import { recordKey } from '../../model/index.ts';

export interface Slide {
  /** Stays the same while the map changes. */
  readonly key: string;
  readonly part: ShownPart;
  readonly title: string;
  /** What the person who presents says, in the light notation. */
  readonly notes: string;
}

export interface SlideTitles {
  readonly map: string;
  readonly untitledPhase: string;
  readonly peakEnd: string;
}

export function slidesOf({ grid, layout }: Scene, titles: SlideTitles): readonly [Slide, ...Slide[]] {
  const hasCurve = layout.curves.some(({ result }) => result.mean !== null);
  return [
    { key: 'whole', part: { what: 'whole' }, title: titles.map, notes: '' },
    ...grid.phases.map(
      ({ phase }): Slide => ({
        key: phase.id,
        part: { what: 'phase', id: phase.id },
        title: phase.title || titles.untitledPhase,
        notes: phase.notes,
      }),
    ),
    ...(hasCurve ? [{ key: 'curve', part: { what: 'curve' }, title: titles.peakEnd, notes: '' } as const] : []),
  ];
}

/** What is on the map in a phase, for those who hear it: activities, then the cards of each lane. */
export function wordsOfPhase({ grid, items }: Scene, id: string): readonly string[] {
  const phase = grid.phases.find((each) => each.phase.id === id);
  if (!phase) return [];
  const end = phase.firstColumn + phase.columnCount;
  const activities = grid.columns.slice(phase.firstColumn, end).flatMap(({ activity }) => activity?.id ?? []);
  const cards = grid.lanes.flatMap((lane) =>
    lane.cards
      .filter(({ column, span }) => column < end && column + span > phase.firstColumn)
      .map(({ card }) => card.id),
  );
  const keys = [
    ...activities.map((each) => recordKey('activities', each)),
    ...cards.map((each) => recordKey('cards', each)),
  ];
  const labels = new Map(items.map((item) => [item.key, item.label]));
  return keys.flatMap((key) => labels.get(key) || []);
}
