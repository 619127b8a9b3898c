import { useTranslation } from 'react-i18next';
import { cx } from '../../parts/cx.ts';
import note from '../../parts/FloatingNote.module.css';
import styles from './Bar.module.css';
import { useSpotlight } from './useSpotlight.ts';

/** Says that everybody is kept at one view, with the way out of it and back. */
export function SpotlightNote() {
  const { t } = useTranslation('workshop');
  const { who, hasLeft, leave, comeBack } = useSpotlight();
  return (
    <div role="status" className={styles.problemPlace}>
      {who !== null && (
        <p className={cx(note.note, styles.note)}>
          {t(hasLeft ? 'spotlight.left' : 'spotlight.on')}
          <button type="button" className={note.action} onClick={hasLeft ? comeBack : leave}>
            {t(hasLeft ? 'spotlight.back' : 'spotlight.leave')}
          </button>
        </p>
      )}
    </div>
  );
}
