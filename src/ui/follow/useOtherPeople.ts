import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from '../../session/useStore.ts';
import type { OpenMap } from '../editor/openMap.ts';
import { useOpenMap, useSession } from '../editor/useOpenMap.ts';
import { useTheme } from '../theme/themeStore.ts';

export interface OtherPerson {
  readonly id: string;
  readonly name: string;
  /** As CSS; white words are legible on it. */
  readonly colour: string;
}

type Peers = ReturnType<OpenMap['connection']['presence']['others']['getSnapshot']>;
interface Person {
  readonly id: string;
  readonly name: string;
  readonly colour: number;
}

/**
 * The other people here, each once however many windows they have open; guests while names are hidden. Stays the same while they
 * only move about.
 */
export function useOtherPeople(): readonly OtherPerson[] {
  const { t } = useTranslation('common');
  const { connection, ownId } = useOpenMap();
  const { theme } = useTheme();
  const isNameless = useSession(({ hides }) => hides.names);
  const text = useStore(connection.presence.others, describePeople);
  return useMemo(
    () =>
      (JSON.parse(text) as readonly Person[])
        .filter(({ id }) => id !== ownId)
        .map(({ id, name, colour }) => ({
          id,
          name: (!isNameless && name) || t('guest'),
          colour: theme.phases[colour % theme.phases.length] ?? '',
        })),
    [text, ownId, theme, isNameless, t],
  );
}

function describePeople(peers: Peers): string {
  const people = new Map(peers.map(({ user: { id, name, colour } }) => [id, { id, name, colour }]));
  return JSON.stringify([...people.values()]);
}
