import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ManagedTeam } from '../../sync/teams/index.ts';
import field from '../parts/Field.module.css';
import { teamPath, wholeLink } from '../route.ts';
import { CopyButton } from '../share/CopyButton.tsx';
import styles from './Administration.module.css';

interface NewLinkProps {
  readonly team: ManagedTeam;
  readonly teamKey: string;
}

/** A team's new link, the only time that it is shown: the server keeps no key. */
export function NewLink({ team, teamKey }: NewLinkProps) {
  const { t } = useTranslation('administration');
  const link = wholeLink(teamPath(team.id, teamKey));
  const box = useRef<HTMLInputElement>(null);

  // What is shown once takes the focus, selected, so that nobody goes on without having seen it.
  useEffect(() => box.current?.select(), []);

  return (
    <div className={styles.fresh}>
      <label htmlFor="new-link" className={field.label}>
        {t('link.label', { name: team.name })}
      </label>
      <div className={styles.line}>
        <input
          id="new-link"
          ref={box}
          className={field.control}
          readOnly
          value={link}
          aria-describedby="new-link-once"
        />
        <CopyButton link={link} label={t('link.copy', { name: team.name })} />
      </div>
      <p id="new-link-once" className={styles.once}>
        {t('link.once')}
      </p>
    </div>
  );
}
