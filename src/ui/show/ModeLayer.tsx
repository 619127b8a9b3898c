import { Minimize2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EditorMode } from '../../session/session.ts';
import { useOpenMap, useSession } from '../editor/useOpenMap.ts';
import { IconButton } from '../parts/IconButton.tsx';
import styles from './ModeLayer.module.css';

export interface ModeLayerProps {
  /** Puts the keyboard on the map; answers whether there was a place for it. */
  readonly onFocusMap: () => boolean;
}

/** Says aloud which mode the editor has come to, and shows the way out of focus mode. */
export function ModeLayer({ onFocusMap }: ModeLayerProps) {
  const { t } = useTranslation('show');
  const mode = useSession((state) => state.mode);
  const [said, say] = useState('');
  const before = useRef<EditorMode>('editing');

  useEffect(() => {
    const from = before.current;
    before.current = mode;
    if (mode === 'focus') say(t('focus.on'));
    if (mode !== 'editing' || from === 'editing') return;
    say(from === 'focus' ? t('focus.off') : t('present.ended'));
    // What had the focus has gone with its mode.
    if (document.activeElement === document.body) onFocusMap();
  }, [mode, t, onFocusMap]);

  return (
    <>
      <div role="status" className="visually-hidden">
        {said}
      </div>
      {mode === 'focus' && <FocusMode onFocusMap={onFocusMap} />}
    </>
  );
}

function FocusMode({ onFocusMap }: ModeLayerProps) {
  const { t } = useTranslation('show');
  const { session } = useOpenMap();
  const way = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    // Whatever led here is gone, and the focus with it.
    if (document.activeElement === document.body && !onFocusMap()) way.current?.focus();
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || session.getState().dialog !== null) return;
      if (event.target instanceof HTMLElement && event.target.closest('input, textarea, [role="menu"]')) return;
      event.preventDefault();
      session.setState({ mode: 'editing' });
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [session, onFocusMap]);

  return (
    <div className={styles.wayOut}>
      <IconButton ref={way} label={t('focus.leave')} keys="Esc" onClick={() => session.setState({ mode: 'editing' })}>
        <Minimize2 size={15} aria-hidden />
      </IconButton>
    </div>
  );
}
