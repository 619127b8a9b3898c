import { useTranslation } from 'react-i18next';
import type { TeamMap } from '../../sync/teams/index.ts';
import { findDeviceMap } from '../deviceMaps.ts';
import { LinkItem, LinkTime } from '../parts/LinkList.tsx';
import { timeAgo } from '../parts/timeAgo.ts';
import { mapPath } from '../route.ts';

interface TeamMapRowProps {
  readonly map: TeamMap;
  readonly title: string;
  /** Empty: the map is opened as whoever is signed in. */
  readonly teamKey: string;
  /** Null for whoever may not. */
  readonly onRemove: (() => void) | null;
}

/** A map to open: by the team's key, unless this device has the map's own facilitate key, which can do more. */
export function TeamMapRow({ map, title, teamKey, onRemove }: TeamMapRowProps) {
  const { t, i18n } = useTranslation('team');
  const known = findDeviceMap(map.id);
  const isFacilitator = known?.role === 'facilitate' && !known.isRefused;
  const path = mapPath(map.id, isFacilitator ? known.key : teamKey);
  const when = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' }).format(map.changed);
  return (
    <LinkItem path={path} title={title} remove={onRemove && { label: t('remove.of', { title }), onRemove }}>
      <LinkTime at={map.changed} whole={when}>
        {t('changed', { when: timeAgo(map.changed, i18n.language) })}
      </LinkTime>
    </LinkItem>
  );
}
