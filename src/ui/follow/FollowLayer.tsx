import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnouncer, useFollowedView, usePublishSeen } from '../../canvas/follow/index.ts';
import { focusGrid } from '../editor/focusGrid.ts';
import { useOpenMap, useSession } from '../editor/useOpenMap.ts';
import { cx } from '../parts/cx.ts';
import note from '../parts/FloatingNote.module.css';
import { hint } from '../parts/Hint.tsx';
import { useTheme } from '../theme/themeStore.ts';
import styles from './Follow.module.css';
import { useCalling } from './useCalling.ts';
import { useFollowed } from './useFollowed.ts';

/** Tells others what is seen here, and shows what the person sees who is followed, with the bar that says so. */
export function FollowLayer() {
  const { t } = useTranslation(['follow', 'common']);
  const { session, connection } = useOpenMap();
  const { theme } = useTheme();
  const announcer = useAnnouncer();
  const following = useSession((state) => state.following);
  const isNameless = useSession(({ hides }) => hides.names);
  const stop = useCallback(() => session.setState({ following: null }), [session]);
  const peer = useFollowed((gone) => {
    stop();
    announcer.show(t('left', { name: (!isNameless && gone) || t('common:guest') }));
  });
  const name = (!isNameless && peer?.user.name) || t('common:guest');
  const seen = peer?.seen ?? null;

  usePublishSeen(connection.presence.setSeen, seen);
  useCalling(seen);
  useFollowedView(seen, following !== null, stop);

  // On another form of the map, or when one presents oneself, there is nothing to follow with.
  useEffect(
    () =>
      session.subscribe((now) => {
        if (now.following && (now.form !== 'sheet' || now.mode === 'presenting')) stop();
      }),
    [session, stop],
  );

  const said = useRef<{ readonly id: string; readonly name: string } | null>(null);
  useEffect(() => {
    const before = said.current;
    if (following === (before?.id ?? null)) return;
    if (following) announcer.say(t('on', { name }));
    else if (before && !announcer.getSnapshot().isVisible) announcer.say(t('off', { name: before.name }));
    said.current = following ? { id: following, name } : null;
  }, [following, name, announcer, t]);

  if (!peer) return null;
  const colour = theme.phases[peer.user.colour % theme.phases.length] ?? '';
  return (
    <div className={styles.frame} style={{ borderColor: colour }}>
      <div className={cx(note.note, styles.bar)} style={{ background: colour }}>
        <span className={styles.words}>{t(seen ? 'on' : 'elsewhere', { name })}</span>
        <button
          type="button"
          className={note.action}
          {...hint(t('stop'), 'Esc')}
          onClick={() => {
            stop();
            focusGrid(session);
          }}
        >
          {t('stop')}
        </button>
      </div>
    </div>
  );
}
