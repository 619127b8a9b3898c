import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listTeams, type ManagedTeam } from '../../sync/teams/index.ts';
import { Button } from '../parts/Button.tsx';
import { LineForm } from '../team/LineForm.tsx';
import { PageFrame } from '../team/PageFrame.tsx';
import card from '../team/Team.module.css';
import { AuditLog } from './AuditLog.tsx';
import { keepAdministratorKey, readAdministratorKey } from './administratorKey.ts';
import { PersonTraces } from './PersonTraces.tsx';
import { TeamList } from './TeamList.tsx';

const LONGEST = 128;

interface Entered {
  readonly key: string;
  readonly teams: readonly ManagedTeam[];
}

/** Where the administrator of the server manages teams and reads what was done with keys. */
export function AdministrationPage() {
  const { t } = useTranslation(['administration', 'team']);
  const [entered, setEntered] = useState<Entered | null>(null);

  useEffect(() => {
    document.title = `${t('title')} · Resa`;
  }, [t]);

  async function enter(key: string): Promise<string | null> {
    if (key === '') return t('key.missing');
    const listed = await listTeams(key);
    if (!listed.ok) return t(listed.error === 'forbidden' ? 'key.wrong' : `team:problems.${listed.error}`);
    keepAdministratorKey(key);
    setEntered({ key, teams: listed.value });
    return null;
  }

  // A key that this tab remembers opens the page again; one that opens nothing any more is asked for like the first time.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page is opened.
  useEffect(() => {
    const known = readAdministratorKey();
    if (known !== null) void enter(known);
  }, []);

  function leave() {
    keepAdministratorKey(null);
    setEntered(null);
  }

  if (!entered) {
    return (
      <PageFrame title={t('title')} lead={t('key.text')}>
        <div className={card.card}>
          <LineForm
            label={t('key.label')}
            action={t('key.action')}
            type="password"
            look="primary"
            maxLength={LONGEST}
            onSubmit={enter}
          />
        </div>
      </PageFrame>
    );
  }
  return (
    <PageFrame title={t('title')} lead={t('lead')} action={<Button onClick={leave}>{t('leave')}</Button>}>
      <TeamList administrator={entered.key} initial={entered.teams} />
      <PersonTraces administrator={entered.key} />
      <AuditLog administrator={entered.key} />
    </PageFrame>
  );
}
