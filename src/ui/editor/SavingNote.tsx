import { CloudOff } from 'lucide-react';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from '../../session/useStore.ts';
import { lazyPart } from '../parts/lazyPart.ts';
import styles from './SavingNote.module.css';
import { useOpenMap } from './useOpenMap.ts';

const WithheldNote = lazyPart(async () => (await import('./WithheldNote.tsx')).WithheldNote);

/** Says quietly that what is done now will reach the others later, or that something of it is not saved by this link. */
export function SavingNote() {
  const { t } = useTranslation('editor');
  const { connection, canEdit } = useOpenMap();
  const status = useStore(connection.status, (value) => value);
  return (
    <div role="status" className={styles.place}>
      {status === 'offline' && (
        <p className={styles.note}>
          <CloudOff size={15} aria-hidden />
          {canEdit ? t('offline.editing') : t('offline.reading')}
        </p>
      )}
      {status === 'withheld' && (
        <Suspense fallback={null}>
          <WithheldNote />
        </Suspense>
      )}
    </div>
  );
}
