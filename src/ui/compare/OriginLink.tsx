import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand/react';
import { deviceMapPath, deviceMaps } from '../deviceMaps.ts';
import { useMapValue } from '../editor/useOpenMap.ts';
import { navigate } from '../route.ts';
import styles from './OriginLink.module.css';

/** Of a future-state copy: the map it was made from, with a way there where this device knows its key. */
export function OriginLink() {
  const { t } = useTranslation(['compare', 'common']);
  const origin = useMapValue((map) => map.map.origin);
  const known = useStore(deviceMaps).find(({ id, isRefused }) => id === origin?.map && !isRefused);
  if (!origin) return null;
  const title = known?.title || origin.title || t('common:untitled');
  const words = t('origin', { title });
  if (!known) return <span className={styles.origin}>{words}</span>;
  const path = deviceMapPath(known);
  return (
    <a
      href={path}
      className={styles.origin}
      title={t('originOpen')}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        navigate(path);
      }}
    >
      {words}
    </a>
  );
}
