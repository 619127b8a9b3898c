import { RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { restoreRecords } from '../../document/index.ts';
import { kindOf } from '../../kinds/registry.ts';
import type { JourneyMap } from '../../model/index.ts';
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
  const { document, canEdit } = useOpenMap();
  const deleted = useMapValue(newestDeleted);
  return (
    <>
      <PanelHeader title={t('deleted.title')} />
      {deleted.length === 0 && <p className={styles.lead}>{t('deleted.empty')}</p>}
      <ul className={styles.list}>
        {deleted.map(({ key, root, kind, text, deletedAt }) => {
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
                    onClick={() => document.run(restoreRecords, { keys: [key] })}
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
    </>
  );
}
