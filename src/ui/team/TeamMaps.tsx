import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { foldText, rankMatch } from '../../lib/search.ts';
import { removeTeamMap, type TeamAddress, type TeamMap, type TeamProblem } from '../../sync/teams/index.ts';
import { Confirm } from '../parts/Confirm.tsx';
import field from '../parts/Field.module.css';
import { Field } from '../parts/Field.tsx';
import { LinkList } from '../parts/LinkList.tsx';
import styles from './Team.module.css';
import { TeamMapRow } from './TeamMapRow.tsx';

/** With more maps than this there is a box to search them. */
const FEW = 10;

interface TeamMapsProps {
  /** The last changed first. */
  readonly maps: readonly TeamMap[];
  readonly address: TeamAddress;
  /** Stands in the addresses of the maps; empty when it is a person's own. */
  readonly linkKey: string;
  readonly canChange: boolean;
  readonly onRemoved: (title: string) => void;
}

/** The list of a team's maps, and the way to take one out. */
export function TeamMaps({ maps, address, linkKey, canChange, onRemoved }: TeamMapsProps) {
  const { t } = useTranslation(['team', 'common']);
  const [query, setQuery] = useState('');
  const [leaving, setLeaving] = useState<TeamMap | null>(null);
  const [problem, setProblem] = useState<TeamProblem | null>(null);
  const wanted = foldText(query);
  const found = wanted === '' ? maps : maps.filter(({ title }) => rankMatch(foldText(title), wanted) !== null);
  const titleOf = (map: TeamMap) => map.title.trim() || t('common:untitled');

  async function remove(map: TeamMap) {
    setLeaving(null);
    const removed = await removeTeamMap(address, map.id);
    setProblem(removed.ok ? null : removed.error);
    if (removed.ok) onRemoved(titleOf(map));
  }

  if (maps.length === 0) return <p className={styles.hint}>{t('empty')}</p>;
  return (
    <>
      {maps.length > FEW && (
        <div className={styles.search}>
          <Field label={t('search')}>
            {(id) => (
              <input
                id={id}
                type="search"
                className={field.control}
                value={query}
                onChange={(event) => setQuery(event.target.value)}
              />
            )}
          </Field>
          <p role="status" className={styles.hint}>
            {wanted !== '' && t('found', { count: found.length })}
          </p>
        </div>
      )}
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {t(`problems.${problem}`)}
        </p>
      )}
      {found.length > 0 && (
        <LinkList label={t('maps')}>
          {found.map((map) => (
            <TeamMapRow
              key={map.id}
              map={map}
              title={titleOf(map)}
              teamKey={linkKey}
              onRemove={canChange ? () => setLeaving(map) : null}
            />
          ))}
        </LinkList>
      )}
      {leaving && (
        <Confirm
          title={t('remove.title', { title: titleOf(leaving) })}
          text={t('remove.text')}
          action={t('remove.action')}
          onCancel={() => setLeaving(null)}
          onConfirm={() => void remove(leaving)}
        />
      )}
    </>
  );
}
