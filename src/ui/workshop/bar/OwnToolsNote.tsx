import { useTranslation } from 'react-i18next';
import { cx } from '../../parts/cx.ts';
import note from '../../parts/FloatingNote.module.css';
import { useOwnPart } from '../leading/useWorkshop.ts';
import styles from './Bar.module.css';

/** Says to the one who leads that everybody is kept at their view, or sees their pointer; both are easily forgotten. */
export function OwnToolsNote() {
  const { t } = useTranslation('workshop');
  const [{ spotlight, isPointing }, change] = useOwnPart();
  return (
    <div className={styles.problemPlace} role="status">
      {spotlight && (
        <p className={cx(note.note, styles.note)}>
          {t('spotlight.own')}
          <button type="button" className={note.action} onClick={() => change({ spotlight: false })}>
            {t('spotlight.letGo')}
          </button>
        </p>
      )}
      {isPointing && (
        <p className={cx(note.note, styles.note)}>
          {t('laser.own')}
          <button type="button" className={note.action} onClick={() => change({ isPointing: false })}>
            {t('laser.off')}
          </button>
        </p>
      )}
    </div>
  );
}
