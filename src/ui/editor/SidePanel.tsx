import { Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Inspector } from '../inspector/Inspector.tsx';
import { lazyPart } from '../parts/lazyPart.ts';
import { LockedSelection } from './LockedMap.tsx';
import styles from './SidePanel.module.css';
import { useSession } from './useOpenMap.ts';

const UnplacedPanel = lazyPart(async () => (await import('./UnplacedPanel.tsx')).UnplacedPanel);
const DeletedPanel = lazyPart(async () => (await import('./DeletedPanel.tsx')).DeletedPanel);
const HistoryPanel = lazyPart(async () => (await import('../history/HistoryPanel.tsx')).HistoryPanel);
const VersionsPanel = lazyPart(async () => (await import('../versions/VersionsPanel.tsx')).VersionsPanel);
const SourcesPanel = lazyPart(async () => (await import('../evidence/SourcesPanel.tsx')).SourcesPanel);
const AssumptionsPanel = lazyPart(async () => (await import('../evidence/AssumptionsPanel.tsx')).AssumptionsPanel);
const MomentsPanel = lazyPart(async () => (await import('../moments/MomentsPanel.tsx')).MomentsPanel);
const ReviewPanel = lazyPart(async () => (await import('../review/ReviewPanel.tsx')).ReviewPanel);
const CommentsPanel = lazyPart(async () => (await import('../comments/CommentsPanel.tsx')).CommentsPanel);
const WorkshopPanel = lazyPart(async () => (await import('../workshop/leading/leading.ts')).WorkshopPanel);
const ComparePanel = lazyPart(async () => (await import('../compare/index.ts')).ComparePanel);

/** What floats at the right, or slides up on a phone: details of the selection, a tray, or a list about the whole map. */
export function SidePanel() {
  const { t } = useTranslation('editor');
  const panel = useSession((state) => state.panel);
  const ref = useRef<HTMLElement>(null);
  const before = useRef(panel);
  // What was pressed is gone with its menu or its panel: the keyboard goes on in what it opened.
  useEffect(() => {
    const at = document.activeElement;
    if (panel !== before.current && (at === document.body || at?.closest('[role="menu"]'))) ref.current?.focus();
    before.current = panel;
  }, [panel]);
  if (panel === null) return null;
  const label = {
    inspector: t('panel.details'),
    unplaced: t('unplaced.title'),
    deleted: t('deleted.title'),
    history: t('panel.history'),
    versions: t('panel.versions'),
    sources: t('panel.sources'),
    assumptions: t('panel.assumptions'),
    review: t('panel.review'),
    comments: t('panel.comments'),
    moments: t('panel.moments'),
    compare: t('panel.compare'),
    workshop: t('panel.workshop'),
  }[panel];
  return (
    <aside
      ref={ref}
      tabIndex={-1}
      className={styles.panel}
      aria-label={label}
      // A card dropped here from the map is unplaced.
      data-drop={panel === 'unplaced' ? 'unplaced' : undefined}
    >
      {panel === 'inspector' && (
        <LockedSelection>
          <Inspector />
        </LockedSelection>
      )}
      <Suspense fallback={null}>
        {panel === 'unplaced' && <UnplacedPanel />}
        {panel === 'deleted' && <DeletedPanel />}
        {panel === 'history' && <HistoryPanel />}
        {panel === 'versions' && <VersionsPanel />}
        {panel === 'sources' && <SourcesPanel />}
        {panel === 'assumptions' && <AssumptionsPanel />}
        {panel === 'review' && <ReviewPanel />}
        {panel === 'comments' && <CommentsPanel />}
        {panel === 'moments' && <MomentsPanel />}
        {panel === 'compare' && <ComparePanel />}
        {panel === 'workshop' && <WorkshopPanel />}
      </Suspense>
    </aside>
  );
}
