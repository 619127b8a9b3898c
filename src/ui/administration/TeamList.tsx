import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TEAM_NAME } from '../../sync/teamProtocol.ts';
import { type ManagedTeam, makeTeam } from '../../sync/teams/index.ts';
import { LinkList } from '../parts/LinkList.tsx';
import { LineForm } from '../team/LineForm.tsx';
import styles from '../team/Team.module.css';
import { NewLink } from './NewLink.tsx';
import { TeamRow } from './TeamRow.tsx';

interface TeamListProps {
  readonly administrator: string;
  readonly initial: readonly ManagedTeam[];
}

/** The teams of the server: made, renamed, given a new link and deleted here. A link is shown once, when it is made. */
export function TeamList({ administrator, initial }: TeamListProps) {
  const { t, i18n } = useTranslation(['administration', 'team']);
  const [teams, setTeams] = useState(initial);
  const [fresh, setFresh] = useState<{ readonly team: ManagedTeam; readonly key: string } | null>(null);
  const [said, setSaid] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const byName = teams.toSorted((a, b) => a.name.localeCompare(b.name, i18n.language));

  async function make(name: string): Promise<string | null> {
    if (name === '') return t('teams.nameMissing');
    const made = await makeTeam(administrator, name);
    if (!made.ok) return t(`team:problems.${made.error}`);
    setTeams([...teams, made.value.team]);
    setFresh(made.value);
    return null;
  }

  function replace(team: ManagedTeam) {
    setTeams(teams.map((one) => (one.id === team.id ? team : one)));
  }

  function forget(team: ManagedTeam) {
    setTeams(teams.filter(({ id }) => id !== team.id));
    if (fresh?.team.id === team.id) setFresh(null);
    setSaid(t('teams.deleted', { name: team.name }));
    // The row that had the focus is gone.
    heading.current?.focus();
  }

  return (
    <section aria-labelledby="teams">
      <h2 id="teams" ref={heading} tabIndex={-1} className={styles.heading}>
        {t('teams.heading')}
      </h2>
      <div className={styles.card}>
        <LineForm
          label={t('teams.name')}
          action={t('teams.make')}
          look="primary"
          maxLength={TEAM_NAME}
          onSubmit={make}
        />
        {fresh && <NewLink key={fresh.key} team={fresh.team} teamKey={fresh.key} />}
      </div>
      {teams.length === 0 ? (
        <p className={styles.hint}>{t('teams.empty')}</p>
      ) : (
        <LinkList label={t('teams.heading')}>
          {byName.map((team) => (
            <TeamRow
              key={team.id}
              team={team}
              administrator={administrator}
              onRenamed={replace}
              onRenewed={(key) => setFresh({ team, key })}
              onDeleted={() => forget(team)}
            />
          ))}
        </LinkList>
      )}
      <p role="status" className="visually-hidden">
        {said}
      </p>
    </section>
  );
}
