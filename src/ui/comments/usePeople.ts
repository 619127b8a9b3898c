import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mention } from '../../document/discussion/index.ts';
import { useStore } from '../../session/useStore.ts';
import type { OpenMap } from '../editor/openMap.ts';
import { useOpenMap } from '../editor/useOpenMap.ts';
import { useThreads } from './useThreads.ts';

type Peers = ReturnType<OpenMap['connection']['presence']['others']['getSnapshot']>;

const namesOf = (peers: Peers): string => JSON.stringify(peers.map(({ user: { id, name } }) => ({ id, name })));

/** Those who can be mentioned: who is here, then who has written, each once, without oneself and those without a name. */
export function usePeople(): readonly Mention[] {
  const { t } = useTranslation('common');
  const { connection, ownId } = useOpenMap();
  const present = useStore(connection.presence.others, namesOf);
  const threads = useThreads();
  const guest = t('guest');
  return useMemo(() => {
    const writers = threads.flatMap(({ messages }) => messages.map(({ author }) => author));
    const people = new Map<string, string>();
    for (const { id, name } of [...(JSON.parse(present) as readonly Mention[]), ...writers]) {
      if (id !== '' && id !== ownId && name !== '' && name !== guest && !people.has(id)) people.set(id, name);
    }
    return [...people].map(([id, name]) => ({ id, name }));
  }, [present, threads, ownId, guest]);
}
