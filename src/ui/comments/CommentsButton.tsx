import { MessageSquare } from 'lucide-react';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { NO_COMMENTS } from '../../session/session.ts';
import { useOpenMap, useSession } from '../editor/useOpenMap.ts';
import { cx } from '../parts/cx.ts';
import { hint } from '../parts/Hint.tsx';
import button from '../parts/IconButton.module.css';
import { lazyPart } from '../parts/lazyPart.ts';
import { useHasComments } from './useHasComments.ts';

const CommentCount = lazyPart(async () => (await import('./CommentCount.tsx')).CommentCount);

/** The way to all threads, with how many comments nobody here has read. */
export function CommentsButton() {
  const { t } = useTranslation('editor');
  const { session } = useOpenMap();
  const isOpen = useSession((state) => state.panel === 'comments');
  const hasComments = useHasComments();
  return (
    <button
      type="button"
      {...hint(t('panel.comments'))}
      className={cx(button.button, isOpen && button.pressed)}
      aria-pressed={isOpen}
      style={{ position: 'relative' }}
      onClick={() => session.setState({ panel: isOpen ? 'inspector' : 'comments', comments: NO_COMMENTS })}
    >
      <MessageSquare size={17} aria-hidden />
      <span className="visually-hidden">{t('panel.comments')}</span>
      {hasComments && (
        <Suspense fallback={null}>
          <CommentCount />
        </Suspense>
      )}
    </button>
  );
}
