import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand/react';
import { type DeviceMap, deviceMaps, forgetMap } from '../deviceMaps.ts';
import { IconButton } from '../parts/IconButton.tsx';
import { mapPath, navigate } from '../route.ts';
import styles from './DeviceMaps.module.css';

/** Maps opened here before. Taking one off the list leaves the map itself alone. */
export function DeviceMaps() {
  const { t } = useTranslation('home');
  const maps = useStore(deviceMaps);
  return (
    <section aria-labelledby="device-maps">
      <h2 id="device-maps" className={styles.heading}>
        {t('device.heading')}
      </h2>
      {maps.length === 0 ? (
        <p className={styles.empty}>{t('device.empty')}</p>
      ) : (
        <ul className={styles.list}>
          {maps.map((map) => (
            <DeviceMapRow key={map.id} map={map} />
          ))}
        </ul>
      )}
    </section>
  );
}

function DeviceMapRow({ map }: { readonly map: DeviceMap }) {
  const { t, i18n } = useTranslation(['home', 'common', 'editor']);
  const title = map.title.trim() || t('common:untitled');
  const path = mapPath(map.id, map.key);
  const when = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' }).format(map.openedAt);
  return (
    <li className={styles.row}>
      <a
        href={path}
        className={styles.link}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          navigate(path);
        }}
      >
        <span className={styles.title}>{title}</span>
        {map.isFuture && <span className={styles.role}>{t('editor:state.future')}</span>}
        <span className={styles.role}>{t(`common:roles.${map.role}`)}</span>
        <time className={styles.time} dateTime={new Date(map.openedAt).toISOString()}>
          {when}
        </time>
      </a>
      <IconButton label={t('device.remove', { title })} onClick={() => forgetMap(map.id)}>
        <X size={16} aria-hidden />
      </IconButton>
    </li>
  );
}
