import { useTranslation } from 'react-i18next';
import { PanelHeader } from '../editor/PanelHeader.tsx';
import { useOpenMap } from '../editor/useOpenMap.ts';
import { Button } from '../parts/Button.tsx';
import styles from './Inspector.module.css';

/** Several things at once: what can be done with all of them. */
export function ManyInspector({ count }: { readonly count: number }) {
  const { t } = useTranslation('editor');
  const { actions, canEdit } = useOpenMap();
  return (
    <>
      <PanelHeader title={t('selection.count', { count })} />
      {canEdit && (
        <div className={styles.sections}>
          <Button onClick={() => actions.duplicateSelection()}>{t('selection.duplicateCards')}</Button>
          <Button look="danger" onClick={() => actions.deleteSelection()}>
            {t('selection.delete')}
          </Button>
        </div>
      )}
    </>
  );
}
