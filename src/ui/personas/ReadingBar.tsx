import { Eye } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { focusGrid } from '../editor/focusGrid.ts';
import { useOpenMap } from '../editor/useOpenMap.ts';
import { Button } from '../parts/Button.tsx';
import styles from './ReadingBar.module.css';
import { readAs } from './reading.ts';
import { useReader } from './usePersonas.ts';

/** Below the top bar while the map is read through one persona's eyes: that it is, what that hides, and the way back. */
export function ReadingBar() {
  const { t } = useTranslation('personas');
  const open = useOpenMap();
  const reader = useReader();
  const wasReading = useRef(false);
  const [isBack, setBack] = useState(false);
  const name = reader?.name || t('unnamed');

  useEffect(() => {
    setBack(wasReading.current && reader === null);
    wasReading.current = reader !== null;
  }, [reader]);

  return (
    <div className={reader ? styles.bar : undefined} data-part={reader ? '' : undefined}>
      <p role="status" className={reader ? styles.words : 'visually-hidden'}>
        {reader && (
          <>
            <Eye size={15} aria-hidden />
            <strong className={styles.name}>{t('reading', { name })}</strong>{' '}
            <span className={styles.what}>{t('readingWhat', { name })}</span>
          </>
        )}
        {isBack && t('shownEveryone')}
      </p>
      {reader && (
        <Button
          className={styles.back}
          onClick={() => {
            readAs(open, null);
            // The button is gone: the map takes the focus, once it shows what it hid.
            requestAnimationFrame(() => {
              if (!focusGrid(open.session)) document.querySelector<HTMLElement>('main button')?.focus();
            });
          }}
        >
          {t('showEveryone')}
        </Button>
      )}
    </div>
  );
}
