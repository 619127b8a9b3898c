import { useTranslation } from 'react-i18next';
import { isSealed } from '../../../model/workshop/index.ts';
import styles from './Bar.module.css';
import { partsOf, usePresentPeople } from './usePeople.ts';
import { useOwnPart, useStanding } from './useWorkshop.ts';

/** How many are ready, and how much is handed in and waits to be shown. */
export function HowMany() {
  const { t } = useTranslation('workshop');
  const { run, exercise } = useStanding();
  const people = usePresentPeople();
  const [own] = useOwnPart();
  if (!run || !exercise || run.state === 'shown') return null;
  const parts = partsOf(people);
  const ready = parts.filter(({ isReady }) => isReady).length;
  const waiting = parts.reduce((sum, { handedIn }) => sum + (handedIn?.box === run.id ? handedIn.entries : 0), 0);
  const mine = own.handedIn?.box === run.id ? own.handedIn.entries : null;
  return (
    <span className={styles.figures}>
      <span>{t('bar.ready', { ready, people: parts.length })}</span>
      {isSealed(exercise.type) && <span>{t('bar.waiting', { count: waiting })}</span>}
      {mine !== null && exercise.type === 'vote' && exercise.dots.budget !== null && (
        <span>{t('bar.dotsLeft', { count: Math.max(0, exercise.dots.budget - mine) })}</span>
      )}
    </span>
  );
}
