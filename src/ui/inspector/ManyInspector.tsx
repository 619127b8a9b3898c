import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { parseRecordKey, type RecordRoot } from '../../model/index.ts';
import { PanelHeader } from '../editor/PanelHeader.tsx';
import { useOpenMap, useSession } from '../editor/useOpenMap.ts';
import { Button } from '../parts/Button.tsx';
import styles from './Inspector.module.css';
import { OwnersSection, TagSection } from './laterParts.ts';

const OWNED = ['lanes', 'cards'] as const;

/** Several things at once: what can be done with all of them. */
export function ManyInspector({ count }: { readonly count: number }) {
  const { t } = useTranslation('editor');
  const { actions, canEdit } = useOpenMap();
  const names = useSession((state) => state.selection).map(parseRecordKey);
  const idsOf = (root: RecordRoot) => names.flatMap((name) => (name?.root === root ? [name.id] : []));
  const cards = idsOf('cards');
  return (
    <>
      <PanelHeader title={t('selection.count', { count })} />
      {canEdit && (
        <div className={styles.sections}>
          <Suspense fallback={null}>
            {OWNED.map((root) => (
              <OwnersSection key={root} root={root} ids={idsOf(root)} />
            ))}
            {cards.length > 0 && <TagSection ids={cards} />}
          </Suspense>
          <Button onClick={() => actions.duplicateSelection()}>{t('selection.duplicateCards')}</Button>
          <Button look="danger" onClick={() => actions.deleteSelection()}>
            {t('selection.delete')}
          </Button>
        </div>
      )}
    </>
  );
}
