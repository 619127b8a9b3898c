import { useTranslation } from 'react-i18next';
import { isSealed } from '../../../model/workshop/index.ts';
import styles from './Bar.module.css';
import { useReadiness } from './useReadiness.ts';
import { useOwnPart, useStanding } from './useWorkshop.ts';

/** How many are ready, and how much is handed in and waits to be shown. */
export function HowMany() {
  const { t } = useTranslation('workshop');
  const { run, exercise } = useStanding();
  const { ready, people, entries } = useReadiness(run);
  const [own] = useOwnPart();
  if (!run || !exercise || run.state === 'shown') return null;
  const mine = own.handedIn?.box === run.id ? own.handedIn.entries : null;
  return (
    <span className={styles.figures}>
      <span>{t('bar.ready', { ready, people })}</span>
      {isSealed(exercise.type) && <span>{t('bar.waiting', { count: entries })}</span>}
      {mine !== null && exercise.type === 'vote' && exercise.dots.budget !== null && (
        <span>{t('bar.dotsLeft', { count: Math.max(0, exercise.dots.budget - mine) })}</span>
      )}
    </span>
  );
}
