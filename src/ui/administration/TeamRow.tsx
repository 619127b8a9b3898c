import { Ellipsis, Pencil, RefreshCw, Trash2, Users } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TEAM_NAME } from '../../sync/teamProtocol.ts';
import { deleteTeam, type ManagedTeam, renameTeam, renewTeamKey, type TeamProblem } from '../../sync/teams/index.ts';
import { Button } from '../parts/Button.tsx';
import { Confirm } from '../parts/Confirm.tsx';
import { DropMenu } from '../parts/DropMenu.tsx';
import { IconButton } from '../parts/IconButton.tsx';
import list from '../parts/LinkList.module.css';
import type { MenuEntry } from '../parts/menuEntries.ts';
import { signInProvider } from '../signIn/signInProvider.ts';
import { LineForm } from '../team/LineForm.tsx';
import styles from './Administration.module.css';
import { TeamGroups } from './TeamGroups.tsx';

interface TeamRowProps {
  readonly team: ManagedTeam;
  readonly administrator: string;
  readonly onRenamed: (team: ManagedTeam) => void;
  readonly onRenewed: (key: string) => void;
  readonly onDeleted: () => void;
}

/** One team: what it is called, how many maps it has, and what can be done with it. */
export function TeamRow({ team, administrator, onRenamed, onRenewed, onDeleted }: TeamRowProps) {
  const { t, i18n } = useTranslation(['administration', 'team', 'common']);
  const [doing, setDoing] = useState<'rename' | 'groups' | 'renew' | 'delete' | null>(null);
  const [problem, setProblem] = useState<TeamProblem | null>(null);
  const row = useRef<HTMLLIElement>(null);
  const { name } = team;
  const since = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium' }).format(team.created);

  const wasOpen = useRef(false);
  // The form that had the focus is gone: the button that opened its menu takes it.
  useEffect(() => {
    if (wasOpen.current && doing === null) row.current?.querySelector('button')?.focus();
    wasOpen.current = doing === 'rename' || doing === 'groups';
  }, [doing]);

  async function rename(wanted: string): Promise<string | null> {
    if (wanted === '') return t('teams.nameMissing');
    const renamed = await renameTeam(administrator, team.id, wanted);
    if (!renamed.ok) return t(`team:problems.${renamed.error}`);
    onRenamed(renamed.value);
    setDoing(null);
    return null;
  }

  async function renew() {
    setDoing(null);
    const renewed = await renewTeamKey(administrator, team.id);
    setProblem(renewed.ok ? null : renewed.error);
    if (renewed.ok) onRenewed(renewed.value.key);
  }

  async function remove() {
    setDoing(null);
    const deleted = await deleteTeam(administrator, team.id);
    setProblem(deleted.ok ? null : deleted.error);
    if (deleted.ok) onDeleted();
  }

  if (doing === 'rename') {
    return (
      <li ref={row} className={styles.renaming}>
        <LineForm
          label={t('teams.renameOf', { name })}
          action={t('teams.rename')}
          initial={name}
          maxLength={TEAM_NAME}
          hasFocus
          more={<Button onClick={() => setDoing(null)}>{t('common:cancel')}</Button>}
          onSubmit={rename}
          onEscape={() => setDoing(null)}
        />
      </li>
    );
  }
  if (doing === 'groups') {
    return (
      <li ref={row} className={styles.renaming}>
        <TeamGroups team={team} administrator={administrator} onClose={() => setDoing(null)} />
      </li>
    );
  }
  const groups: readonly MenuEntry[] =
    signInProvider() === null
      ? []
      : [{ type: 'item', label: t('groups.action'), icon: <Users size={15} />, onSelect: () => setDoing('groups') }];
  return (
    <li ref={row} className={list.row}>
      <div className={list.link}>
        <span className={list.title}>{name}</span>
        <span className={list.fact}>{t('teams.maps', { count: team.maps })}</span>
        <span className={list.time}>{t('teams.since', { when: since })}</span>
        {problem !== null && (
          <span role="alert" className={styles.wrong}>
            {t(`team:problems.${problem}`)}
          </span>
        )}
      </div>
      <DropMenu
        align="end"
        trigger={
          <IconButton label={t('teams.more', { name })}>
            <Ellipsis size={17} aria-hidden />
          </IconButton>
        }
        entries={[
          { type: 'item', label: t('teams.rename'), icon: <Pencil size={15} />, onSelect: () => setDoing('rename') },
          ...groups,
          { type: 'item', label: t('renew.action'), icon: <RefreshCw size={15} />, onSelect: () => setDoing('renew') },
          { type: 'item', label: t('delete.action'), icon: <Trash2 size={15} />, onSelect: () => setDoing('delete') },
        ]}
      />
      {doing === 'renew' && (
        <Confirm
          title={t('renew.title', { name })}
          text={t('renew.text')}
          action={t('renew.confirm')}
          onCancel={() => setDoing(null)}
          onConfirm={() => void renew()}
        />
      )}
      {doing === 'delete' && (
        <Confirm
          title={t('delete.title', { name })}
          text={t('delete.text')}
          action={t('delete.action')}
          onCancel={() => setDoing(null)}
          onConfirm={() => void remove()}
        />
      )}
    </li>
  );
}
