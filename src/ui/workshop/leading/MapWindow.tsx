import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from '../../../session/useStore.ts';
import { findAddress } from '../../editor/findAddress.ts';
import { type OpenMap, openMap } from '../../editor/openMap.ts';
import { OpenMapContext } from '../../editor/useOpenMap.ts';
import { meStore } from '../../me.ts';
import { PlainPage } from '../../parts/PlainPage.tsx';

interface MapWindowProps {
  readonly id: string;
  readonly linkKey: string;
  /** Whether the window counts as somebody who is here. */
  readonly isSeen: boolean;
  readonly children: ReactNode;
}

/** A window about a map that is not its editor; only for those who facilitate. */
export function MapWindow({ id, linkKey, isSeen, children }: MapWindowProps) {
  const { t } = useTranslation(['editor', 'workshop', 'common']);
  const [map, setMap] = useState<OpenMap | 'asking' | 'refused' | 'unreachable'>('asking');
  useEffect(() => {
    const leaving = new AbortController();
    let opened: OpenMap | null = null;
    void findAddress(id, linkKey, leaving.signal).then((found) => {
      if (leaving.signal.aborted) return;
      if (!found.ok) return setMap(found.error);
      opened = openMap(found.value, meStore.getState(), { isSeen });
      setMap(opened);
    });
    return () => {
      leaving.abort();
      opened?.close();
    };
  }, [id, linkKey, isSeen]);
  if (map === 'asking') return null;
  if (map === 'refused') return <PlainPage title={t('refused.title')} text={t('refused.text')} />;
  if (map === 'unreachable') return <PlainPage title={t('unreachable.title')} text={t('unreachable.text')} />;
  if (map.role !== 'facilitate')
    return <PlainPage title={t('refused.title')} text={t('workshop:windows.notLeading')} />;
  return (
    <OpenMapContext value={map}>
      <Loaded map={map}>{children}</Loaded>
    </OpenMapContext>
  );
}

function Loaded({ map, children }: { readonly map: OpenMap; readonly children: ReactNode }) {
  const { t } = useTranslation(['editor', 'common']);
  const isLoaded = useStore(map.connection.isLoaded, (value) => value);
  const status = useStore(map.connection.status, (value) => value);
  if (status === 'refused') return <PlainPage title={t('refused.title')} text={t('refused.text')} />;
  return isLoaded ? children : null;
}
