import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  deriveGrid,
  type EndTrouble,
  endTrouble,
  type JourneyMap,
  type LinkEnd,
  type MapGrid,
  type RecordKey,
  recordKey,
} from '../../model/index.ts';
import { useMapValue } from '../editor/useOpenMap.ts';

export interface EndWords {
  readonly key: RecordKey;
  readonly words: string;
  /** Why nothing is drawn to it; null when it is on the map. */
  readonly trouble: EndTrouble | null;
}

const grids = new WeakMap<JourneyMap, MapGrid>();

/** The grid of a map, derived once for all the rows of a list. */
export function gridOf(map: JourneyMap): MapGrid {
  const grid = grids.get(map) ?? deriveGrid(map);
  grids.set(map, grid);
  return grid;
}

/** What an end of a link says, and whether it is on the map. */
export function useEnd({ root, id }: LinkEnd): EndWords {
  const { t } = useTranslation('links');
  const select = useMemo(
    () => (map: JourneyMap) => ({
      words: map[root][id]?.text ?? '',
      trouble: endTrouble(map, gridOf(map), { root, id }),
    }),
    [root, id],
  );
  const { words, trouble } = useMapValue(select);
  return { key: recordKey(root, id), words: words || t('noWords'), trouble };
}
