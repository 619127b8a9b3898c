import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../parts/Button.tsx';
import { QrCode } from './QrCode.tsx';
import styles from './ShareDialog.module.css';

interface JoinBoxProps {
  readonly editLink: string;
  /** Asks for the code as large as the screen. */
  readonly onBig: () => void;
  /** What else can be done. */
  readonly children?: ReactNode;
}

/** The edit link as a code to point a phone at. */
export function JoinBox({ editLink, onBig, children }: JoinBoxProps) {
  const { t } = useTranslation('share');
  return (
    <div className={styles.join}>
      <QrCode className={styles.qr} text={editLink} label={t('qr')} />
      <div className={styles.joinWords}>
        <p className={styles.joinTitle}>{t('join.title')}</p>
        <p className={styles.joinText}>{t('join.text')}</p>
        <Button onClick={onBig}>{t('join.big')}</Button>
        {children}
      </div>
    </div>
  );
}
