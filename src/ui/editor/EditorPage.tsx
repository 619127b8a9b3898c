import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rememberMap } from '../deviceMaps.ts';
import { meStore } from '../me.ts';
import { Button } from '../parts/Button.tsx';
import { PlainPage } from '../parts/PlainPage.tsx';
import { Editor } from './Editor.tsx';
import { EditorSkeleton } from './EditorSkeleton.tsx';
import { findAddress } from './findAddress.ts';
import { type OpenMap, openMap } from './openMap.ts';
import { RefusedPage } from './RefusedPage.tsx';

interface EditorPageProps {
  readonly id: string;
  /** Empty when the address came without one. */
  readonly linkKey: string;
}

type Opening =
  | { readonly state: 'asking' }
  | { readonly state: 'open'; readonly map: OpenMap }
  | { readonly state: 'refused' | 'unreachable' };

/** Finds out what the link allows, opens the map, and closes it when people leave. */
export function EditorPage({ id, linkKey }: EditorPageProps) {
  const { t } = useTranslation(['editor', 'common']);
  const [opening, setOpening] = useState<Opening>({ state: 'asking' });
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt asks again.
  useEffect(() => {
    const leaving = new AbortController();
    let opened: OpenMap | null = null;
    setOpening({ state: 'asking' });
    findAddress(id, linkKey, leaving.signal).then((found) => {
      if (leaving.signal.aborted) return;
      if (found.ok) {
        rememberMap(found.value);
        opened = openMap(found.value, meStore.getState());
        setOpening({ state: 'open', map: opened });
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
  return (
    <PlainPage title={t('unreachable.title')} text={t('unreachable.text')}>
      <Button look="primary" onClick={() => setAttempt(attempt + 1)}>
        {t('unreachable.again')}
      </Button>
      <a href="/">{t('common:toHome')}</a>
    </PlainPage>
  );
}
