import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { setRecord } from '../../document/index.ts';
import { type JourneyMap, LINK_TYPES, type LinkEnd } from '../../model/index.ts';
import { PanelHeader } from '../editor/PanelHeader.tsx';
import { useMapValue, useOpenMap } from '../editor/useOpenMap.ts';
import inspector from '../inspector/Inspector.module.css';
import { SelectionMenu } from '../inspector/SelectionMenu.tsx';
import { TextSection } from '../inspector/TextSection.tsx';
import { useRecord } from '../inspector/useRecord.ts';
import field from '../parts/Field.module.css';
import { Field, FieldGroup } from '../parts/Field.tsx';
import { JumpButton } from './LinksSection.tsx';
import styles from './links.module.css';
import { gridOf, useEnd } from './useEnd.ts';

/** One link: its words, its kind, and both of its ends. */
export function LinkInspector({ id }: { readonly id: string }) {
  const { t } = useTranslation('links');
  const { document, canEdit } = useOpenMap();
  const link = useRecord('links', id);
  const isPath = useMapValue(
    useCallback((map: JourneyMap) => gridOf(map).paths.some((path) => path.link === id), [id]),
  );
  if (!link) return null;
  return (
    <>
      <PanelHeader title={t('title')}>
        <SelectionMenu />
      </PanelHeader>
      <div className={inspector.sections}>
        <TextSection
          label={t('label')}
          isSingleLine
          placeholder={t('labelPlaceholder')}
          root="links"
          id={id}
          field="label"
          value={link.label}
        />
        <Field label={t('type')}>
          {(boxId) => (
            <select
              id={boxId}
              className={field.control}
              value={link.type}
              disabled={!canEdit}
              onChange={({ target }) => {
                const type = LINK_TYPES.find((one) => one === target.value);
                if (type) document.run(setRecord, { root: 'links', id, values: { type } });
              }}
            >
              {LINK_TYPES.map((type) => (
                <option key={type} value={type}>
                  {t(`types.${type}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        {link.type === 'path' && <p className={inspector.facts}>{t(isPath ? 'pathHelp' : 'pathWrong')}</p>}
        <End title={t('from')} end={link.from} says="comesFrom" />
        <End title={t('to')} end={link.to} says="leadsTo" />
      </div>
    </>
  );
}

interface EndProps {
  readonly title: string;
  readonly end: LinkEnd;
  readonly says: 'comesFrom' | 'leadsTo';
}

function End({ title, end, says }: EndProps) {
  const { t } = useTranslation('links');
  const { key, words, trouble } = useEnd(end);
  return (
    <FieldGroup label={title}>
      <JumpButton end={{ key, words, trouble }} label={t(says, { words })} />
      {trouble && <p className={styles.trouble}>{t(trouble)}</p>}
    </FieldGroup>
  );
}
