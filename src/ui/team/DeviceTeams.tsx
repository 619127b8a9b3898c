import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand/react';
import { LinkItem, LinkList } from '../parts/LinkList.tsx';
import { teamPath } from '../route.ts';
import { deviceTeams, forgetTeam } from './deviceTeams.ts';
import styles from './Team.module.css';

/** Teams whose link was opened here. Taking one off the list leaves the team alone. */
export function DeviceTeams() {
  const { t } = useTranslation('team');
  const teams = useStore(deviceTeams);
  if (teams.length === 0) return null;
  return (
    <section aria-labelledby="device-teams">
      <h2 id="device-teams" className={styles.heading}>
        {t('device.heading')}
      </h2>
      <LinkList>
        {teams.map(({ id, name, key }) => (
          <LinkItem
            key={id}
            path={teamPath(id, key)}
            title={name}
            remove={{ label: t('device.remove', { name }), onRemove: () => forgetTeam(id) }}
          />
        ))}
      </LinkList>
    </section>
  );
}
