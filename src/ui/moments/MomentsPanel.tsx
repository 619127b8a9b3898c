import { useTranslation } from 'react-i18next';
import { PanelHeader } from '../editor/PanelHeader.tsx';
import { RecordJump } from '../evidence/RecordJump.tsx';
import { JourneySection } from './JourneySection.tsx';
import styles from './Moments.module.css';
import { useJourneys } from './useJourneys.ts';

/** What each persona will remember of each way through the journey, why, and the moments that decide it. */
export function MomentsPanel() {
  const { t } = useTranslation(['moments', 'editor']);
  const { grid, journeys, critical } = useJourneys();
  const isOneLane = journeys.every(({ lane }) => lane === journeys[0]?.lane);
  return (
    <>
      <PanelHeader title={t('editor:panel.moments')} />
      {journeys.length === 0 && <p className={styles.lead}>{t('panel.empty')}</p>}
      {journeys.map((journey) => (
        <JourneySection
          key={`${journey.lane} ${journey.persona?.id ?? ''} ${journey.path?.link ?? ''}`}
          journey={journey}
          grid={grid}
          laneName={isOneLane ? undefined : grid.lanes.find(({ lane }) => lane.id === journey.lane)?.lane.title}
        />
      ))}
      <section className={styles.journey} aria-labelledby="critical-moments">
        <h3 id="critical-moments" className={styles.name}>
          {t('panel.critical')}
        </h3>
        {critical.length === 0 ? (
          <p className={styles.hint}>{t('panel.noCritical')}</p>
        ) : (
          <ul className={styles.list}>
            {critical.map((key) => (
              <li key={key}>
                <RecordJump on={key} panel="moments" />
              </li>
            ))}
          </ul>
        )}
      </section>
      {journeys.length > 0 && <p className={styles.hint}>{t('panel.caution')}</p>}
    </>
  );
}
