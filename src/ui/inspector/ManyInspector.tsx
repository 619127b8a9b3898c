import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { parseRecordKey } from '../../model/index.ts';
import { PanelHeader } from '../editor/PanelHeader.tsx';
import { useOpenMap, useSession } from '../editor/useOpenMap.ts';
import { Button } from '../parts/Button.tsx';
import styles from './Inspector.module.css';
import { TagSection } from './laterParts.ts';

/** Several things at once: what can be done with all of them. */
export function ManyInspector({ count }: { readonly count: number }) {
  const { t } = useTranslation('editor');
  const { actions, canEdit } = useOpenMap();
  const cards = useSession((state) => state.selection).flatMap((key) => {
    const name = parseRecordKey(key);
    return name?.root === 'cards' ? [name.id] : [];
  });
  return (
    <>
      <PanelHeader title={t('selection.count', { count })} />
      {canEdit && (
        <div className={styles.sections}>
          {cards.length > 0 && (
            <Suspense fallback={null}>
              <TagSection ids={cards} />
            </Suspense>
          )}
          <Button onClick={() => actions.duplicateSelection()}>{t('selection.duplicateCards')}</Button>
          <Button look="danger" onClick={() => actions.deleteSelection()}>
            {t('selection.delete')}
          </Button>
        </div>
      )}
    </>
  );
}
