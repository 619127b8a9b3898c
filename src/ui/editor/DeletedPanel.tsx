import { RotateCcw } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { restoreRecords } from '../../document/index.ts';
import { kindOf } from '../../kinds/registry.ts';
import type { JourneyMap, RecordKey } from '../../model/index.ts';
import { Button } from '../parts/Button.tsx';
import { KindBadge } from '../parts/KindBadge.tsx';
import { timeAgo } from '../parts/timeAgo.ts';
import { listDeleted } from './listDeleted.ts';
import { PanelHeader } from './PanelHeader.tsx';
import styles from './TrayPanel.module.css';
import { useMapValue, useOpenMap } from './useOpenMap.ts';

const SHOWN = 200;
const newestDeleted = (map: JourneyMap) => listDeleted(map).slice(0, SHOWN);

/** Everything deleted, newest first, each a button away from being back where it was. */
export function DeletedPanel() {
  const { t, i18n } = useTranslation(['editor', 'common']);
  const { document, session, actions, canEdit } = useOpenMap();
  const deleted = useMapValue(newestDeleted);
  const panel = useRef<HTMLDivElement>(null);
  /** Where in the list something was just restored; a new object each time. */
  const [restored, setRestored] = useState<{ readonly index: number } | null>(null);

  // The button that was pressed is gone: the next one takes the focus, or the heading when none is left.
  useEffect(() => {
    if (!restored) return;
    const buttons = panel.current?.querySelectorAll<HTMLElement>('li button') ?? [];
    const next = buttons[Math.min(restored.index, buttons.length - 1)];
    (next ?? panel.current?.querySelector('h2'))?.focus();
  }, [restored]);

  function restore(keys: readonly RecordKey[], index: number) {
    document.run(restoreRecords, { keys });
    if (keys[0]) actions.reveal(keys[0]);
    session.setState({ panel: 'deleted' });
    setRestored({ index });
  }

  return (
    <div ref={panel}>
      <PanelHeader title={t('deleted.title')} />
      {deleted.length === 0 && <p className={styles.lead}>{t('deleted.empty')}</p>}
      {canEdit && deleted.length > 1 && (
        <Button
          className={styles.all}
          onClick={() =>
            restore(
              listDeleted(document.getMap()).map(({ key }) => key),
              0,
            )
          }
        >
          <RotateCcw size={13} aria-hidden />
          {t('deleted.restoreAll')}
        </Button>
      )}
      <ul className={styles.list}>
        {deleted.map(({ key, root, kind, text, deletedAt }, index) => {
          const definition = kind ? kindOf(kind) : undefined;
          return (
            <li key={key} className={styles.item}>
              {definition && <KindBadge kind={definition} size={18} />}
              <div className={styles.body}>
                <span className={styles.text}>{text || t('common:noText')}</span>
                <span className={styles.when}>
                  {t(`records.${root}`)} · {timeAgo(deletedAt, i18n.language)}
                </span>
                {canEdit && (
                  <Button
                    className={styles.place}
                    aria-label={t('deleted.restoreOne', { text: text || t('common:noText') })}
                    onClick={() => restore([key], index)}
                  >
                    <RotateCcw size={13} aria-hidden />
                    {t('deleted.restore')}
                  </Button>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
