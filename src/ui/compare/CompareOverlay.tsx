import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { CurveLegend, DifferenceLayer } from '../../canvas/differences/index.ts';
import { currentLocale } from '../../i18n/index.ts';
import { useOpenMap } from '../editor/useOpenMap.ts';
import { useTheme } from '../theme/themeStore.ts';
import { type DifferenceRow, describeDifferences, type Sort } from './describe.ts';
import { namesOf } from './listText.ts';
import { ghostsOf, marksOf } from './marks.ts';
import { SORT_LOOKS } from './sortLooks.ts';
import { useComparison } from './useComparison.ts';

/** Names of differences in the words of a mark; the rest are counted. */
const NAMED = 3;

const signOf = (sort: Sort) => {
  const { Icon } = SORT_LOOKS[sort];
  return <Icon size={12} strokeWidth={2.75} aria-hidden />;
};

/** On the map while it is compared: what is added, changed, moved and gone, and which curve is whose. */
export function CompareOverlay({ of }: { readonly of: 'cells' | 'headers' }) {
  const { t } = useTranslation(['compare', 'common', 'editor']);
  const { session } = useOpenMap();
  const { theme } = useTheme();
  const locale = currentLocale();
  const comparison = useComparison();

  const shown = useMemo(() => {
    if (!comparison) return null;
    const groups = describeDifferences(comparison, t, locale);
    const named = (rows: readonly DifferenceRow[]) => {
      const names = [...new Set(rows.map(({ name }) => name))];
      const rest = names.length - NAMED;
      return [names.slice(0, NAMED).join(', '), ...(rest > 0 ? [t('mark.more', { count: rest })] : [])].join(' ');
    };
    const listOf = (rows: readonly DifferenceRow[]) => rows.map(({ key }) => key);
    return {
      names: namesOf(comparison, t),
      marks: marksOf(groups).map(({ rows, ...mark }) => {
        const what = [...new Set(mark.sorts)].map((sort) => t(`sort.${sort}`)).join(', ');
        return { ...mark, rows: listOf(rows), label: t('mark.label', { what, names: named(rows) }) };
      }),
      ghosts: ghostsOf(comparison, groups).map(({ rows, ...ghost }) => {
        const what = t(`mark.${ghost.sort}`, { count: rows.length });
        return { ...ghost, rows: listOf(rows), label: t('mark.label', { what, names: named(rows) }) };
      }),
    };
  }, [comparison, t, locale]);

  if (!shown) return null;
  return (
    <>
      <DifferenceLayer
        of={of}
        marks={shown.marks}
        ghosts={shown.ghosts}
        signOf={signOf}
        labelOfMany={(count) => t('mark.many', { count })}
        onOpen={(among) =>
          session.setState(({ comparing }) => ({
            mode: 'editing',
            panel: 'compare',
            comparing: comparing && { ...comparing, among },
          }))
        }
      />
      {of === 'headers' && <CurveLegend label={t('legend.label')} {...shown.names} theme={theme} />}
    </>
  );
}
