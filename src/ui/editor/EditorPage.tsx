import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rememberMap } from '../deviceMaps.ts';
import { meStore } from '../me.ts';
import { Button } from '../parts/Button.tsx';
import { PlainPage } from '../parts/PlainPage.tsx';
import { Editor } from './Editor.tsx';
import { EditorSkeleton } from './EditorSkeleton.tsx';
import { findAddress } from './findAddress.ts';
import { type MapAddress, type OpenMap, openMap } from './openMap.ts';
import { RefusedPage } from './RefusedPage.tsx';

interface EditorPageProps {
  readonly id: string;
  /** Empty when the address came without one. */
  readonly linkKey: string;
}

type Opening =
  | { readonly state: 'asking' }
  | { readonly state: 'open'; readonly map: OpenMap }
  | { readonly state: 'refused' | 'unreachable' | 'outdated' };

/**
 * Finds out what the link allows, opens the map, and closes it when people leave; opens it anew when it has a new epoch, or when
 * whoever was sent away may do something else in it from now on.
 */
export function EditorPage({ id, linkKey }: EditorPageProps) {
  const { t } = useTranslation(['editor', 'common']);
  const [opening, setOpening] = useState<Opening>({ state: 'asking' });
  const [attempt, setAttempt] = useState(0);
  /** What was open under an epoch that has ended. */
  const ended = useRef<{ readonly map: OpenMap; readonly epoch: number }>(null);
  /** With what this page was sent away, when it was. */
  const sentAway = useRef<Pick<MapAddress, 'key' | 'role'>>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt asks again.
  useEffect(() => {
    const leaving = new AbortController();
    let opened: OpenMap | null = null;
    setOpening({ state: 'asking' });
    findAddress(id, linkKey, leaving.signal).then((found) => {
      if (leaving.signal.aborted) return;
      if (found.ok) {
        const { epoch, role, key } = found.value;
        const away = sentAway.current;
        sentAway.current = null;
        if (away?.role === role && away.key === key) return setOpening({ state: 'refused' });
        const before = ended.current?.map.id === id ? ended.current : null;
        if (before && before.epoch >= epoch) return setOpening({ state: 'outdated' });
        ended.current = null;
        rememberMap(found.value);
        const known = before?.map.role === role ? before.map.session : null;
        const map = openMap(found.value, meStore.getState(), { known });
        opened = map;
        map.connection.status.subscribe(() => {
          const { refusal } = map.connection;
          if (refusal !== 'epochGone' && refusal !== 'forbidden') return;
          if (refusal === 'epochGone') ended.current = { map, epoch };
          else sentAway.current = { key, role };
          setOpening({ state: 'asking' });
          setAttempt((count) => count + 1);
        });
        setOpening({ state: 'open', map });
      } else {
        setOpening({ state: found.error });
      }
    });
    return () => {
      leaving.abort();
      opened?.close();
    };
  }, [id, linkKey, attempt]);

  if (opening.state === 'asking') return <EditorSkeleton />;
  if (opening.state === 'open') return <Editor map={opening.map} />;
  if (opening.state === 'refused') return <RefusedPage reason={null} />;
  if (opening.state === 'outdated') return <RefusedPage reason="epochGone" />;
  return (
    <PlainPage title={t('unreachable.title')} text={t('unreachable.text')}>
      <Button look="primary" onClick={() => setAttempt(attempt + 1)}>
        {t('unreachable.again')}
      </Button>
      <a href="/">{t('common:toHome')}</a>
    </PlainPage>
  );
}
