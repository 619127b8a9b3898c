import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Face } from '../editor/Face.tsx';
import faces from '../editor/Faces.module.css';
import { useOpenMap, useSession } from '../editor/useOpenMap.ts';
import { DropMenu } from '../parts/DropMenu.tsx';
import { hint } from '../parts/Hint.tsx';
import styles from './Follow.module.css';
import { follow } from './follow.ts';
import { noteWindows } from './knownWindows.ts';
import { useOtherPeople } from './useOtherPeople.ts';

/** More than this many others are counted, not shown. */
const SHOWN = 3;

/** The other people here; each face is the way to what that person sees. */
export function OtherFaces() {
  const { t } = useTranslation('follow');
  const { session, connection } = useOpenMap();
  const others = useOtherPeople();
  const following = useSession((state) => state.following);
  const hidden = others.slice(SHOWN);
  useEffect(() => noteWindows(connection.presence.others), [connection]);
  const names = hidden.map(({ name }) => name).join(', ');
  return (
    <ul className={faces.list} aria-label={t('here', { count: others.length + 1 })}>
      {others.slice(0, SHOWN).map(({ id, name, colour }) => (
        <li key={id}>
          <button
            type="button"
            className={styles.face}
            aria-label={t('start', { name })}
            aria-pressed={following === id}
            {...hint(following === id ? t('stopOne', { name }) : t('start', { name }))}
            onClick={() => follow(session, id)}
          >
            <Face name={name} colour={colour} />
          </button>
        </li>
      ))}
      {hidden.length > 0 && (
        <li>
          <DropMenu
            align="end"
            trigger={
              <button type="button" className={styles.face} aria-label={t('others', { names })} {...hint(names)}>
                <span className={faces.more}>+{hidden.length}</span>
              </button>
            }
            entries={hidden.map(({ id, name }) => ({
              type: 'item',
              label: t(following === id ? 'stopOne' : 'start', { name }),
              onSelect: () => follow(session, id),
            }))}
          />
        </li>
      )}
    </ul>
  );
}
