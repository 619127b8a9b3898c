import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Thread } from '../../document/discussion/index.ts';
import { placeOn } from '../../model/comments/index.ts';
import { NO_COMMENTS } from '../../session/session.ts';
import { useOpenMap, useSession } from '../editor/useOpenMap.ts';
import { useMe } from '../me.ts';
import { Button } from '../parts/Button.tsx';
import { Segmented } from '../parts/Segmented.tsx';
import styles from './Comments.module.css';
import { FILTERS, type Filter, filterThreads } from './filters.ts';
import { markRead } from './readMarks.ts';
import { ThreadRow } from './ThreadRow.tsx';
import { useUnread } from './useThreads.ts';

/** More than this many are counted, not listed. */
const SHOWN = 200;
const PHONE = '(max-width: 720px)';

interface ThreadListProps {
  readonly threads: readonly Thread[];
  readonly onOpen: (thread: string) => void;
}

/** Every thread of the map: the open, the unread, those that mention this person, the resolved. */
export function ThreadList({ threads, onOpen }: ThreadListProps) {
  const { t } = useTranslation('comments');
  const { id: map, session, document, canDiscuss } = useOpenMap();
  const me = useMe();
  const unread = useUnread();
  const among = useSession((state) => state.comments.among);
  const [filter, setFilter] = useState<Filter>('open');
  const found = among ? threads.filter(({ id }) => among.includes(id)) : filterThreads(threads, filter, me, unread);
  const isAnyUnread = threads.some((thread) => unread(thread) > 0);

  function begin() {
    const { form, selection } = session.getState();
    const isPhone = window.matchMedia(PHONE).matches;
    // On the sheet people show where; in the text, what is selected is meant.
    if (form === 'sheet') session.setState({ tool: 'comment', ...(isPhone ? { panel: null } : {}) });
    else {
      const draft = placeOn(document.getMap(), selection[0] ?? 'map');
      session.setState({ comments: { ...NO_COMMENTS, draft } });
    }
  }

  return (
    <>
      {canDiscuss && (
        <Button className={styles.new} onClick={begin}>
          <Plus size={14} aria-hidden />
          {t('new')}
        </Button>
      )}
      {among ? (
        <p className={styles.among}>
          {t('among')}
          <Button className={styles.small} onClick={() => session.setState({ comments: NO_COMMENTS })}>
            {t('showAll')}
          </Button>
        </p>
      ) : (
        <div className={styles.filter}>
          <Segmented
            label={t('filter.label')}
            value={filter}
            options={FILTERS.map((value) => ({ value, label: t(`filter.${value}`) }))}
            onChange={setFilter}
          />
        </div>
      )}
      {found.length === 0 && (
        <p className={styles.none}>{t(`empty.${filter === 'open' && !canDiscuss ? 'read' : filter}`)}</p>
      )}
      <ul className={styles.list}>
        {found.slice(0, SHOWN).map((thread) => (
          <ThreadRow key={thread.id} thread={thread} unread={unread(thread)} onOpen={() => onOpen(thread.id)} />
        ))}
      </ul>
      {isAnyUnread && !among && (
        <Button className={styles.small} onClick={() => markRead(map, threads, threads, me.id)}>
          {t('readAll')}
        </Button>
      )}
    </>
  );
}
