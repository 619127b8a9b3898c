import { useTranslation } from 'react-i18next';
import { OthersReady } from './OthersReady.tsx';
import styles from './Part.module.css';
import { useInstruction } from './useInstruction.ts';

/** Everybody works in the map, or talks: what to do stands here. */
export function TogetherExercise() {
  const { t } = useTranslation('part');
  const instruction = useInstruction();
  return (
    <>
      <div className={styles.body}>
        <p className={styles.read}>{instruction || t('together.ask')}</p>
      </div>
      <div className={styles.foot}>
        <p role="status" className={styles.status}>
          <OthersReady />
        </p>
      </div>
    </>
  );
}
