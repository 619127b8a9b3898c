import { CloudAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../parts/Button.tsx';
import { Confirm } from '../parts/Confirm.tsx';
import styles from './SavingNote.module.css';
import { useOpenMap } from './useOpenMap.ts';

/** After a restart of the server people pass on what the facilitator, who is a moment later, brings as well. */
const PATIENCE_MS = 10_000;

/** What was changed here that only facilitators change is not saved: why, and that it can be left out. */
export function WithheldNote() {
  const { t } = useTranslation('editor');
  const { connection } = useOpenMap();
  const [isAsking, setAsking] = useState(false);
  const [isLasting, setLasting] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLasting(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);

  async function leaveOut(): Promise<void> {
    setAsking(false);
    await connection.leaveOut();
    location.reload();
  }

  if (!isLasting) return null;
  return (
    <div className={styles.note}>
      <CloudAlert size={15} aria-hidden />
      <p>{t('withheld.title')}.</p>
      <Button look="quiet" className={styles.action} onClick={() => setAsking(true)}>
        {t('withheld.why')}
      </Button>
      {isAsking && (
        <Confirm
          title={t('withheld.title')}
          text={t('withheld.text')}
          action={t('withheld.leaveOut')}
          onCancel={() => setAsking(false)}
          onConfirm={() => void leaveOut()}
        />
      )}
    </div>
  );
}
