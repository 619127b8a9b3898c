import { Check, Hand } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Face } from '../../editor/Face.tsx';
import { useTheme } from '../../theme/themeStore.ts';
import styles from './Part.module.css';
import { usePart } from './partContext.ts';
import { usePeopleHere } from './usePeople.ts';

/** Between exercises, and before the first: who is here, and that the facilitator goes on. */
export function Lobby() {
  const { t } = useTranslation(['part', 'common']);
  const { part, workshop } = usePart();
  const { theme } = useTheme();
  const people = usePeopleHere(part?.participant ?? null);
  return (
    <div className={styles.body}>
      <div>
        <h3 className={styles.title}>{t('lobby.title')}</h3>
        <p role="status" className={styles.instruction}>
          {t(workshop.phase === 'lobby' ? 'lobby.before' : 'lobby.between')}
        </p>
      </div>
      {people.length > 0 && (
        <section className={styles.group} aria-labelledby="part-here">
          <h3 id="part-here">{t('lobby.here', { count: people.length })}</h3>
          <ul className={styles.people}>
            {people.map(({ id, name, colour, isReady, hand, isSelf }) => (
              <li key={id} className={styles.person}>
                <Face
                  name={name || t('common:guest')}
                  colour={theme.phases[colour % theme.phases.length] ?? theme.ink}
                  aria-hidden
                />
                <span className={styles.words}>
                  {name || t('common:guest')}
                  {isSelf && <span className={styles.you}>{t('lobby.you')}</span>}
                </span>
                {hand !== null && <Hand size={16} role="img" aria-label={t('lobby.hand')} />}
                {isReady && <Check size={16} role="img" aria-label={t('lobby.ready')} />}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
