import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NO_COMMENTS, type OpenComments } from '../../session/session.ts';
import { focusGrid } from '../editor/focusGrid.ts';
import { PanelHeader } from '../editor/PanelHeader.tsx';
import { useOpenMap, useSession } from '../editor/useOpenMap.ts';
import { Button } from '../parts/Button.tsx';
import styles from './Comments.module.css';
import { NewThread } from './NewThread.tsx';
import { PlaceLine } from './PlaceLine.tsx';
import { RemovedNote } from './RemovedNote.tsx';
import { ThreadList } from './ThreadList.tsx';
import { ThreadView } from './ThreadView.tsx';
import { useThreads } from './useThreads.ts';

/** The discussion of the map: all threads, one of them, or one about to begin. */
export function CommentsPanel() {
  const { t } = useTranslation(['comments', 'editor']);
  const { session } = useOpenMap();
  const threads = useThreads();
  const { thread: id, among, draft } = useSession((state) => state.comments);
  const panel = useRef<HTMLDivElement>(null);
  const [undo, setUndo] = useState<(() => void) | null>(null);
  const open = threads.find((thread) => thread.id === id);
  const show = (next: Partial<OpenComments>) => session.setState({ comments: { ...NO_COMMENTS, among, ...next } });
  /** What the focus was on is gone when another part is shown: it goes to its beginning, or to where people came from. */
  const shown = open?.id ?? (draft ? 'draft' : 'list');
  const before = useRef<string | null>(null);
  useEffect(() => {
    const last = before.current;
    before.current = shown;
    const element = panel.current;
    if (!element || shown === 'draft' || last === shown) return;
    const row = last && shown === 'list' ? element.querySelector(`[data-thread="${CSS.escape(last)}"]`) : null;
    const heading = element.querySelector(shown === 'list' ? 'h2' : '[data-thread-page]');
    const target = row ?? heading;
    if (target instanceof HTMLElement) target.focus();
  }, [shown]);
  const removed = (bring: () => void) => setUndo(() => bring);

  return (
    <div ref={panel} className={styles.panel}>
      <PanelHeader title={t('editor:panel.comments')} />
      <RemovedNote undo={undo} onDone={() => setUndo(null)} />
      {draft ? (
        <NewThread
          place={draft}
          threads={threads}
          onBegun={(thread) => show({ thread })}
          onOpen={(thread) => show({ thread })}
          onCancel={() => {
            show({});
            // Back to where it was begun, after the list has come.
            requestAnimationFrame(() => focusGrid(session));
          }}
        />
      ) : open ? (
        <section data-thread-page className={styles.page} tabIndex={-1} aria-label={threadName(open.messages)}>
          <Button look="quiet" className={styles.small} onClick={() => show({})}>
            <ArrowLeft size={14} aria-hidden />
            {t('all')}
          </Button>
          <PlaceLine place={open.place} />
          <ThreadView key={open.id} thread={open} onRemoved={removed} />
        </section>
      ) : (
        <ThreadList threads={threads} onOpen={(thread) => show({ thread })} />
      )}
    </div>
  );
}

function threadName(messages: readonly { readonly text: string }[]): string {
  return (messages.find(({ text }) => text !== '')?.text ?? '').slice(0, 80);
}
