import { Check, CloudAlert, CloudOff, Eye, LoaderCircle, Lock, MessageSquare } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from '../../session/useStore.ts';
import styles from './SaveStatus.module.css';
import { useOpenMap, useSession } from './useOpenMap.ts';

const ICONS = {
  connecting: LoaderCircle,
  saving: LoaderCircle,
  saved: Check,
  withheld: CloudAlert,
  offline: CloudOff,
  refused: CloudOff,
};

/** Saved means on the server's disk; the words come from its acknowledgement alone. */
export function SaveStatus() {
  const { t } = useTranslation('editor');
  const { connection, canEdit, canDiscuss } = useOpenMap();
  const isLocked = useSession(({ lock }) => lock !== null);
  const Role = isLocked ? Lock : canDiscuss ? MessageSquare : Eye;
  const status = useStore(connection.status, (value) => value);
  const Icon = ICONS[status];
  return (
    <>
      <span role="status" className={styles.status} data-status={status}>
        <Icon size={13} aria-hidden />
        <span className={styles.word}>{t(`status.${status}`)}</span>
      </span>
      {!canEdit && (
        <span className={styles.reading}>
          <Role size={12} aria-hidden />
          {t(isLocked ? 'locked' : canDiscuss ? 'commentOnly' : 'readOnly')}
        </span>
      )}
    </>
  );
}
