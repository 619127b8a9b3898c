import { Hand, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isSealed, revealOf } from '../../../model/workshop/index.ts';
import { Button } from '../../parts/Button.tsx';
import { cx } from '../../parts/cx.ts';
import field from '../../parts/Field.module.css';
import { IconButton } from '../../parts/IconButton.tsx';
import { useLead } from '../leading/useLead.ts';
import { useStanding } from '../leading/useWorkshop.ts';
import { useProblemWords } from '../part/problemWords.ts';
import styles from './People.module.css';
import { usePeopleRows } from './usePeopleRows.ts';

/** Who takes part: here or fallen off, ready, a hand up, handed in, quiet; and people without a device. */
export function PeopleTab() {
  const { t } = useTranslation('workshop');
  const { rows, opened, problem, addStandIn, putOut } = usePeopleRows();
  const { run, exercise } = useStanding();
  const { act } = useLead();
  const inTurn = run && exercise && revealOf(exercise) === 'in-turn' && isSealed(exercise.type) ? run : null;
  const words = useProblemWords();
  const [name, setName] = useState('');
  const here = rows.filter(({ isHere }) => isHere);
  const quiet = here.filter(({ isQuiet }) => isQuiet).length;
  const off = rows.filter(({ isHere, isStandIn }) => !isHere && !isStandIn).length;
  return (
    <div className={styles.people}>
      <p className={styles.sum} role="status">
        {[
          t('people.here', { count: here.length }),
          t('people.ready', { count: here.filter(({ isReady }) => isReady).length }),
          ...(off > 0 ? [t('people.off', { count: off })] : []),
          ...(quiet > 0 ? [t('people.quietCount', { count: quiet })] : []),
        ].join(' · ')}
      </p>
      <ul className={styles.list} aria-label={t('panel.people')}>
        {rows.map((row) => (
          <li key={row.id} className={cx(styles.row, !row.isHere && !row.isStandIn && styles.gone)}>
            <span className={styles.name}>{row.name || t('people.unnamed')}</span>
            <span className={styles.state}>
              {row.hand !== null && (
                <span className={styles.hand}>
                  <Hand size={12} aria-hidden /> {t('people.hand')}
                </span>
              )}
              {[
                row.isStandIn ? t('people.standIn') : !row.isHere ? t('people.fallenOff') : null,
                row.isReady ? t('people.isReady') : null,
                row.entries !== null ? t('people.entries', { count: row.entries }) : null,
                row.isQuiet ? t('people.quiet') : null,
                opened.has(row.participant ?? '') ? t('people.isShown') : null,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {inTurn && row.participant !== null && (row.entries ?? 0) > 0 && !opened.has(row.participant) && (
              <Button
                className={styles.show}
                aria-label={t('people.revealOne', { name: row.name })}
                onClick={() =>
                  act(`reveal ${row.participant}`, (lead) => lead.reveal(inTurn, row.participant ?? undefined))
                }
              >
                {t('lead.reveal')}
              </Button>
            )}
            {row.participant !== null && (
              <IconButton label={t('people.putOut', { name: row.name })} onClick={() => putOut(row.participant ?? '')}>
                <Trash2 size={13} aria-hidden />
              </IconButton>
            )}
          </li>
        ))}
      </ul>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() === '') return;
          void addStandIn(name.trim());
          setName('');
        }}
      >
        <input
          className={field.control}
          value={name}
          maxLength={60}
          aria-label={t('people.standInName')}
          placeholder={t('people.standInName')}
          onChange={({ target }) => setName(target.value)}
        />
        <Button type="submit" className={styles.small}>
          {t('people.addStandIn')}
        </Button>
      </form>
      <p className={styles.hint}>{t('people.standInHint')}</p>
      <div role="alert">{problem && <p className={styles.problem}>{words(problem)}</p>}</div>
    </div>
  );
}
