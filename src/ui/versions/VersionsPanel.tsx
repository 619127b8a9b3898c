import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeptVersion } from '../../sync/versions/index.ts';
import { PanelHeader } from '../editor/PanelHeader.tsx';
import { useOpenMap } from '../editor/useOpenMap.ts';
import { Button } from '../parts/Button.tsx';
import { keepNow } from './keepNow.ts';
import { NameForm } from './NameForm.tsx';
import { useVersions } from './useVersions.ts';
import { VersionRow } from './VersionRow.tsx';
import styles from './Versions.module.css';

/** Rows shown at first; the rest are counted. */
const SHOWN = 100;

/** The map as it was, day by day, newest first. */
export function VersionsPanel() {
  const { t, i18n } = useTranslation(['versions', 'editor']);
  const open = useOpenMap();
  const { versions, problem, isOffline, refresh } = useVersions();
  const [isNaming, setIsNaming] = useState(false);
  const [said, setSaid] = useState('');
  const [shown, setShown] = useState(SHOWN);
  const keep = useRef<HTMLButtonElement>(null);
  const wasNaming = useRef(false);
  // The form that had the focus is gone: the button that opened it takes it.
  useEffect(() => {
    if (wasNaming.current && !isNaming) keep.current?.focus();
    wasNaming.current = isNaming;
  }, [isNaming]);

  const all = versions ?? [];
  const days = groupByDay(all.slice(0, shown), i18n.language);
  return (
    <>
      <PanelHeader title={t('editor:panel.versions')} />
      <p className={styles.lead}>{t('lead')}</p>
      {isNaming ? (
        <NameForm
          label={t('nameLabel')}
          action={t('keepDo')}
          onName={(name) => keepNow(open, { name })}
          onClose={(isNamed) => {
            setIsNaming(false);
            setSaid(isNamed ? t('kept') : '');
            if (isNamed) refresh();
          }}
        />
      ) : (
        <Button ref={keep} className={styles.keep} onClick={() => setIsNaming(true)}>
          {t('keep')}
        </Button>
      )}
      <p role="status" className={styles.said}>
        {said}
      </p>
      {isOffline && <p className={styles.note}>{t('offline')}</p>}
      {problem && !isOffline && (
        <div role="alert" className={styles.note}>
          <p>{t(`problem.${problem}`)}</p>
          <Button className={styles.small} onClick={refresh}>
            {t('again')}
          </Button>
        </div>
      )}
      {!versions && !problem && !isOffline && <p className={styles.lead}>{t('loading')}</p>}
      {versions?.length === 0 && <p className={styles.lead}>{t('empty')}</p>}
      {days.map(({ day, rows }) => (
        <section key={day} className={styles.day} aria-label={day}>
          <h3 className={styles.date}>{day}</h3>
          <ul className={styles.list}>
            {rows.map((version) => (
              <VersionRow
                key={version.id}
                version={version}
                before={all[all.indexOf(version) + 1] ?? null}
                onChanged={refresh}
                onDeleted={() => {
                  keep.current?.focus();
                  refresh();
                }}
              />
            ))}
          </ul>
        </section>
      ))}
      {all.length > shown && (
        <Button className={styles.small} onClick={() => setShown(shown + SHOWN)}>
          {t('older', { count: all.length - shown })}
        </Button>
      )}
    </>
  );
}

function groupByDay(
  versions: readonly KeptVersion[],
  locale: string,
): readonly { readonly day: string; readonly rows: readonly KeptVersion[] }[] {
  const format = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const days = new Map<string, KeptVersion[]>();
  for (const version of versions) {
    const day = format.format(version.at);
    days.set(day, [...(days.get(day) ?? []), version]);
  }
  return [...days].map(([day, rows]) => ({ day, rows }));
}
