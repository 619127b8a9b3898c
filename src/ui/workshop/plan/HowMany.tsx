import { useTranslation } from 'react-i18next';
import { isSealed } from '../../../model/workshop/index.ts';
import styles from '../bar/Bar.module.css';
import { useOwnPart, useStanding } from '../leading/useWorkshop.ts';
import { useReadiness } from '../people/useReadiness.ts';

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
