import { useTranslation } from 'react-i18next';
import { Button } from '../../parts/Button.tsx';
import { keepPart, type OwnPart } from './ownPart.ts';
import styles from './Part.module.css';

interface OwnCodeProps {
  readonly part: OwnPart;
  readonly onClose: () => void;
}

/** The personal code: shown once by itself, and again whenever it is asked for. */
export function OwnCode({ part, onClose }: OwnCodeProps) {
  const { t } = useTranslation(['part', 'common']);
  return (
    <section className={styles.own} aria-label={t('own.title')}>
      <p>{t('own.text')}</p>
      <p className={styles.code}>{part.own}</p>
      <Button
        onClick={() => {
          keepPart({ ...part, isSeen: true });
          onClose();
        }}
      >
        {t('own.seen')}
      </Button>
    </section>
  );
}
