import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Rect } from '../../lib/geometry.ts';
import type { Session, SessionState } from '../../session/session.ts';
import { focusGrid } from '../editor/focusGrid.ts';
import { useOpenMap, useSession } from '../editor/useOpenMap.ts';
import { cx } from '../parts/cx.ts';
import note from '../parts/FloatingNote.module.css';
import { hint } from '../parts/Hint.tsx';
import { useTheme } from '../theme/themeStore.ts';
import { isBusy, watchHand } from './busy.ts';
import styles from './Follow.module.css';
import { watchCalls } from './watchCalls.ts';

type Place = Pick<SessionState, 'viewport' | 'form' | 'following'>;

interface Notice {
  readonly name: string;
  readonly colour: number;
  readonly rect: Rect;
  /** Where this person was; null while they have only been asked. */
  readonly from: Place | null;
}

/** Goes along when somebody calls everyone to one place, or asks whoever is busy; says who it was, and is the way back. */
export function CallBar() {
  const { t } = useTranslation(['follow', 'common']);
  const { session, connection, ownId } = useOpenMap();
  const { theme } = useTheme();
  const isFollowing = useSession((state) => state.following !== null);
  const isNameless = useSession(({ hides }) => hides.names);
  const [notice, setNotice] = useState<Notice | null>(null);

  useEffect(() => {
    const hand = watchHand();
    const stop = watchCalls(connection.presence.others, ownId, ({ user }, { rect }) => {
      // Whoever follows them is there already.
      if (session.getState().following === user.id) return;
      const here = hand.isHolding() || isBusy(session) ? null : placeOf(session);
      if (here) goTo(session, rect);
      // After several calls the way back is to where one was before them all.
      setNotice((before) => ({ name: user.name, colour: user.colour, rect, from: here && (before?.from ?? here) }));
    });
    return () => {
      stop();
      hand.stop();
    };
  }, [session, connection, ownId]);

  function close() {
    setNotice(null);
    focusGrid(session);
  }

  function go({ rect, from }: Notice) {
    if (from) {
      const isOwnWay = from.form === 'sheet' && from.following === null;
      session.setState({ ...from, heading: isOwnWay ? from.viewport : null });
      close();
      return;
    }
    setNotice((now) => now && { ...now, from: placeOf(session) });
    goTo(session, rect);
  }

  const name = (!isNameless && notice?.name) || t('common:guest');
  const colour = notice ? theme.phases[notice.colour % theme.phases.length] : undefined;
  return (
    <div className={cx(styles.call, isFollowing && styles.lifted)} data-part={notice ? '' : undefined}>
      <div className={cx(notice && note.note, notice && styles.bar)} style={{ background: colour }}>
        <span role="status" className={styles.words}>
          {notice && t(notice.from ? 'call.moved' : 'call.asked', { name })}
        </span>
        {notice && (
          <>
            <button type="button" className={note.action} onClick={() => go(notice)}>
              {t(notice.from ? 'call.back' : 'call.there')}
            </button>
            <button
              type="button"
              className={styles.close}
              {...hint(t('common:close'))}
              aria-label={t('common:close')}
              onClick={close}
            >
              <X size={16} aria-hidden />
            </button>
          </>
        )}
      </div>
    </div>
  );
}

function placeOf(session: Session): Place {
  const { viewport, form, following } = session.getState();
  return { viewport, form, following };
}

function goTo(session: Session, rect: Rect): void {
  session.setState(({ mode }) => ({
    heading: rect,
    form: 'sheet',
    following: null,
    mode: mode === 'presenting' ? 'editing' : mode,
  }));
}
