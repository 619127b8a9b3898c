import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { setRecord } from '../../document/index.ts';
import { recordKey } from '../../model/index.ts';
import { FoldButtons } from '../about/FoldButtons.tsx';
import { PanelHeader } from '../editor/PanelHeader.tsx';
import { useOpenMap } from '../editor/useOpenMap.ts';
import { ColourChoice } from '../parts/ColourChoice.tsx';
import { FieldGroup } from '../parts/Field.tsx';
import { useTheme } from '../theme/themeStore.ts';
import styles from './Inspector.module.css';
import { Comments } from './laterParts.ts';
import { SelectionMenu } from './SelectionMenu.tsx';
import { TextSection } from './TextSection.tsx';
import { useRecord } from './useRecord.ts';

export function PhaseInspector({ id }: { readonly id: string }) {
  const { t } = useTranslation('editor');
  const { document, canEdit } = useOpenMap();
  const { theme } = useTheme();
  const phase = useRecord('phases', id);
  if (!phase) return null;
  return (
    <>
      <PanelHeader title={t('records.phases')}>
        <SelectionMenu />
      </PanelHeader>
      <div className={styles.sections}>
        <TextSection label={t('phase.title')} isSingleLine root="phases" id={id} field="title" value={phase.title} />
        <FoldButtons root="phases" id={id} />
        <FieldGroup label={t('phase.colour')}>
          <ColourChoice
            label={t('phase.colour')}
            colours={theme.phases}
            value={phase.colour}
            disabled={!canEdit}
            onChange={(colour) => document.run(setRecord, { root: 'phases', id, values: { colour } })}
          />
        </FieldGroup>
        <TextSection
          label={t('phase.notes')}
          placeholder={t('phase.notesPlaceholder')}
          root="phases"
          id={id}
          field="notes"
          value={phase.notes}
        />
        <Suspense fallback={null}>
          <Comments on={recordKey('phases', id)} />
        </Suspense>
      </div>
    </>
  );
}
