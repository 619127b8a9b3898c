import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from '../../session/useStore.ts';
import { hint } from '../parts/Hint.tsx';
import { useTheme } from '../theme/themeStore.ts';
import { Face } from './Face.tsx';
import styles from './Faces.module.css';
import { OwnFace } from './OwnFace.tsx';
import type { OpenMap } from './openMap.ts';
import { useOpenMap } from './useOpenMap.ts';

/** More than this many others are counted, not shown. */
const SHOWN = 3;

/** The people here now: the others, then oneself, where name and colour are chosen. */
export function Faces() {
  const { t } = useTranslation(['editor', 'common']);
  const { theme } = useTheme();
  const others = useOthers();
  const names = others.map(({ name }) => name || t('common:guest'));
  const hidden = names.slice(SHOWN).join(', ');
  return (
    <div className={styles.faces}>
      <ul className={styles.list} aria-label={t('people.here', { count: others.length + 1 })}>
        {others.slice(0, SHOWN).map(({ id, colour }, i) => (
          <li key={id}>
            <Face
              {...hint(names[i] ?? '')}
              name={names[i] ?? ''}
              colour={theme.phases[colour % theme.phases.length] ?? ''}
            />
          </li>
        ))}
        {hidden && (
          <li>
            <span {...hint(hidden)} className={styles.more} role="img" aria-label={hidden}>
              +{names.length - SHOWN}
            </span>
          </li>
        )}
      </ul>
      <OwnFace isAlone={others.length === 0} />
    </div>
  );
}

type Person = { readonly id: string; readonly name: string; readonly colour: number };

/** The other people, each once however many windows they have open. Stays the same while they only move about. */
function useOthers(): readonly Person[] {
  const { connection, ownId } = useOpenMap();
  const text = useStore(connection.presence.others, describePeople);
  return useMemo(() => (JSON.parse(text) as readonly Person[]).filter(({ id }) => id !== ownId), [text, ownId]);
}

function describePeople(peers: ReturnType<OpenMap['connection']['presence']['others']['getSnapshot']>): string {
  const people = new Map(peers.map(({ user: { id, name, colour } }) => [id, { id, name, colour }]));
  return JSON.stringify([...people.values()]);
}
