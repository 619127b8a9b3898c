/**
 * All that stands on the plane, one after another, and the arrows between: what every program that draws its own is told.
 *
 * Laws
 * - What lies behind comes first, and a lane before its cards.
 * - `key` tells a shape from all others of the map: the key of its record, where it is of one.
 */
import { layoutLabels } from '../../layout/index.ts';
import type { Rect } from '../../lib/geometry.ts';
import type { Locale } from '../../lib/locale.ts';
import { type JourneyMap, type Link, liveLinks, recordKey } from '../../model/index.ts';
import { oneLine, type ReadCard } from '../reading/cards.ts';
import { readingWords } from '../reading/words.ts';
import type { Boxed, GridBoxes } from './gridBoxes.ts';

export type Shape = Boxed & { readonly key: string } & (
    | { readonly type: 'phase'; readonly colour: number; readonly whole: Rect }
    /** The frame around what has no place. */
    | { readonly type: 'unplaced' }
    /** What is told of the map as a whole. */
    | { readonly type: 'head' }
    /** The name of the row of activities. */
    | { readonly type: 'activityName' }
    | { readonly type: 'activity' }
    | { readonly type: 'lane'; readonly kind: string; readonly row: Rect }
    /** `lane` is null for one that has no place. */
    | {
        readonly type: 'card';
        readonly card: ReadCard;
        readonly lane: { readonly key: string; readonly row: Rect } | null;
      }
  );

/** An arrow between two shapes, by their keys. */
export interface ShapeLink {
  readonly key: string;
  readonly type: Link['type'];
  readonly from: string;
  readonly to: string;
  /** What is written on it, or empty. */
  readonly label: string;
}

export function shapesOf(boxes: GridBoxes, locale: Locale): readonly Shape[] {
  const { head, activityName, unplaced } = boxes;
  const activityShape = (one: GridBoxes['activities'][number]): Shape => {
    return { ...boxed(one), type: 'activity', key: recordKey('activities', one.activity.id) };
  };
  const cardShape = (one: Boxed & { readonly card: ReadCard }, lane: (Shape & { type: 'card' })['lane']): Shape => {
    return { ...boxed(one), type: 'card', key: recordKey('cards', one.card.card.id), card: one.card, lane };
  };
  return [
    ...boxes.phases.map(({ id, colour, whole, ...one }): Shape => {
      return { ...boxed(one), type: 'phase', key: recordKey('phases', id), colour, whole };
    }),
    ...(unplaced
      ? [{ type: 'unplaced', key: 'unplaced', box: unplaced.whole, text: readingWords[locale].unplaced } as const]
      : []),
    { ...head, type: 'head', key: 'map' },
    { ...activityName, type: 'activityName', key: 'activities' },
    ...boxes.activities.map(activityShape),
    ...boxes.lanes.flatMap(({ lane, row, ...one }): Shape[] => {
      const key = recordKey('lanes', lane.id);
      const own = boxes.cards.filter((card) => card.lane === lane.id);
      return [
        { ...boxed(one), type: 'lane', key, kind: lane.kind, row },
        ...own.map((card) => cardShape(card, { key, row })),
      ];
    }),
    ...(unplaced?.activities ?? []).map(activityShape),
    ...(unplaced?.cards ?? []).map((card) => cardShape(card, null)),
  ];
}

/** Arrows whose ends are both among the shapes. What they mean is written on them where nobody wrote anything else. */
export function linksOf(map: JourneyMap, shapes: readonly Shape[], locale: Locale): readonly ShapeLink[] {
  const keys = new Set(shapes.map(({ key }) => key));
  return liveLinks(map)
    .map(({ id, type, label, from, to }) => ({
      key: recordKey('links', id),
      type,
      from: recordKey(from.root, from.id),
      to: recordKey(to.root, to.id),
      label: oneLine(label) || (type === 'flow' ? '' : layoutLabels[locale].links[type]),
    }))
    .filter(({ from, to }) => keys.has(from) && keys.has(to));
}

function boxed({ box, text }: Boxed): Boxed {
  return { box, text };
}
