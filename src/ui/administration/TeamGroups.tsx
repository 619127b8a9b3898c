import { X } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ROLES, type Role } from '../../sync/protocol.ts';
import { GROUP_NAME, GROUPS_MOST } from '../../sync/teamProtocol.ts';
import {
  listTeamGroups,
  type ManagedTeam,
  setTeamGroups,
  type TeamGroup,
  type TeamProblem,
} from '../../sync/teams/index.ts';
import { Button } from '../parts/Button.tsx';
import field from '../parts/Field.module.css';
import { IconButton } from '../parts/IconButton.tsx';
import { LineForm } from '../team/LineForm.tsx';
import styles from './Administration.module.css';

interface TeamGroupsProps {
  readonly team: ManagedTeam;
  readonly administrator: string;
  readonly onClose: () => void;
}

/** Which groups of the sign-in provider get into a team, and what each may do there. Every change holds at once. */
export function TeamGroups({ team, administrator, onClose }: TeamGroupsProps) {
  const { t } = useTranslation(['administration', 'team', 'common']);
  const [groups, setGroups] = useState<readonly TeamGroup[] | null>(null);
  const [problem, setProblem] = useState<TeamProblem | null>(null);
  const [said, setSaid] = useState('');
  const [role, setRole] = useState<Role>('edit');
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();

  useEffect(() => {
    const leaving = new AbortController();
    void listTeamGroups(administrator, team.id, leaving.signal).then((listed) => {
      if (leaving.signal.aborted) return;
      if (listed.ok) setGroups(listed.value);
      else setProblem(listed.error);
    });
    heading.current?.focus();
    return () => leaving.abort();
  }, [administrator, team.id]);

  async function put(wanted: readonly TeamGroup[], sentence: string): Promise<TeamProblem | null> {
    const set = await setTeamGroups(administrator, team.id, wanted);
    setProblem(set.ok ? null : set.error);
    setSaid(set.ok ? sentence : '');
    if (!set.ok) return set.error;
    setGroups(set.value);
    return null;
  }

  async function add(known: readonly TeamGroup[], group: string): Promise<string | null> {
    if (group === '') return t('groups.missing');
    if (known.some((one) => one.group === group)) return t('groups.there');
    if (known.length >= GROUPS_MOST) return t('groups.full', { count: GROUPS_MOST });
    const wrong = await put([...known, { group, role }], t('groups.saved'));
    return wrong && t(`team:problems.${wrong}`);
  }

  return (
    <section
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <h3 id={id} ref={heading} tabIndex={-1} className={styles.said}>
        {t('groups.title', { name: team.name })}
      </h3>
      <p className={styles.once}>{t('groups.text')}</p>
      {groups?.length === 0 && <p className={styles.said}>{t('groups.none')}</p>}
      {groups && groups.length > 0 && (
        <ul className={styles.traces} aria-labelledby={id}>
          {groups.map(({ group, role: may }) => (
            <li key={group} className={styles.group}>
              <span>{group}</span>
              <RoleSelect
                label={t('groups.mayOf', { group })}
                value={may}
                onChange={(next) =>
                  void put(
                    groups.map((one) => (one.group === group ? { group, role: next } : one)),
                    t('groups.saved'),
                  )
                }
              />
              <IconButton
                label={t('groups.remove', { group })}
                onClick={async () => {
                  const rest = groups.filter((one) => one.group !== group);
                  const wrong = await put(rest, t('groups.removed', { group }));
                  // The button that had the focus is gone.
                  if (wrong === null) heading.current?.focus();
                }}
              >
                <X size={16} aria-hidden />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      {groups && (
        <div className={styles.fresh}>
          <LineForm
            label={t('groups.group')}
            action={t('groups.add')}
            maxLength={GROUP_NAME}
            more={<RoleSelect label={t('groups.may')} value={role} onChange={setRole} />}
            onSubmit={(group) => add(groups, group)}
          />
        </div>
      )}
      {problem !== null && (
        <p role="alert" className={styles.wrong}>
          {t(`team:problems.${problem}`)}
        </p>
      )}
      <p role="status" className={styles.once}>
        {said}
      </p>
      <Button className={styles.close} onClick={onClose}>
        {t('groups.close')}
      </Button>
    </section>
  );
}

interface RoleSelectProps {
  readonly label: string;
  readonly value: Role;
  readonly onChange: (role: Role) => void;
}

function RoleSelect({ label, value, onChange }: RoleSelectProps) {
  const { t } = useTranslation('common');
  return (
    <select
      aria-label={label}
      className={`${field.control} ${styles.role}`}
      value={value}
      onChange={(event) => onChange(ROLES.find((role) => role === event.target.value) ?? value)}
    >
      {ROLES.map((role) => (
        <option key={role} value={role}>
          {t(`roles.${role}`)}
        </option>
      ))}
    </select>
  );
}
