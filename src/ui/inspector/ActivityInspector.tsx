import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { recordKey } from '../../model/index.ts';
import { PanelHeader } from '../editor/PanelHeader.tsx';
import { LinksOf } from '../links/LinksOf.tsx';
import styles from './Inspector.module.css';
import { Comments } from './laterParts.ts';
import { SelectionMenu } from './SelectionMenu.tsx';
import { TextSection } from './TextSection.tsx';
import { useRecord } from './useRecord.ts';

export function ActivityInspector({ id }: { readonly id: string }) {
  const { t } = useTranslation('editor');
  const activity = useRecord('activities', id);
  const phase = useRecord('phases', activity?.place.phase ?? '');
  if (!activity) return null;
  return (
    <>
      <PanelHeader title={t('records.activities')}>
        <SelectionMenu />
      </PanelHeader>
      <div className={styles.sections}>
        <TextSection
          label={t('activity.text')}
          isLabelHidden
          placeholder={t('activity.placeholder')}
          root="activities"
          id={id}
          field="text"
          value={activity.text}
        />
        {phase && <p className={styles.facts}>{t('activity.in', { phase: phase.title })}</p>}
        <LinksOf root="activities" id={id} />
        <Suspense fallback={null}>
          <Comments on={recordKey('activities', id)} />
        </Suspense>
      </div>
    </>
  );
}
