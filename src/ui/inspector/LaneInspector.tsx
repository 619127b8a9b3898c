import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { setRecord } from '../../document/index.ts';
import { currentLocale } from '../../i18n/index.ts';
import { kindOf, kinds } from '../../kinds/registry.ts';
import { FoldButtons } from '../about/FoldButtons.tsx';
import { PanelHeader } from '../editor/PanelHeader.tsx';
import { useOpenMap } from '../editor/useOpenMap.ts';
import field from '../parts/Field.module.css';
import { Field } from '../parts/Field.tsx';
import { KindBadge } from '../parts/KindBadge.tsx';
import styles from './Inspector.module.css';
import { OwnersSection } from './laterParts.ts';
import { SelectionMenu } from './SelectionMenu.tsx';
import { TextSection } from './TextSection.tsx';
import { useRecord } from './useRecord.ts';

export function LaneInspector({ id }: { readonly id: string }) {
  const { t } = useTranslation('editor');
  const { document, canEdit } = useOpenMap();
  const lane = useRecord('lanes', id);
  if (!lane) return null;
  const kind = kindOf(lane.kind);
  return (
    <>
      <PanelHeader title={t('records.lanes')} badge={kind && <KindBadge kind={kind} size={18} />}>
        <SelectionMenu />
      </PanelHeader>
      <div className={styles.sections}>
        <TextSection label={t('lane.title')} isSingleLine root="lanes" id={id} field="title" value={lane.title} />
        <TextSection label={t('lane.hint')} isSingleLine root="lanes" id={id} field="hint" value={lane.hint} />
        <FoldButtons root="lanes" id={id} />
        <Field label={t('lane.kind')}>
          {(boxId) => (
            <select
              id={boxId}
              className={field.control}
              value={lane.kind}
              disabled={!canEdit}
              onChange={(event) => document.run(setRecord, { root: 'lanes', id, values: { kind: event.target.value } })}
            >
              {!kind && <option value={lane.kind}>{lane.kind}</option>}
              {kinds.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.labels[currentLocale()].name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Suspense fallback={null}>
          <OwnersSection root="lanes" ids={[id]} />
        </Suspense>
      </div>
    </>
  );
}
