import { Pause, Play, SkipBack, SkipForward, X } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand/react';
import { clockText, passTime, type Rehearsal, SPEEDS, stepTo } from '../../../workshop/index.ts';
import { IconButton } from '../../parts/IconButton.tsx';
import { Segmented } from '../../parts/Segmented.tsx';
import styles from '../bar/Bar.module.css';
import { useWorkshopView } from '../leading/useWorkshop.ts';
import { rehearsalStore } from './rehearsalStore.ts';

const TICK_MS = 100;

const put = (rehearsal: Rehearsal | null): void => rehearsalStore.setState({ rehearsal });

/** The plan walked through alone with a fast clock. */
export function Rehearsing() {
  const { t } = useTranslation(['workshop', 'common']);
  const { agenda } = useWorkshopView();
  const rehearsal = useStore(rehearsalStore, (state) => state.rehearsal);
  const isGoing = rehearsal !== null && !rehearsal.isPaused;

  useEffect(() => {
    if (!isGoing) return;
    let last = performance.now();
    const timer = setInterval(() => {
      const now = performance.now();
      const before = rehearsalStore.getState().rehearsal;
      if (before) put(passTime(before, agenda, now - last));
      last = now;
    }, TICK_MS);
    return () => clearInterval(timer);
  }, [isGoing, agenda]);
  useEffect(() => () => put(null), []);

  const exercise = rehearsal && agenda[rehearsal.index];
  if (!rehearsal || !exercise) return null;
  const left = clockText(exercise.minutes * 60_000 - rehearsal.gone);
  return (
    <section className={styles.place} aria-label={t('rehearse.title')} data-part data-workshop>
      <div className={styles.card}>
        <p className={styles.kicker}>
          {t('rehearse.alone')} · {t('bar.place', { n: rehearsal.index + 1, count: agenda.length })}
        </p>
        <p className={styles.cardTitle}>{exercise.title}</p>
        <p className={styles.instruction}>{exercise.instruction}</p>
      </div>
      <div className={styles.bar}>
        <span className={styles.clock} role="timer" aria-label={t('bar.left')}>
          {left}
        </span>
        <IconButton
          label={t('rehearse.back')}
          disabled={rehearsal.index === 0}
          onClick={() => put(stepTo(rehearsal, agenda, rehearsal.index - 1))}
        >
          <SkipBack size={16} aria-hidden />
        </IconButton>
        <IconButton
          label={t(rehearsal.isPaused ? 'lead.resume' : 'lead.pause')}
          onClick={() => put({ ...rehearsal, isPaused: !rehearsal.isPaused })}
        >
          {rehearsal.isPaused ? <Play size={16} aria-hidden /> : <Pause size={16} aria-hidden />}
        </IconButton>
        <IconButton
          label={t('rehearse.next')}
          disabled={rehearsal.index >= agenda.length - 1}
          onClick={() => put(stepTo(rehearsal, agenda, rehearsal.index + 1))}
        >
          <SkipForward size={16} aria-hidden />
        </IconButton>
        <Segmented
          label={t('rehearse.speed')}
          value={String(rehearsal.speed)}
          options={SPEEDS.map((speed) => ({ value: String(speed), label: t('rehearse.times', { speed }) }))}
          onChange={(value) => {
            const speed = SPEEDS.find((one) => String(one) === value);
            if (speed) put({ ...rehearsal, speed });
          }}
        />
        <IconButton label={t('rehearse.stop')} onClick={() => put(null)}>
          <X size={16} aria-hidden />
        </IconButton>
      </div>
    </section>
  );
}
