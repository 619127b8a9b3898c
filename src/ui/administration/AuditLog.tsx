import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ROLES } from '../../sync/protocol.ts';
import { type AuditEntry, readAudit, type TeamProblem } from '../../sync/teams/index.ts';
import { Button } from '../parts/Button.tsx';
import team from '../team/Team.module.css';
import styles from './Administration.module.css';

/** What was done with keys, newest first, a part at a time. */
export function AuditLog({ administrator }: { readonly administrator: string }) {
  const { t } = useTranslation(['administration', 'team']);
  const [entries, setEntries] = useState<readonly AuditEntry[]>([]);
  const [next, setNext] = useState<number | null>(null);
  const [problem, setProblem] = useState<TeamProblem | null>(null);

  async function read(before: number | null) {
    const page = await readAudit(administrator, before);
    setProblem(page.ok ? null : page.error);
    if (!page.ok) return;
    setEntries(before === null ? page.value.entries : [...entries, ...page.value.entries]);
    setNext(page.value.next);
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: the first part, when the page is opened.
  useEffect(() => void read(null), []);

  return (
    <section aria-labelledby="audit">
      <div className={styles.bar}>
        <h2 id="audit" className={team.heading}>
          {t('log.heading')}
        </h2>
        <Button look="quiet" onClick={() => void read(null)}>
          {t('log.refresh')}
        </Button>
      </div>
      <p className={team.hint}>{t('log.text')}</p>
      {problem !== null && (
        <p role="alert" className={team.problem}>
          {t(`team:problems.${problem}`)}
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that is wider than a phone is scrolled with the keyboard too. */}
      <figure className={styles.scroll} tabIndex={0} aria-labelledby="audit">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('log.when')}</th>
              <th scope="col">{t('log.what')}</th>
              <th scope="col">{t('log.about')}</th>
              <th scope="col">{t('log.from')}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <AuditRow key={entry.number} entry={entry} />
            ))}
          </tbody>
        </table>
      </figure>
      {next !== null && <Button onClick={() => void read(next)}>{t('log.older')}</Button>}
    </section>
  );
}

function AuditRow({ entry }: { readonly entry: AuditEntry }) {
  const { t, i18n } = useTranslation(['administration', 'common']);
  const when = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'medium' }).format(entry.at);
  const role = entry.act === 'link-renewed' ? ROLES.find((one) => one === entry.about) : undefined;
  const about = [
    role ? t(`common:roles.${role}`) : entry.about,
    entry.mapId !== null && t('log.map', { id: entry.mapId }),
  ].filter(Boolean);
  return (
    <tr>
      <td>
        <time dateTime={new Date(entry.at).toISOString()}>{when}</time>
      </td>
      <td>{t(`acts.${entry.act}`)}</td>
      <td>{about.join(' · ')}</td>
      <td>{entry.address ?? t('log.here')}</td>
    </tr>
  );
}
