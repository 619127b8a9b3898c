import { Timer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Run } from '../../../model/workshop/index.ts';
import { cx } from '../../parts/cx.ts';
import { useClockText, useIsTimeUp } from '../leading/useWorkshop.ts';
import styles from './Part.module.css';

/** What is left of the exercise, on the server's clock; what is over time counts up. */
export function Clock({ run }: { readonly run: Run }) {
  const { t } = useTranslation('part');
  const time = useClockText(run);
  const isUp = useIsTimeUp(run);
  if (time === '' || run.state === 'done' || run.state === 'shown') return null;
  return (
    <span
      role="timer"
      aria-label={t(isUp ? 'clock.over' : 'clock.left', { time })}
      className={cx(styles.clock, isUp && styles.over)}
    >
      <Timer size={15} aria-hidden />
      {time}
      {run.state === 'paused' && <span className={styles.paused}>{t('clock.paused')}</span>}
    </span>
  );
}
