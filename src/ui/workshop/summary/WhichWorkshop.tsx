import { useTranslation } from 'react-i18next';
import { meetingTimes, sayWhen } from '../../../export/index.ts';
import { currentLocale } from '../../../i18n/index.ts';
import { type HeldWorkshop, outcomeOf } from '../../../model/workshop/index.ts';
import { useSession } from '../../editor/useOpenMap.ts';
import field from '../../parts/Field.module.css';
import { Field } from '../../parts/Field.tsx';
import styles from './Summary.module.css';
import { chooseWorkshop, showOnMap } from './summaryStore.ts';
import { ownTimeZone, type SummaryParts } from './useSummary.ts';

/** Of which workshop the summary is, where several were held; and whether what it found is shown over the map. */
export function WhichWorkshop({ held, workshop }: Pick<SummaryParts, 'held' | 'workshop'>) {
  const { t } = useTranslation('summary');
  const isShown = useSession(({ view }) => view.outcome !== null);
  const hasOutcome = outcomeOf(workshop, workshop.results) !== null;
  const nameOf = (one: HeldWorkshop): string => {
    const { from, to } = meetingTimes(one);
    if (from === null) return t('which.notRun');
    const when = sayWhen(from, to ?? from, currentLocale(), ownTimeZone());
    return one.endedAt === null ? t('which.stillOn', { when }) : when;
  };
  if (held.length < 2 && !hasOutcome) return null;
  return (
    <div className={styles.which}>
      {held.length > 1 && (
        <Field label={t('which.label')}>
          {(id) => (
            <select
              id={id}
              className={field.control}
              value={workshop.id}
              onChange={({ target }) => chooseWorkshop(target.value)}
            >
              {held.toReversed().map((one) => (
                <option key={one.id} value={one.id}>
                  {nameOf(one)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {hasOutcome && (
        <label className={styles.check}>
          <input type="checkbox" checked={isShown} onChange={({ target }) => showOnMap(target.checked)} />
          {t('which.onMap')}
        </label>
      )}
    </div>
  );
}
