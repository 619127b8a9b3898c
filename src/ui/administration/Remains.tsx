import { useTranslation } from 'react-i18next';
import type { TraceEnd } from '../../sync/teams/index.ts';
import styles from './Administration.module.css';

/** Where the name of somebody who was forgotten can still stand, and until when. */
export function Remains({ end }: { readonly end: TraceEnd }) {
  const { t, i18n } = useTranslation('administration');
  const time = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <>
      <h3 id="remains" className={styles.said}>
        {t('traces.remains')}
      </h3>
      <ul aria-labelledby="remains" className={styles.remains}>
        {end.remains.map(({ where, until }) => (
          <li key={where}>
            {t(`traces.remain.${where}`, {
              when: until === null ? '' : time.format(until),
              ids: new Intl.ListFormat(i18n.language).format(end.unread),
            })}
          </li>
        ))}
      </ul>
    </>
  );
}
