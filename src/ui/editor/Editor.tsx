import { Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MapCanvas } from '../../canvas/index.ts';
import { isFiltering, type JourneyMap } from '../../model/index.ts';
import { useStore } from '../../session/useStore.ts';
import { CommentSlot } from '../comments/CommentSlot.tsx';
import { CompareSlot } from '../compare/CompareSlot.tsx';
import { noteMap } from '../deviceMaps.ts';
import { avoidColours, useMe } from '../me.ts';
import { hasTries } from '../moments/triesKey.ts';
import { AtFirstSign } from '../parts/AtFirstSign.tsx';
import { ErrorBoundary } from '../parts/ErrorBoundary.tsx';
import { lazyPart } from '../parts/lazyPart.ts';
import { PlainPage } from '../parts/PlainPage.tsx';
import { OverMap } from '../show/OverMap.tsx';
import { useTheme } from '../theme/themeStore.ts';
import { WorkshopSlot } from '../workshop/WorkshopSlot.tsx';
import { allowCardDrop, droppedCard } from './cardDrag.ts';
import styles from './Editor.module.css';
import { EditorDialogs } from './EditorDialogs.tsx';
import { EditorSkeleton } from './EditorSkeleton.tsx';
import { focusGrid, useFirstFocus } from './focusGrid.ts';
import { LockedMap } from './LockedMap.tsx';
import type { OpenMap } from './openMap.ts';
import { RefusedPage } from './RefusedPage.tsx';
import { SavingNote } from './SavingNote.tsx';
import { SidePanel } from './SidePanel.tsx';
import { ToolColumn } from './ToolColumn.tsx';
import { TopBar } from './TopBar.tsx';
import { useEditorKeys } from './useEditorKeys.ts';
import { useLeaveTray } from './useLeaveTray.ts';
import { useMapValue, useOpenMap, useSession } from './useOpenMap.ts';
import { ViewBar } from './ViewBar.tsx';

const WhatIf = lazyPart(async () => (await import('../moments/WhatIf.tsx')).WhatIf);
const FindLayer = lazyPart(async () => (await import('../find/FindLayer.tsx')).FindLayer);
const CompareBar = lazyPart(async () => (await import('../compare/index.ts')).CompareBar);
const CallBar = lazyPart(async () => (await import('../follow/CallBar.tsx')).CallBar);
const CutNote = lazyPart(async () => (await import('../parts/CutNote.tsx')).CutNote);
const Outline = lazyPart(async () => (await import('../outline/Outline.tsx')).Outline);
const ModeLayer = lazyPart(async () => (await import('../show/ModeLayer.tsx')).ModeLayer);
const ReadingBar = lazyPart(async () => (await import('../personas/ReadingBar.tsx')).ReadingBar);

/** The editor around one open map: canvas in the middle, everything else floats over it. */
export function Editor({ map }: { readonly map: OpenMap }) {
  const { t } = useTranslation('common');
  const status = useStore(map.connection.status, (value) => value);
  const me = useMe();

  useEffect(() => map.connection.presence.setUser({ ...me, name: me.name || t('guest') }), [map, me, t]);

  const isJoined = useRef(false);
  useEffect(() => {
    // Whoever is here was told of before the map was: the newcomer takes a colour nobody has.
    if (status !== 'saved' || isJoined.current) return;
    isJoined.current = true;
    const others = map.connection.presence.others.getSnapshot().filter(({ user }) => user.id !== map.ownId);
    avoidColours(others.map(({ user }) => user.colour));
  }, [map, status]);

  if (status === 'refused') return <RefusedPage reason={map.connection.refusal} />;
  return (
    <LockedMap map={map}>
      <OpenEditor map={map} />
    </LockedMap>
  );
}

const marksOver = (part: 'cells' | 'headers') => (
  <>
    <CompareSlot of={part} />
    <CommentSlot of={part} />
  </>
);
const titleOf = (map: JourneyMap) => map.map.title;
const isFutureState = (map: JourneyMap) => map.map.state === 'future';
const localeOf = (map: JourneyMap) => map.map.locale;

function OpenEditor({ map }: { readonly map: OpenMap }) {
  const { t } = useTranslation('common');
  const { theme } = useTheme();
  const { canEdit } = useOpenMap();
  const [canvasElement, setCanvasElement] = useState<HTMLDivElement | null>(null);
  const title = useMapValue(titleOf);
  const isFuture = useMapValue(isFutureState);
  const locale = useMapValue(localeOf);
  const isLoaded = useStore(map.connection.isLoaded, (value) => value);
  const isSheet = useSession(({ form, mode }) => form === 'sheet' || mode === 'presenting');
  const isFinding = useSession((state) => state.isFinding || isFiltering(state.filter));
  const isComparing = useSession((state) => state.comparing !== null);
  const isEditing = useSession((state) => state.mode === 'editing');
  const hadOtherMode = useRef(false);
  if (!isEditing) hadOtherMode.current = true;

  const toGrid = useCallback(() => focusGrid(map.session), [map.session]);
  const isTrying = useSession((state) => state.view.scratch !== null);
  const [hasTried, setHasTried] = useState(() => hasTries(map.id));
  if (isTrying && !hasTried) setHasTried(true);

  const hasCompany = useRef(false);
  if (useStore(map.connection.presence.others, (others) => others.length > 0)) hasCompany.current = true;

  useEditorKeys();
  useLeaveTray();
  useFirstFocus(canvasElement);
  useEffect(() => {
    document.title = title ? `${title} · Resa` : 'Resa';
    if (title) noteMap(map.id, { title, isFuture });
  }, [map.id, title, isFuture]);

  if (!isLoaded) return <EditorSkeleton />;
  return (
    <div className={styles.editor}>
      {isEditing && (
        <>
          <TopBar />
          <AtFirstSign>
            <ReadingBar />
            <CutNote />
          </AtFirstSign>
        </>
      )}
      {hasTried && (
        <Suspense fallback={null}>
          <WhatIf />
        </Suspense>
      )}
      {isComparing && (
        <Suspense fallback={null}>
          <CompareBar />
        </Suspense>
      )}
      <main className={styles.ground}>
        <h1 className="visually-hidden">{title || t('untitled')}</h1>
        <ErrorBoundary fallback={<PlainPage title={t('broken.title')} text={t('broken.text')} />}>
          {isSheet ? (
            // biome-ignore lint/a11y/noStaticElementInteractions: the tray's buttons do the same from the keyboard.
            <div
              className={styles.canvas}
              onDragOver={allowCardDrop}
              onDrop={(event) => {
                const card = droppedCard(event);
                if (!card) return;
                map.actions.dropRecordAt(event.clientX, event.clientY, card);
                // The next one can be dragged from where this one was.
                map.session.setState({ panel: 'unplaced' });
              }}
            >
              <MapCanvas
                ref={setCanvasElement}
                document={map.document}
                session={map.session}
                presence={map.connection.presence}
                pictures={map.images}
                home={map.home}
                theme={theme}
                locale={locale}
                over={marksOver}
              >
                <OverMap />
              </MapCanvas>
            </div>
          ) : (
            <Suspense fallback={null}>
              <Outline />
            </Suspense>
          )}
        </ErrorBoundary>
        {isEditing && (
          <>
            {canEdit && isSheet && <ToolColumn />}
            <ViewBar />
            {isSheet && isFinding && (
              <Suspense fallback={null}>
                <FindLayer />
              </Suspense>
            )}
            <SidePanel />
            <SavingNote />
          </>
        )}
        <Suspense fallback={null}>{hasCompany.current && <CallBar />}</Suspense>
        <WorkshopSlot />
        <Suspense fallback={null}>{hadOtherMode.current && <ModeLayer onFocusMap={toGrid} />}</Suspense>
      </main>
      <EditorDialogs viewElement={canvasElement} />
    </div>
  );
}
