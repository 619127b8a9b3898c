import { useTranslation } from 'react-i18next';
import type { TracedMap, TraceEnd } from '../../sync/teams/index.ts';
import links from '../parts/LinkList.module.css';
import styles from './Administration.module.css';

/** As many as can be looked through by eye; the copy has all. */
const MOST_SHOWN = 200;
const PLACES = ['wrote', 'mentioned', 'reacted', 'resolved', 'versions', 'workshops'] as const;
const BESIDE = ['passes', 'log'] as const;

interface TraceListProps {
  readonly maps: readonly TracedMap[];
  readonly end: TraceEnd;
}

/** Where a person was found: each map with what of it, then sign-ins and the log. */
export function TraceList({ maps, end }: TraceListProps) {
  const { t, i18n } = useTranslation('administration');
  const list = new Intl.ListFormat(i18n.language, { type: 'unit' });
  const beside = BESIDE.flatMap((what) => (end[what] > 0 ? [t(`traces.${what}`, { count: end[what] })] : []));
  return (
    <>
      {maps.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that is longer than its box is scrolled with the keyboard too.
        <ul className={styles.traces} aria-label={t('traces.list')} tabIndex={0}>
          {maps.slice(0, MOST_SHOWN).map((map) => (
            <li key={map.id} className={styles.trace}>
              <span className={links.title}>{map.title || t('traces.noTitle')}</span>
              <span className={styles.places}>
                {list.format(
                  PLACES.flatMap((place) => (map[place] > 0 ? [t(`traces.${place}`, { count: map[place] })] : [])),
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      {maps.length > MOST_SHOWN && (
        <p className={styles.once}>{t('traces.more', { count: maps.length - MOST_SHOWN })}</p>
      )}
      {beside.length > 0 && <p className={styles.once}>{list.format(beside)}</p>}
      {end.unread.length > 0 && (
        <p className={styles.once}>
          {t('traces.remain.unread', { ids: new Intl.ListFormat(i18n.language).format(end.unread) })}
        </p>
      )}
    </>
  );
}
