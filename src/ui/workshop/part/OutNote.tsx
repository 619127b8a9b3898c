import { useTranslation } from 'react-i18next';
import { useOpenMap } from '../../editor/useOpenMap.ts';
import { Button } from '../../parts/Button.tsx';
import { forgetPart } from './ownPart.ts';
import styles from './Part.module.css';

/** Said to whoever takes part no more: put out, or come back on another device. */
export function OutNote() {
  const { t } = useTranslation('part');
  const { id } = useOpenMap();
  return (
    <div className={styles.body}>
      <h3 className={styles.title}>{t('out.title')}</h3>
      <p className={styles.instruction}>{t('out.text')}</p>
      <Button className={styles.big} onClick={() => forgetPart(id)}>
        {t('out.again')}
      </Button>
    </div>
  );
}
