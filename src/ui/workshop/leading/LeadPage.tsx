import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { JourneyMap } from '../../../model/index.ts';
import { useMapValue } from '../../editor/useOpenMap.ts';
import { EndQuestion } from '../bar/EndQuestion.tsx';
import { LeadControls } from '../bar/LeadControls.tsx';
import { useTimeUp } from '../bar/useTimeUp.ts';
import { Problem } from '../bar/WorkshopBar.tsx';
import { useTypeName } from '../part/useTypeName.ts';
import { PeopleTab } from '../people/PeopleTab.tsx';
import { RoomTab } from '../people/RoomTab.tsx';
import { HowMany } from '../plan/HowMany.tsx';
import { PlanTab } from '../plan/PlanTab.tsx';
import { SummarySlot } from '../summary/SummarySlot.tsx';
import { WallControls } from '../wall/WallControls.tsx';
import styles from './Lead.module.css';
import { MapWindow } from './MapWindow.tsx';
import { useClockText, useStanding, useWorkshopView } from './useWorkshop.ts';

interface LeadPageProps {
  readonly id: string;
  readonly linkKey: string;
}

/** The facilitator's own window: the plan, the clock, who is here and who is quiet, and all that moves the workshop on. */
export function LeadPage({ id, linkKey }: LeadPageProps) {
  return (
    <MapWindow id={id} linkKey={linkKey} isSeen>
      <LeadWindow />
    </MapWindow>
  );
}

const titleOf = (map: JourneyMap) => map.map.title;

function LeadWindow() {
  const { t } = useTranslation(['workshop', 'common']);
  const title = useMapValue(titleOf) || t('common:untitled');
  const { agenda } = useWorkshopView();
  const { run, exercise, index, next } = useStanding();
  const typeName = useTypeName();
  const clock = useClockText(run);
  const isUp = useTimeUp(run);
  useEffect(() => {
    document.title = `${t('windows.lead')} · ${title}`;
  }, [t, title]);
  return (
    <main className={styles.page} data-workshop>
      <header className={styles.top}>
        <div className={styles.now}>
          <h1 className={styles.map}>{title}</h1>
          <p className={styles.exercise} role="status">
            {exercise ? exercise.title || typeName(exercise.type) : t('bar.between')}
            {run?.state === 'paused' && ` · ${t('bar.paused')}`}
            {run?.state === 'shown' && ` · ${t('bar.shown')}`}
            {isUp && ` · ${t('bar.up')}`}
          </p>
          <p className={styles.next}>
            {exercise && t('bar.place', { n: index + 1, count: agenda.length })}
            {next && ` · ${t('windows.next', { title: next.title || typeName(next.type) })}`}
          </p>
        </div>
        <span className={styles.clock} role="timer" aria-label={t('bar.left')} data-up={isUp || undefined}>
          {clock || '–'}
        </span>
        <div className={styles.controls}>
          <HowMany />
          <LeadControls isOwnWindow />
          <WallControls />
          <Problem />
        </div>
      </header>
      <div className={styles.columns}>
        <section aria-label={t('panel.plan')} className={styles.column}>
          <h2 className={styles.heading}>{t('panel.plan')}</h2>
          <PlanTab />
        </section>
        <section aria-label={t('panel.people')} className={styles.column}>
          <h2 className={styles.heading}>{t('panel.people')}</h2>
          <PeopleTab />
        </section>
        <section aria-label={t('panel.room')} className={styles.column}>
          <h2 className={styles.heading}>{t('panel.room')}</h2>
          <RoomTab />
        </section>
      </div>
      <EndQuestion />
      <SummarySlot />
    </main>
  );
}
