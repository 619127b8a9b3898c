import { useTranslation } from 'react-i18next';
import { setMapInfo } from '../../document/index.ts';
import { LANGUAGE_NAMES } from '../../i18n/index.ts';
import { isLocale, LOCALES } from '../../lib/locale.ts';
import { isLive, type JourneyMap } from '../../model/index.ts';
import { PanelHeader } from '../editor/PanelHeader.tsx';
import { useMapValue, useOpenMap } from '../editor/useOpenMap.ts';
import { AtFirstSign } from '../parts/AtFirstSign.tsx';
import field from '../parts/Field.module.css';
import { Field, FieldGroup } from '../parts/Field.tsx';
import { Segmented } from '../parts/Segmented.tsx';
import styles from './Inspector.module.css';
import { Comments } from './laterParts.ts';
import { OwnerField } from './OwnerField.tsx';
import { Personas } from './Personas.tsx';
import { TextSection } from './TextSection.tsx';

const STATES = ['current', 'future'] as const;
const LONGEST_NAME = 200;
const infoOf = (map: JourneyMap) => map.map;
const hasNoAction = (map: JourneyMap) => !Object.values(map.activities).some((one) => isLive(one) && one.text !== '');

/** The map itself: what it is called, why it is made, whose journey it shows. */
export function MapInspector() {
  const { t } = useTranslation('editor');
  const { document, canEdit } = useOpenMap();
  const info = useMapValue(infoOf);
  const isNew = useMapValue(hasNoAction);
  return (
    <>
      <PanelHeader title={t('map.heading')} />
      <div className={styles.sections}>
        {canEdit && isNew && <p className={styles.facts}>{t('map.firstAction')}</p>}
        <TextSection label={t('map.title')} isSingleLine root="map" id="map" field="title" value={info.title} />
        <TextSection
          label={t('map.purpose')}
          placeholder={t('map.purposePlaceholder')}
          root="map"
          id="map"
          field="purpose"
          value={info.purpose}
        />
        <Personas />
        <OwnerField
          label={t('map.owner')}
          value={info.owner}
          maxLength={LONGEST_NAME}
          isReadOnly={!canEdit}
          onChange={(owner) => document.run(setMapInfo, { values: { owner } })}
        />
        <Field label={t('map.reviewOn')}>
          {(id) => (
            <input
              id={id}
              type="date"
              className={field.control}
              disabled={!canEdit}
              value={info.reviewOn}
              onChange={(event) => document.run(setMapInfo, { values: { reviewOn: event.target.value } })}
            />
          )}
        </Field>
        <FieldGroup label={t('state.label')}>
          <Segmented
            label={t('state.label')}
            value={info.state}
            options={STATES.map((value) => ({ value, label: t(`state.${value}`) }))}
            disabled={!canEdit}
            onChange={(state) => document.run(setMapInfo, { values: { state } })}
          />
        </FieldGroup>
        <Field label={t('map.locale')}>
          {(id) => (
            <select
              id={id}
              className={field.control}
              value={info.locale}
              disabled={!canEdit}
              onChange={(event) =>
                isLocale(event.target.value) && document.run(setMapInfo, { values: { locale: event.target.value } })
              }
            >
              {LOCALES.map((locale) => (
                <option key={locale} value={locale}>
                  {LANGUAGE_NAMES[locale]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <AtFirstSign>
          <Comments on="map" />
        </AtFirstSign>
      </div>
    </>
  );
}
