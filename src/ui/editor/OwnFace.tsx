import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../me.ts';
import { hint } from '../parts/Hint.tsx';
import { useTheme } from '../theme/themeStore.ts';
import { Face } from './Face.tsx';
import styles from './Faces.module.css';
import { useOpenMap, useSession } from './useOpenMap.ts';

const OwnFacePopup = lazy(async () => ({ default: (await import('./OwnFacePopup.tsx')).OwnFacePopup }));

/** One's own face, and behind it name and colour. It asks for the name once: when the first other person is here to see it. */
export function OwnFace({ isAlone }: { readonly isAlone: boolean }) {
  const { t } = useTranslation(['editor', 'common']);
  const me = useMe();
  const { theme } = useTheme();
  const anchor = useRef<HTMLButtonElement>(null);
  const { session } = useOpenMap();
  const isChosen = useSession((state) => state.dialog === 'me');
  const [isAsking, setAsking] = useState(false);
  const [hasAsked, setAsked] = useState(me.name !== '');

  useEffect(() => {
    if (isAlone || hasAsked) return;
    setAsked(true);
    setAsking(true);
  }, [isAlone, hasAsked]);

  const isOpen = isChosen || isAsking;
  function turn(isWanted: boolean): void {
    setAsking(false);
    session.setState(({ dialog }) => ({ dialog: isWanted ? 'me' : dialog === 'me' ? null : dialog }));
  }

  const name = me.name || t('common:guest');
  return (
    <>
      <button
        ref={anchor}
        type="button"
        className={styles.own}
        aria-label={t('people.you', { name })}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        {...hint(t('people.you', { name }))}
        onClick={() => turn(!isOpen)}
      >
        <Face name={name} colour={theme.phases[me.colour % theme.phases.length] ?? ''} aria-hidden />
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <OwnFacePopup anchor={anchor} isAsking={!isChosen} onClose={() => turn(false)} />
        </Suspense>
      )}
    </>
  );
}
