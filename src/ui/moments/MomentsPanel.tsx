import { FlaskConical } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { startWhatIf } from '../../session/whatIf.ts';
import { PanelHeader } from '../editor/PanelHeader.tsx';
import { useOpenMap, useSession } from '../editor/useOpenMap.ts';
import { RecordJump } from '../evidence/RecordJump.tsx';
import { Button } from '../parts/Button.tsx';
import { JourneySection } from './JourneySection.tsx';
import styles from './Moments.module.css';
import { useJourneys } from './useJourneys.ts';

/** What each persona will remember of each way through the journey, why, and the moments that decide it. */
export function MomentsPanel() {
  const { t } = useTranslation(['moments', 'editor']);
  const { session, canEdit } = useOpenMap();
  const isTrying = useSession((state) => state.view.scratch !== null);
  const { grid, journeys, critical } = useJourneys();
  const isOneLane = journeys.every(({ lane }) => lane === journeys[0]?.lane);
  return (
    <>
      <PanelHeader title={t('editor:panel.moments')} />
      {journeys.length === 0 && <p className={styles.lead}>{t('panel.empty')}</p>}
      {canEdit && journeys.length > 0 && (
        <p className={styles.start}>
          <Button
            className={styles.small}
            aria-pressed={isTrying}
            disabled={isTrying}
            onClick={() => startWhatIf(session)}
          >
            <FlaskConical size={14} aria-hidden />
            {t('whatIf.name')}
          </Button>
          <span className={styles.hint}>{isTrying ? t('whatIf.how') : t('whatIf.lead')}</span>
        </p>
      )}
      {journeys.map((journey) => (
        <JourneySection
          key={journey.key}
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
