import { ChevronUp } from 'lucide-react';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { ownPartOf } from '../../../workshop/ownPart.ts';
import { useOpenMap, useSession } from '../../editor/useOpenMap.ts';
import { cx } from '../../parts/cx.ts';
import { findPart, ownParts } from './ownPart.ts';
import styles from './Part.module.css';
import { PartPanel } from './PartPanel.tsx';
import { PartContext } from './partContext.ts';
import { useWorkshopNow } from './useExercise.ts';
import { useOutcome } from './useOutcome.ts';
import { useTypeName } from './useTypeName.ts';

const WIDTH = '--part-width';
const PHONE = '(max-width: 720px)';

/** Taking part in the workshop of the open map: the panel with what to do, or the button that brings it back. */
export function PartLayer() {
  const { t } = useTranslation('part');
  const { id, role, connection, session } = useOpenMap();
  const parts = useSyncExternalStore(ownParts.subscribe, ownParts.getSnapshot);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list holds it.
  const part = useMemo(() => findPart(id) ?? null, [id, parts]);
  useOutcome();
  const workshop = useWorkshopNow();
  const mode = useSession((state) => state.mode);
  const hasPanel = useSession((state) => state.panel !== null);
  const typeName = useTypeName();
  const { now, phase } = workshop;
  const isOn = phase === 'lobby' || phase === 'on' || (phase === 'off' && now !== null);
  const isLeading = role === 'facilitate' && !part;
  const [isFolded, setFolded] = useState(isLeading);
  const isShown = isOn && mode === 'editing' && !(isLeading && !now);
  const isOpen = isShown && !isFolded;

  const participant = part?.participant ?? null;
  useEffect(() => {
    ownPartOf(connection.presence).change({ participant });
  }, [connection.presence, participant]);

  // Ready is said of one exercise, and not of the next.
  const run = now?.run.id ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new run is the reason.
  useEffect(() => {
    ownPartOf(connection.presence).change({ isReady: false, handedIn: null });
    if (!isLeading) setFolded(false);
  }, [connection.presence, run, isLeading]);

  // The map makes room for the panel beside it.
  useEffect(() => {
    if (!isOpen) return;
    const root = document.documentElement;
    root.style.setProperty(WIDTH, window.matchMedia(PHONE).matches ? '0px' : '380px');
    // What says something of the whole map gives its place up; what somebody has opened stays.
    session.setState(({ panel, selection }) =>
      panel === 'inspector' && selection.length === 0 ? { panel: null } : {},
    );
    return () => void root.style.removeProperty(WIDTH);
  }, [isOpen, session]);

  const value = useMemo(() => ({ part, workshop }), [part, workshop]);
  if (!isShown) return null;
  return (
    <PartContext value={value}>
      {isOpen ? (
        <PartPanel onFold={() => setFolded(true)} />
      ) : (
        <button
          type="button"
          className={cx(styles.pill, hasPanel && styles.aside)}
          data-part-pill
          onClick={() => setFolded(false)}
        >
          <ChevronUp size={16} aria-hidden />
          <span>
            {now
              ? t('progress', {
                  number: now.number,
                  count: now.count,
                  title: now.exercise.title || typeName(now.exercise.type),
                })
              : t('name')}
          </span>
        </button>
      )}
    </PartContext>
  );
}
