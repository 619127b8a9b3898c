import { CalendarPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setMapInfo } from '../../../document/index.ts';
import { reviewCalendar } from '../../../export/index.ts';
import type { JourneyMap } from '../../../model/index.ts';
import { useMapValue, useOpenMap, useSession } from '../../editor/useOpenMap.ts';
import { localDate } from '../../export/localDate.ts';
import { fileNameOf, saveFile } from '../../export/saveFile.ts';
import { OwnerField } from '../../inspector/OwnerField.tsx';
import { Button } from '../../parts/Button.tsx';
import field from '../../parts/Field.module.css';
import { Field } from '../../parts/Field.tsx';
import { mapLink } from '../../route.ts';
import styles from './Summary.module.css';

const LONGEST_NAME = 200;
const infoOf = (map: JourneyMap) => map.map;

/** Who owns the map and when it is looked at again, to be set here; and that day as a file for calendars. */
export function ReviewForm() {
  const { t } = useTranslation('summary');
  const { id, key, canEdit: mayEdit, document } = useOpenMap();
  const isLocked = useSession(({ lock }) => lock?.isWhole ?? false);
  const canEdit = mayEdit && !isLocked;
  const { title, owner, reviewOn, locale } = useMapValue(infoOf);
  const [withKey, setWithKey] = useState(false);
  const [said, setSaid] = useState('');

  async function saveDay(): Promise<void> {
    const link = mapLink(id, withKey ? key : '');
    const text = await reviewCalendar({ id, title, reviewOn, today: localDate(), link, locale });
    const file = fileNameOf(`${title} ${t('review.fileName')}`.trim(), 'ics');
    saveFile(new TextEncoder().encode(text), 'text/calendar;charset=utf-8', file);
    setSaid(t('review.saved', { file }));
  }

  return (
    <div className={styles.review} data-into-map>
      <div className={styles.fields}>
        <OwnerField
          label={t('review.owner')}
          value={owner}
          maxLength={LONGEST_NAME}
          isReadOnly={!canEdit}
          onChange={(name) => document.run(setMapInfo, { values: { owner: name } })}
        />
        <Field label={t('review.on')}>
          {(box) => (
            <input
              id={box}
              type="date"
              className={field.control}
              disabled={!canEdit}
              value={reviewOn}
              onChange={({ target }) => document.run(setMapInfo, { values: { reviewOn: target.value } })}
            />
          )}
        </Field>
      </div>
      {mayEdit && isLocked && (
        <p role="status" className={styles.hint}>
          {t('review.locked')}
        </p>
      )}
      {reviewOn === '' ? (
        <p className={styles.hint}>{t(canEdit ? 'review.pickDay' : 'review.noDay')}</p>
      ) : (
        <div className={styles.calendar}>
          <Button onClick={saveDay}>
            <CalendarPlus size={15} aria-hidden />
            {t('review.toCalendar')}
          </Button>
          <label className={styles.check}>
            <input type="checkbox" checked={withKey} onChange={({ target }) => setWithKey(target.checked)} />
            {t('review.withKey')}
          </label>
        </div>
      )}
      <p role="status" className={styles.said}>
        {said}
      </p>
    </div>
  );
}
