import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLocale } from '../../i18n/index.ts';
import { kindOf } from '../../kinds/registry.ts';
import {
  type CommentPlace,
  type PlaceState,
  type PlaceWords,
  placeState,
  placeWords,
} from '../../model/comments/index.ts';
import { type JourneyMap, parseRecordKey } from '../../model/index.ts';
import { useMapValue } from '../editor/useOpenMap.ts';

export interface NamedPlace {
  /** What people call it: as it is now, or as it was when it is gone. */
  readonly name: string;
  /** Lane and activity of a card. */
  readonly where: string;
  /** Why there is nowhere to go; null when there is. */
  readonly reason: string | null;
}

const wordsKey = (map: JourneyMap, { on, activity }: CommentPlace) =>
  JSON.stringify([placeState(map, { on, activity }), placeWords(map, on, activity)]);

/** What a comment hangs on, in words. */
export function usePlace(place: CommentPlace): NamedPlace {
  const { t } = useTranslation('comments');
  // As one string, so that nothing is shown again while other things on the map change.
  const now = useMapValue(useCallback((map: JourneyMap) => wordsKey(map, place), [place]));
  return useMemo(() => {
    const [state, present] = JSON.parse(now) as [PlaceState, PlaceWords];
    const isNamed = state !== 'gone' && present.words !== '';
    const words = isNamed ? present : place.was;
    const root = place.on === 'map' ? 'map' : parseRecordKey(place.on)?.root;
    const own = words.words || kindOf(words.kind)?.labels[currentLocale()].name || t('place.noWords');
    const where = [words.lane, words.activity].filter(Boolean).join(', ');
    const isCell = place.activity !== null;
    if (root === 'map') return { name: t('place.map'), where: '', reason: null };
    const reason = reasonOf(state, isCell ? 'cell' : root);
    return {
      name: isCell ? where || own : nameOf(root, own),
      where: root === 'cards' ? where : '',
      reason,
    };

    function nameOf(of: typeof root, said: string): string {
      if (of === 'phases') return t('place.phase', { words: said });
      if (of === 'lanes') return t('place.lane', { words: said });
      return of === 'activities' ? t('place.activity', { words: said }) : said;
    }

    function reasonOf(is: PlaceState, of: typeof root | 'cell'): string | null {
      if (is === 'there') return null;
      if (is === 'unplaced') return t('gone.unplaced');
      const isKnown = of === 'cards' || of === 'cell' || of === 'lanes' || of === 'activities' || of === 'phases';
      return is === 'gone' || !isKnown ? t('gone.never') : t(`gone.${of}`);
    }
  }, [now, place, t]);
}
