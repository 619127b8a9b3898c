import { FilterX, ListFilter } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { isFiltering, NO_FILTER, recordKey } from '../../model/index.ts';
import { focusGrid } from '../editor/focusGrid.ts';
import { isInDialog } from '../editor/useEditorKeys.ts';
import { useOpenMap, useSession } from '../editor/useOpenMap.ts';
import { IconButton } from '../parts/IconButton.tsx';
import styles from './Find.module.css';
import { FindBar } from './FindBar.tsx';
import { useMatches } from './useMatches.ts';

/** Finding cards on the map: the bar while it is open, else the sign that a filter is on; the light on what matches. */
export function FindLayer() {
  const { t } = useTranslation('about');
  const { session, actions } = useOpenMap();
  const isFinding = useSession((state) => state.isFinding);
  const isOn = useSession((state) => isFiltering(state.filter));
  const hasPanel = useSession((state) => state.panel !== null);
  const found = useMatches();
  const { placed, unplaced } = found.matches;

  /** The match after, or before, the one that is selected; goes round at the ends. `isTaking` brings the keyboard there. */
  function go(by: 1 | -1, isTaking: boolean): void {
    if (placed.length === 0) return;
    const at = placed.findIndex((id) => session.getState().selection.includes(recordKey('cards', id)));
    const next = at < 0 ? (by > 0 ? 0 : placed.length - 1) : (at + by + placed.length) % placed.length;
    actions[isTaking ? 'reveal' : 'show'](recordKey('cards', placed[next] ?? ''));
  }

  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'F3' || !isOn || session.getState().dialog !== null || isInDialog(event.target)) return;
      const isInBar = event.target instanceof Element && event.target.closest('search') !== null;
      // What is written is kept while its field still belongs to its record.
      const isWriting = event.target instanceof HTMLElement && event.target.matches('input, textarea');
      if (isWriting && !isInBar && placed.length > 0) event.target.blur();
      go(event.shiftKey ? -1 : 1, !isInBar);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });

  const said = t('find.on', { count: placed.length + unplaced.length });

  function clear(): void {
    session.setState({ filter: NO_FILTER });
  }

  return (
    <div className={styles.place} data-beside-panel={hasPanel || undefined}>
      {isFinding && <FindBar found={found} onGo={(by) => go(by, false)} onClear={clear} />}
      {!isFinding && isOn && (
        <div className={styles.chip}>
          <button type="button" className={styles.chipWords} onClick={() => session.setState({ isFinding: true })}>
            <ListFilter size={14} aria-hidden />
            {said}
          </button>
          <span role="status" className="visually-hidden">
            {said}
          </span>
          <IconButton
            className={styles.small ?? ''}
            label={t('find.clear')}
            onClick={() => {
              clear();
              focusGrid(session);
            }}
          >
            <FilterX size={15} aria-hidden />
          </IconButton>
        </div>
      )}
    </div>
  );
}
