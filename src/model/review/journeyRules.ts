/** What a journey should have: feelings in every phase, an end, something to say of each activity, and the customer's words. */
import type { MapGrid, PlacedCard } from '../grid.ts';
import { onRecord, type ReviewContext, type Rule } from './finding.ts';
import { insideOutWord } from './insideOutWords.ts';

function feelings({ grid, factsOf }: ReviewContext): readonly (PlacedCard & { readonly isScored: boolean })[] {
  return grid.lanes
    .flatMap(({ cards }) => cards)
    .flatMap((placed) => {
      const { feeling } = factsOf(placed.card);
      return feeling ? [{ ...placed, isScored: feeling.isScored }] : [];
    });
}

function covers({ column, span }: PlacedCard, first: number, count: number): boolean {
  return column < first + count && column + span > first;
}

/** A phase that has activities and no emotion, scored or not. */
export const phaseNoEmotion: Rule = (context) => {
  const felt = feelings(context);
  return context.grid.phases
    .filter(({ firstColumn }) => context.grid.columns[firstColumn]?.activity)
    .filter(({ firstColumn, columnCount }) => !felt.some((placed) => covers(placed, firstColumn, columnCount)))
    .map(({ phase }) => onRecord('phaseNoEmotion', 'phases', phase.id));
};

/** Nobody has scored the last activity, and the end is half of what is remembered. */
export const noEnd: Rule = (context) => {
  const last = context.grid.columns.findLastIndex(({ activity }) => activity !== null);
  const activity = context.grid.columns[last]?.activity;
  if (!activity || feelings(context).some((placed) => placed.isScored && covers(placed, last, 1))) return [];
  return [onRecord('noEnd', 'activities', activity.id)];
};

export const emptyActivity: Rule = ({ grid }) =>
  activitiesOf(grid)
    .filter(({ column }) => !grid.lanes.some(({ cards }) => cards.some((placed) => covers(placed, column, 1))))
    .map(({ activity }) => onRecord('emptyActivity', 'activities', activity.id));

export const insideOut: Rule = ({ grid, map }) =>
  activitiesOf(grid).flatMap(({ activity }) => {
    const word = insideOutWord(activity.text, map.map.locale);
    return word === null ? [] : [onRecord('insideOut', 'activities', activity.id, { word })];
  });

function activitiesOf(grid: MapGrid) {
  return grid.columns.flatMap(({ activity }, column) => (activity ? [{ activity, column }] : []));
}
