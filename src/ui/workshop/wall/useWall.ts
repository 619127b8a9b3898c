import { useMemo } from 'react';
import type { JourneyMap } from '../../../model/index.ts';
import { markOnWall, nextOnWall, previousOnWall, type WallStand, wallStand } from '../../../workshop/index.ts';
import { useMapValue } from '../../editor/useOpenMap.ts';
import { useStanding, useWorkshop, useWorkshopView } from '../leading/useWorkshop.ts';
import { type WallItem, wallItems } from './wallItems.ts';

const wholeMap = (map: JourneyMap) => map;

/** Each does nothing where there is nothing to go to. */
export interface Wall extends WallStand {
  readonly items: readonly WallItem[];
  readonly canGoOn: boolean;
  readonly canGoBack: boolean;
  readonly next: () => void;
  readonly previous: () => void;
  /** Marks the one after or before in the whole list. */
  readonly mark: (by: 1 | -1) => void;
  /** The one with this id; the whole list for null. */
  readonly show: (id: string | null) => void;
}

/** What the wall shows now, and the way to lead it: from every page of a facilitator, the wall’s own among them. */
export function useWall(): Wall {
  const map = useMapValue(wholeMap);
  const view = useWorkshopView();
  const workshop = useWorkshop();
  const { run } = useStanding();
  const items = useMemo(() => wallItems(map, view), [map, view]);
  return useMemo(() => {
    const ids = items.map(({ id }) => id);
    const stand = wallStand(ids, view.wall, run?.id ?? '');
    const [on, back] = [nextOnWall(ids, stand), previousOnWall(ids, stand)];
    const put = (shown: { readonly at: string | null; readonly isWhole: boolean } | null) => {
      if (run && shown) workshop.putWall({ run: run.id, ...shown });
    };
    return {
      ...stand,
      items,
      canGoOn: on !== null,
      canGoBack: back !== null,
      next: () => put(on),
      previous: () => put(back),
      mark: (by) => put(markOnWall(ids, stand, by)),
      show: (id) => put({ at: id ?? ids[stand.index] ?? null, isWhole: id === null }),
    };
  }, [items, view.wall, run, workshop]);
}
