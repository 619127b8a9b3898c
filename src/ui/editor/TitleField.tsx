import { useTranslation } from 'react-i18next';
import { LiveText } from '../parts/LiveText.tsx';
import styles from './TitleField.module.css';
import { useMapValue, useOpenMap } from './useOpenMap.ts';
import { useTextEditing } from './useTextEditing.ts';

/** The map's title, edited where it stands. */
export function TitleField() {
  const { t } = useTranslation(['editor', 'common']);
  const { canEdit } = useOpenMap();
  const title = useMapValue((map) => map.map.title);
  const editing = useTextEditing({ root: 'map', id: 'map', field: 'title' });
  if (!canEdit) return <span className={styles.still}>{title || t('common:untitled')}</span>;
  return (
    <LiveText
      {...editing}
      value={title}
      isSingleLine
      className={styles.input ?? ''}
      label={t('top.title')}
      placeholder={t('common:untitled')}
    />
  );
}
