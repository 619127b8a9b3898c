import { Tooltip } from '@base-ui/react/tooltip';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MapCanvas } from '../../canvas/index.ts';
import { useStore } from '../../session/useStore.ts';
import { retitleMap } from '../deviceMaps.ts';
import { currentLocale } from '../../i18n/index.ts';
import { useMe } from '../me.ts';
import { ErrorBoundary } from '../parts/ErrorBoundary.tsx';
import { PlainPage } from '../parts/PlainPage.tsx';
import { useTheme } from '../theme/themeStore.ts';
import { allowCardDrop, droppedCard } from './cardDrag.ts';
import styles from './Editor.module.css';
import { EditorDialogs } from './EditorDialogs.tsx';
import { EditorSkeleton } from './EditorSkeleton.tsx';
import { OfflineNote } from './OfflineNote.tsx';
import type { OpenMap } from './openMap.ts';
import { SidePanel } from './SidePanel.tsx';
import { ToolColumn } from './ToolColumn.tsx';
import { TopBar } from './TopBar.tsx';
import { useEditorKeys } from './useEditorKeys.ts';
import { OpenMapContext, useMapValue } from './useOpenMap.ts';
import { ViewBar } from './ViewBar.tsx';

/** The editor around one open map: canvas in the middle, everything else floats over it. */
export function Editor({ map }: { readonly map: OpenMap }) {
  const { t } = useTranslation(['editor', 'common']);
  const status = useStore(map.connection.status, (value) => value);
  const me = useMe();

  useEffect(() => map.connection.presence.setUser({ ...me, name: me.name || t('common:guest') }), [map, me, t]);

  if (status === 'refused') return <PlainPage title={t('refused.title')} text={t('refused.text')} />;
  return (
    <OpenMapContext value={map}>
      <Tooltip.Provider delay={400}>
        <OpenEditor map={map} isConnecting={status === 'connecting'} />
      </Tooltip.Provider>
    </OpenMapContext>
  );
}

function OpenEditor({ map, isConnecting }: { readonly map: OpenMap; readonly isConnecting: boolean }) {
  const { t } = useTranslation(['editor', 'common']);
  const { theme } = useTheme();
  const [canvasElement, setCanvasElement] = useState<HTMLElement | null>(null);
  const title = useMapValue((value) => value.map.title);
  const hasContent = useMapValue((value) => Object.keys(value.lanes).length + Object.keys(value.phases).length > 0);

  useEditorKeys();
  useEffect(() => {
    document.title = title ? `${title} · Resa` : 'Resa';
    if (title) retitleMap(map.id, title);
  }, [map.id, title]);

  if (isConnecting && !hasContent) return <EditorSkeleton />;
  return (
    <div className={styles.editor}>
      <TopBar />
      <main className={styles.ground}>
        <h1 className={styles.hidden}>{title || t('common:untitled')}</h1>
        <ErrorBoundary fallback={<PlainPage title={t('common:broken.title')} text={t('common:broken.text')} />}>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: the tray's buttons do the same from the keyboard. */}
          <div
            ref={setCanvasElement}
            className={styles.canvas}
            onDragOver={allowCardDrop}
            onDrop={(event) => {
              const card = droppedCard(event);
              if (card) map.actions.dropCardAt(event.clientX, event.clientY, card);
            }}
          >
            <MapCanvas
              document={map.document}
              session={map.session}
              presence={map.connection.presence}
              theme={theme}
              locale={currentLocale()}
            />
          </div>
        </ErrorBoundary>
        {map.canEdit && <ToolColumn />}
        <ViewBar />
        <SidePanel />
        <OfflineNote />
      </main>
      <EditorDialogs viewElement={canvasElement} />
    </div>
  );
}
