import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bringIn } from '../../document/bulk/index.ts';
import { CommandError } from '../../document/index.ts';
import { currentLocale } from '../../i18n/index.ts';
import { type Difference, withNeeds } from '../../model/compare/index.ts';
import { PanelHeader } from '../editor/PanelHeader.tsx';
import { useOpenMap, useSession } from '../editor/useOpenMap.ts';
import { Button } from '../parts/Button.tsx';
import { cx } from '../parts/cx.ts';
import { RestoreBox } from '../versions/RestoreBox.tsx';
import styles from './ComparePanel.module.css';
import type { Comparison } from './comparison.ts';
import { DifferenceItem } from './DifferenceItem.tsx';
import { type DifferenceRow, describeDifferences, SORTS, type Sort } from './describe.ts';
import { Feelings } from './Feelings.tsx';
import { ListExport } from './ListExport.tsx';
import { sidesOf } from './listText.ts';
import { SORT_LOOKS } from './sortLooks.ts';
import { useComparison } from './useComparison.ts';

/** Rows shown of one phase; the rest are counted. */
const SHOWN = 100;

/** Everything that tells the two maps apart, phase by phase. */
export function ComparePanel() {
  const { t } = useTranslation(['compare', 'editor']);
  const comparison = useComparison();
  return (
    <>
      <PanelHeader title={t('editor:panel.compare')} />
      {comparison ? <Differences comparison={comparison} /> : <p className={styles.lead}>{t('bar.loading')}</p>}
    </>
  );
}

function Differences({ comparison }: { readonly comparison: Comparison }) {
  const { t } = useTranslation(['compare', 'common', 'editor']);
  const { document, session, canEdit } = useOpenMap();
  const among = useSession((state) => state.comparing?.among ?? null);
  const locale = currentLocale();
  const [sort, setSort] = useState<Sort | null>(null);
  const [said, setSaid] = useState('');
  const panel = useRef<HTMLDivElement>(null);
  /** Where in the list something was just brought in; a new object each time. */
  const [done, setDone] = useState<{ readonly index: number } | null>(null);
  const groups = useMemo(() => describeDifferences(comparison, t, locale), [comparison, t, locale]);
  const { isOwnAfter, toOther, shown, version } = comparison;
  const counts = new Map<Sort, number>();
  for (const row of groups.flatMap(({ rows }) => rows)) counts.set(row.sort, (counts.get(row.sort) ?? 0) + 1);
  const seen = groups
    .map(({ title, rows }) => ({
      title,
      rows: rows.filter((row) => (among ? among.includes(row.key) : sort === null || row.sort === sort)),
    }))
    .filter(({ rows }) => rows.length > 0);

  // The button that was pressed is gone: the next one takes the focus, or the filter when none is left.
  useEffect(() => {
    if (!done) return;
    const buttons = panel.current?.querySelectorAll<HTMLElement>('[data-bring]') ?? [];
    const next = buttons[Math.min(done.index, buttons.length - 1)];
    (next ?? panel.current?.querySelector<HTMLElement>('[aria-pressed="true"]'))?.focus();
  }, [done]);

  // Somebody who came by a mark on the sheet goes on with what is marked there.
  useEffect(() => {
    if (among) panel.current?.querySelector<HTMLElement>('[data-row] button')?.focus();
  }, [among]);

  function show(next: Sort | null) {
    setSort(next);
    session.setState(({ comparing }) => ({ comparing: comparing && { ...comparing, among: null } }));
  }

  function bring(differences: readonly Difference[], index: number) {
    const count = differences === toOther ? shown.length : 1;
    try {
      document.run(bringIn, { differences: withNeeds(toOther, differences) });
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      setSaid(t('bring.failed'));
      return;
    }
    setSaid(t(isOwnAfter ? 'bring.saidBack' : 'bring.said', { count }));
    setDone({ index });
  }

  const isSame = (row: DifferenceRow) => (each: Difference) =>
    each.root === row.difference.root &&
    each.id === row.difference.id &&
    (each.type === 'changed') === (row.sort === 'changed') &&
    (each.type === 'moved') === (row.sort === 'moved');

  let index = -1;
  return (
    <div ref={panel}>
      <p className={styles.lead}>{t('panel.lead', sidesOf(comparison, t))}</p>
      {canEdit && version !== null && <RestoreBox comparison={comparison} />}
      <Feelings comparison={comparison} />
      {shown.length === 0 ? (
        <p className={styles.lead}>{t(version === null ? 'panel.same' : 'panel.sameAsThen')}</p>
      ) : (
        <>
          <fieldset className={styles.filter} aria-label={t('panel.filter')}>
            <button
              type="button"
              className={styles.chip}
              aria-pressed={sort === null && !among}
              onClick={() => show(null)}
            >
              {t('panel.all')} <span className={styles.number}>{shown.length}</span>
            </button>
            {SORTS.map((one) => {
              const { Icon } = SORT_LOOKS[one];
              return (
                <button
                  key={one}
                  type="button"
                  className={cx(styles.chip, styles[one])}
                  aria-pressed={sort === one && !among}
                  onClick={() => show(one)}
                >
                  <Icon size={13} aria-hidden />
                  {t(`sort.${one}`)} <span className={styles.number}>{counts.get(one) ?? 0}</span>
                </button>
              );
            })}
          </fieldset>
          {among && (
            <p className={styles.lead}>
              {t('mark.only')}.{' '}
              <button type="button" className={styles.jump} onClick={() => show(null)}>
                {t('mark.all')}
              </button>
            </p>
          )}
          {canEdit && !among && version === null && (
            <Button className={styles.all} onClick={() => bring(toOther, 0)}>
              {t(isOwnAfter ? 'bring.allBack' : 'bring.all')}
            </Button>
          )}
        </>
      )}
      <p role="status" className={styles.said}>
        {said}
      </p>
      {seen.length === 0 && shown.length > 0 && <p className={styles.lead}>{t('panel.empty')}</p>}
      {seen.map(({ title, rows }) => (
        <section key={title} className={styles.group} aria-label={title}>
          <h3 className={styles.title}>{title}</h3>
          <ul className={styles.list}>
            {rows.slice(0, SHOWN).map((row) => {
              const at = ++index;
              return (
                <DifferenceItem
                  key={row.key}
                  row={row}
                  isBack={isOwnAfter}
                  onBring={canEdit ? () => bring(toOther.filter(isSame(row)), at) : null}
                />
              );
            })}
          </ul>
          {rows.length > SHOWN && <p className={styles.lead}>{t('panel.more', { count: rows.length - SHOWN })}</p>}
        </section>
      ))}
      <ListExport comparison={comparison} groups={seen} />
    </div>
  );
}
