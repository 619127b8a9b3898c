import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { CommentMode, type Pin, PinLayer } from '../../canvas/pins/index.ts';
import type { Thread } from '../../document/discussion/index.ts';
import { NO_COMMENTS } from '../../session/session.ts';
import { useOpenMap, useSession } from '../editor/useOpenMap.ts';
import { initialsOf } from '../me.ts';
import { useTheme } from '../theme/themeStore.ts';
import { countReadable, firstWordsOf, useThreads, useUnread } from './useThreads.ts';

/** Characters of a comment in the name of its pin. */
const BRIEF = 80;

/** Pins of the threads that are open, and of the one about to begin; the mode in which people say where. */
export function CommentOverlay({ of }: { readonly of: 'cells' | 'headers' }) {
  const { t } = useTranslation('comments');
  const { session } = useOpenMap();
  const isChoosing = useSession((state) => state.tool === 'comment');
  const pins = usePins();
  return (
    <>
      <PinLayer
        of={of}
        pins={pins}
        labelOfMany={(count) => t('pins', { count })}
        onOpen={(threads) => {
          const [only] = threads;
          const comments =
            threads.length === 1 && only ? { thread: only, among: null } : { thread: null, among: threads };
          session.setState({ mode: 'editing', panel: 'comments', comments: { ...NO_COMMENTS, ...comments } });
        }}
      />
      {of === 'headers' && isChoosing && <CommentMode words={t('mode.bar')} cancel={t('mode.cancel')} />}
    </>
  );
}

function usePins(): readonly Pin[] {
  const { t } = useTranslation('comments');
  const { theme } = useTheme();
  const threads = useThreads();
  const unread = useUnread();
  const { thread: open, draft } = useSession((state) => state.comments);
  const isPanelOpen = useSession((state) => state.panel === 'comments');
  // A pin is made again only when it looks different: the map is not laid out again for a comment read.
  const looks = JSON.stringify(threads.map((thread) => unread(thread) > 0));
  return useMemo(() => {
    const isUnread = JSON.parse(looks) as readonly boolean[];
    const pins = threads.flatMap((thread, i): Pin[] => {
      const isOpen = isPanelOpen && thread.id === open;
      // A resolved thread leaves the map, but for while it is read.
      return thread.resolved && !isOpen ? [] : [pinOf(thread, isUnread[i] ?? false, isOpen)];
    });
    const fresh: Pin[] =
      draft && isPanelOpen
        ? [{ thread: '', place: draft, initials: '', colour: '', count: 0, isUnread: false, isOpen: true, label: '' }]
        : [];
    return [...pins, ...fresh];

    function pinOf(thread: Thread, isNew: boolean, isOpen: boolean): Pin {
      const first = firstWordsOf(thread);
      const author = first?.author ?? { name: '', colour: 0 };
      const count = countReadable(thread);
      const label = t('pin', {
        count,
        author: author.name || t('somebody'),
        text: (first?.text ?? '').slice(0, BRIEF),
      });
      return {
        thread: thread.id,
        place: thread.place,
        initials: initialsOf(author.name),
        colour: theme.phases[author.colour % theme.phases.length] ?? '',
        count,
        isUnread: isNew,
        isOpen,
        label: isNew ? t('pinUnread', { label }) : label,
      };
    }
  }, [threads, looks, open, draft, isPanelOpen, theme, t]);
}
