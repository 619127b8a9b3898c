import { useTranslation } from 'react-i18next';
import { Sheet } from '../parts/Sheet.tsx';
import styles from './BigCode.module.css';
import { QrCode } from './QrCode.tsx';

interface BigCodeProps {
  /** Of the map. */
  readonly title: string;
  readonly code: string;
  readonly link: string;
  readonly onClose: () => void;
}

/** The code as large as the screen allows, to be read and pointed at from the back of the room. */
export function BigCode({ title, code, link, onClose }: BigCodeProps) {
  const { t } = useTranslation('part');
  return (
    <Sheet isFull title={title} subtitle={t('share.how')} onClose={onClose}>
      <div className={styles.big}>
        <QrCode className={styles.qr} text={link} label={t('share.qr')} />
        <div className={styles.words}>
          <p className={styles.address}>{`${new URL(link).host}/join`}</p>
          <p className={styles.code}>{code}</p>
        </div>
      </div>
    </Sheet>
  );
}
