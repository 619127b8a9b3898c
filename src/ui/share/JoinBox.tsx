import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../parts/Button.tsx';
import { Sheet } from '../parts/Sheet.tsx';
import { QrCode } from './QrCode.tsx';
import styles from './ShareDialog.module.css';

interface JoinBoxProps {
  /** Of the map. */
  readonly title: string;
  readonly editLink: string;
  /** What else can be done. */
  readonly children?: ReactNode;
}

/** The edit link as a code to point a phone at. */
export function JoinBox({ title, editLink, children }: JoinBoxProps) {
  const { t } = useTranslation('share');
  const [isBig, setBig] = useState(false);
  return (
    <div className={styles.join}>
      <QrCode className={styles.qr} text={editLink} label={t('qr')} />
      <div className={styles.joinWords}>
        <p className={styles.joinTitle}>{t('join.title')}</p>
        <p className={styles.joinText}>{t('join.text')}</p>
        <Button onClick={() => setBig(true)}>{t('join.big')}</Button>
        {children}
      </div>
      {isBig && (
        <Sheet isFull title={title} subtitle={t('join.text')} onClose={() => setBig(false)}>
          <QrCode className={styles.bigQr} text={editLink} label={t('qr')} />
        </Sheet>
      )}
    </div>
  );
}
