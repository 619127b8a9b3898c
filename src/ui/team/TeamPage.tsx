import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { canEditMap } from '../../sync/protocol.ts';
import type { Team, TeamAddress } from '../../sync/teams/index.ts';
import { Button } from '../parts/Button.tsx';
import { PlainPage } from '../parts/PlainPage.tsx';
import { teamPath, wholeLink } from '../route.ts';
import { CopyButton } from '../share/CopyButton.tsx';
import type { PersonTeam } from '../signIn/signedIn.ts';
import { AddMapForm } from './AddMapForm.tsx';
import { MakeMapForm } from './MakeMapForm.tsx';
import { PageFrame } from './PageFrame.tsx';
import styles from './Team.module.css';
import { TeamMaps } from './TeamMaps.tsx';
import { useTeam } from './useTeam.ts';

interface TeamPageProps {
  readonly id: string;
  /** Empty when the address came without one. */
  readonly linkKey: string;
}

/** The maps of a team, for everybody who has the team's link. */
export function TeamPage({ id, linkKey }: TeamPageProps) {
  const { t } = useTranslation(['team', 'common']);
  const { opening, askAgain } = useTeam(id, linkKey);

  if (opening.state === 'asking') return <PageFrame title={t('asking')}>{null}</PageFrame>;
  if (opening.state === 'open') return <OpenTeam {...opening} onChanged={askAgain} />;
  const isRefused = opening.state === 'refused';
  return (
    <PlainPage
      title={t(isRefused ? 'refused.title' : 'unreachable.title')}
      text={t(isRefused ? 'refused.text' : 'unreachable.text')}
    >
      {!isRefused && (
        <Button look="primary" onClick={askAgain}>
          {t('unreachable.again')}
        </Button>
      )}
      <a href="/">{t('common:toHome')}</a>
    </PlainPage>
  );
}

interface OpenTeamProps {
  readonly team: Team;
  readonly address: TeamAddress;
  /** As whom it is opened, when that is by signing in. */
  readonly person: PersonTeam | null;
  readonly onChanged: () => void;
}

function OpenTeam({ team, address, person, onChanged }: OpenTeamProps) {
  const { t } = useTranslation('team');
  const heading = useRef<HTMLHeadingElement>(null);
  const [said, setSaid] = useState('');
  const canChange = !person || canEditMap(person.role);

  useEffect(() => {
    document.title = `${team.name} · Resa`;
  }, [team.name]);

  /** The button that was pressed is gone: the heading of the list takes the focus. */
  function tell(sentence: string) {
    setSaid(sentence);
    heading.current?.focus();
    onChanged();
  }

  return (
    <PageFrame
      title={team.name}
      {...(!person && { lead: t('lead') })}
      action={<CopyButton link={wholeLink(teamPath(address.id, person ? '' : address.key))} label={t('copyLink')} />}
    >
      {canChange && <MakeMapForm address={address} />}
      <section aria-labelledby="team-maps">
        <h2 id="team-maps" ref={heading} tabIndex={-1} className={styles.heading}>
          {t('maps')}
        </h2>
        <TeamMaps
          maps={team.maps}
          address={address}
          linkKey={person ? '' : address.key}
          canChange={canChange}
          onRemoved={(title) => tell(t('removed', { title }))}
        />
      </section>
      {canChange && (
        <AddMapForm
          address={address}
          onAdded={() => {
            setSaid(t('add.done'));
            onChanged();
          }}
        />
      )}
      <p role="status" className="visually-hidden">
        {said}
      </p>
    </PageFrame>
  );
}
