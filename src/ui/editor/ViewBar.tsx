import { Inbox, ListFilter, Maximize, Minus, PanelRightOpen, PictureInPicture2, Plus, Trash2 } from 'lucide-react';
import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { deriveGrid, type JourneyMap } from '../../model/index.ts';
import { cx } from '../parts/cx.ts';
import { IconButton } from '../parts/IconButton.tsx';
import { altKey, modifierKey } from '../parts/modifierKey.ts';
import { toggleMinimap, useMinimapShown } from '../show/minimapStore.ts';
import { FormSwitch } from './FormSwitch.tsx';
import { useMapValue, useOpenMap, useSession } from './useOpenMap.ts';
import styles from './ViewBar.module.css';

const ZOOM_BY = 1.25;

const wholeMap = (map: JourneyMap) => map;

const countUnplaced = (map: JourneyMap) => {
  const { unplaced } = deriveGrid(map);
  return unplaced.cards.length + unplaced.activities.length;
};

/** Bottom left: how near, and the trays. */
export function ViewBar() {
  const { t, i18n } = useTranslation('editor');
  const { session, actions, canEdit } = useOpenMap();
  const isSheet = useSession((state) => state.form === 'sheet');
  const zoom = useSession((state) => state.viewport.zoom);
  const isFinding = useSession((state) => state.isFinding);
  const isMinimapShown = useMinimapShown();
  const panel = useSession((state) => state.panel);
  const hasSelection = useSession((state) => state.selection.length > 0);
  // Counted after the paint: while somebody types, the map changes with every letter and the count does not.
  const map = useDeferredValue(useMapValue(wholeMap));
  const unplaced = useMemo(() => countUnplaced(map), [map]);
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 0 }).format(zoom);
  const toggle = (name: 'unplaced' | 'deleted') => session.setState({ panel: panel === name ? 'inspector' : name });
  const openDetails = () => session.setState({ panel: 'inspector' });
  return (
    <div className={styles.place} data-part data-view-bar data-over-tools={(canEdit && isSheet) || undefined}>
      <FormSwitch />
      {isSheet && (
        <fieldset className={cx(styles.pill, styles.zoom)} aria-label={t('view.zoom')}>
          <IconButton className={styles.small ?? ''} label={t('view.out')} onClick={() => actions.zoomBy(1 / ZOOM_BY)}>
            <Minus size={14} aria-hidden />
          </IconButton>
          <button
            type="button"
            className={styles.percent}
            aria-label={t('view.actual', { percent })}
            onClick={() => actions.zoomTo(1)}
          >
            {percent}
          </button>
          <IconButton className={styles.small ?? ''} label={t('view.in')} onClick={() => actions.zoomBy(ZOOM_BY)}>
            <Plus size={14} aria-hidden />
          </IconButton>
          <IconButton
            className={styles.small ?? ''}
            label={t('view.fit')}
            keys={`${modifierKey}0`}
            onClick={() => actions.fit()}
          >
            <Maximize size={14} aria-hidden />
          </IconButton>
          <IconButton
            className={styles.small ?? ''}
            label={t('view.find')}
            keys={`${modifierKey}F`}
            isPressed={isFinding}
            onClick={() => session.setState({ isFinding: !isFinding })}
          >
            <ListFilter size={14} aria-hidden />
          </IconButton>
          <IconButton
            className={cx(styles.small, styles.minimap)}
            label={t('view.minimap')}
            keys={`${altKey}M`}
            isPressed={isMinimapShown}
            onClick={toggleMinimap}
          >
            <PictureInPicture2 size={14} aria-hidden />
          </IconButton>
        </fieldset>
      )}
      <div className={styles.pill}>
        <button
          type="button"
          className={cx(styles.tray, panel === 'unplaced' && styles.chosen)}
          aria-pressed={panel === 'unplaced'}
          onClick={() => toggle('unplaced')}
        >
          <Inbox size={14} aria-hidden />
          <span className={styles.word}>{t('unplaced.count', { count: unplaced })}</span>
          <span aria-hidden className={styles.number}>
            {unplaced}
          </span>
        </button>
        <IconButton
          className={cx(styles.small, styles.deleted)}
          label={t('deleted.title')}
          isPressed={panel === 'deleted'}
          onClick={() => toggle('deleted')}
        >
          <Trash2 size={14} aria-hidden />
        </IconButton>
        {panel === null && !hasSelection && (
          <IconButton className={styles.small ?? ''} label={t('panel.details')} onClick={openDetails}>
            <PanelRightOpen size={14} aria-hidden />
          </IconButton>
        )}
        {panel === null && hasSelection && (
          <button type="button" className={styles.tray} onClick={openDetails}>
            <PanelRightOpen size={14} aria-hidden />
            <span className={styles.word}>{t('panel.details')}</span>
          </button>
        )}
      </div>
    </div>
  );
}
