import { useTranslation } from 'react-i18next';
import { useOpenMap } from '../../editor/useOpenMap.ts';
import { OthersReady } from './OthersReady.tsx';
import styles from './Part.module.css';
import { usePart } from './partContext.ts';
import { TakePart } from './TakePart.tsx';
import { useInstruction } from './useInstruction.ts';

/** Everybody works in the map, or talks: what to do stands here. */
export function TogetherExercise() {
  const { t } = useTranslation('part');
  const { part } = usePart();
  const { role } = useOpenMap();
  const instruction = useInstruction();
  return (
    <>
      <div className={styles.body}>
        <p className={styles.read}>{instruction || t('together.ask')}</p>
        {!part && role !== 'facilitate' && role !== 'view' && <TakePart text={t('take.together')} />}
      </div>
      <div className={styles.foot}>
        <p role="status" className={styles.status}>
          <OthersReady />
        </p>
      </div>
    </>
  );
}
