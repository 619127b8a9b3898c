import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand/react';
import { type DeviceMap, deviceMapPath, deviceMaps, forgetMap } from '../deviceMaps.ts';
import { LinkFact, LinkItem, LinkList, LinkTime } from '../parts/LinkList.tsx';
import styles from './HomePage.module.css';

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
        <LinkList>
          {maps.map((map) => (
            <DeviceMapRow key={map.id} map={map} />
          ))}
        </LinkList>
      )}
    </section>
  );
}

function DeviceMapRow({ map }: { readonly map: DeviceMap }) {
  const { t, i18n } = useTranslation(['home', 'common', 'editor']);
  const title = map.title.trim() || t('common:untitled');
  const when = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' }).format(map.openedAt);
  return (
    <LinkItem
      path={deviceMapPath(map)}
      title={title}
      remove={{ label: t('device.remove', { title }), onRemove: () => forgetMap(map.id) }}
    >
      {map.isFuture && <LinkFact>{t('editor:state.future')}</LinkFact>}
      <LinkFact>{t(`common:roles.${map.role}`)}</LinkFact>
      <LinkTime at={map.openedAt}>{when}</LinkTime>
    </LinkItem>
  );
}
