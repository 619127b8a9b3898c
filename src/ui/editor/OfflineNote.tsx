import { CloudOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from '../../session/useStore.ts';
import styles from './OfflineNote.module.css';
import { useOpenMap } from './useOpenMap.ts';

/** Says quietly that what is done now will reach the others later. */
export function OfflineNote() {
  const { t } = useTranslation('editor');
  const { connection, canEdit } = useOpenMap();
  const isOffline = useStore(connection.status, (status) => status === 'offline');
  return (
    <div role="status" className={styles.place}>
      {isOffline && (
        <p className={styles.note}>
          <CloudOff size={15} aria-hidden />
          {canEdit ? t('offline.editing') : t('offline.reading')}
        </p>
      )}
    </div>
  );
}
