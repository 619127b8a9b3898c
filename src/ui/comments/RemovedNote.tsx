import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../parts/Button.tsx';
import styles from './Comments.module.css';

interface RemovedNoteProps {
  /** Brings back what was deleted last; null when nothing was. */
  readonly undo: (() => void) | null;
  readonly onDone: () => void;
}

/** Says that a comment is deleted, with the way back. The menu it was deleted from is gone: the way back has the focus. */
export function RemovedNote({ undo, onDone }: RemovedNoteProps) {
  const { t } = useTranslation('comments');
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const frame = undo ? requestAnimationFrame(() => button.current?.focus()) : 0;
    return () => cancelAnimationFrame(frame);
  }, [undo]);
  return (
    <div role="status">
      {undo && (
        <div className={styles.removed}>
          <span>{t('removed')}</span>
          <Button
            ref={button}
            className={styles.small}
            onClick={() => {
              undo();
              onDone();
            }}
          >
            {t('undo')}
          </Button>
        </div>
      )}
    </div>
  );
}
