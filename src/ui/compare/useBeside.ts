import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLocale } from '../../i18n/index.ts';
import { curvesBeside } from '../../layout/beside/index.ts';
import { isEqual } from '../../lib/isEqual.ts';
import type { Beside } from '../../model/index.ts';
import { useOpenMap, useSession } from '../editor/useOpenMap.ts';
import type { Comparison } from './comparison.ts';
import { describeDifferences } from './describe.ts';
import { namesOf } from './listText.ts';
import { marksOf } from './marks.ts';

/**
 * Shows the other map's curves on this one, and says of its records how they differ, for as long as the caller is there. To
 * an audience the map is shown without.
 */
export function useBeside(comparison: Comparison | null): void {
  const { t } = useTranslation(['compare', 'common', 'editor']);
  const { session } = useOpenMap();
  const locale = currentLocale();
  const isPresenting = useSession((state) => state.mode === 'presenting');

  const beside = useMemo((): Beside | null => {
    if (!comparison || isPresenting) return null;
    const { grids, isOwnAfter } = comparison;
    const [own, other] = isOwnAfter ? [grids.after, grids.before] : [grids.before, grids.after];
    const marks = marksOf(describeDifferences(comparison, t, locale));
    return {
      name: namesOf(comparison, t).other,
      curves: curvesBeside(own, other),
      words: Object.fromEntries(
        marks.map(({ key, sorts }) => [key, sorts.map((sort) => t(`mark.said.${sort}`)).join(', ')]),
      ),
    };
  }, [comparison, isPresenting, t, locale]);

  // The map is laid out and painted again only for what is seen: most letters typed in either map change nothing here.
  useEffect(() => {
    const { view } = session.getState();
    if (!isEqual(view.beside, beside)) session.setState({ view: { ...view, beside } });
  }, [session, beside]);
  useEffect(() => () => session.setState(({ view }) => ({ view: { ...view, beside: null } })), [session]);
}
