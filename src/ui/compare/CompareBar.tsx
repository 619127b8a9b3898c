import { List, X } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { focusGrid } from '../editor/focusGrid.ts';
import { useOpenMap, useSession } from '../editor/useOpenMap.ts';
import { Button } from '../parts/Button.tsx';
import styles from './CompareBar.module.css';
import { followMap } from './followMap.ts';
import { useBeside } from './useBeside.ts';
import { useComparison } from './useComparison.ts';

const HOW = { device: 'bar.live', file: 'bar.file', version: 'bar.version' } as const;

/** Under the top bar while two maps are compared: with which, how much differs, and the way out. Follows the other map. */
export function CompareBar() {
  const { t } = useTranslation(['compare', 'common']);
  const { session } = useOpenMap();
  const comparing = useSession((state) => state.comparing);
  const panel = useSession((state) => state.panel);
  const comparison = useComparison();
  useBeside(comparison);
  const followed = comparing?.with.type === 'device' ? comparing.with.id : null;

  useEffect(() => {
    if (followed === null) return;
    return followMap(followed, {
      onMap: (map) =>
        session.setState(({ comparing: now }) => ({
          comparing: now && { ...now, map, title: map.map.title, problem: null },
        })),
      onProblem: (problem) => session.setState(({ comparing: now }) => ({ comparing: now && { ...now, problem } })),
    });
  }, [session, followed]);

  if (!comparing) return null;

  function stop() {
    const next = comparing?.with.type === 'version' ? 'versions' : 'inspector';
    session.setState(({ panel: now }) => ({ comparing: null, panel: now === 'compare' ? next : now }));
    focusGrid(session);
  }

  const count = comparison && t('bar.count', { count: comparison.shown.length });
  const state = comparing.problem && !comparison ? t(`bar.${comparing.problem}`) : (count ?? t('bar.loading'));
  return (
    <section className={styles.bar} aria-label={t('bar.label')}>
      <p className={styles.words}>
        <strong>{t('bar.with', { title: comparing.title || t('common:untitled') })}</strong>{' '}
        <span className={styles.how}>({t(HOW[comparing.with.type])})</span>
      </p>
      <p role="status" className={styles.state}>
        {state}
      </p>
      <div className={styles.buttons}>
        {panel !== 'compare' && (
          <Button onClick={() => session.setState({ panel: 'compare' })}>
            <List size={14} aria-hidden />
            {t('bar.list')}
          </Button>
        )}
        <Button onClick={stop}>
          <X size={14} aria-hidden />
          {t('bar.stop')}
        </Button>
      </div>
    </section>
  );
}
