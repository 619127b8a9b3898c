import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { kindOf } from '../../kinds/registry.ts';
import { deriveGrid, type EvidenceShare, evidenceShares, type JourneyMap } from '../../model/index.ts';
import { PanelHeader } from '../editor/PanelHeader.tsx';
import { useMapValue, useOpenMap } from '../editor/useOpenMap.ts';
import { Button } from '../parts/Button.tsx';
import styles from './Assumptions.module.css';
import { GuideSection } from './GuideSection.tsx';
import { ShareTable } from './ShareTable.tsx';

const wholeMap = (map: JourneyMap) => map;
const isWeighed = (kind: string) => kindOf(kind)?.traits.hasEvidence ?? false;

/** How much of the map is assumed, lane by lane and phase by phase; each number lights its cards. */
export function AssumptionsPanel() {
  const { t } = useTranslation(['evidence', 'editor']);
  // After the paint: every letter typed anywhere makes a new map.
  const map = useDeferredValue(useMapValue(wholeMap));
  const { whole, lanes, phases } = useMemo(() => evidenceShares(deriveGrid(map), isWeighed), [map]);
  const [lit, setLit] = useState<string | null>(null);
  const rowsOf = (root: 'lanes' | 'phases', shares: readonly (EvidenceShare & { readonly id: string })[]) =>
    shares.map((share) => ({
      ...share,
      key: `${root}:${share.id}`,
      name: map[root][share.id]?.title.trim() || t('assumptions.untitled'),
    }));
  const byLane = rowsOf('lanes', lanes);
  const byPhase = rowsOf('phases', phases);
  const chosen = lit === 'all' ? whole : [...byLane, ...byPhase].find(({ key }) => key === lit);
  useLitCards(chosen?.assumed ?? null);

  return (
    <>
      <PanelHeader title={t('editor:panel.assumptions')} />
      {whole.total === 0 ? (
        <p className={styles.lead}>{t('assumptions.empty')}</p>
      ) : (
        <>
          <p className={styles.lead}>{t('assumptions.lead')}</p>
          <p className={styles.whole}>
            {t('assumptions.whole', { assumed: whole.assumed.length, total: whole.total })}
          </p>
          <div className={styles.actions}>
            {whole.assumed.length > 0 && (
              <Button className={styles.small} aria-pressed={lit === 'all'} onClick={() => setLit('all')}>
                {t('assumptions.all')}
              </Button>
            )}
            {chosen && (
              <Button className={styles.small} onClick={() => setLit(null)}>
                {t('assumptions.stop')}
              </Button>
            )}
          </div>
          <p role="status" className={styles.said}>
            {chosen ? t('assumptions.shown', { count: chosen.assumed.length }) : ''}
          </p>
          <ShareTable caption={t('assumptions.lanes')} rows={byLane} lit={lit} onLight={setLit} />
          <ShareTable caption={t('assumptions.phases')} rows={byPhase} lit={lit} onLight={setLit} />
        </>
      )}
      <GuideSection map={map} />
    </>
  );
}

/** These cards stand out on the map while others fade, until others are chosen or the panel goes away. */
function useLitCards(ids: readonly string[] | null): void {
  const { session } = useOpenMap();
  const list = ids?.join(' ') ?? null;
  useEffect(() => {
    if (list === null) return;
    const litCards = new Set(list.split(' '));
    session.setState(({ view }) => ({ view: { ...view, litCards } }));
    return () =>
      session.setState(({ view }) => (view.litCards === litCards ? { view: { ...view, litCards: null } } : {}));
  }, [session, list]);
}
