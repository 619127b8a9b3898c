import { CloudOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ImageDelay } from '../../sync/index.ts';
import { Button } from '../parts/Button.tsx';
import styles from './UploadOutcome.module.css';
import type { UploadState } from './useImageUpload.ts';

interface UploadOutcomeProps {
  readonly state: UploadState;
  /** Why only this device has the present picture; null when everybody can have it. */
  readonly delay: ImageDelay | null;
  readonly onCancel: () => void;
}

/** How far a picture has come, why it did not, or that it waits. */
export function UploadOutcome({ state, delay, onCancel }: UploadOutcomeProps) {
  const { t } = useTranslation('media');
  return (
    <>
      {state.type === 'running' && state.isSlow && (
        <div className={styles.running}>
          <progress className={styles.bar} value={state.done} aria-label={t('adding')} />
          <Button look="quiet" onClick={onCancel}>
            {t('cancel')}
          </Button>
        </div>
      )}
      <div role="status">
        {state.type !== 'running' && delay && (
          <p className={styles.note}>
            <CloudOff size={15} aria-hidden />
            {delay === 'waiting' ? t('waiting') : `${t('notSent')} ${t(`problems.${delay}`)}`}
          </p>
        )}
      </div>
      <div role="alert">
        {state.type === 'failed' && <p className={styles.problem}>{t(`problems.${state.problem}`)}</p>}
      </div>
    </>
  );
}
