import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnouncer, useFreeRect, useHeading } from '../../canvas/follow/index.ts';
import type { Rect } from '../../lib/geometry.ts';
import { newId } from '../../lib/id.ts';
import { useOpenMap, useSession } from '../editor/useOpenMap.ts';
import { CALL_PAUSE_MS } from './watchCalls.ts';

/** Calls everyone to what is seen here when the session asks for it, and goes where others call; `shown` is what somebody who is followed shows. */
export function useCalling(shown: Rect | null): void {
  const { t } = useTranslation('follow');
  const { session, connection } = useOpenMap();
  const announcer = useAnnouncer();
  const freeRect = useFreeRect();
  const isCalling = useSession((state) => state.isCalling);
  const calledAt = useRef(Number.NEGATIVE_INFINITY);
  useHeading();

  useEffect(() => {
    if (!isCalling) return;
    session.setState({ isCalling: false });
    const rect = shown ?? freeRect();
    const now = performance.now();
    if (!rect) announcer.warn(t('call.nowhere'));
    else if (now - calledAt.current < CALL_PAUSE_MS) announcer.warn(t('call.soon'));
    else {
      calledAt.current = now;
      connection.presence.setCall({ id: newId(), rect });
      announcer.show(t('call.done'));
    }
  }, [isCalling, shown, freeRect, session, connection, announcer, t]);
}
