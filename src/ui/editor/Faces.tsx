import { useTranslation } from 'react-i18next';
import { useStore } from '../../session/useStore.ts';
import { Hint } from '../parts/Hint.tsx';
import { useTheme } from '../theme/themeStore.ts';
import { Face } from './Face.tsx';
import styles from './Faces.module.css';
import { OwnFace } from './OwnFace.tsx';
import { useOpenMap } from './useOpenMap.ts';

/** More than this many others are counted, not shown. */
const SHOWN = 3;

/** The people here now: the others, then oneself, where name and colour are chosen. */
export function Faces() {
  const { t } = useTranslation(['editor', 'common']);
  const { connection } = useOpenMap();
  const { theme } = useTheme();
  const others = useStore(connection.presence.others, (list) => list);
  const names = others.map(({ user }) => user.name || t('common:guest'));
  const hidden = names.slice(SHOWN);
  return (
    <div className={styles.faces}>
      <ul className={styles.list} aria-label={t('people.here', { count: others.length + 1 })}>
        {others.slice(0, SHOWN).map(({ clientId, user }, i) => (
          <li key={clientId}>
            <Hint text={names[i] ?? ''}>
              <Face name={names[i] ?? ''} colour={theme.phases[user.colour % theme.phases.length] ?? ''} />
            </Hint>
          </li>
        ))}
        {hidden.length > 0 && (
          <li>
            <Hint text={hidden.join(', ')}>
              <span className={styles.more} role="img" aria-label={hidden.join(', ')}>
                +{hidden.length}
              </span>
            </Hint>
          </li>
        )}
      </ul>
      <OwnFace isAlone={others.length === 0} />
    </div>
  );
}
